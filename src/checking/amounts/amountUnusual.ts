import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { amountFields } from "../../plan/fields";
import type { Satang } from "../../plan/satang";
import type { PlanRow } from "../../plan/submission";
import { aboutCell } from "../cellFacts";
import type { FormUnit, Rule } from "../checked";
import { usualUpTo } from "./standsOut";

/**
 * Amounts, and quantities of one unit, that stand out from all the others of the sheet.
 *
 * Why: one zero too many changes a plan's total and is not seen in a column of figures.
 */
export const amountUnusual: Rule = (sheet) => {
  const { rows, grid } = sheet;
  const issues: Issue[] = [];
  // An agency's sheet has two or three amounts, seldom six.
  const usual = usualUpTo(
    rows.flatMap(({ amounts }) => Object.values(amounts)),
    true,
  ) as Satang | undefined;
  if (usual !== undefined) {
    for (const { amounts, cells } of rows) {
      for (const field of amountFields) {
        const amount = amounts[field];
        const at = cells[field];
        if (amount === undefined || amount <= usual || !at) continue;
        issues.push(issue("amount-unusual", { ...aboutCell(grid, at), params: { amount, usual } }));
      }
    }
  }

  const byUnit = new Map<FormUnit, PlanRow[]>();
  for (const row of rows) {
    const unit = sheet.unitOf(row);
    if (!unit || unit.percent || row.numbers.quantity === undefined) continue;
    const same = byUnit.get(unit);
    if (same) same.push(row);
    else byUnit.set(unit, [row]);
  }
  for (const [unit, same] of byUnit) {
    const most = usualUpTo(same.map(({ numbers }) => numbers.quantity!));
    if (most === undefined) continue;
    for (const { numbers, cells } of same) {
      const number = numbers.quantity!;
      if (number <= most || !cells.quantity) continue;
      const params = { number, usual: most, unit: unit.name };
      issues.push(issue("quantity-unusual", { ...aboutCell(grid, cells.quantity), params }));
    }
  }
  return issues;
};
