import type { Area, Position, Span } from "./area";
import type { Cell } from "./cell";
import { countWhile } from "./countWhile";
import type { SheetStack } from "./sheetStack";

/** The cells of one row that hold something, by ascending column. */
export interface GridRow {
  /** 0-based. */
  readonly index: number;
  readonly cells: readonly Cell[];
}

/** A comment on a cell, of either kind that Excel has. */
export interface CellComment extends Position {
  /** What it says, answers and all, line by line. */
  readonly text: string;
  /** How the workbook's file keeps it, to be put back as it was; of no meaning to anybody else. */
  readonly held?: readonly HeldComment[];
}

/** A piece of a comment in a part of a file: its XML, and how many of its kind are before it there. */
export interface HeldComment {
  readonly part: string;
  readonly at: number;
  readonly xml: string;
}

/**
 * A sheet as it is, with no idea of what it means.
 *
 * Only rows with something in them are listed, by ascending index, so a sheet whose
 * million styled rows are empty costs nothing.
 */
export interface Grid {
  readonly sheet: string;
  readonly visibility: "visible" | "hidden" | "very-hidden";
  readonly protected: boolean;
  readonly rows: readonly GridRow[];
  /** Merged areas, by ascending top, then left. */
  readonly merges: readonly Area[];
  readonly hiddenRows: readonly Span[];
  readonly hiddenColumns: readonly Span[];
  /** Areas that carry a hyperlink. */
  readonly links: readonly Area[];
  /** Comments on cells. Absent where they were not read. */
  readonly comments?: readonly CellComment[] | undefined;
  /** Whether an AutoFilter is set: rows may be out of sight for that reason alone. */
  readonly filtered: boolean;
  /** Dates count from 1904 instead of 1900. */
  readonly date1904: boolean;
  /** Areas of array formulas and data tables, as far as they are known: none of their cells is written alone. */
  readonly arrays?: readonly Area[] | undefined;
  /**
   * What defined names stand for in formulas of this sheet, without `=`; by name in lower case. Absent where there are
   * none, or they were not read.
   */
  readonly names?: ReadonlyMap<string, string> | undefined;
  /** Of rows with coloured cells, a text that is the same for rows coloured alike. Absent where it was not read. */
  readonly rowFills?: ReadonlyMap<number, string> | undefined;
  /**
   * Number formats of blank cells, as far as they are known and other than "General"; keyed by
   * `row * maxColumns + column`. What is written there shows in that format.
   */
  readonly blankFormats?: ReadonlyMap<number, string> | undefined;
  /** The sheets that this one is made of, where several are read as one. */
  readonly stack?: SheetStack | undefined;
}

export const emptyGrid = (sheet: string): Grid => ({
  sheet,
  visibility: "visible",
  protected: false,
  rows: [],
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
  links: [],
  filtered: false,
  date1904: false,
});

/** The row at this 0-based index, if anything is in it. */
export function rowAt(grid: Grid, index: number): GridRow | undefined {
  const { rows } = grid;
  // Most sheets list every row from the first, so the row is where its number says, or a little before.
  const likely = rows[index];
  if (likely?.index === index) return likely;
  const found = rows[countWhile(Math.min(index, rows.length), (at) => rows[at]!.index < index)];
  return found?.index === index ? found : undefined;
}

/** The cell of a row at this 0-based column, if it holds anything. */
export function cellIn(row: GridRow | undefined, column: number): Cell | undefined {
  if (!row) return undefined;
  // Most rows hold something in every column from the first.
  const likely = row.cells[column];
  if (likely?.column === column) return likely;
  for (const cell of row.cells) {
    if (cell.column === column) return cell;
    if (cell.column > column) return undefined;
  }
  return undefined;
}

export const cellAt = (grid: Grid, at: Position): Cell | undefined => cellIn(rowAt(grid, at.row), at.column);
