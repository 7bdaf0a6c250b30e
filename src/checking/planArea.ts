import type { Area } from "../grid/area";
import type { Cell } from "../grid/cell";
import type { Grid } from "../grid/grid";
import type { Submission } from "../plan/submission";

/** From the first header to the last row of the plan, as wide as its headers. */
export function planArea({ headers, rows, sections, grandTotal }: Submission): Area | undefined {
  const first = headers[0];
  if (!first) return undefined;
  let { left, right, bottom } = first.area;
  for (const { area } of headers) {
    left = Math.min(left, area.left);
    right = Math.max(right, area.right);
  }
  bottom = Math.max(bottom, rows.at(-1)?.row ?? 0, grandTotal?.row ?? 0, sections.at(-1)?.total?.row ?? 0);
  return { top: first.area.top, left, bottom, right };
}

/** The cells of a plan's table, headers included, row by row. */
export function planCells(submission: Submission, grid: Grid): readonly Cell[] {
  const table = planArea(submission);
  const found: Cell[] = [];
  if (!table) return found;
  for (const { index, cells } of grid.rows) {
    if (index < table.top || index > table.bottom) continue;
    for (const cell of cells) if (cell.column >= table.left && cell.column <= table.right) found.push(cell);
  }
  return found;
}
