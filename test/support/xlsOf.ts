import { utils, write, type CellObject, type WorkSheet } from "@e965/xlsx";
import { toA1 } from "../../src/grid/area";
import { isError } from "../../src/grid/cell";
import type { Grid } from "../../src/grid/grid";

/** A workbook of Excel 97 to 2003 that holds these sheets. */
export function xlsOf(grids: readonly Grid[]): Uint8Array {
  const book = utils.book_new();
  for (const grid of grids) utils.book_append_sheet(book, sheetOf(grid), grid.sheet);
  return new Uint8Array(write(book, { type: "array", bookType: "biff8" }) as ArrayBuffer);
}

const errors = new Map([
  ["#REF!", 0x17],
  ["#VALUE!", 0x0f],
  ["#DIV/0!", 0x07],
]);

function sheetOf(grid: Grid): WorkSheet {
  const sheet: WorkSheet = {};
  let [last, width] = [0, 0];
  for (const { row, column, value, formula, format } of grid.rows.flatMap(({ cells }) => cells)) {
    const cell: CellObject = isError(value)
      ? { t: "e", v: errors.get(value.error) ?? 0x2a }
      : { t: typeof value === "number" ? "n" : typeof value === "boolean" ? "b" : "s", v: value ?? "" };
    if (formula !== null) cell.f = formula.slice(1);
    sheet[toA1({ row, column })] = { ...cell, z: format };
    [last, width] = [Math.max(last, row), Math.max(width, column)];
  }
  sheet["!ref"] = `A1:${toA1({ row: last, column: width })}`;
  sheet["!merges"] = grid.merges.map(({ top, left, bottom, right }) => ({
    s: { r: top, c: left },
    e: { r: bottom, c: right },
  }));
  return sheet;
}
