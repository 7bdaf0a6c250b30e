import type { Area } from "../grid/area";
import type { Cell } from "../grid/cell";
import type { Checked } from "./checked";

/** From the first header to the last row of the plan, as wide as its headers. */
export function planArea({ submission: { headers, rows, sections, grandTotal } }: Checked): Area | undefined {
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

/** The cells of the plan's table, headers included, row by row. */
export function* planCells(sheet: Checked): Iterable<Cell> {
  const table = planArea(sheet);
  if (!table) return;
  for (const { index, cells } of sheet.grid.rows) {
    if (index < table.top || index > table.bottom) continue;
    for (const cell of cells) if (cell.column >= table.left && cell.column <= table.right) yield cell;
  }
}
