import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";
import { squeezed } from "./squeezed";

/** A number and one word, no longer than units are. */
const onlyCount = /^[-–—]?[0-9๐-๙][0-9๐-๙,.]*[ก-๎]{1,16}$/;

/**
 * An indicator that is only a number of something: "๕ ช่องทาง".
 *
 * Why: that is a target. The indicator says what is counted, and the target how many of it.
 */
export const indicatorOnlyCount: Rule = ({ rows, grid, textOf, placeOf }) => {
  const issues: Issue[] = [];
  for (const row of rows) {
    const at = placeOf(row, "indicator");
    const text = textOf(row, "indicator");
    if (!text || !at || !onlyCount.test(squeezed(text))) continue;
    issues.push(issue("indicator-only-count", { ...aboutCell(grid, at), params: { text } }));
  }
  return issues;
};
