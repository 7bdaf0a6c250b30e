import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";
import type { HeadingPlace } from "./headingPlaces";
import { withName } from "../../plan/fields";

/**
 * Headings that come in another order than the plan's.
 *
 * Why: a block pasted in the wrong place is easily overlooked. A flat table has no order to keep: it may be sorted
 * by anything.
 */
export const headingOrder: Rule = (sheet) => {
  if (sheet.form.layout === "flat") return [];
  const issues: Issue[] = [];
  let furthest: HeadingPlace | undefined;
  for (const place of sheet.headingPlaces()) {
    // Where it belongs is not known before its number and name agree.
    if (!place.node || place.rival) continue;
    const { field: level, name, at } = place.heading;
    if (furthest && comesBefore(place.order, furthest.order)) {
      const params = { level: withName(sheet.fields, level), name, after: furthest.heading.name };
      issues.push(issue("heading-order", { ...aboutCell(sheet.grid, at), params }));
    } else if (!furthest || !isAbove(place.order, furthest.order)) furthest = place;
  }
  return issues;
};

/** Whether a heading is one that the other is under: written again over the next block, it takes nothing back. */
const isAbove = (a: readonly number[], b: readonly number[]): boolean =>
  a.length < b.length && a.every((order, level) => order === b[level]);

/** Whether the first differing level is earlier; a heading repeated above its own blocks is not. */
function comesBefore(a: readonly number[], b: readonly number[]): boolean {
  for (let level = 0; level < a.length && level < b.length; level++) {
    if (a[level] !== b[level]) return a[level]! < b[level]!;
  }
  return false;
}
