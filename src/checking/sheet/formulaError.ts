import { isError, isPicture } from "../../grid/cell";
import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";
import { planArea } from "../planArea";

/**
 * Cells of the table that show an error, and formulas that read another file.
 *
 * Why: an error spreads to every total above it, so each cell is told; another file's values cannot be checked and
 * change when that file does. What is computed beside the table is none of the plan's business.
 */
export const formulaError: Rule = (sheet) => {
  const table = planArea(sheet);
  const issues: Issue[] = [];
  if (!table) return issues;
  for (const { index, cells } of sheet.grid.rows) {
    if (index < table.top || index > table.bottom) continue;
    for (const cell of cells) {
      if (cell.column < table.left || cell.column > table.right) continue;
      if (isPicture(cell.value)) continue;
      if (isError(cell.value)) {
        issues.push(issue("formula-error", { ...aboutCell(sheet.grid, cell), params: { text: cell.value.error } }));
      } else if (cell.formula !== null && readsOtherFile(cell.formula)) {
        issues.push(issue("formula-external", { ...aboutCell(sheet.grid, cell), params: { formula: cell.formula } }));
      }
    }
  }
  return issues;
};

/** `[2]แผน!A1`, `'C:\plans\[a.xlsx]แผน'!A1`; a table's column, งบ[จำนวน], is of this file. */
const readsOtherFile = (formula: string): boolean =>
  (formula.includes("[") && /\[[^\]]+\][^\s'"!()+*/,;<>=&^[\]-]*!|'[^']*\[[^\]']+\][^']*'!/.test(formula)) ||
  (formula.includes("|") && asksProgram.test(formula));

/** Another program's data, which Excel would start it for: `=cmd|'/C calc'!A0`. A bar in a text is only a bar. */
const asksProgram = /^[^"']*\|/;
