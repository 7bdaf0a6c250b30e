import { applyToGrid, type Sheets } from "../change/applyToGrid";
import type { Grid } from "../grid/grid";
import type { WorkbookPort } from "./port";

/** A workbook that is nothing but its sheets: to try a change on, and to hold the other adapters against. */
export function memoryWorkbook(grids: Iterable<Grid>): WorkbookPort {
  let sheets: Sheets = new Map([...grids].map((grid) => [grid.sheet, grid]));
  return {
    sheets: async () => [...sheets.values()].map(({ sheet, visibility }) => ({ sheet, visibility })),
    read: async (sheet) => sheets.get(sheet),
    readAll: async () => [...sheets.values()],
    async apply(changes) {
      const after = applyToGrid(sheets, changes);
      if ("refused" in after) return after;
      sheets = after;
      return { done: true };
    },
  };
}
