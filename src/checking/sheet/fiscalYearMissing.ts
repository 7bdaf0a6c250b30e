import { cellKey } from "../../grid/area";
import { issue } from "../../issues/make";
import { toArabicDigits } from "../../text/digits";
import type { Rule } from "../checked";

/** A year by itself, of either era; not a part of a longer number. */
const year = /(?<![0-9.,])(?:2[45][0-9]{2}|20[0-9]{2})(?![0-9])/;

/**
 * No year in any title, header, heading or note of the sheet. Years in the rows are of what is done, not of the plan.
 *
 * Why: last year's file, its title cut, would pass for this year's. Only a remark where the form has no title line.
 */
export const fiscalYearMissing: Rule = ({ submission, grid, form }) => {
  if (submission.fiscalYear || submission.rows.length === 0) return [];
  for (const { cells } of grid.rows) {
    for (const cell of cells) {
      if (cell.value === null || submission.roles.get(cellKey(cell)) === "row") continue;
      if (typeof cell.value !== "object" && year.test(toArabicDigits(String(cell.value)))) return [];
    }
  }
  const params = { expected: form.fiscalYear };
  const found = issue("fiscal-year-missing", { sheet: grid.sheet, area: null, params });
  const hasTitle = form.layout === "headed" && form.titles.fiscalYear.length > 0;
  return [hasTitle ? found : { ...found, severity: "note" }];
};
