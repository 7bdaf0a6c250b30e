/** An error value of a spreadsheet, such as `#REF!`. Never a number and never text. */
export interface CellError {
  readonly error: string;
}

/** What a cell shows: a formula's cell holds its last computed value. Dates are numbers with a date format. */
export type CellValue = string | number | boolean | CellError;

/** A cell that holds something. Rows and columns are 0-based: A1 is row 0, column 0. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  /** null only for a formula that was never computed. */
  readonly value: CellValue | null;
  /** As Excel in English shows it, with its `=`; shared formulas are written out. null for a constant. */
  readonly formula: string | null;
  /** The number format's code, Thai built-in ids resolved; "General" when none is set. */
  readonly format: string;
}

export const isError = (value: CellValue | null | undefined): value is CellError =>
  typeof value === "object" && value !== null;
