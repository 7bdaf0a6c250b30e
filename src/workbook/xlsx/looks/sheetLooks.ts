import type { Span } from "../../../grid/area";
import { countWhile } from "../../../grid/countWhile";
import type { CellLook } from "./cellLook";

/** A run of columns of one width. */
export interface ColumnRun extends Span {
  /** Pixels. */
  readonly width: number;
}

/** How a sheet looks where its Grid says only what it holds. Rows and columns are 0-based, sizes in pixels. */
export interface SheetLooks {
  readonly defaultWidth: number;
  readonly columns: readonly ColumnRun[];
  readonly defaultHeight: number;
  /** Rows whose height is set. */
  readonly heights: ReadonlyMap<number, number>;
  /** How many rows and columns stay in sight. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly gridLines: boolean;
  /** The looks of every style; cells name theirs by index. */
  readonly looks: readonly CellLook[];
  /** Cells that are styled, empty ones included: of each row, pairs of column and index into `looks`, columns ascending. */
  readonly styled: ReadonlyMap<number, Uint16Array>;
}

/** The look of a cell: an index into `looks`; 0 where none is set. */
export function styleAt({ styled }: SheetLooks, row: number, column: number): number {
  const pairs = styled.get(row);
  if (!pairs) return 0;
  const at = 2 * countWhile(pairs.length / 2, (pair) => pairs[2 * pair]! < column);
  return pairs[at] === column ? pairs[at + 1]! : 0;
}
