import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { percentIn } from "../../text/counts";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";

/**
 * A target that counts something, and an indicator that asks for a percentage of it: 65 คน, and "ไม่น้อยกว่าร้อยละ ๗๐".
 *
 * Why: the count is the target and the percentage its threshold, or one of the two was left over; only the agency knows.
 */
export const percentBesideCount: Rule = (sheet) => {
  const issues: Issue[] = [];
  for (const row of sheet.rows) {
    const unit = sheet.unitOf(row);
    const at = sheet.placeOf(row, "unit");
    const indicator = sheet.textOf(row, "indicator");
    const quantity = sheet.numberOf(row, "quantity");
    if (!unit || unit.percent || !at || !indicator || quantity === undefined) continue;
    const percent = percentIn(indicator);
    if (percent === undefined) continue;
    const params = { quantity, unit: unit.name, percent };
    issues.push(issue("percent-beside-count", { ...aboutCell(sheet.grid, at), params }));
  }
  return issues;
};
