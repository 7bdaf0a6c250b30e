import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { isAmountField, type AmountField } from "../../plan/fields";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";

/**
 * The same amount in two budget columns of one row. Different amounts are two sources, and normal.
 *
 * Why: the officer could not decide on the column and filled in both; the total counts the money twice.
 */
export const amountInBothColumns: Rule = ({ rows, grid, form }) => {
  const columns = form.columns
    .map(({ field }) => field)
    .filter((field): field is AmountField => field !== "ordinal" && isAmountField(field));
  if (columns.length < 2) return [];
  const issues: Issue[] = [];
  for (const { amounts, cells } of rows) {
    const first = columns.find((field, index) => {
      const amount = amounts[field];
      return (
        amount !== undefined && amount !== 0 && columns.slice(index + 1).some((other) => amounts[other] === amount)
      );
    });
    const at = first && cells[first];
    if (at)
      issues.push(issue("amount-in-both-columns", { ...aboutCell(grid, at), params: { amount: amounts[first]! } }));
  }
  return issues;
};
