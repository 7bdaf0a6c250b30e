import type { Position } from "../grid/area";
import type { CellError, CellValue } from "../grid/cell";
import type { SheetArea } from "../grid/formulaReads";
import type { Decimal } from "./decimal";

/** A cell that holds something, with its value. */
export interface ReadCell extends Position {
  readonly value: CellValue;
  /** null for a constant, and where it is not known. */
  readonly formula: string | null;
}

/** The cells that a formula reads. */
export interface CellReader {
  /** The cells of an area that hold something, by row and column; undefined: one of them is not known. */
  cellsIn(cells: SheetArea): readonly ReadCell[] | undefined;
  /** Whether every row of an area counts in a SUBTOTAL of this number; undefined where that is not known. */
  subtotalCounts(cells: SheetArea, number: number): boolean | undefined;
}

/** One value within a formula, null where it is blank, or the error that goes through in its place. */
export type Scalar = Decimal | CellError | string | boolean | null;
