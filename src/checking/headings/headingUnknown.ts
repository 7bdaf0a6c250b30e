import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";
import { withName } from "../../plan/fields";

/**
 * A strategy, substrategy or guideline that the plan does not have at this place.
 *
 * Why: its rows would have no place in the master. What is below such a heading is not reported as well: it
 * cannot be judged before the heading is right.
 */
export const headingUnknown: Rule = (sheet) => {
  const issues: Issue[] = [];
  for (const { heading, node, allowed } of sheet.headingPlaces()) {
    const { field: level, name, at } = heading;
    if (!allowed || node) continue;
    const nearest = allowed.register.suggest(name);
    const params = { level: withName(sheet.fields, level), name, nearest };
    issues.push(issue("heading-unknown", { ...aboutCell(sheet.grid, at), expected: nearest, params }));
  }
  return issues;
};
