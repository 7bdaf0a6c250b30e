import { isError, isPicture } from "../../grid/cell";
import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";

/**
 * Cells of the table that show an error.
 *
 * Why: an error spreads to every total above it, so each cell is reported. What is computed beside the table is none
 * of the plan's business.
 */
export const formulaError: Rule = (sheet) => {
  const issues: Issue[] = [];
  for (const cell of sheet.planCells()) {
    if (!isError(cell.value) || isPicture(cell.value)) continue;
    issues.push(issue("formula-error", { ...aboutCell(sheet.grid, cell), params: { text: cell.value.error } }));
  }
  return issues;
};
