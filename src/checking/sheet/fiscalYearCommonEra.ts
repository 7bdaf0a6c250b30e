import { issue } from "../../issues/make";
import { toArabicDigits } from "../../text/digits";
import { aboutCell, shown } from "../cellFacts";
import { cellAt } from "../../grid/grid";
import type { Rule } from "../checked";

/** Between 2022 and 2565. */
const betweenEras = 543;

/**
 * The title gives the year in the Common Era.
 *
 * Why: it was read as a year of the Buddhist Era, and a person should know which.
 */
export const fiscalYearCommonEra: Rule = ({ submission, grid }) => {
  const { fiscalYear } = submission;
  if (!fiscalYear) return [];
  const { year, at } = fiscalYear;
  const written = year - betweenEras;
  const text = toArabicDigits(shown(cellAt(grid, at)) ?? "");
  if (text.includes(String(year)) || !text.includes(String(written))) return [];
  const params = { written, year };
  return [issue("fiscal-year-common-era", { ...aboutCell(grid, at), expected: String(year), params })];
};
