import type { Position } from "../grid/area";

/** Why a workbook refuses a change. A value, not an exception: the person can do something about it. */
export interface Refusal {
  readonly refused:
    | "stale" // a cell is not what the change was planned on
    | "protected"
    | "read-only"
    | "sheet-missing"
    | "not-blank" // a row to be deleted holds something the change does not know of
    | "array-formula"
    | "limit" // more rows than a sheet has, or a text or formula longer than a cell holds
    | "filtered" // a filter hides rows of the sheet
    | "editing" // someone is typing in a cell
    | "unanswered" // the program that holds the workbook went silent: part of the change may have been written
    | "unfinished" // an earlier change was interrupted: it has to be finished or undone first
    | "failed"; // for a reason of its own, reported in `detail`
  /** Empty where it is not about one sheet. */
  readonly sheet: string;
  readonly at: Position | null;
  /** For whoever looks after the computer: the code that program gives. */
  readonly detail?: string;
}
