/** An error value of a spreadsheet, such as `#REF!`. Never a number and never text. */
export interface CellError {
  readonly error: string;
  /** A picture placed in the cell: the error is what a program that does not know such pictures shows instead. */
  readonly picture?: true;
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
  /** Absent where the cell is plain to see. */
  readonly sight?: Sight;
}

/** How a person sees what a cell holds, where that is not plainly. Cells of one style share theirs. */
export interface Sight {
  /** Crossed out: a line goes through all of it. */
  readonly struck: boolean;
  /** Why nobody reads it: its colour is that of the cell, or its letters are tiny. null: it can be read. */
  readonly faint: "color" | "size" | null;
}

export const isError = (value: CellValue | null | undefined): value is CellError =>
  typeof value === "object" && value !== null;

/** A cell that holds a picture and nothing to read. */
export const isPicture = (value: CellValue | null | undefined): boolean => isError(value) && value.picture === true;

/** Functions that place a picture in their cell: Excel's, and that of WPS, which Excel knows by no name. */
const placesPicture = /^=\s*(?:_xlfn\.)?(?:IMAGE|DISPIMG)\(/i;

/** The value of a cell, known for a picture where its formula places one. */
export const withPicture = (value: CellValue | null, formula: string | null): CellValue | null =>
  formula !== null && placesPicture.test(formula)
    ? { error: isError(value) ? value.error : "#VALUE!", picture: true }
    : value;
