import type { Position } from "../grid/area";
import { cellAt } from "../grid/grid";
import { hidingArea, mergeFollower } from "../reading/mergedCells";
import type { NumberField, TextField } from "../plan/fields";
import { saysNothing, shown } from "./cellFacts";
import type { Checked } from "./checked";

/**
 * The cells of a required field where a row has nothing, or a dash. A column that the sheet does not have is told of
 * as missing, and a cell that could not be read as unreadable: neither is blank.
 */
export function* blankCells(sheet: Checked, field: TextField | NumberField): Iterable<Position> {
  if (!sheet.required.has(field)) return;
  const mergesAt = mergeFollower(sheet.grid);
  for (const { texts, numbers, cells } of sheet.rows) {
    const at = cells[field];
    if (!at) continue;
    const read =
      (texts as Partial<Record<string, string>>)[field] ?? (numbers as Partial<Record<string, number>>)[field];
    if (read !== undefined && !(typeof read === "string" && saysNothing(read))) continue;
    // A cell merged with its neighbour holds what the neighbour says: output and outcome in one.
    const area = hidingArea(mergesAt(at.row), at);
    const holder = area ? { row: area.top, column: area.left } : at;
    if (saysNothing(shown(cellAt(sheet.grid, holder)) ?? "")) yield at;
  }
}
