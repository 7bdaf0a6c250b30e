import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";

/** Small numbers are alike by chance. */
const fromNumber = 10;
const nearlySame = 0.1;

/**
 * Two rows of one activity that count nearly the same number of different things: 44 หน่วยงาน, then 43 ระบบ.
 *
 * Why: both probably count the same, and one of the units was mistaken.
 */
export const unitDoubtful: Rule = (sheet) => {
  const { rows, grid } = sheet;
  const issues: Issue[] = [];
  rows.forEach((row, index) => {
    const before = rows[index - 1];
    const number = sheet.numberOf(row, "quantity");
    const otherNumber = before && sheet.numberOf(before, "quantity");
    const at = sheet.placeOf(row, "quantity");
    if (!before || number === undefined || otherNumber === undefined || !at) return;
    if (Math.min(number, otherNumber) < fromNumber || row.path.at(-1)?.name !== before.path.at(-1)?.name) return;
    const unit = sheet.unitOf(row);
    const otherUnit = sheet.unitOf(before);
    if (!unit || !otherUnit || unit === otherUnit || unit.percent || otherUnit.percent) return;
    if (Math.abs(number - otherNumber) > otherNumber * nearlySame) return;
    const params = { number, unit: unit.name, otherNumber, otherUnit: otherUnit.name, row: before.row };
    issues.push(issue("unit-doubtful", { ...aboutCell(grid, at), params }));
  });
  return issues;
};
