import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";

/**
 * More than 100 percent achieved.
 *
 * Why: seven times where five were planned is 140 percent and right; a mistyped one looks the same.
 */
export const achievementOverHundred: Rule = ({ rows, grid, numberOf, placeOf }) => {
  const issues: Issue[] = [];
  for (const row of rows) {
    const at = placeOf(row, "achievement");
    const number = numberOf(row, "achievement");
    if (number === undefined || number <= 100 || !at) continue;
    issues.push(issue("achievement-over-hundred", { ...aboutCell(grid, at), params: { number } }));
  }
  return issues;
};
