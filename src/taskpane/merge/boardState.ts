import type { AgencyLine, AgencyStatus, FileShown } from "../../session/shown";
import { matchKey } from "../../text/matchKey";

/** What a person may look at only. */
export const boardFilters = ["all", "problems", "missing", "ready", "merged"] as const;
export type BoardFilter = (typeof boardFilters)[number];

const filterOf: Readonly<Record<AgencyStatus, Exclude<BoardFilter, "all">>> = {
  ...{ faulty: "problems", unreadable: "problems", nobody: "problems", twice: "problems", empty: "problems" },
  ...{ edited: "problems", missing: "missing", replaces: "ready", new: "ready", merged: "merged" },
};

export const isIn = (filter: BoardFilter, { status }: AgencyLine): boolean =>
  filter === "all" || filterOf[status] === filter;

/** The lines of this filter whose agency, or file, holds what is sought. */
export function linesShown(
  lines: readonly AgencyLine[],
  files: readonly FileShown[],
  filter: BoardFilter,
  sought: string,
): readonly AgencyLine[] {
  const key = matchKey(sought);
  const names = new Map(files.map(({ id, file }) => [id, file]));
  const holds = ({ agency, files: ids }: AgencyLine) =>
    [agency ?? "", ...ids.map((id) => names.get(id) ?? "")].some((name) => matchKey(name).includes(key));
  return lines.filter((line) => isIn(filter, line) && (key === "" || holds(line)));
}

export const lineKey = ({ agency, files }: AgencyLine): string => agency ?? `file ${files[0]}`;

/** The agencies of a board by whether they have sent; empty: sent a file without a row, which does not count as sent. */
export interface BoardTally {
  readonly all: number;
  readonly sent: number;
  /** Of those that have sent: with errors, or a file that cannot be read. */
  readonly faulty: number;
  readonly empty: number;
  readonly missing: number;
}

/** Who sent with errors, or twice, has sent; so has whose earlier file is in the master. */
export function boardTally(lines: readonly AgencyLine[]): BoardTally {
  const known = lines.filter(({ agency }) => agency !== null);
  const count = (is: (line: AgencyLine) => boolean) => known.filter(is).length;
  const isEmpty = ({ status, before, after }: AgencyLine) => status === "empty" && before === null && after === null;
  const empty = count(isEmpty);
  const missing = count(({ status }) => status === "missing");
  return {
    ...{ all: known.length, sent: known.length - empty - missing, empty, missing },
    faulty: count(({ status }) => status === "faulty" || status === "unreadable"),
  };
}
