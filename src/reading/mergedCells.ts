import type { Area, Position } from "../grid/area";
import type { Grid } from "../grid/grid";

/** Merged areas do not overlap, so no row of a real sheet touches more; a made-up one is not to be slow. */
const mostAtOnce = 2_000;

/**
 * Follows a sheet from top to bottom and says which merged areas a row touches. Rows must be asked for in ascending
 * order, each as often as needed; the whole costs one pass over the merges.
 */
export function mergeFollower({ merges }: Grid): (row: number) => readonly Area[] {
  let next = 0;
  let at = -1;
  let touching: Area[] = [];
  return (row) => {
    if (row === at) return touching;
    at = row;
    touching = touching.filter((area) => area.bottom >= row);
    for (; next < merges.length && merges[next]!.top <= row; next++) {
      if (merges[next]!.bottom >= row && touching.length < mostAtOnce) touching.push(merges[next]!);
    }
    return touching;
  };
}

/** The merged area that hides this cell behind its top left one; undefined for a cell of its own. */
export function hidingArea(touching: readonly Area[], { row, column }: Position): Area | undefined {
  for (const area of touching) {
    if (area.left > column || area.right < column) continue;
    if (area.top !== row || area.left !== column) return area;
  }
  return undefined;
}
