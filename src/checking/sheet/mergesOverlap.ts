import { areaToA1, byPlace, overlap, type Area } from "../../grid/area";
import { issue } from "../../issues/make";
import type { Rule } from "../checked";

/**
 * Merged areas that lie over one another.
 *
 * Why: Excel calls such a file broken and repairs it by taking merged areas apart, so whoever opens it sees another sheet
 * than the one that was read. No spreadsheet program makes one.
 */
export const mergesOverlap: Rule = ({ grid: { sheet, merges } }) => {
  const found = firstOverlap(merges);
  if (!found) return [];
  const [first, area] = found;
  return [issue("merges-overlap", { sheet, area, params: { first: areaToA1(first), second: areaToA1(area) } })];
};

/** The first two that do, by where they begin. Until then those that reach one row are never more than there are columns. */
function firstOverlap(merges: readonly Area[]): readonly [Area, Area] | undefined {
  let reaching: Area[] = [];
  for (const area of [...merges].sort(byPlace)) {
    reaching = reaching.filter(({ bottom }) => bottom >= area.top);
    const other = reaching.find((one) => overlap(one, area));
    if (other) return [other, area];
    reaching.push(area);
  }
  return undefined;
}
