import { cellKey, inArea, type Area, type Position } from "./area";

/** Whether a cell lies in any of these areas. Most areas are one cell, so those are looked up and not searched. */
export function inAnyArea(areas: readonly Area[]): (at: Position) => boolean {
  if (areas.length === 0) return () => false;
  const cells = new Set<number>();
  const larger: Area[] = [];
  for (const area of areas) {
    if (area.top === area.bottom && area.left === area.right) cells.add(cellKey({ row: area.top, column: area.left }));
    else larger.push(area);
  }
  return (at) => cells.has(cellKey(at)) || larger.some((area) => inArea(area, at));
}
