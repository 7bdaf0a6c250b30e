/** How a cell of a form's workbook looks. fallback: grey, as it is what holds where a person writes nothing. */
export type FormLook = "title" | "aside" | "header" | "entry" | "fallback";

export interface FormCell {
  readonly text: string;
  readonly look: FormLook;
}

/** What may be chosen in some cells of a column, from a list in the workbook or from texts. Rows and columns are 0-based. */
export interface FormChoice {
  readonly column: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly from: readonly string[] | { readonly sheet: string; readonly column: number; readonly firstRow: number };
}

/** One sheet of a form's workbook. Every cell is a text. */
export interface FormSheet {
  readonly name: string;
  /** Characters of each column. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly (FormCell | null)[])[];
  readonly choices: readonly FormChoice[];
  /** Rows that stay in sight, from the top. */
  readonly frozen: number;
}

/** Where something is in a form's workbook. Rows and columns are 0-based. */
export interface FormPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Rows below the last entry that choices reach to as well. */
export const spareRows = 200;
