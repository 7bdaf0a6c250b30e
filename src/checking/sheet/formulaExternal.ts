import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { isError, isPicture } from "../../grid/cell";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";

/**
 * Formulas of the table that read another file or another program.
 *
 * Why: those values cannot be checked, and change when the other file does. A formula that shows an error is reported
 * as that.
 */
export const formulaExternal: Rule = (sheet) => {
  const issues: Issue[] = [];
  for (const cell of sheet.planCells()) {
    if (cell.formula === null || isPicture(cell.value) || isError(cell.value)) continue;
    if (!readsOtherFile(cell.formula)) continue;
    issues.push(issue("formula-external", { ...aboutCell(sheet.grid, cell), params: { formula: cell.formula } }));
  }
  return issues;
};

/**
 * `[2]แผน!A1`, `'C:\plans\[a.xlsx]แผน'!A1` and `cmd|'/C calc'!A0`, for which Excel would start a program. Not: a table's
 * column, งบ[จำนวน], and a bar in a text or in a sheet's name.
 */
function readsOtherFile(formula: string): boolean {
  if (!/[[|]/.test(formula)) return false;
  const plain = formula.replace(quoted, (part) => (part.startsWith('"') ? '""' : part));
  return otherFile.test(plain) || plain.replace(quoted, "").includes("|");
}

const quoted = /"[^"]*"|'[^']*'/g;
const otherFile = /\[[^\]]+\][^\s'"!()+*/,;<>=&^[\]-]*!|'[^']*\[[^\]']+\][^']*'!/;
