import { cellAt } from "../../grid/grid";
import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { withName, type Field } from "../../plan/fields";
import { matchKey } from "../../text/matchKey";
import { aboutCell, shown } from "../cellFacts";
import type { Rule } from "../checked";

/**
 * A column that goes by another name in a later header: โครงการ/กิจกรรม, then กิจกรรม/โครงการ. Reported once for each name.
 *
 * Why: both were read as one column. A name that the form lists as a wrong one is reported by itself.
 */
export const headerVaries: Rule = ({ submission, grid, form, fields }) => {
  const wrong = new Set(form.columns.flatMap(({ misreadings }) => misreadings.map(matchKey)));
  const first = new Map<Field, string>();
  const reported = new Set<string>();
  const issues: Issue[] = [];
  for (const { cells } of submission.headers) {
    for (const { field: column } of form.columns) {
      const at = cells[column];
      const text = at && shown(cellAt(grid, at));
      if (!at || !text) continue;
      const before = first.get(column);
      if (text === before) continue;
      const key = matchKey(text);
      if (before === undefined && !wrong.has(key)) first.set(column, text);
      if (before === undefined || wrong.has(key) || key === matchKey(before) || reported.has(`${column} ${key}`))
        continue;
      reported.add(`${column} ${key}`);
      issues.push(
        issue("header-varies", { ...aboutCell(grid, at), params: { text, before, column: withName(fields, column) } }),
      );
    }
  }
  return issues;
};
