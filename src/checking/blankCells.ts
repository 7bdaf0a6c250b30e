import type { Position } from "../grid/area";
import { cellAt } from "../grid/grid";
import { hidingArea, mergeFollower } from "../reading/mergedCells";
import type { ColumnRole, Field } from "../plan/fields";
import { saysNothing, shown } from "./cellFacts";
import type { Checked } from "./checked";
import { placeIn, numberIn, textIn } from "../plan/rowValues";

/**
 * The cells of the required column of a role where a row has nothing, or a dash. A column that the sheet does not have is reported
 * as missing, and a cell that could not be read as unreadable: neither is blank.
 */
export const blankCells = (sheet: Checked, role: ColumnRole): Iterable<Position> =>
  blankCellsOf(sheet, sheet.fields.roles[role]);

/** The same of any column. */
export function* blankCellsOf(sheet: Checked, field: Field | undefined): Iterable<Position> {
  if (field === undefined || !sheet.required.has(field)) return;
  const mergesAt = mergeFollower(sheet.grid);
  for (const row of sheet.rows) {
    const at = placeIn(row, field);
    if (!at) continue;
    const read = textIn(row, field) ?? numberIn(row, field);
    if (read !== undefined && !(typeof read === "string" && saysNothing(read))) continue;
    // A cell merged with its neighbour holds what the neighbour says: output and outcome in one.
    const area = hidingArea(mergesAt(at.row), at);
    const holder = area ? { row: area.top, column: area.left } : at;
    if (saysNothing(shown(cellAt(sheet.grid, holder)) ?? "")) yield at;
  }
}
