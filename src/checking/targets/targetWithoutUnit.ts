import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { countsIn, percentUnit } from "../../text/counts";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";

/**
 * A target in words whose number counts nothing: "ไม่น้อยกว่า ๘๐".
 *
 * Why: eighty people and eighty percent are two targets. Where the indicator is a percentage, that is probably meant.
 */
export const targetWithoutUnit: Rule = ({ rows, grid, placeOf, textOf }) => {
  const issues: Issue[] = [];
  for (const row of rows) {
    const at = placeOf(row, "target");
    const target = textOf(row, "target");
    const indicator = textOf(row, "indicator");
    if (!target || !at) continue;
    const isNumberAlone = /^[0-9๐-๙,.]+$/.test(target);
    const bare = countsIn(target).find(({ unit, isLimit }) => unit === "" && (isLimit || isNumberAlone));
    if (!bare) continue;
    const likely = indicator?.includes(percentUnit) ? percentUnit : null;
    const expected = likely && `${likely} ${bare.number}`;
    const params = { number: bare.number, likely };
    issues.push(issue("target-without-unit", { ...aboutCell(grid, at), expected, params }));
  }
  return issues;
};
