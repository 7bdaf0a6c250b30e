import { cellAt } from "../../grid/grid";
import { rewriteText } from "../../change/rewriteCell";
import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";

/**
 * An agency's name that differs from the register's only by its spaces: "สำนักงาน…จังหวัด ตราด".
 *
 * Why: a line that broke in a narrow cell leaves a space inside the name. It was read as the register's; a search or a
 * pivot table takes the two for two bodies. The fix writes the register's.
 */
export const agencySpaced: Rule = ({ rows, grid, textOf, placeOf }) => {
  const issues: Issue[] = [];
  for (const row of rows) {
    const { agency } = row;
    const at = placeOf(row, "agency");
    const written = textOf(row, "agency");
    if (agency === null || written === undefined || written === agency || !at) continue;
    if (withoutSpaces(written) !== withoutSpaces(agency)) continue;
    // Below the first row of a merged cell there is nothing to write again.
    if (typeof cellAt(grid, at)?.value !== "string") continue;
    const facts = {
      ...aboutCell(grid, at),
      expected: agency,
      fix: rewriteText(grid, at, agency),
    };
    issues.push(issue("agency-spaced", { ...facts, params: { name: agency } }));
  }
  return issues;
};

const withoutSpaces = (text: string): string => text.replaceAll(" ", "");
