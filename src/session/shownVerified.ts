import type { Words } from "../issues/entry";
import type { Measured } from "../issues/words";
import type { Satang } from "../plan/satang";
import type { PlanChange } from "../summarizing/planChange";
import type { PicturedPlan } from "../summarizing/picturedPlan";
import type { FileDifferences, Place, FormShown, IssueShown } from "./shown";

// What verifying and tracing hand to the screen.

/** A figure as the workbook holds it, beside what it ought to be. */
export interface FiguresShown {
  /** null: none that can be read is there. */
  readonly stored: number | null;
  /** null: cannot be known. */
  readonly recomputed: number | null;
  /** Satang, or the number itself. */
  readonly unit: Measured;
}

export interface TotalShown extends FiguresShown {
  readonly place: Place;
  /** As the sheet calls it; empty where it does not. */
  readonly name: string;
  /** null: the sheet is not a plan. */
  readonly column: Words | null;
  readonly ok: boolean;
}

/** What verifying found. */
export interface FindingShown extends IssueShown {
  readonly figures: FiguresShown | null;
  /** Which cell is to blame and what speaks for it; the cell is null where none can be named. */
  readonly culprit: { readonly place: Place | null; readonly words: Words } | null;
}

/** One kind of check, and on how much it was done. */
export interface CheckDone {
  readonly what: Words;
  readonly onWhat: Words;
}

export interface VerifyShown {
  readonly sheet: string | null;
  readonly form: FormShown | null;
  readonly checked: { readonly rows: number; readonly totals: number; readonly cells: number };
  readonly checks: readonly CheckDone[];
  readonly totals: readonly TotalShown[];
  readonly findings: readonly FindingShown[];
  /** What could not be verified, and why: silence is not a clean bill. */
  readonly notChecked: readonly IssueShown[];
  /** What of the plan is drawn; null: no form reads one. */
  readonly pictured: PicturedPlan | null;
  /** How many places a repair of totals would change. */
  readonly repairs: number;
}

/** What became of an older master in the open one. */
export interface ComparedShown {
  readonly file: string;
  readonly change: PlanChange;
  /** Rows that came, went or changed. */
  readonly rows: FileDifferences["rows"];
  /** How many rows only changed their place. */
  readonly moved: number;
  readonly same: number;
  /** Printed totals that differ by what no row explains. */
  readonly unexplained: number;
  /** The same as a page to print. */
  readonly page: string;
  readonly refused?: undefined;
}

/** Why two masters cannot be compared. */
export interface ComparisonRefused {
  readonly refused: Words;
}

/** A row of a plan, and the file it came from. */
export interface TracedShown {
  readonly place: Place;
  readonly name: string;
  readonly amount: Satang;
  /** null: no merge has written it. `at`: when it was merged (ISO 8601), where the log says. */
  readonly origin: {
    readonly agency: string;
    readonly file: string;
    readonly sheet: string;
    /** 1-based. */
    readonly row: number;
    readonly at: string | null;
  } | null;
  readonly edits: readonly Words[];
}

/** Where a cell of a plan comes from: itself, or all rows that a total or a heading is made of. None: it is not part of the plan. */
export interface TraceShown {
  readonly place: Place;
  readonly rows: readonly TracedShown[];
  /** All rows together. */
  readonly amount: Satang;
}
