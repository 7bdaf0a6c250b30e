import type { Area } from "../../grid/area";
import { countWhile } from "../../grid/countWhile";
import type { CellLook } from "../../workbook/xlsx/looks/cellLook";

/** A sheet's geometry and styles: everything about it but its cells. Pixels; rows and columns 0-based. */
export interface SheetShape {
  readonly sheet: string;
  /** Changes with every change of the sheet, so that what was drawn before is known to be old. */
  readonly version: number;
  /** Where each row begins, and where the last ends: one more than there are rows. Hidden rows have no height. */
  readonly tops: Float64Array;
  /** Where each column begins, and where the last ends. */
  readonly lefts: Float64Array;
  readonly merges: readonly Area[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly gridLines: boolean;
  /** Formulas without a result. */
  readonly openFormulas: number;
  readonly looks: readonly CellLook[];
}

/** A cell as it is drawn. */
export interface CellShown {
  readonly column: number;
  /** As formatted; empty for a cell that has only a look. */
  readonly text: string;
  /** Index into the shape's looks. */
  readonly look: number;
  readonly kind: "text" | "number" | "other";
  /** What a person edits: the number without its format, the text itself. */
  readonly raw: string;
  /** The formula, with its "="; such a cell is not edited here. */
  readonly formula: string | null;
  /** A formula without a result: the text is what it showed before a change, or nothing where it was never computed. */
  readonly isOpen: boolean;
  /** Rows and columns it covers; more than one each for a merged cell. */
  readonly rows: number;
  readonly columns: number;
}

export interface RowShown {
  readonly row: number;
  readonly cells: readonly CellShown[];
}

export const rowCount = ({ tops }: SheetShape): number => tops.length - 1;
export const columnCount = ({ lefts }: SheetShape): number => lefts.length - 1;

/** The row or column that this distance falls in; the last for what lies beyond. */
export const indexAt = (starts: Float64Array, distance: number): number =>
  Math.max(0, countWhile(starts.length - 1, (index) => starts[index]! <= distance) - 1);

export const shapeSize = (starts: Float64Array, first: number, last = first): number =>
  starts[Math.min(last + 1, starts.length - 1)]! - starts[first]!;
