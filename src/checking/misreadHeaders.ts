import { issue } from "../issues/make";
import type { Issue } from "../issues/issue";
import { matchKey } from "../text/matchKey";
import { cellAt } from "../grid/grid";
import type { Position } from "../grid/area";
import { rewriteText } from "../change/rewriteCell";
import { aboutCell, shown } from "./cellFacts";
import type { Rule } from "./checked";

/**
 * A header text that the form lists as a known wrong reading of another.
 *
 * Why: text recognition turned งบบูรณาการ into งบ บุคลากร, which is a budget of its own elsewhere; a person must see
 * that the column was taken for the form's.
 */
export const misreadHeaders: Rule = ({ submission, grid, form }) => {
  const misreadings = form.columns.flatMap((column) =>
    column.field === "ordinal" || column.misreadings.length === 0
      ? []
      : [{ field: column.field, keys: new Set(column.misreadings.map(matchKey)), name: column.headers[0]! }],
  );
  const issues: Issue[] = [];
  for (const { cells } of submission.headers) {
    for (const { field, keys, name } of misreadings) {
      const at: Position | undefined = cells[field];
      const text = at && shown(cellAt(grid, at));
      if (!at || !text || !keys.has(matchKey(text))) continue;
      const fix = rewriteText(grid, at, name);
      issues.push(
        issue("header-misread", { ...aboutCell(grid, at), expected: name, params: { text, column: field }, fix }),
      );
    }
  }
  return issues;
};
