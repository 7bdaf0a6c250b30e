import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { isError, isPicture } from "../../grid/cell";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";
import { planCells } from "../planArea";

/**
 * Formulas of the table that read another file or another program.
 *
 * Why: those values cannot be checked, and change when the other file does. A formula that shows an error is reported
 * as that.
 */
export const formulaExternal: Rule = (sheet) => {
  const issues: Issue[] = [];
  for (const cell of planCells(sheet)) {
    if (cell.formula === null || isPicture(cell.value) || isError(cell.value)) continue;
    if (!readsOtherFile(cell.formula)) continue;
    issues.push(issue("formula-external", { ...aboutCell(sheet.grid, cell), params: { formula: cell.formula } }));
  }
  return issues;
};

/** `[2]แผน!A1`, `'C:\plans\[a.xlsx]แผน'!A1`; a table's column, งบ[จำนวน], is of this file. */
const readsOtherFile = (formula: string): boolean =>
  (formula.includes("[") && /\[[^\]]+\][^\s'"!()+*/,;<>=&^[\]-]*!|'[^']*\[[^\]']+\][^']*'!/.test(formula)) ||
  (formula.includes("|") && asksProgram.test(formula));

/** Another program's data, which Excel would start it for: `=cmd|'/C calc'!A0`. A bar in a text is only a bar. */
const asksProgram = /^[^"']*\|/;
