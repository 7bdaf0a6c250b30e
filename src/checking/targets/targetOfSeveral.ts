import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { countsIn } from "../../text/counts";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";

/** What each item of an indicator begins with. */
const item = /จำนวน|ร้อยละ|(?<!^)[-–—]\s*[ก-๎]/g;

/**
 * A target of several numbers for an indicator of one item: "๓๒ หน่วยงาน ๘ อำเภอ". "๑ ครั้ง/๕๐ คน" is one: that many at
 * a time.
 *
 * Why: a result can be held against one number; which of them is meant must be said.
 */
export const targetOfSeveral: Rule = ({ rows, grid, placeOf, textOf }) => {
  const issues: Issue[] = [];
  for (const row of rows) {
    const at = placeOf(row, "target");
    const target = textOf(row, "target");
    const indicator = textOf(row, "indicator");
    if (!target || !indicator || !at || target.includes("/")) continue;
    if ([...indicator.matchAll(item)].length > 1) continue;
    const units = new Set(countsIn(target).flatMap(({ unit }) => (unit === "" ? [] : [unit])));
    if (units.size < 2) continue;
    const params = { target, count: units.size };
    issues.push(issue("target-of-several", { ...aboutCell(grid, at), params }));
  }
  return issues;
};
