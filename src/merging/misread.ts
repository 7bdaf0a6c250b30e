import type { Position } from "../grid/area";
import { readSheet } from "../reading/readSheet";
import { mergedRow } from "./mergedRow";
import { isRowEntry } from "./planEntry";
import type { PlanShape } from "./planShape";
import type { SheetPlan } from "./planSheet";

/**
 * Reads the plan as it is to be once more, and looks for a row that would not be read as what was merged: an activity
 * called "รวม", say, would be taken for a total. The first such row; undefined when all is as it should be.
 */
export function misreadRow({ grid, target, lineOf, edited }: SheetPlan, shape: PlanShape): Position | undefined {
  const { submission } = readSheet(grid, shape.form);
  const read = new Map(submission.rows.map((row) => [row.row, row]));
  for (let row = 0; row < target.entries.length; row++) {
    const entry = target.entries[row]!;
    const again = read.get(row);
    const at = { row, column: 0 };
    if (isRowEntry(entry) !== (again !== undefined)) return at;
    if (!again) continue;
    const stood = entry.made?.kind === "row" ? lineOf.get(entry.made.row) : (entry.line ?? undefined);
    const before = stood?.planRow && mergedRow(stood.planRow, shape).values;
    const values = before ?? (entry.made?.kind === "row" ? entry.made.row.row.values : []);
    const now = mergedRow(again, shape).values;
    if (values.some((value, i) => value !== now[i])) return at;
    if (entry.made?.kind !== "row") continue;
    const { place } = entry.made.row;
    const isEdited = edited.size > 0 && place.path.some((above) => edited.has(above));
    if (!isEdited && target.joined(target.places.of(again.path)) !== place) return at;
  }
  return undefined;
}
