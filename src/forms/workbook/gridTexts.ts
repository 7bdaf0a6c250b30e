import { isError } from "../../grid/cell";
import type { Grid } from "../../grid/grid";
import type { Words } from "../../text/language";
import type { BookPlace } from "./bookSheet";

/** A cell of a form's workbook that is wrong, or is where something is. */
export interface CellFault {
  readonly place: BookPlace;
  readonly reason: Words;
}

/** The texts of a sheet by row and column (0-based), blank ones left out. */
export type GridTexts = ReadonlyMap<number, ReadonlyMap<number, string>>;

/** What the cells of a sheet say as texts. A formula or an error is none. */
export function gridTexts(grid: Grid): { readonly texts: GridTexts; readonly faults: readonly CellFault[] } {
  const faults: CellFault[] = [];
  const texts = new Map<number, Map<number, string>>();
  for (const { index, cells } of grid.rows) {
    const row = new Map<number, string>();
    for (const { column, value, formula } of cells) {
      const place = { sheet: grid.sheet, row: index, column };
      if (formula !== null) {
        faults.push({
          place,
          reason: { th: "ช่องนี้เป็นสูตร ต้องเป็นข้อความ", en: "This cell is a formula; it must be a text" },
        });
      } else if (isError(value)) {
        faults.push({ place, reason: { th: `ช่องนี้แสดง ${value.error}`, en: `This cell shows ${value.error}` } });
      } else if (value !== null && String(value).trim() !== "") row.set(column, String(value).replace(/\r\n?/g, "\n"));
    }
    if (row.size > 0) texts.set(index, row);
  }
  return { texts, faults };
}
