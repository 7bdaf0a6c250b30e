import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";
import { amountCells } from "./amountCells";

/**
 * A budget below zero.
 *
 * Why: a plan asks for money. A minus is left over from a dash, or from a bookkeeping file.
 */
export const amountNegative: Rule = (sheet) => {
  const issues: Issue[] = [];
  for (const { amount, at } of amountCells(sheet)) {
    if (amount < 0) issues.push(issue("amount-negative", { ...aboutCell(sheet.grid, at), params: { amount } }));
  }
  return issues;
};
