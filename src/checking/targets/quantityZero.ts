import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";
import { quantityCells } from "./quantityCells";

/**
 * A quantity of zero.
 *
 * Why: a target of nothing is rarely meant; the number was forgotten, or the row is not planned this year.
 */
export const quantityZero: Rule = (sheet) => {
  const issues: Issue[] = [];
  for (const { number, at } of quantityCells(sheet)) {
    if (number !== 0) continue;
    issues.push(issue("quantity-zero", { ...aboutCell(sheet.grid, at), params: {} }));
  }
  return issues;
};
