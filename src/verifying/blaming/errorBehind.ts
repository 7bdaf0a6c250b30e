import type { Area, Position } from "../../grid/area";
import { isError } from "../../grid/cell";
import { cellAt, type Grid } from "../../grid/grid";
import { sumTerms } from "../../totals/sumTerms";
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

function firstError(grid: Grid, area: Area) {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const value = cellAt(grid, { row, column })?.value;
      if (isError(value)) return [{ at: { row, column }, text: value.error }];
    }
  }
  return [];
}
