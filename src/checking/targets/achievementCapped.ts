import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { countsIn } from "../../text/counts";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";

/**
 * 100 percent achieved although more was done than planned, in a sheet that goes beyond 100 elsewhere. A target of at
 * least that many is reached in full by more of it.
 *
 * Why: seven of five are 140 percent in one row and 100 in another, so their mean says nothing. Where no row goes
 * beyond 100 the sheet caps them all, which is a way to count.
 */
export const achievementCapped: Rule = ({ rows, grid, numberOf, placeOf, textOf }) => {
  const beyond = rows.find((row) => (numberOf(row, "achievement") ?? 0) > 100);
  if (!beyond) return [];
  const issues: Issue[] = [];
  for (const row of rows) {
    const at = placeOf(row, "achievement");
    const target = textOf(row, "target");
    const output = textOf(row, "output");
    if (numberOf(row, "achievement") !== 100 || !target || !output || !at) continue;
    const done = countsIn(output);
    for (const { number: planned, unit, isLimit } of countsIn(target)) {
      const more = done.find((count) => count.unit === unit && count.number > planned);
      if (isLimit || unit === "" || !more) continue;
      const params = { planned, done: more.number, unit, row: beyond.row };
      issues.push(issue("achievement-capped", { ...aboutCell(grid, at), params }));
      break;
    }
  }
  return issues;
};
