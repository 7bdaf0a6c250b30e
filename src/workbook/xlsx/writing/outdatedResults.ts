import type { Draft } from "../../../change/draft";
import type { WorkbookDraft } from "../../../change/workbookDraft";
import { cellKey, maxColumns } from "../../../grid/area";
import type { CellValue } from "../../../grid/cell";
import { cellAt, type Grid } from "../../../grid/grid";
import type { LeftFormula } from "./computedResults";

/** By sheet and `row * maxColumns + column`: what a formula showed last. */
type Outdated = ReadonlyMap<string, ReadonlyMap<number, CellValue>>;

/**
 * What formulas showed that have no result of their own now: those known from earlier changes, moved as their rows were
 * and without those written over, and those that this change has reached. `gridOf`: a sheet as it was before.
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
    for (const [key, value] of draft && !draft.inserted ? known : []) {
      const at = { row: rowNow(draft!, Math.floor(key / maxColumns)), column: key % maxColumns };
      const isKept = at.row !== undefined && !draft!.rows.at(at.row)?.written.has(at.column);
      if (isKept) put(sheet, cellKey({ row: at.row!, column: at.column }), value);
    }
  }
  for (const { sheet, origin, index, column } of left) {
    const place = { row: origin, column };
    const value = cellAt(gridOf(sheet)!, place)?.value ?? before.get(sheet)?.get(cellKey(place));
    if (value !== undefined) put(sheet, cellKey({ row: index, column }), value);
  }
  return now;
}

/** Where a row stands that was given; undefined: it is gone. */
function rowNow({ history }: Draft, origin: number): number | undefined {
  if (history.length === 0) return origin;
  const moves = history.since(0);
  const row = moves.start(origin);
  return row > moves.end(origin) ? undefined : row;
}
