import type { Position } from "../../grid/area";
import { rowAt } from "../../grid/grid";
import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import type { Section } from "../../plan/submission";
import { missingTotals } from "../../totals/missingTotals";
import { aboutCell } from "../cellFacts";
import type { Checked, Rule } from "../checked";

/**
 * A section without its รวม where others have one; a sheet with none at all only gets a note.
 *
 * Why: a single missing subtotal was forgotten, and its money is missing from a grand total that adds subtotals.
 */
export const totalMissing: Rule = (sheet) => {
  const { submission, form, grid } = sheet;
  if (!form.totals.expected || form.totals.level === null || submission.rows.length === 0) return [];
  const about = { sheet: grid.sheet, area: null, params: {} };
  const printed = submission.sections.find(({ total }) => total !== null)?.total;
  if (!printed) return [issue("totals-absent", about)];

  const issues: Issue[] = [];
  const missing = missingTotals(submission, form);
  for (const section of missing.sections) {
    const where = aboutCell(grid, placeForTotal(sheet, section, printed.label.column));
    issues.push(issue("total-missing", { ...where, params: { section: section.path.at(-1)?.written ?? "" } }));
  }
  if (missing.grandTotal) issues.push(issue("grand-total-missing", about));
  return issues;
};

/** The cell where the label would be if the row after the last one is free; the section's heading otherwise. */
function placeForTotal({ submission, grid }: Checked, { rows, at }: Section, column: number): Position {
  const next = submission.rows[rows.at(-1)!]!.row + 1;
  return rowAt(grid, next) ? at : { row: next, column };
}
