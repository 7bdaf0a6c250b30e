import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import type { Satang } from "../../plan/satang";
import type { PlanRow } from "../../plan/submission";
import { aboutCell } from "../cellFacts";
import type { FormUnit, Rule } from "../checked";
import { usualUpTo } from "./standsOut";
import { amountCells } from "./amountCells";
import { placeIn, numberIn } from "../../plan/rowValues";

/**
 * Amounts, and quantities of one unit, that stand out from all the others of the sheet.
 *
 * Why: one zero too many changes a plan's total and is not seen in a column of figures.
 */
export const amountUnusual: Rule = (sheet) => {
  const { rows, grid, fields } = sheet;
  const issues: Issue[] = [];
  const cells = [...amountCells(sheet)];
  // An agency's sheet has two or three amounts, seldom six.
  const usual = usualUpTo(
    cells.map(({ amount }) => amount),
    true,
  ) as Satang | undefined;
  for (const { amount, at } of usual === undefined ? [] : cells) {
    if (amount <= usual!) continue;
    issues.push(issue("amount-unusual", { ...aboutCell(grid, at), params: { amount, usual: usual! } }));
  }

  const quantity = fields.roles.quantity;
  const byUnit = new Map<FormUnit, PlanRow[]>();
  for (const row of rows) {
    const unit = sheet.unitOf(row);
    if (!unit || unit.percent || numberIn(row, quantity) === undefined) continue;
    const same = byUnit.get(unit);
    if (same) same.push(row);
    else byUnit.set(unit, [row]);
  }
  for (const [unit, same] of byUnit) {
    const most = usualUpTo(same.map((row) => numberIn(row, quantity)!));
    if (most === undefined) continue;
    for (const row of same) {
      const number = numberIn(row, quantity)!;
      const at = placeIn(row, quantity);
      if (number <= most || !at) continue;
      const params = { number, usual: most, unit: unit.name };
      issues.push(issue("quantity-unusual", { ...aboutCell(grid, at), params }));
    }
  }
  return issues;
};
