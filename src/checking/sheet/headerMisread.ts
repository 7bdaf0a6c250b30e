import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { cellKey } from "../../grid/area";
import { cellAt } from "../../grid/grid";
import { rewriteText } from "../../change/rewriteCell";
import { aboutCell, shown } from "../cellFacts";
import type { Rule } from "../checked";
import { withName } from "../../plan/fields";

/**
 * A header text that is not the form's, yet was taken for it: a letter or two away, or listed as a known wrong reading.
 *
 * Why: text recognition turned งบบูรณาการ into งบ บุคลากร, which is a budget of its own elsewhere; a person must see
 * that the column was taken for the form's.
 */
export const headerMisread: Rule = ({ submission, grid, form, fields }) => {
  const taken = new Set(
    submission.assumptions.flatMap(({ code, at }) => (code === "header-wording" ? [cellKey(at)] : [])),
  );
  if (taken.size === 0) return [];
  const issues: Issue[] = [];
  for (const { cells } of submission.headers) {
    for (const { field, headers } of form.columns) {
      const at = cells[field];
      const text = at && shown(cellAt(grid, at));
      if (!at || !text || !taken.has(cellKey(at))) continue;
      const name = headers[0]!;
      const fix = rewriteText(grid, at, name);
      issues.push(
        issue("header-misread", {
          ...aboutCell(grid, at),
          expected: name,
          params: { text, column: withName(fields, field) },
          fix,
        }),
      );
    }
  }
  return issues;
};
