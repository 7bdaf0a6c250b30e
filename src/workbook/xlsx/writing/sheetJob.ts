import type { RowVisibility } from "../../../change/hiddenRows";
import type { RowChange } from "../../../change/rowChanges";
import type { Area } from "../../../grid/area";
import type { CellValue } from "../../../grid/cell";
import type { RowMoves } from "../../../grid/rowMoves";
import { shiftFormula, type MovesOf } from "../../../grid/shiftFormula";
import type { CellLook } from "../looks/cellLook";
import type { Heirs } from "./appliedAreas";
import type { CellStyles } from "./cellStyles";

/** What is to become of one sheet. */
export interface SheetJob {
  readonly sheet: string;
  /** Rows that are inserted or hold something else, by ascending index. */
  readonly changes: readonly RowChange[];
  /** How its own rows move; undefined where they do not. */
  readonly moves: RowMoves | undefined;
  /** How the rows of every sheet move. */
  readonly movesOf: MovesOf;
  /** The same for what is not a formula of a cell: it grows with the wholes that it covers. */
  readonly followed: MovesOf;
  /** Inserted rows by the row that they take after. */
  readonly heirs: Heirs;
  /** The merged areas in the end, by top, then left. */
  readonly merges: readonly Area[];
  /** undefined where no row is to be seen or hidden differently from before. */
  readonly visibility: RowVisibility | undefined;
  /**
   * Cells whose formula may show a wrong result now, by `row * maxColumns + column` of their place before, and what they
   * come to; null: that is not known, and no result is written.
   */
  readonly stale: ReadonlyMap<number, CellValue | null>;
  /** Both read when they are asked for. */
  styles(): CellStyles;
  /** How the cell styles of the workbook look; those that a change adds are not among them. */
  looks(): readonly CellLook[];
}

export const shifted = (job: SheetJob, formula: string): string => shiftFormula(formula, job.sheet, job.movesOf);

/** An array formula belongs to its cells as a whole: none of them is written, so it grows like what is not a cell's. */
export const shiftedArray = (job: SheetJob, formula: string): string => shiftFormula(formula, job.sheet, job.followed);
