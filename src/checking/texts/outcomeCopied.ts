import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";

/** Short outcomes are alike by chance. */
const fromLength = 20;

/**
 * An outcome that is word for word that of the row above, for another activity.
 *
 * Why: rows are made by copying the one above. Rows of one activity may well share their outcome.
 */
export const outcomeCopied: Rule = ({ rows, grid, textOf, placeOf }) => {
  const issues: Issue[] = [];
  rows.forEach((row, index) => {
    const before = rows[index - 1];
    const at = placeOf(row, "outcome");
    const outcome = textOf(row, "outcome");
    if (!before || !outcome || outcome.length < fromLength || !at) return;
    if (outcome !== textOf(before, "outcome") || row.path.at(-1)?.name === before.path.at(-1)?.name) return;
    issues.push(issue("outcome-copied", { ...aboutCell(grid, at), params: { row: before.row } }));
  });
  return issues;
};
