import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";
import { withName } from "../../plan/fields";

/**
 * A strategy, substrategy or guideline that the plan has under another number.
 *
 * Why: either the number or the name was copied from another heading, and the rows below belong to one of the two.
 */
export const headingNumberMismatch: Rule = (sheet) => {
  const issues: Issue[] = [];
  for (const { heading, node, allowed } of sheet.headingPlaces()) {
    const { field: level, name, number, at } = heading;
    const listed = node?.number ?? null;
    if (!allowed || number === null || listed === null || number === listed) continue;
    const params = { level: withName(sheet.fields, level), name, number, expected: listed };
    const facts = { ...aboutCell(sheet.grid, at), expected: String(listed), params };
    issues.push(issue("heading-number-mismatch", facts));
  }
  return issues;
};
