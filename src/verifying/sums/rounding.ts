import type { Cell } from "../../grid/cell";
import { cellAt, type Grid } from "../../grid/grid";
import { cellArea, type Position } from "../../grid/area";
import { shownDecimals } from "../../grid/numberFormat";
import { issue } from "../../issues/make";
import type { Measured } from "../../issues/words";
import { figure } from "../../text/figures";
import { figures, makeFinding, type Finding } from "../finding";

/**
 * A total that is right, but of figures that are shown rounded, so that whoever adds up the page gets another sum.
 *
 * @param stored as the finding states it, in its unit
 */
export function roundedSum(
  grid: Grid,
  at: Position,
  addends: Iterable<Cell>,
  stored: number,
  unit: Measured,
): Finding | undefined {
  const total = cellAt(grid, at);
  const decimals = total && shownDecimals(total.format);
  if (typeof total?.value !== "number" || decimals === undefined || (unit === "satang" && decimals > 1))
    return undefined;
  const scale = 10 ** decimals;
  let sum = 0;
  for (const { value, format } of addends) {
    if (typeof value !== "number") continue;
    // A column shown in several ways is not a rounded column.
    if (shownDecimals(format) !== decimals) return undefined;
    sum += Math.round(value * scale);
  }
  const shown = Math.round(total.value * scale);
  if (sum === shown) return undefined;
  const params = { shown: figure(shown / scale), sumShown: figure(sum / scale), stored, unit };
  return makeFinding(
    issue("sum-rounded", { sheet: grid.sheet, area: cellArea(at), params }),
    figures(stored, stored, unit),
  );
}
