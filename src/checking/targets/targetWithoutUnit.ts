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
export const targetWithoutUnit: Rule = ({ rows, grid }) => {
  const issues: Issue[] = [];
  for (const { texts, cells } of rows) {
    const { target, indicator } = texts;
    if (!target || !cells.target) continue;
    const isNumberAlone = /^[0-9๐-๙,.]+$/.test(target);
    const bare = countsIn(target).find(({ unit, isLimit }) => unit === "" && (isLimit || isNumberAlone));
    if (!bare) continue;
    const likely = indicator?.includes(percentUnit) ? percentUnit : null;
    const expected = likely && `${likely} ${bare.number}`;
    const params = { number: bare.number, likely };
    issues.push(issue("target-without-unit", { ...aboutCell(grid, cells.target), expected, params }));
  }
  return issues;
};
