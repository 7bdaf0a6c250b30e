import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { noMoney, sumSatang } from "../../plan/satang";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";
import { amountCells } from "./amountCells";
import { hidingOf } from "./hiding";

/**
 * Money that nobody sees: in a hidden row, column or sheet, behind a merged cell, or in a cell whose format or colour does
 * not show it.
 *
 * Why: it counts in every total, and nobody who reads the sheet sees it.
 */
export const hiddenAmount: Rule = (sheet) => {
  const { submission, grid } = sheet;
  if (grid.visibility !== "visible") {
    const amount = sumSatang(Array.from(amountCells(sheet), ({ amount }) => amount));
    if (amount === noMoney) return [];
    return [issue("hidden-amount", { sheet: submission.sheet, area: null, params: { where: "sheet", amount } })];
  }
  const hiddenIn = hidingOf(grid);
  const issues: Issue[] = [];
  for (const { amount, at } of amountCells(sheet)) {
    const where = amount === 0 ? null : hiddenIn(at);
    if (where) issues.push(issue("hidden-amount", { ...aboutCell(grid, at), params: { where, amount } }));
  }
  return issues;
};
