import { inArea, type Area, type Position } from "../../grid/area";
import { isError } from "../../grid/cell";
import { cellAt, type Grid } from "../../grid/grid";
import { sumTerms } from "../../grid/sumTerms";
import { culprit, type Culprit } from "./culprit";

/** A chain of formulas is followed no further. */
const farthest = 8;

/** The cell whose error an error took over; null where it is an error of its own. */
export function errorBehind(grid: Grid, from: Position): Culprit | null {
  let at = from;
  let text = "";
  for (let step = 0; step < farthest; step++) {
    const cell = cellAt(grid, at);
    const areas = cell?.formula ? (sumTerms(cell.formula, grid.sheet)?.areas ?? []) : [];
    const next = areas.flatMap((area) => firstError(grid, area))[0];
    if (!next) break;
    [at, text] = [next.at, next.text];
  }
  return text === "" ? null : culprit(at, "error-value", "certain", { text });
}

/** The topmost error of an area. Only rows that hold something are gone through: an area may reach to the sheet's end. */
function firstError(grid: Grid, area: Area) {
  for (const { index, cells } of grid.rows) {
    if (index < area.top) continue;
    if (index > area.bottom) break;
    for (const { row, column, value } of cells) {
      if (isError(value) && inArea(area, { row, column })) return [{ at: { row, column }, text: value.error }];
    }
  }
  return [];
}
