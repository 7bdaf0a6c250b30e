import type { Cell } from "../grid/cell";
import { cellIn, type GridRow } from "../grid/grid";
import { cellOf } from "./content";
import { ContentRun } from "./contentRun";
import type { RowLook } from "./step";

/**
 * A row in work: what it was given, and what steps have put upon it. Its cells are made of the two when they are asked
 * for. Maps and runs are replaced, never changed in place, so rows that are alike share them.
 */
export interface DraftRow {
  index: number;
  /** The row of the sheet as given; null for an inserted one. */
  readonly origin: number | null;
  /** How an inserted row is to look; `like` is a row of the sheet as given. */
  readonly look: RowLook | null;
  readonly given: GridRow | null;
  /** Number formats that blank cells came with, by column. */
  readonly blankFormats: ReadonlyMap<number, string>;
  /** What steps have put into cells. */
  written: ContentRun;
  /** For formulas among it: how many edits of rows the workbook had seen by then. */
  writtenAt: ReadonlyMap<number, number>;
  /** Number formats that steps have set, by column. */
  formatted: ReadonlyMap<number, string>;
}

const none: ReadonlyMap<number, never> = new Map<number, never>();

export const draftRow = (
  index: number,
  origin: number | null,
  look: RowLook | null,
  given: GridRow | null = null,
  blankFormats: ReadonlyMap<number, string> = none,
  formatted: ReadonlyMap<number, string> = none,
): DraftRow => ({ index, origin, look, given, blankFormats, written: ContentRun.none, writtenAt: none, formatted });

/** The number format of a cell, blank or not. */
export const formatOf = (row: DraftRow, column: number): string =>
  row.formatted.get(column) ??
  cellIn(row.given ?? undefined, column)?.format ??
  row.blankFormats.get(column) ??
  "General";

/** The cell at a column; its row number and its formula are those of when it was given or written. */
export function cellOfRow(row: DraftRow, column: number): Cell | undefined {
  const content = row.written.get(column);
  if (content !== undefined) return cellOf(row.index, column, content, formatOf(row, column));
  const cell = cellIn(row.given ?? undefined, column);
  return cell && formatted(row, cell);
}

/** All that is in a row, by ascending column: the very cells it was given where no step has touched it. */
export function cellsOfDraftRow(row: DraftRow): readonly Cell[] {
  const given = row.given?.cells ?? [];
  const { written } = row;
  if (written.size === 0) return row.formatted.size === 0 ? given : given.map((cell) => formatted(row, cell));
  const cells: Cell[] = [];
  let next = 0;
  const pass = (column: number) => {
    for (; next < given.length && given[next]!.column < column; next++) cells.push(formatted(row, given[next]!));
  };
  for (const column of written.keys()) {
    pass(column);
    if (given[next]?.column === column) next++;
    const cell = cellOf(row.index, column, written.get(column)!, formatOf(row, column));
    if (cell) cells.push(cell);
  }
  pass(Infinity);
  return cells;
}

/** The first column from `left` to `right` whose cell holds something; undefined where all are blank. */
export function firstHeld({ given, written }: DraftRow, left: number, right: number): number | undefined {
  const kept = given?.cells.find(({ column }) => left <= column && column <= right && !written.has(column))?.column;
  if (written.size === 0) return kept;
  const put = written.firstHeld(left, right);
  return kept === undefined || put === undefined ? (kept ?? put) : Math.min(kept, put);
}

/** The last column whose cell holds something; undefined where all are blank. */
export function lastHeld({ given, written }: DraftRow): number | undefined {
  const kept = given?.cells.filter(({ column }) => !written.has(column)).at(-1)?.column;
  const put = written.lastHeld();
  return kept === undefined || put === undefined ? (kept ?? put) : Math.max(kept, put);
}

function formatted(row: DraftRow, cell: Cell): Cell {
  const format = row.formatted.get(cell.column) ?? cell.format;
  return format === cell.format ? cell : { ...cell, format };
}
