import { inSpans } from "../../grid/area";
import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";

/**
 * A column that the form does not have; told once, however often the header is repeated.
 *
 * Why: what stands in it is left out of the master, and its author may count on it.
 */
export const columnUnknown: Rule = ({ submission, grid }) => {
  const told = new Set<string>();
  const issues: Issue[] = [];
  for (const { unknown } of submission.headers) {
    for (const { at, text } of unknown) {
      const name = JSON.stringify([at.column, text]);
      if (told.has(name)) continue;
      told.add(name);
      const code = inSpans(grid.hiddenColumns, at.column) ? "column-unknown-hidden" : "column-unknown";
      issues.push(issue(code, { ...aboutCell(grid, at), params: { text } }));
    }
  }
  return issues;
};
