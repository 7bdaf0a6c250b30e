import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";
import { quantityCells } from "./quantityCells";

/**
 * A quantity below zero.
 *
 * Why: nothing can be planned less than not at all; the sign is a slip, or the column is mistaken.
 */
export const quantityNegative: Rule = (sheet) => {
  const issues: Issue[] = [];
  for (const { number, at } of quantityCells(sheet)) {
    if (number >= 0) continue;
    issues.push(issue("quantity-negative", { ...aboutCell(sheet.grid, at), params: { number } }));
  }
  return issues;
};
