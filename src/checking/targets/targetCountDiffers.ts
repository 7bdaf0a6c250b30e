import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { countsIn, percentUnit, type Count } from "../../text/counts";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";

/** Small numbers are alike by chance. */
const fromNumber = 10;
const often = 3;
const nearlySame = 0.1;

/**
 * A target that is nearly, but not quite, the one that many other rows have: 33 หน่วยงาน where others say 32.
 *
 * Why: a number that all rows share is how many there are; one that is off by a little was miscounted or is older.
 */
export const targetCountDiffers: Rule = ({ rows, grid, textOf, placeOf }) => {
  const targets = rows.flatMap((row) => {
    const target = textOf(row, "target");
    const at = placeOf(row, "target");
    if (!target || !at) return [];
    const [count, ...more] = countsIn(target);
    if (!count || more.length > 0) return [];
    const isOfAll = count.unit !== "" && count.unit !== percentUnit && !count.isLimit;
    return isOfAll ? [{ count, row: row.row, at }] : [];
  });
  const named = new Map<string, { readonly count: Count; readonly row: number; times: number }>();
  for (const { count, row } of targets) {
    const same = named.get(nameOf(count));
    if (same) same.times += 1;
    else named.set(nameOf(count), { count, row, times: 1 });
  }
  /** By unit, the number that most rows have. */
  const usual = new Map<string, { readonly count: Count; readonly row: number; readonly times: number }>();
  for (const each of named.values()) {
    const { count, times } = each;
    const isShared = times >= often && count.number >= fromNumber;
    if (isShared && times > (usual.get(count.unit)?.times ?? 0)) usual.set(count.unit, each);
  }
  return targets.flatMap(({ count, at }): Issue[] => {
    const other = usual.get(count.unit);
    if (!other || !isNearly(count, other.count) || named.get(nameOf(count))!.times >= often) return [];
    const params = { number: count.number, unit: count.unit, otherNumber: other.count.number, row: other.row };
    return [issue("target-count-differs", { ...aboutCell(grid, at), params })];
  });
};

const nameOf = ({ number, unit }: Count): string => `${number} ${unit}`;

const isNearly = ({ number }: Count, other: Count): boolean =>
  number !== other.number && Math.abs(number - other.number) <= other.number * nearlySame;
