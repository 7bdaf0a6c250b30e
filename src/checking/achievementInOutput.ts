import { rewrite, rewriteText } from "../change/rewriteCell";
import { cellAt } from "../grid/grid";
import { issue } from "../issues/make";
import type { Issue } from "../issues/issue";
import { toArabicDigits } from "../text/digits";
import { blankCells } from "./blankCells";
import { aboutCell } from "./cellFacts";
import type { Rule } from "./checked";
import type { Submission } from "../plan/submission";

/** The last thing that an output says, in brackets. */
const atEnd = /\(\s*ร้อย\s?ละ\s*([0-9๐-๙]+(?:\.[0-9๐-๙]+)?)\s*\)\s*$/;

/**
 * The percentage achieved, written behind the output: "… ๗ ครั้ง (ร้อยละ ๑๔๐)"; and a row that has none at all.
 *
 * Why: the mean of all rows is taken from the column alone. The fix moves the percentage there; where the column has
 * it already, writing it twice only invites that one of the two is changed.
 */
export const achievementInOutput: Rule = (sheet) => {
  const { rows, grid, submission } = sheet;
  const blank = new Set(Array.from(blankCells(sheet, "achievement"), ({ row }) => row));
  const issues: Issue[] = [];
  for (const { row, numbers, cells } of rows) {
    const { achievement: to, output: from } = cells;
    if (!to) continue;
    const text = from && cellAt(grid, from)?.value;
    const found = typeof text === "string" ? atEnd.exec(text) : null;
    const number = found && Number(toArabicDigits(found[1]!));
    if (number === null || typeof text !== "string") {
      if (blank.has(row) && hasColumn(submission, row))
        issues.push(issue("achievement-missing", { ...aboutCell(grid, to), params: {} }));
      continue;
    }
    const without = rewriteText(grid, from!, text.slice(0, found!.index).trimEnd());
    const where = aboutCell(grid, from!);
    if (blank.has(row)) {
      const fix = { steps: [...without.steps, ...rewrite(grid, to, { number }, "General")] };
      issues.push(issue("achievement-in-output", { ...where, params: { number }, fix }));
    } else if (numbers.achievement === number) {
      issues.push(issue("achievement-repeated", { ...where, params: { number }, fix: without }));
    }
  }
  return issues;
};

/** Whether the header above a row names the column; where it does not, that is told there and for all its rows. */
const hasColumn = ({ headers }: Submission, row: number): boolean =>
  headers.filter(({ area }) => area.bottom < row).at(-1)?.cells.achievement !== undefined;
