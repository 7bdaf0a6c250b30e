import type { Area, Position } from "../grid/area";
import type { Issue } from "../issues/issue";
import type { Measured } from "../issues/words";
import type { ways } from "../issues/aboutSums";
import type { Finding } from "./finding";

/** What verifying one sheet came to. */
export interface Verification {
  readonly sheet: string;
  /** The id of the form it was read by; null: no form fits, and which cells are sums was inferred. */
  readonly form: string | null;
  readonly checked: {
    readonly totals: number;
    /** Rows that the totals are made of. */
    readonly rows: number;
    /** Cells with something in them that were looked at. */
    readonly cells: number;
  };
  /** Formulas that were computed again, and those and typed totals that could not be; where sums were inferred. */
  readonly extent?: { readonly computed: number; readonly open: number };
  /** Every total of the sheet, in the order of the sheet. */
  readonly totals: readonly VerifiedTotal[];
  readonly crossFooting: readonly CrossFooting[];
  /** In the order of the sheet. */
  readonly findings: readonly Finding[];
  /** What could not be verified, and why: so that silence is not taken for a clean bill. */
  readonly notChecked: readonly Issue[];
}

/** A printed total beside what its cells add up to. */
export interface VerifiedTotal {
  readonly at: Position;
  /** What it is called in the sheet: its section's heading, or its row's label; empty where there is none. */
  readonly label: string;
  /** null where no number is there. */
  readonly stored: number | null;
  /** null where its cells cannot all be read. */
  readonly recomputed: number | null;
  readonly unit: Measured;
  /** The cells it should count: whole runs, by ascending row. */
  readonly covers: readonly Area[];
  /** Whether the two figures are the same. */
  readonly ok: boolean;
}

/** The same rows added up by another way, held against the sum of all rows. */
export interface CrossFooting {
  readonly by: keyof typeof ways;
  /** Sums of the parts, in the order they first appear; the name is empty for rows that belong to none. */
  readonly parts: readonly { readonly name: string; readonly rows: number; readonly sum: number }[];
  /** All parts together. */
  readonly sum: number;
  /** What it is held against: the printed grand total, or all rows where none is printed. */
  readonly against: number;
  readonly unit: Measured;
  readonly ok: boolean;
}
