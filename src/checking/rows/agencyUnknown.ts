import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { aboutCell, saysNothing } from "../cellFacts";
import type { Rule } from "../checked";

/**
 * A responsible agency that the register does not have.
 *
 * Why: a name from another province (อำเภอแหลมฉบัง) is often one letter from the right one; it is suggested, not assumed.
 */
export const agencyUnknown: Rule = ({ rows, grid, form, agencies }) => {
  if (form.agencies.length === 0) return [];
  const issues: Issue[] = [];
  for (const { agency, texts, cells } of rows) {
    const name = texts.agency;
    if (agency !== null || name === undefined || saysNothing(name) || !cells.agency) continue;
    const nearest = agencies.suggest(name);
    const params = { name, nearest };
    issues.push(issue("agency-unknown", { ...aboutCell(grid, cells.agency), expected: nearest, params }));
  }
  return issues;
};
