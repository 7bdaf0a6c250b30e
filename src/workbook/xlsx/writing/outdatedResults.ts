import type { WorkbookDraft } from "../../../change/workbookDraft";
import { cellKey, maxColumns } from "../../../grid/area";
import type { CellValue } from "../../../grid/cell";
import { cellAt, type Grid } from "../../../grid/grid";
import type { LeftFormula } from "./computedResults";

/** By sheet and `row * maxColumns + column`: the last result of a formula. */
type Outdated = ReadonlyMap<string, ReadonlyMap<number, CellValue>>;

/**
 * What formulas showed before their results were dropped: the results known from earlier changes, moved with their rows
 * and without those overwritten, and the results that this change drops. `gridOf`: a sheet as it was before this change.
 */
export function outdatedResults(
  before: Outdated,
  workbook: WorkbookDraft,
  left: readonly LeftFormula[],
  gridOf: (sheet: string) => Grid | undefined,
): Outdated {
  const now = new Map<string, Map<number, CellValue>>();
  const put = (sheet: string, key: number, value: CellValue) => {
    const known = now.get(sheet) ?? new Map<number, CellValue>();
    now.set(sheet, known.set(key, value));
  };
  for (const [sheet, known] of before) {
    const draft = workbook.sheets.get(sheet);
    if (!draft || draft.inserted) continue;
    const moves = draft.history.since(0);
    for (const [key, value] of known) {
      const [row, column] = [moves.row(Math.floor(key / maxColumns)), key % maxColumns];
      if (row === undefined || draft.rows.at(row)?.written.has(column)) continue;
      put(sheet, cellKey({ row, column }), value);
    }
  }
  for (const { sheet, origin, index, column } of left) {
    const place = { row: origin, column };
    const value = cellAt(gridOf(sheet)!, place)?.value ?? before.get(sheet)?.get(cellKey(place));
    if (value !== undefined) put(sheet, cellKey({ row: index, column }), value);
  }
  return now;
}
