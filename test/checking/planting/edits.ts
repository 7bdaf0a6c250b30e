import { withoutRow as rowDeleted } from "../../study/edits";
import type { Cell, Sight } from "../../../src/grid/cell";
import type { Area, Position } from "../../../src/grid/area";
import type { Grid } from "../../../src/grid/grid";

type Change = Partial<Omit<Cell, "row" | "column">> | null;

/** The sheet with one cell differently from it was, or blank; made where there was none. */
export function withCell(grid: Grid, at: Position, change: Change): Grid {
  const before = grid.rows.find(({ index }) => index === at.row)?.cells ?? [];
  const found = before.find(({ column }) => column === at.column);
  const blank: Cell = { ...at, value: null, formula: null, format: "General" };
  const rest = before.filter(({ column }) => column !== at.column);
  const made = change === null ? rest : [...rest, { ...(found ?? blank), ...change }];
  const cells = [...made].sort((a, b) => a.column - b.column);
  const others = grid.rows.filter(({ index }) => index !== at.row);
  const rows = cells.length === 0 ? others : [...others, { index: at.row, cells }];
  return { ...grid, rows: [...rows].sort((a, b) => a.index - b.index) };
}

export const typed = (grid: Grid, at: Position, value: string | number): Grid =>
  withCell(grid, at, { value, formula: null });

/** Of all cells of a row that hold something. */
export const rowSeen = (grid: Grid, row: number, sight: Sight): Grid => ({
  ...grid,
  rows: grid.rows.map((one) =>
    one.index !== row ? one : { ...one, cells: one.cells.map((cell) => ({ ...cell, sight })) },
  ),
});

export const merged = (grid: Grid, area: Area): Grid => ({
  ...grid,
  merges: [...grid.merges, area].sort((a, b) => a.top - b.top || a.left - b.left),
});

export const withoutRow = (grid: Grid, row: number): Grid =>
  rowDeleted([{ ...grid, protected: false }], grid.sheet, row)[0]!;

/** A row put in below another, with these cells and no others. */
export function withRowBelow(grid: Grid, row: number, values: ReadonlyMap<number, string>): Grid {
  const moved = (index: number): number => (index > row ? index + 1 : index);
  const rows = grid.rows.map(({ index, cells }) => ({
    index: moved(index),
    cells: cells.map((cell) => ({ ...cell, row: moved(cell.row) })),
  }));
  const merges = grid.merges.map((area) => ({ ...area, top: moved(area.top), bottom: moved(area.bottom) }));
  const cells = [...values].map(([column, value]): Cell => ({
    ...{ row: row + 1, column, value, formula: null, format: "General" },
  }));
  const all = [...rows, { index: row + 1, cells }].sort((a, b) => a.index - b.index);
  return { ...grid, rows: all, merges };
}
