import { cellArea } from "../../grid/area";
import { cellAt, type Grid } from "../../grid/grid";
import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import type { PlanTotal } from "./verifiedPlanTotals";

/**
 * Totals whose formulas have no result in the file, reported once, at the first: there is no figure to hold against the
 * rows, so that nothing found in them is not a clean bill.
 */
export function uncomputedTotals(grid: Grid, totals: readonly PlanTotal[]): Issue[] {
  const uncomputed = totals.filter(({ printed: { at, formula } }) => {
    return formula !== null && (cellAt(grid, at)?.value ?? null) === null;
  });
  const [first] = uncomputed;
  if (!first) return [];
  const where = { sheet: grid.sheet, area: cellArea(first.printed.at) };
  return [issue("totals-uncomputed", { ...where, params: { count: uncomputed.length } })];
}
