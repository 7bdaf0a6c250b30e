import { rewrite, rewriteText } from "../../change/rewriteCell";
import { cellAt, type Grid } from "../../grid/grid";
import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import type { Position } from "../../grid/area";
import { toArabicDigits } from "../../text/digits";
import { blankCells } from "../blankCells";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";

/** The last thing that an output says, in brackets. */
const atEnd = /\(\s*ร้อย\s?ละ\s*([0-9๐-๙]+(?:\.[0-9๐-๙]+)?)\s*\)\s*$/;

/**
 * The percentage achieved, written behind the output: "… ๗ ครั้ง (ร้อยละ ๑๔๐)".
 *
 * Why: the mean of all rows is taken from the column alone. The fix moves the percentage there; where the column has
 * it already, writing it twice only invites that one of the two is changed.
 */
export const achievementInOutput: Rule = (sheet) => {
  const { rows, grid } = sheet;
  const blank = new Set(Array.from(blankCells(sheet, "achievement"), ({ row }) => row));
  const issues: Issue[] = [];
  for (const row of rows) {
    const [to, from] = [sheet.placeOf(row, "achievement"), sheet.placeOf(row, "output")];
    const found = achievementBehind(from, grid);
    if (!to || !from || !found) continue;
    const { number } = found;
    const without = rewriteText(grid, from, found.output);
    const where = aboutCell(grid, from);
    if (blank.has(row.row)) {
      const fix = { steps: [...without.steps, ...rewrite(grid, to, { number }, "General")] };
      issues.push(issue("achievement-in-output", { ...where, params: { number }, fix }));
    } else if (sheet.numberOf(row, "achievement") === number) {
      issues.push(issue("achievement-repeated", { ...where, params: { number }, fix: without }));
    }
  }
  return issues;
};

/** The percentage behind a row's output, and what the output is without it. */
export function achievementBehind(
  output: Position | undefined,
  grid: Grid,
): { readonly number: number; readonly output: string } | undefined {
  const text = output && cellAt(grid, output)?.value;
  const found = typeof text === "string" ? atEnd.exec(text) : null;
  if (!found) return undefined;
  return { number: Number(toArabicDigits(found[1]!)), output: found.input.slice(0, found.index).trimEnd() };
}
