import { issue } from "../issues/make";
import type { Submission } from "../plan/submission";
import { achievementBehind } from "./achievementInOutput";
import { blankCells } from "./blankCells";
import { aboutCell } from "./cellFacts";
import type { Rule } from "./checked";

/**
 * A row without its percentage achieved, be it in the column or behind the output.
 *
 * Why: the mean of the others says more than was done, or less.
 */
export const missingAchievement: Rule = (sheet) => {
  const { rows, grid, submission } = sheet;
  const told = new Set(rows.filter((row) => achievementBehind(row, grid)).map(({ row }) => row));
  return Array.from(blankCells(sheet, "achievement"))
    .filter(({ row }) => !told.has(row) && hasColumn(submission, row))
    .map((at) => issue("achievement-missing", { ...aboutCell(grid, at), params: {} }));
};

/** Whether the header above a row names the column; where it does not, that is told there and for all its rows. */
const hasColumn = ({ headers }: Submission, row: number): boolean =>
  headers.filter(({ area }) => area.bottom < row).at(-1)?.cells.achievement !== undefined;
