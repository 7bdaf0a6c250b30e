import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";

/**
 * A row of another agency than the one whose sheet it is.
 *
 * Why: rows come along when a colleague's file is used as a pattern; merged, they would count twice.
 */
export const agencyOther: Rule = ({ submission, rows, grid, placeOf }) => {
  const submitter = submission.agency;
  if (submitter === null) return [];
  const issues: Issue[] = [];
  for (const row of rows) {
    const { agency } = row;
    const at = placeOf(row, "agency");
    if (agency === null || agency === submitter || !at) continue;
    const params = { name: agency, submitter };
    issues.push(issue("agency-other", { ...aboutCell(grid, at), expected: submitter, params }));
  }
  return issues;
};
