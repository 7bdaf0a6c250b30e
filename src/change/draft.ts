import { maxColumns, maxRows } from "../grid/area";
import type { Cell } from "../grid/cell";
import type { Grid, GridRow } from "../grid/grid";
import type { RowHistory } from "../grid/rowMoves";
import { MergeList } from "./mergeList";
import { RowList } from "./rowList";
import type { Content, RowLook } from "./step";

/** A row in work. Its cells keep the row numbers they came with until the draft is finished. */
export interface DraftRow {
  index: number;
  /** The row of the sheet as given; null for an inserted one. */
  readonly origin: number | null;
  /** How an inserted row is to look; `like` is a row of the sheet as given. */
  readonly look: RowLook | null;
  readonly given: GridRow | null;
  /** Replaced, never changed in place. By ascending column. */
  cells: readonly Cell[];
  /** Number formats of blank cells, by column. Of these maps, `ownMap` is to be changed. */
  blankFormats: Map<number, string>;
  /** What steps have put into cells, by column. */
  written: Map<number, Content>;
  /** For formulas among it: how many edits of rows the workbook had seen by then. */
  writtenAt: Map<number, number>;
  /** Number formats that steps have set, by column. */
  formatted: Map<number, string>;
}

/** A sheet while steps are applied to it. */
export interface Draft {
  readonly given: Grid;
  /** What an inserted sheet was asked to be; null for one that was given. */
  readonly inserted: { readonly visibility: "visible" | "hidden"; readonly widths: readonly number[] } | null;
  readonly rows: RowList<DraftRow>;
  readonly history: RowHistory;
  readonly merges: MergeList;
}

export function draftOf(given: Grid, history: RowHistory, inserted: Draft["inserted"] = null): Draft {
  const rows = given.rows.map((row) => draftRow(row.index, row.index, null, row));
  return {
    given,
    inserted,
    rows: new RowList(withBlankFormats(rows, given)),
    history,
    merges: new MergeList(given.merges),
  };
}

/** What a row has before it has a map of its own: most rows of a sheet never need one. */
const none = new Map<number, never>();

export const ownMap = <V>(map: Map<number, V>): Map<number, V> => (map === none ? new Map() : map);

export const draftRow = (
  index: number,
  origin: number | null,
  look: RowLook | null,
  given: GridRow | null = null,
): DraftRow => ({
  index,
  origin,
  look,
  given,
  cells: given?.cells ?? [],
  blankFormats: none,
  written: none,
  writtenAt: none,
  formatted: none,
});

function withBlankFormats(rows: DraftRow[], { blankFormats }: Grid): DraftRow[] {
  if (!blankFormats || blankFormats.size === 0) return rows;
  const byIndex = new Map(rows.map((row) => [row.index, row]));
  for (const [key, format] of blankFormats) {
    const index = Math.floor(key / maxColumns);
    const row = byIndex.get(index) ?? draftRow(index, index, null);
    row.blankFormats = ownMap(row.blankFormats).set(key % maxColumns, format);
    byIndex.set(index, row);
  }
  return byIndex.size === rows.length ? rows : [...byIndex.values()].sort((a, b) => a.index - b.index);
}

/** The row at this index, to be changed: made where nothing stands in it. */
export function rowToChange(draft: Draft, index: number): DraftRow {
  const found = draft.rows.at(index);
  if (found) return found;
  const row = draftRow(index, draft.inserted ? null : originOf(draft, index), null);
  draft.rows.put(row);
  return row;
}

/** The row of the sheet as given that stands at this index now. Inserted rows are all listed, so it is one that was given. */
function originOf({ history }: Draft, index: number): number {
  if (history.length === 0) return index;
  const moves = history.since(0);
  let low = 0;
  let high = maxRows - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (moves.start(middle) <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}

export const cellOfRow = (row: DraftRow | undefined, column: number): Cell | undefined =>
  row?.cells.find((cell) => cell.column === column);

export const formatOf = (row: DraftRow, column: number): string =>
  cellOfRow(row, column)?.format ?? row.blankFormats.get(column) ?? "General";

/** Puts cells in the place of those that stand from a column on; undefined for a blank one. */
export function replaceCells(row: DraftRow, column: number, cells: readonly (Cell | undefined)[]): void {
  const right = column + cells.length;
  row.cells = [
    ...row.cells.filter((cell) => cell.column < column),
    ...cells.filter((cell) => cell !== undefined),
    ...row.cells.filter((cell) => cell.column >= right),
  ];
}
