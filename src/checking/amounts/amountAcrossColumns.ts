import { cellKey, type Area } from "../../grid/area";
import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";
import { amountCells } from "./amountCells";
import { placeIn } from "../../plan/rowValues";
import { withName } from "../../plan/fields";

/**
 * An amount in a cell that is merged across several budget columns: it was counted in the first of them.
 *
 * Why: the officer did not say whose money it is, and a merged cell shows no column; a person must see which was taken.
 */
export const amountAcrossColumns: Rule = (sheet) => {
  const { grid, fields } = sheet;
  const wide = new Map<number, Area>();
  for (const area of grid.merges)
    if (area.right > area.left) wide.set(cellKey({ row: area.top, column: area.left }), area);
  if (wide.size === 0) return [];
  const issues: Issue[] = [];
  for (const { row, field, amount, at } of amountCells(sheet)) {
    const area = amount === 0 ? undefined : wide.get(cellKey(at));
    if (!area) continue;
    const isOverAnother = fields.amounts.some((other) => {
      const column = placeIn(row, other)?.column ?? -1;
      return column > area.left && column <= area.right;
    });
    if (!isOverAnother) continue;
    const params = { amount, column: withName(fields, field) };
    issues.push(issue("amount-across-columns", { ...aboutCell(grid, at), params }));
  }
  return issues;
};
