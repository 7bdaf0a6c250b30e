import { cellKey, type Area } from "../../grid/area";
import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { amountFields } from "../../plan/fields";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";

/**
 * An amount in a cell that is merged across several budget columns: it was counted in the first of them.
 *
 * Why: the officer did not say whose money it is, and a merged cell shows no column; a person must see which was taken.
 */
export const amountAcrossColumns: Rule = ({ rows, grid }) => {
  const wide = new Map<number, Area>();
  for (const area of grid.merges)
    if (area.right > area.left) wide.set(cellKey({ row: area.top, column: area.left }), area);
  if (wide.size === 0) return [];
  const issues: Issue[] = [];
  for (const { amounts, cells } of rows) {
    for (const field of amountFields) {
      const at = cells[field];
      const amount = amounts[field];
      const area = amount && at && wide.get(cellKey(at));
      if (!area) continue;
      const isOverAnother = amountFields.some((other) => {
        const column = cells[other]?.column ?? -1;
        return column > area.left && column <= area.right;
      });
      if (!isOverAnother) continue;
      issues.push(issue("amount-across-columns", { ...aboutCell(grid, at), params: { amount, column: field } }));
    }
  }
  return issues;
};
