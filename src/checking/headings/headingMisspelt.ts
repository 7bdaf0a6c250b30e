import type { ChangeSet } from "../../change/changeSet";
import { cellKey } from "../../grid/area";
import { cellAt, type Grid } from "../../grid/grid";
import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import type { Assumption } from "../../plan/submission";
import { aboutCell, shown } from "../cellFacts";
import type { Rule } from "../checked";
import { rewriteText } from "../../change/rewriteCell";
import { withName } from "../../plan/fields";
import { respelt } from "./respelt";

/**
 * Headings that are a letter or two away from one of the form's, and were taken for it.
 *
 * Why: an assumption that decides where a row goes must be seen. The fix writes the form's spelling.
 */
export const headingMisspelt: Rule = ({ submission, grid, form, fields }) => {
  const slips = submission.assumptions.filter(({ code }) => code === "heading-spelling");
  if (slips.length === 0) return [];
  const headings = new Map(submission.headings.map((heading) => [cellKey(heading.at), heading]));
  const labelled = new Set(form.levels.filter(({ labels }) => labels.length > 0).map(({ field }) => field));
  const issues: Issue[] = [];
  for (const assumption of slips) {
    const { at, found: name, taken: nearest } = assumption;
    const heading = headings.get(cellKey(at));
    if (!heading) continue;
    const isWhole = name === heading.written && labelled.has(heading.field);
    const fix = isWhole ? renamed(grid, assumption) : respelt(grid, assumption);
    const params = { level: withName(fields, heading.field), name, nearest };
    issues.push(issue("heading-misspelt", { ...aboutCell(grid, at), expected: nearest, fix, params }));
  }
  return issues;
};

/** A label and a number without a name: the name is put behind them. A label that is misspelt is left to a person. */
function renamed(grid: Grid, { at, found, taken }: Assumption): ChangeSet | null {
  const text = shown(cellAt(grid, at));
  return text !== null && /[0-9๐-๙]$/.test(found) ? rewriteText(grid, at, `${text.trimEnd()} “${taken}”`) : null;
}
