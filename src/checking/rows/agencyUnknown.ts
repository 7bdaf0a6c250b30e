import { mostOfAKind } from "../../issues/limited";
import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { aboutCell, saysNothing } from "../cellFacts";
import type { Rule } from "../checked";

/**
 * A responsible agency that the register does not have.
 *
 * Why: a name from another province (อำเภอแหลมฉบัง) is often one letter from the right one; it is suggested, not assumed.
 */
export const agencyUnknown: Rule = ({ rows, grid, form, agencies, textOf, placeOf }) => {
  if (form.agencies.length === 0) return [];
  const issues: Issue[] = [];
  for (const row of rows) {
    const { agency } = row;
    const at = placeOf(row, "agency");
    const name = textOf(row, "agency");
    if (agency !== null || name === undefined || saysNothing(name) || !at) continue;
    // What is not listed needs no suggestion.
    const nearest = issues.length < mostOfAKind ? agencies.suggest(name) : null;
    const params = { name, nearest };
    issues.push(issue("agency-unknown", { ...aboutCell(grid, at), expected: nearest, params }));
  }
  return issues;
};
