import { issue } from "../issues/make";
import type { Issue } from "../issues/issue";
import { aboutCell } from "./cellFacts";
import type { Rule } from "./checked";

/**
 * Quantities that cannot be: below zero, more than 100 percent, half a person.
 *
 * Why: the column was mistaken, or the unit was. One fault is told, the plainest.
 */
export const quantityLimits: Rule = (sheet) => {
  const issues: Issue[] = [];
  for (const row of sheet.rows) {
    const number = row.numbers.quantity;
    const at = row.cells.quantity;
    if (number === undefined || !at) continue;
    const unit = sheet.unitOf(row);
    if (number < 0) issues.push(issue("quantity-negative", { ...aboutCell(sheet.grid, at), params: { number } }));
    else if (unit?.percent && number > 100) {
      issues.push(
        issue("percent-over-hundred", { ...aboutCell(sheet.grid, at), expected: "0-100", params: { number } }),
      );
    } else if (unit?.whole && !Number.isInteger(number)) {
      issues.push(issue("quantity-fractional", { ...aboutCell(sheet.grid, at), params: { number, unit: unit.name } }));
    }
  }
  return issues;
};
