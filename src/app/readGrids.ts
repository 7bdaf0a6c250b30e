import type { Grid } from "../grid/grid";
import type { Issue } from "../issues/issue";
import type { Codec } from "../workbook/xlsx/codec";
import { isFault } from "../workbook/xlsx/fault";
import { openXlsx } from "../workbook/xlsx/package";
import { readGrid } from "../workbook/xlsx/readXlsxSheet";
import { unreadable } from "./intake";

/** Every sheet of a workbook file, or the issue that says why it cannot be read. One bad sheet makes the file unreadable. */
export function readGrids(name: string, bytes: Uint8Array, codec: Codec): readonly Grid[] | Issue {
  const opened = openXlsx(bytes, codec);
  if (isFault(opened)) return unreadable(opened, name, bytes);
  const grids: Grid[] = [];
  for (const { sheet } of opened.sheets) {
    const grid = readGrid(opened, sheet);
    if (isFault(grid)) return unreadable(grid, name, bytes);
    if (grid) grids.push(grid);
  }
  return grids;
}
