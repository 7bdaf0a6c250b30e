import type { Area } from "../grid/area";
import { cellIn, rowAt, type Grid } from "../grid/grid";
import type { ChangeSet } from "./changeSet";
import { contentOf } from "./content";
import type { Content } from "./step";

/**
 * The change that moves what is in one row's cells sideways, within an area of that row; formats stay.
 *
 * @param by columns to the right; to the left where negative
 * @returns null where it cannot be done without doubt: cells merged or holding formulas, or contents that would be
 *   pushed out of the area
 */
export function moveSideways(grid: Grid, area: Area, by: number): ChangeSet | null {
  const { top: row, left, right } = area;
  if (
    grid.merges.some((merge) => merge.top <= row && row <= merge.bottom && merge.left <= right && left <= merge.right)
  ) {
    return null;
  }
  const before: Content[] = [];
  for (let column = left; column <= right; column++) before.push(contentOf(cellIn(rowAt(grid, row), column)));
  if (before.some((content) => content !== null && "formula" in content)) return null;
  const pushedOut = by > 0 ? before.slice(-by) : before.slice(0, -by);
  if (pushedOut.some((content) => content !== null)) return null;
  const after = before.map((_, index) => before[index - by] ?? null);
  return { steps: [{ sheet: grid.sheet, kind: "write-cells", row, column: left, before: [before], after: [after] }] };
}
