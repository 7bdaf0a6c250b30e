import { cellAt } from "../../grid/grid";
import { isPercentFormat } from "../../grid/numberFormat";
import { issue } from "../../issues/make";
import { withName } from "../../plan/fields";
import { numberIn, placeIn } from "../../plan/rowValues";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";

/**
 * A column of percentages in which none is above 1 and some are broken. Reported once, at its header.
 *
 * Why: 0.85 is 85 percent where somebody has typed fractions, and nobody sees it in a column that is all like it.
 */
export const percentsAsFractions: Rule = ({ submission, rows, grid, form, fields }) =>
  form.columns.flatMap(({ field, kind }) => {
    const header = submission.headers[0]?.cells[field];
    if (kind !== "percent" || !header) return [];
    const typed = rows.flatMap((row) => {
      const at = placeIn(row, field);
      const number = numberIn(row, field);
      return at && number !== undefined && !isPercentFormat(cellAt(grid, at)?.format ?? "") ? [number] : [];
    });
    const most = Math.max(...typed);
    if (!(most <= 1) || typed.every(Number.isInteger)) return [];
    return [
      issue("percents-as-fractions", { ...aboutCell(grid, header), params: { column: withName(fields, field), most } }),
    ];
  });
