import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";
import { named } from "../../plan/fields";

/**
 * A strategy, substrategy or guideline that the plan does not have at this place, or has under another number.
 *
 * Why: its rows would have no place in the master. What stands below such a heading is not reported as well: it
 * cannot be judged before the heading is right.
 */
export const headingUnknown: Rule = (sheet) => {
  const issues: Issue[] = [];
  for (const { heading, node, allowed } of sheet.headingPlaces()) {
    const { field: level, name, number, at } = heading;
    if (!allowed) continue;
    if (!node) {
      const nearest = allowed.register.suggest(name);
      const params = { level: named(sheet.fields, level), name, nearest };
      issues.push(issue("heading-unknown", { ...aboutCell(sheet.grid, at), expected: nearest, params }));
    } else if (number !== null && node.number !== null && number !== node.number) {
      const params = { level: named(sheet.fields, level), name, number, expected: node.number };
      const expected = String(node.number);
      issues.push(issue("heading-number-mismatch", { ...aboutCell(sheet.grid, at), expected, params }));
    }
  }
  return issues;
};
