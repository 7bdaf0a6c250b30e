import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";

/**
 * Quantities that cannot be: below zero, more than 100 percent, half a person; and those that hardly can: none at all,
 * less than one percent.
 *
 * Why: the column was mistaken, or the unit was; 80 percent typed without its sign is 0.8. One fault is told, the
 * plainest.
 */
export const quantityLimits: Rule = (sheet) => {
  const issues: Issue[] = [];
  for (const row of sheet.rows) {
    const number = sheet.numberOf(row, "quantity");
    const at = sheet.placeOf(row, "quantity");
    if (number === undefined || !at) continue;
    const unit = sheet.unitOf(row);
    if (number < 0) issues.push(issue("quantity-negative", { ...aboutCell(sheet.grid, at), params: { number } }));
    else if (unit?.percent && number > 100) {
      issues.push(
        issue("percent-over-hundred", { ...aboutCell(sheet.grid, at), expected: "0-100", params: { number } }),
      );
    } else if (number === 0) {
      issues.push(issue("quantity-zero", { ...aboutCell(sheet.grid, at), params: {} }));
    } else if (unit?.percent && number < 1) {
      const percent = Math.round(number * 1e10) / 1e8;
      issues.push(issue("percent-below-one", { ...aboutCell(sheet.grid, at), params: { number, percent } }));
    } else if (unit?.whole && !Number.isInteger(number)) {
      issues.push(issue("quantity-fractional", { ...aboutCell(sheet.grid, at), params: { number, unit: unit.name } }));
    }
  }
  return issues;
};
