import { cellAt } from "../../grid/grid";
import { issue } from "../../issues/make";
import { toArabicDigits } from "../../text/digits";
import { aboutCell, shown } from "../cellFacts";
import type { Rule } from "../checked";

/**
 * The title gives the year by its last two digits.
 *
 * Why: it was taken for a year of the Buddhist Era, and nothing is assumed in silence.
 */
export const fiscalYearShort: Rule = ({ submission, grid }) => {
  const { fiscalYear } = submission;
  if (!fiscalYear) return [];
  const { year, at } = fiscalYear;
  const text = toArabicDigits(shown(cellAt(grid, at)) ?? "");
  const short = String(year).slice(-2);
  if (/[0-9]{4}/.test(text) || !new RegExp(`(?<![0-9])${short}(?![0-9])`).test(text)) return [];
  return [issue("fiscal-year-short", { ...aboutCell(grid, at), expected: String(year), params: { year } })];
};
