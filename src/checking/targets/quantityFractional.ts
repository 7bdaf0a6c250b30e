import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";
import { quantityCells } from "./quantityCells";

/**
 * Part of what comes whole only: half a person, 1.5 times.
 *
 * Why: the number was mistyped, or the unit is another. A number below zero is reported for its sign alone.
 */
export const quantityFractional: Rule = (sheet) => {
  const issues: Issue[] = [];
  for (const { number, at, unit } of quantityCells(sheet)) {
    if (!unit?.whole || number <= 0 || Number.isInteger(number)) continue;
    issues.push(issue("quantity-fractional", { ...aboutCell(sheet.grid, at), params: { number, unit: unit.name } }));
  }
  return issues;
};
