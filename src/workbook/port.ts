import type { ChangeSet } from "../change/changeSet";
import type { Refusal } from "../change/refusal";
import type { Grid } from "../grid/grid";

export interface SheetInfo {
  readonly sheet: string;
  readonly visibility: "visible" | "hidden" | "very-hidden";
}

export type { Refusal };

export type Applied = { readonly done: true } | Refusal;

/**
 * All that the program asks of a workbook. test/workbook/contract.ts says what each answer owes,
 * and every adapter is held to it.
 */
export interface WorkbookPort {
  sheets(): Promise<readonly SheetInfo[]>;
  /** A sheet as it is; undefined where there is none of that name. */
  read(sheet: string): Promise<Grid | undefined>;
  /**
   * Every sheet as it is, in the order of the workbook: with a program at the other end, much sooner than one by one. `but`:
   * names of sheets that nobody needs, which may be left out.
   */
  readAll(but?: readonly string[]): Promise<readonly Grid[]>;
  /**
   * Applies every step, or none: each step's `before` is compared first, and the first that does
   * not hold is named. Rows inserted and deleted move what Excel moves: formulas of every sheet, merges, names …
   */
  apply(changes: ChangeSet): Promise<Applied>;
}
