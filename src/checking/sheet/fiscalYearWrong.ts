import { issue } from "../../issues/make";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";

/**
 * The title names another year than the form's.
 *
 * Why: agencies send last year's file again; its rows would be merged into this year's plan.
 */
export const fiscalYearWrong: Rule = ({ submission, grid, form }) => {
  const written = submission.fiscalYear;
  if (!written || written.year === form.fiscalYear) return [];
  const params = { year: written.year, expected: form.fiscalYear };
  return [issue("fiscal-year-wrong", { ...aboutCell(grid, written.at), expected: String(form.fiscalYear), params })];
};
