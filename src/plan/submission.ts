import type { Area, Position } from "../grid/area";
import type { Field, PlanFields } from "./fields";
import type { Satang } from "./satang";

/** One level of a row's path: the strategy, guideline, project … that the row is under. */
export interface Heading {
  readonly field: Field;
  /** The name alone: no label, number or quotation marks. The taxonomy's wording where it was recognised. */
  readonly name: string;
  /** The number written before the name (๑ of "๑) กิจกรรม…", 2 of ๑.๒ for a measure); null where none is written. */
  readonly number: number | null;
  /** The cell's whole text, Thai fixed (see text/) but otherwise as written. */
  readonly written: string;
  /** The cell that holds it: the heading's own row, or the cell of the row that wrote it first. */
  readonly at: Position;
  /** Whether the form's taxonomy holds it at this place; null where the form lists none for this level. */
  readonly known: boolean | null;
}

/** One detail row of a plan: what one agency does of one activity. */
export interface PlanRow {
  /** 0-based row of the sheet. */
  readonly row: number;
  /** Outermost level first; a level that no heading gave is absent. */
  readonly path: readonly Heading[];
  /** Text cells, cleaned and trimmed; absent where nothing is written. Vertical merges are filled down. */
  readonly texts: Readonly<Record<Field, string>>;
  /** Absent where nothing is written or it could not be read (then an issue says so). */
  readonly numbers: Readonly<Record<Field, number>>;
  /** Satang. "-" and blank are 0; absent where it could not be read (then an issue says so). */
  readonly amounts: Readonly<Record<Field, Satang>>;
  /** Where each field is in this row, blank cells included; a merged cell's fields keep this row's address. */
  readonly cells: Readonly<Record<Field, Position>>;
  /** The agency's name in the form's register, when it was recognised. */
  readonly agency: string | null;
}

/** A printed รวม or รวมงบประมาณทั้งสิ้น. */
export interface TotalRow {
  readonly kind: "subtotal" | "grand-total";
  readonly row: number;
  readonly label: Position;
  readonly amounts: Readonly<Record<Field, PrintedAmount>>;
  /** In columns where totals show something else than sums of amounts. */
  readonly figures: Readonly<Record<Field, PrintedFigure>>;
}

/** A mean, a count, a quotient … as a total shows it: amounts in baht, percentages in points. */
export interface PrintedFigure {
  readonly at: Position;
  /** null where the cell holds no number. */
  readonly value: number | null;
  readonly formula: string | null;
}

export interface PrintedAmount {
  readonly at: Position;
  /** null where the cell holds no readable amount. Blank and "-" are 0. */
  readonly value: Satang | null;
  readonly formula: string | null;
}

/** The part of a sheet that one subtotal covers: in the Trat form, one กลยุทธ์. */
export interface Section {
  /** Headings down to the level that carries subtotals. */
  readonly path: readonly Heading[];
  /** The innermost of those headings: where a missing total is reported. */
  readonly at: Position;
  /** First row after the section's heading (and header rows, if they follow it), and last row before its total or the next section. 0-based. */
  readonly body: { readonly first: number; readonly last: number };
  /** Indexes into `rows` of the submission. */
  readonly rows: readonly number[];
  readonly total: TotalRow | null;
}

/**
 * A heading whose line is filled in as a row is, with its total beside it: in a plan of activities, one of their project.
 * What it holds is never counted; the rows below it are.
 */
export interface BesideTotal {
  /** The heading's own line; its path ends at the heading. */
  readonly row: PlanRow;
  readonly total: TotalRow;
  /** Indexes into `rows` of the submission. */
  readonly rows: readonly number[];
  /** Index of the one that it is within; null where it is in none. */
  readonly within: number | null;
}

/** A run of header rows and the columns it names. */
export interface Header {
  readonly area: Area;
  /** 0-based column of each field found. Level headings that have rows of their own have no column. */
  readonly columns: Readonly<Record<Field, number>>;
  /** The cell whose text named the field. */
  readonly cells: Readonly<Record<Field, Position>>;
  /** Columns with a header text that names no field. */
  readonly unknown: readonly { readonly at: Position; readonly text: string }[];
}

/** Something read differently from it is, so that nothing is assumed in silence. */
export interface Assumption {
  readonly code: AssumptionCode;
  readonly at: Position;
  /** The text as it is. */
  readonly found: string;
  /** What it was taken for. */
  readonly taken: string;
}

export type AssumptionCode =
  | "amount-from-text"
  | "quantity-from-text"
  | "choice-spelling"
  | "code-zeros"
  | "text-mended"
  | "filled-down"
  | "agency-spelling"
  | "unit-spelling"
  | "heading-spelling"
  | "level-kept"
  | "header-wording"
  | "row-realigned"
  | "leading-mark-dropped";

/** What every non-empty cell of the sheet was taken for. */
export type CellRole = "row" | "heading" | "header" | "total" | "note";

/** The roles of a sheet's cells, keyed by `row * 16384 + column`. */
export interface CellRoles {
  get(key: number): CellRole | undefined;
  /** How many cells have one. */
  readonly size: number;
}

/** One plan sheet, read by one form. */
export interface Submission {
  readonly sheet: string;
  /** The form's id. */
  readonly form: string;
  /** The form's levels and columns. */
  readonly fields: PlanFields;
  /** The submitting agency's name in the register; null when it cannot be reported. */
  readonly agency: string | null;
  /** Where the sheet names it (title line); null when it was recognized from the rows. */
  readonly agencyAt: Position | null;
  readonly fiscalYear: { readonly year: number; readonly at: Position } | null;
  readonly headers: readonly Header[];
  readonly headings: readonly Heading[];
  readonly rows: readonly PlanRow[];
  readonly sections: readonly Section[];
  /** In the order of the sheet. */
  readonly besides: readonly BesideTotal[];
  readonly grandTotal: TotalRow | null;
  readonly assumptions: readonly Assumption[];
  /** Together with the issues' cells they cover every non-empty cell. */
  readonly roles: CellRoles;
}
