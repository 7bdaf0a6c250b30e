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
    | "limit"; // more rows than a sheet has, or a text or formula longer than a cell holds
  readonly sheet: string;
  readonly at: Position | null;
}
