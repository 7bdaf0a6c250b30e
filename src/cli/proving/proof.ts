import type { ControlTotals } from "../../exporting/controlTotals";
import type { ControlDifference } from "../../exporting/compareTotals";
import type { Words } from "../../issues/entry";

/** What an engine made of an exported folder. */
export interface Proof {
  /** As a person knows it: "DuckDB v1.5.6", "ClickHouse 18.16.1, 2 servers". */
  readonly engine: string;
  /** Control totals that were compared. */
  readonly compared: number;
  readonly differences: readonly ControlDifference[];
  /** Why it ended early, or what a person must know; then nothing was switched. */
  readonly problems: readonly Words[];
  /** Of a server: whether these data are what its queries see now, and whether they were before. null: nothing is kept there. */
  readonly seen: "now" | "already" | "not" | null;
}

/** An exported folder with what it must come to. */
export interface FolderToProve {
  readonly folder: string;
  readonly totals: readonly ControlTotals[];
}

/** Figures of a table: its rows, and each of its columns of amounts. */
export const figuresIn = ({ rows, satang, groupings }: ControlTotals): number =>
  [{ groups: [{ rows, satang }] }, ...groupings].reduce(
    (sum, { groups }) => sum + groups.length * (1 + Object.keys(satang).length),
    0,
  );

export const isProved = ({ differences, problems }: Proof): boolean =>
  differences.length === 0 && problems.length === 0;
