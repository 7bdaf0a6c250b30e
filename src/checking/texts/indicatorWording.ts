import { cellAt } from "../../grid/grid";
import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { rewriteText } from "../../change/rewriteCell";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";

const numberOfPercent = /จำนวน\s?(?=ร้อยละ|เปอร์เซ็นต์)/g;

/**
 * "The number of percent of": จำนวนร้อยละของ.
 *
 * Why: an indicator is a number or a percentage, and who reports on it must know which. The fix leaves the percentage.
 */
export const indicatorWording: Rule = ({ rows, grid, placeOf }) => {
  const issues: Issue[] = [];
  for (const row of rows) {
    const at = placeOf(row, "indicator");
    const text = at && cellAt(grid, at)?.value;
    if (typeof text !== "string") continue;
    const corrected = text.replace(numberOfPercent, "");
    if (corrected === text) continue;
    issues.push(
      issue("indicator-wording", { ...aboutCell(grid, at!), params: {}, fix: rewriteText(grid, at!, corrected) }),
    );
  }
  return issues;
};
