import { cellKey, type Area } from "../../grid/area";
import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";
import { amountIn, placeIn } from "../../plan/rowValues";

/**
 * One amount in a cell that is merged over several rows of the plan: it was counted in the first of them.
 *
 * Why: it may be the money of all these rows together; taken to the first row's agency alone, the others have none.
 */
export const amountAcrossRows: Rule = ({ rows, grid, fields }) => {
  const tall = new Map<number, Area>();
  for (const area of grid.merges) {
    if (area.bottom > area.top) tall.set(cellKey({ row: area.top, column: area.left }), area);
  }
  if (tall.size === 0) return [];
  const issues: Issue[] = [];
  rows.forEach((row, index) => {
    for (const field of fields.amounts) {
      const at = placeIn(row, field);
      const amount = amountIn(row, field);
      const area = amount && at && tall.get(cellKey(at));
      if (!area) continue;
      let count = 1;
      while (rows[index + count] && rows[index + count]!.row <= area.bottom) count += 1;
      if (count === 1) continue;
      issues.push(issue("amount-across-rows", { ...aboutCell(grid, at), area, params: { amount, rows: count } }));
    }
  });
  return issues;
};
