import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { amountFields } from "../../plan/fields";
import { noMoney, sumSatang } from "../../plan/satang";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";
import { hidingOf } from "./hiding";

/**
 * Money that nobody sees: in a hidden row, column or sheet, behind a merged cell, or in a cell whose format or colour does
 * not show it.
 *
 * Why: it counts in every total, and nobody who reads the sheet sees it.
 */
export const hiddenAmount: Rule = ({ submission, rows, grid }) => {
  if (grid.visibility !== "visible") {
    const amount = sumSatang(rows.flatMap(({ amounts }) => Object.values(amounts)));
    if (amount === noMoney) return [];
    return [issue("hidden-amount", { sheet: submission.sheet, area: null, params: { where: "sheet", amount } })];
  }
  const hiddenIn = hidingOf(grid);
  const issues: Issue[] = [];
  for (const { amounts, cells } of rows) {
    for (const field of amountFields) {
      const amount = amounts[field];
      const at = cells[field];
      const where = amount && at && hiddenIn(at);
      if (!where) continue;
      issues.push(issue("hidden-amount", { ...aboutCell(grid, at), params: { where, amount } }));
    }
  }
  return issues;
};
