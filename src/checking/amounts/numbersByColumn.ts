import type { Grid } from "../../grid/grid";

/**
 * The rows that hold a number, column by column: 0-based and ascending. The sheet is gone through once, when the
 * first column is asked for.
 */
export function numbersByColumn(grid: Grid, without: ReadonlySet<number>): (column: number) => readonly number[] {
  let columns: Map<number, number[]> | undefined;
  return (column) => {
    columns ??= gather(grid, without);
    return columns.get(column) ?? [];
  };
}

function gather(grid: Grid, without: ReadonlySet<number>): Map<number, number[]> {
  const columns = new Map<number, number[]>();
  for (const { index, cells } of grid.rows) {
    if (without.has(index)) continue;
    for (const { column, value } of cells) {
      if (typeof value !== "number") continue;
      const rows = columns.get(column);
      if (rows) rows.push(index);
      else columns.set(column, [index]);
    }
  }
  return columns;
}
