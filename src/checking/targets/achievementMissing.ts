import { issue } from "../../issues/make";
import { headerAt } from "../../plan/headerAt";
import { achievementBehind } from "./achievementInOutput";
import { blankCells } from "../blankCells";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";

/**
 * A row without its percentage achieved, whether in the column or behind the output.
 *
 * Why: the mean of the others says more than was done, or less.
 */
export const achievementMissing: Rule = (sheet) => {
  const { rows, grid, submission, fields } = sheet;
  // Where the header above does not name the column, that is reported there and for all its rows.
  const hasColumn = (row: number) =>
    headerAt(submission.headers, row)?.cells[fields.roles.achievement ?? ""] !== undefined;
  const reported = new Set(
    rows.filter((row) => achievementBehind(sheet.placeOf(row, "output"), grid)).map(({ row }) => row),
  );
  return Array.from(blankCells(sheet, "achievement"))
    .filter(({ row }) => !reported.has(row) && hasColumn(row))
    .map((at) => issue("achievement-missing", { ...aboutCell(grid, at), params: {} }));
};
