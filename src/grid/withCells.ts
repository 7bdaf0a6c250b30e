import { cellKey, inArea, maxColumns, type Area, type Span } from "./area";
import { isError, isPicture, type Cell, type CellValue } from "./cell";
import type { Grid, GridRow } from "./grid";

/** What an area of a sheet holds now: the cells that are listed, and nothing else. */
export interface CellsRead {
  readonly area: Area;
  /** By ascending index, their cells by ascending column; all within the area. */
  readonly rows: readonly GridRow[];
  /** Number formats of its blank cells, keyed as in Grid. */
  readonly blankFormats: ReadonlyMap<number, string>;
  /** Its rows that are hidden. */
  readonly hidden: readonly number[];
}

/** What the formulas of an area show now. */
export interface ResultsRead {
  readonly area: Area;
  readonly values: readonly (readonly CellValue[])[];
}

/** The sheet with an area of it as it is now; rows beside the area are the very same objects. */
export function withCells(grid: Grid, { area, rows: read, blankFormats, hidden }: CellsRead): Grid {
  const { top, bottom } = area;
  const isThere = ({ index }: GridRow) => top <= index && index <= bottom;
  const given = new Map(grid.rows.filter(isThere).map((row) => [row.index, row.cells]));
  const now = new Map(read.map((row) => [row.index, row.cells]));
  const indexes = [...new Set([...given.keys(), ...now.keys()])].sort((a, b) => a - b);
  const rows = indexes.flatMap((index): GridRow[] => {
    const kept = (given.get(index) ?? []).filter((cell) => !inArea(area, cell));
    const cells = [...kept, ...(now.get(index) ?? [])].sort((a, b) => a.column - b.column);
    return cells.length > 0 ? [{ index, cells }] : [];
  });
  return {
    ...grid,
    rows: [
      ...grid.rows.filter(({ index }) => index < top),
      ...rows,
      ...grid.rows.filter(({ index }) => index > bottom),
    ],
    hiddenRows: withSpans(grid.hiddenRows, { first: top, last: bottom }, hidden),
    blankFormats: withFormats(grid.blankFormats, area, blankFormats),
  };
}

/** The sheet with what formulas of these areas show now. */
export function withResults(grid: Grid, results: readonly ResultsRead[]): Grid {
  const values = new Map<number, CellValue>();
  for (const { area, values: shown } of results) {
    shown.forEach((row, i) =>
      row.forEach((value, j) => values.set(cellKey({ row: area.top + i, column: area.left + j }), value)),
    );
  }
  const isHit = (cell: Cell) => cell.formula !== null && values.has(cellKey(cell));
  const rows = grid.rows.map((row) =>
    row.cells.some(isHit)
      ? { ...row, cells: row.cells.map((cell) => (isHit(cell) ? showing(cell, values.get(cellKey(cell))!) : cell)) }
      : row,
  );
  return { ...grid, rows };
}

/** A picture that a formula places shows as an error to whoever asks for values alone. */
const showing = (cell: Cell, value: CellValue): Cell =>
  isPicture(cell.value) && isError(value) ? cell : { ...cell, value };

function withSpans(spans: readonly Span[], within: Span, numbers: readonly number[]): Span[] {
  const beside = spans.flatMap(({ first, last }): Span[] => [
    ...(first < within.first ? [{ first, last: Math.min(last, within.first - 1) }] : []),
    ...(last > within.last ? [{ first: Math.max(first, within.last + 1), last }] : []),
  ]);
  const joined: { first: number; last: number }[] = [];
  const all = [...beside, ...numbers.map((at) => ({ first: at, last: at }))].sort((a, b) => a.first - b.first);
  for (const { first, last } of all) {
    const before = joined.at(-1);
    if (before && before.last >= first - 1) before.last = Math.max(before.last, last);
    else joined.push({ first, last });
  }
  return joined;
}

function withFormats(
  given: Grid["blankFormats"],
  area: Area,
  read: CellsRead["blankFormats"],
): ReadonlyMap<number, string> | undefined {
  const formats = new Map(given);
  for (const key of formats.keys()) {
    if (inArea(area, { row: Math.floor(key / maxColumns), column: key % maxColumns })) formats.delete(key);
  }
  for (const [key, format] of read) formats.set(key, format);
  return formats.size > 0 ? formats : undefined;
}
