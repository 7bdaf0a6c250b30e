import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";

/**
 * More than 100 percent achieved.
 *
 * Why: seven times where five were planned is 140 percent and right; a mistyped one looks the same.
 */
export const achievementOverHundred: Rule = ({ rows, grid }) => {
  const issues: Issue[] = [];
  for (const { numbers, cells } of rows) {
    const number = numbers.achievement;
    if (number === undefined || number <= 100 || !cells.achievement) continue;
    issues.push(issue("achievement-over-hundred", { ...aboutCell(grid, cells.achievement), params: { number } }));
  }
  return issues;
};
