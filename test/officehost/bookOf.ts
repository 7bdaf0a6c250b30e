import { isError } from "../../src/grid/cell";
import { maxColumns } from "../../src/grid/area";
import { emptyGrid, type Grid } from "../../src/grid/grid";
import { gridsFile } from "../support/gridsFile";
import { Book } from "./book";

const visibilities = { visible: "Visible", hidden: "Hidden", "very-hidden": "VeryHidden" } as const;

/** A workbook with these sheets open in Excel. Formulas are recomputed; their cached values are not kept. */
export function bookOf(grids: readonly Grid[]): Book {
  const book = new Book();
  for (const grid of grids) {
    const sheet = book.addSheet(grid.sheet);
    for (const { cells } of grid.rows) {
      for (const { row, column, value, formula, format, sight } of cells) {
        const constant = formula === null ? value : null;
        Object.assign(sheet.cell(row, column), { value: constant, formula, format, ...(sight && { sight }) });
      }
    }
    for (const [key, format] of grid.blankFormats ?? []) {
      sheet.cell(Math.floor(key / maxColumns), key % maxColumns).format = format;
    }
    sheet.merges = [...grid.merges];
    for (const { first, last } of grid.hiddenRows)
      for (let row = first; row <= last; row++) sheet.row(row).hidden = true;
    for (const { first, last } of grid.hiddenColumns) {
      for (let column = first; column <= last; column++) sheet.hiddenColumns.add(column);
    }
    sheet.visibility = visibilities[grid.visibility];
    sheet.protected = grid.protected;
    sheet.filter.enabled = grid.filtered;
  }
  return book;
}

/** The file that Excel would give for it, as far as merged areas go. */
export const fileOf = (book: Book): Uint8Array =>
  gridsFile(book.sheets.map(({ name, merges }) => ({ ...emptyGrid(name), merges })));

/** Everything a workbook holds, as plain data to be compared: contents, looks, heights, merges, names, add-in settings aside. */
export function pictureOf(book: Book): unknown {
  return {
    sheets: book.sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      merges: sheet.merges.map((area) => JSON.stringify(area)).sort(),
      rows: sheet.rows.flatMap((row, index) => {
        const cells = [...(row?.cells ?? [])]
          .map(([column, cell]) => ({ column, ...cell, shown: shown(book.valueOf(sheet, index, column)) }))
          .filter(({ shown, formula, format, look }) => shown !== null || formula || format !== "General" || look)
          .sort((a, b) => a.column - b.column);
        return row && (cells.length > 0 || row.hidden)
          ? [{ index, hidden: row.hidden, height: row.height, cells }]
          : [];
      }),
    })),
    names: [...book.names.values()].map(({ name, sheet, area }) => ({ name, sheet: sheet.name, area })),
  };
}

const shown = (value: ReturnType<Book["valueOf"]>) => (value !== null && isError(value) ? value.error : value);
