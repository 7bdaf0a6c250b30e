import type { Area, Span } from "../grid/area";
import type { CellValue } from "../grid/cell";
import type { CellComment } from "../grid/grid";
import { turnedBack, type CarriedRow, type RowGrowth } from "../grid/rowGrowth";

/**
 * What a cell is to hold. Text is always text: no adapter may let it become a formula.
 * `formula` has its `=`, as in a Cell; `result` is its cached value, in the unit of the cell (baht for amounts).
 */
export type Content =
  | null
  | { readonly text: string }
  | { readonly number: number }
  | { readonly boolean: boolean }
  | { readonly error: string }
  | { readonly formula: string; readonly result?: CellValue };

/** A block of cells, row by row; all rows equally long. */
export type Block = readonly (readonly Content[])[];

/** How an inserted row is to look. */
export interface RowLook {
  /**
   * The row whose cell formats (not contents, not merges) it takes, and the conditional formats and validations that
   * apply to it: a 0-based row of the current sheet without the inserted rows. null: no format.
   */
  readonly like: number | null;
  /** true: as high as its text needs; false: as high as the row it takes after. */
  readonly fit: boolean;
}

/**
 * One change to one sheet. Rows and columns are 0-based and count in the sheet as the
 * steps before have left it. Each step carries what it replaces, so it can be checked, reported and
 * turned back. Inserted and deleted rows are blank and unmerged: contents come and go by write-cells.
 *
 * References that begin or end in a deleted row do not find it again when the step is turned back: what a formula
 * says of such rows is to be rewritten before they go.
 */
export type Step = { readonly sheet: string } & (
  | { readonly kind: "insert-rows"; readonly row: number; readonly looks: readonly RowLook[] }
  | { readonly kind: "delete-rows"; readonly row: number; readonly looks: readonly RowLook[] }
  | {
      readonly kind: "write-cells";
      readonly row: number;
      readonly column: number;
      readonly before: Block;
      readonly after: Block;
    }
  | {
      readonly kind: "set-formats";
      readonly area: Area;
      /**
       * Number format codes, one for the whole area. null: the cells were blank, so their format was not
       * read: nothing is compared, and turned back they keep the format they have.
       */
      readonly before: string | null;
      readonly after: string | null;
    }
  /**
   * What is not a cell and covers a whole is to cover it still: names, charts, tables, filters, what is printed. Formulas of
   * cells come and go by write-cells.
   */
  | {
      readonly kind: "grow-references";
      readonly growths: readonly RowGrowth[];
      /** Rows rewritten elsewhere: what belongs to them and is not a cell goes along. */
      readonly carried?: readonly CarriedRow[];
    }
  /** Rows that were hidden, by hand or by a filter, whose criteria are cleared; turned back they are hidden by hand. */
  | { readonly kind: "show-rows"; readonly rows: readonly Span[] }
  | { readonly kind: "hide-rows"; readonly rows: readonly Span[] }
  /** Comments that go with their rows: before any row moves. Turned back they come last. */
  | { readonly kind: "take-comments"; readonly comments: readonly CellComment[] }
  | { readonly kind: "put-comments"; readonly comments: readonly CellComment[] }
  | { readonly kind: "merge-cells"; readonly area: Area }
  | { readonly kind: "unmerge-cells"; readonly area: Area }
  | { readonly kind: "insert-sheet"; readonly visibility: "visible" | "hidden"; readonly widths: readonly number[] }
  | { readonly kind: "delete-sheet"; readonly visibility: "visible" | "hidden"; readonly widths: readonly number[] }
);

export function invertStep(step: Step): Step {
  switch (step.kind) {
    case "insert-rows":
      return { ...step, kind: "delete-rows" };
    case "delete-rows":
      return { ...step, kind: "insert-rows" };
    case "write-cells":
    case "set-formats":
      return { ...step, before: step.after, after: step.before } as Step;
    case "grow-references":
      return {
        ...step,
        growths: step.growths.map(turnedBack),
        ...(step.carried && { carried: step.carried.map(({ from, to }) => ({ from: to, to: from })) }),
      };
    case "show-rows":
      return { ...step, kind: "hide-rows" };
    case "hide-rows":
      return { ...step, kind: "show-rows" };
    case "take-comments":
      return { ...step, kind: "put-comments" };
    case "put-comments":
      return { ...step, kind: "take-comments" };
    case "merge-cells":
      return { ...step, kind: "unmerge-cells" };
    case "unmerge-cells":
      return { ...step, kind: "merge-cells" };
    case "insert-sheet":
      return { ...step, kind: "delete-sheet" };
    case "delete-sheet":
      return { ...step, kind: "insert-sheet" };
  }
}
