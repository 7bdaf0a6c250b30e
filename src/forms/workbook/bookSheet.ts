/** How a cell of a form's workbook looks. label: of its line. fallback: grey, as it is what holds where a person writes nothing. */
export type BookLook = "label" | "title" | "aside" | "header" | "entry" | "fallback";

export interface BookCell {
  readonly text: string;
  readonly look: BookLook;
}

/** What may be chosen in some cells of a column, from a list in the workbook or from texts. Rows and columns are 0-based. */
export interface CellChoice {
  readonly column: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly from: readonly string[] | { readonly sheet: string; readonly column: number; readonly firstRow: number };
}

/** One sheet of a form's workbook. Every cell is a text. */
export interface BookSheet {
  readonly name: string;
  /** Characters of each column. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly (BookCell | null)[])[];
  readonly choices: readonly CellChoice[];
  /** Rows that stay in sight, from the top. */
  readonly frozen: number;
}

/** Where something is in a form's workbook. Rows and columns are 0-based. */
export interface BookPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Rows below the last entry that choices reach to as well. */
export const spareRows = 200;
