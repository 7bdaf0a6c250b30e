import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";
import { amountIn, placeIn } from "../../plan/rowValues";

/**
 * The same amount in two columns that the form keeps apart. Different amounts are two sources, and normal.
 *
 * Why: the officer could not decide on the column and filled in both; the total counts the money twice.
 */
export const amountInBothColumns: Rule = ({ rows, grid, form }) => {
  const pairs = form.relations.filter((relation) => relation.kind === "differ");
  const issues: Issue[] = [];
  for (const row of rows) {
    for (const { one, other } of pairs) {
      const amount = amountIn(row, one);
      const at = placeIn(row, one);
      if (!amount || !at || amountIn(row, other) !== amount) continue;
      issues.push(issue("amount-in-both-columns", { ...aboutCell(grid, at), params: { amount } }));
      break;
    }
  }
  return issues;
};
