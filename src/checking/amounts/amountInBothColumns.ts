import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";
import { amountIn, placeIn } from "../../plan/rowValues";

/**
 * The same amount in two budget columns of one row. Different amounts are two sources, and normal.
 *
 * Why: the officer could not decide on the column and filled in both; the total counts the money twice.
 */
export const amountInBothColumns: Rule = ({ rows, grid, fields: { amounts } }) => {
  const issues: Issue[] = [];
  for (const row of rows) {
    for (const [index, field] of amounts.entries()) {
      const amount = amountIn(row, field);
      const at = placeIn(row, field);
      if (!amount || !at) continue;
      if (!amounts.slice(index + 1).some((other) => amountIn(row, other) === amount)) continue;
      issues.push(issue("amount-in-both-columns", { ...aboutCell(grid, at), params: { amount } }));
      break;
    }
  }
  return issues;
};
