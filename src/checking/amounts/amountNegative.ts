import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { amountFields } from "../../plan/fields";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";

/**
 * A budget below zero.
 *
 * Why: a plan asks for money. A minus is left over from a dash, or from a bookkeeping file.
 */
export const amountNegative: Rule = ({ rows, grid }) => {
  const issues: Issue[] = [];
  for (const { amounts, cells } of rows) {
    for (const field of amountFields) {
      const amount = amounts[field];
      const at = cells[field];
      if (amount === undefined || amount >= 0 || !at) continue;
      issues.push(issue("amount-negative", { ...aboutCell(grid, at), params: { amount } }));
    }
  }
  return issues;
};
