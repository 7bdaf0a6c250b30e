import { issue } from "../issues/make";
import type { Issue } from "../issues/issue";
import { countsIn, percentUnit, type Count } from "../text/counts";
import { aboutCell } from "./cellFacts";
import type { Rule } from "./checked";

/** Small numbers are alike by chance. */
const fromNumber = 10;
const often = 3;
const nearlySame = 0.1;

/**
 * A target that is nearly, but not quite, the one that many other rows have: 33 หน่วยงาน where others say 32.
 *
 * Why: a number that all rows share is how many there are; one that is off by a little was miscounted or is older.
 */
export const unusualCount: Rule = ({ rows, grid }) => {
  const targets = rows.flatMap((row) => {
    const [count, ...more] = countsIn(row.texts.target ?? "");
    if (!count || more.length > 0 || !row.cells.target) return [];
    const isOfAll = count.unit !== "" && count.unit !== percentUnit && !count.isLimit;
    return isOfAll ? [{ count, row: row.row, at: row.cells.target }] : [];
  });
  const named = new Map<string, typeof targets>();
  for (const each of targets) {
    const name = nameOf(each.count);
    named.set(name, [...(named.get(name) ?? []), each]);
  }
  const shared = [...named.values()].filter((same) => same.length >= often && same[0]!.count.number >= fromNumber);
  return targets.flatMap(({ count, at }): Issue[] => {
    const other = shared.find(([first]) => isNearly(count, first!.count))?.[0];
    if (!other || named.get(nameOf(count))!.length >= often) return [];
    const params = { number: count.number, unit: count.unit, otherNumber: other.count.number, row: other.row };
    return [issue("target-count-differs", { ...aboutCell(grid, at), params })];
  });
};

const nameOf = ({ number, unit }: Count): string => `${number} ${unit}`;

const isNearly = (count: Count, other: Count): boolean =>
  count.unit === other.unit &&
  count.number !== other.number &&
  Math.abs(count.number - other.number) <= other.number * nearlySame;
