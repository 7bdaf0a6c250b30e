import type { Cell } from "../../src/grid/cell";
import { isError } from "../../src/grid/cell";
import { rowAt, type Grid } from "../../src/grid/grid";
import { sumTerms } from "../../src/grid/sumTerms";

/** The sheet as Excel shows it once it has computed its sums again: those of rows first, then those of sums. */
export function recalculated(grid: Grid): Grid {
  const settled = computedOnce(grid);
  return computedOnce(settled);
}

const computedOnce = (grid: Grid): Grid => ({
  ...grid,
  rows: grid.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => computed(cell, grid)) })),
});

function computed(cell: Cell, grid: Grid): Cell {
  const terms = cell.formula === null ? undefined : sumTerms(cell.formula, grid.sheet);
  if (!terms) return cell;
  // What is on other sheets is blank.
  let sum = terms.typed;
  for (const { top, bottom, left, right } of terms.areas) {
    for (let row = top; row <= bottom; row++) {
      for (const { column, value } of rowAt(grid, row)?.cells ?? []) {
        if (column < left || column > right) continue;
        if (isError(value)) return { ...cell, value };
        if (typeof value === "number") sum += value;
      }
    }
  }
  return { ...cell, value: Math.round(sum * 100) / 100 };
}
