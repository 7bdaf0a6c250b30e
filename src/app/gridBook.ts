import { inSpans } from "../grid/area";
import { isError, isPicture, type Cell } from "../grid/cell";
import { freeSheetName } from "../grid/freeSheetName";
import type { Grid } from "../grid/grid";
import { DraftSheet, type DraftCell } from "../workbook/xlsx/making/draft";
import { writeXlsx } from "../workbook/xlsx/making/writeXlsx";

/** Characters of a column: room for a text of a few lines. */
const width = 22;

/** Sheets as a workbook, cell by cell where they are: to work on what was sent as another kind of file. */
export function gridBook(grids: readonly Grid[]): Uint8Array {
  const names: string[] = [];
  return writeXlsx(
    grids.map((grid) => {
      const name = freeSheetName(grid.sheet, names);
      names.push(name);
      return sheetOf(grid, name);
    }),
  );
}

function sheetOf(grid: Grid, name: string): DraftSheet {
  const last = grid.rows.reduce(
    (most, { cells }) => cells.reduce((widest, { column }) => Math.max(widest, column), most),
    0,
  );
  const sheet = new DraftSheet(
    name,
    Array.from({ length: last + 1 }, () => width),
  );
  sheet.hidden = grid.visibility !== "visible";
  for (let column = 0; column <= last; column++) {
    if (inSpans(grid.hiddenColumns, column)) sheet.hiddenColumns.add(column);
  }
  for (const cell of grid.rows.flatMap(({ cells }) => cells)) {
    if (!isPicture(cell.value)) sheet.put(cell.row, cell.column, draftCell(cell));
  }
  for (const { first, last: end } of grid.hiddenRows) {
    for (let row = first; row <= Math.min(end, sheet.next - 1); row++) sheet.heights.set(row, 0);
  }
  for (const { top, left, bottom, right } of grid.merges) sheet.merge(top, left, bottom, right);
  return sheet;
}

function draftCell({ value, formula, format, sight }: Cell): DraftCell {
  const look = sight?.struck ? "struck" : typeof value === "number" ? "number" : "text";
  const error = isError(value) ? value.error : undefined;
  const shown = isError(value) ? value.error : typeof value === "boolean" ? String(value).toUpperCase() : value;
  const own = formula?.slice(1) ?? error;
  return { value: shown, look, format, ...(own !== undefined && { formula: own }) };
}
