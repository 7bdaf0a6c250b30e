import type { ChangeSet } from "../change/changeSet";
import { cellAt, type Grid } from "../grid/grid";
import { issue } from "../issues/make";
import type { Issue } from "../issues/issue";
import type { Assumption } from "../plan/submission";
import { aboutCell, shown } from "./cellFacts";
import type { Rule } from "./checked";
import { rewriteText } from "../change/rewriteCell";

/**
 * Headings and agencies that are a letter or two away from one of the form's, and were taken for it.
 *
 * Why: an assumption that decides where a row goes must be seen. The fix writes the form's spelling.
 */
export const misspelt: Rule = ({ submission, grid }) => {
  const slips = submission.assumptions.filter(({ code }) => code === "agency-spelling" || code === "heading-spelling");
  if (slips.length === 0) return [];
  const levels = new Map(submission.headings.map(({ at, field }) => [`${at.row}:${at.column}`, field]));
  const issues: Issue[] = [];
  for (const assumption of slips) {
    const { code, at, found: name, taken: nearest } = assumption;
    const facts = { ...aboutCell(grid, at), expected: nearest, fix: respelt(grid, assumption) };
    if (code === "agency-spelling") issues.push(issue("agency-misspelt", { ...facts, params: { name, nearest } }));
    else {
      const level = levels.get(`${at.row}:${at.column}`);
      if (level) issues.push(issue("heading-misspelt", { ...facts, params: { level, name, nearest } }));
    }
  }
  return issues;
};

/** Only the name is written anew: what stands around it in the cell (a label, a number) stays. */
function respelt(grid: Grid, { at, found, taken }: Assumption): ChangeSet | null {
  const text = shown(cellAt(grid, at));
  return text?.includes(found)
    ? rewriteText(
        grid,
        at,
        text.replace(found, () => taken),
      )
    : null;
}
