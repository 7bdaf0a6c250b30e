import { maxRows, type Area } from "./area";
import type { GrowthReach } from "./rowGrowth";
import type { RowMoves } from "./rowMoves";

/** Where areas are after their sheet's rows were inserted or deleted; those of which nothing is left are gone. */
export function moveAreas(areas: readonly Area[], moves: RowMoves): readonly Area[] {
  if (areas.every((area) => area.bottom < moves.first)) return areas;
  return areas.flatMap((area) => {
    const moved = moveArea(area, moves);
    return moved ? [moved] : [];
  });
}

/** Where one area is; undefined where nothing of it is left. An area over all rows stays. */
export function moveArea(area: Area, moves: RowMoves): Area | undefined {
  if (area.bottom < moves.first) return area;
  if (area.top === area.bottom) {
    const row = moves.row(area.top);
    return row === undefined ? undefined : { ...area, top: row, bottom: row };
  }
  const top = moves.start(area.top);
  const bottom = moves.end(area.bottom);
  if (top > bottom) return undefined;
  return coversAllRows(area) ? area : { ...area, top, bottom };
}

/** The same for an area that is to cover a whole still where it did. */
export function coveredArea(area: Area, moves: RowMoves, use: GrowthReach["use"] = "range"): Area | undefined {
  const { top, bottom, left, right } = area;
  if (coversAllRows(area)) return moveArea(area, moves);
  const rows = moves.covered({ first: top, last: bottom }, { columns: { first: left, last: right }, use });
  if (!rows) return undefined;
  return rows.first === top && rows.last === bottom ? area : { ...area, top: rows.first, bottom: rows.last };
}

const coversAllRows = ({ top, bottom }: Area): boolean => top === 0 && bottom === maxRows - 1;
