import type { Grid } from "../../src/grid/grid";
import type { Issue } from "../../src/issues/issue";
import type { Codec } from "../../src/workbook/xlsx/codec";
import { isFault } from "../../src/workbook/xlsx/fault";
import { openXlsx } from "../../src/workbook/xlsx/package";
import { readGrid } from "../../src/workbook/xlsx/readXlsxSheet";
import { unreadable } from "../../src/app/intake";

/** Every sheet of a workbook of ours, at once: the program itself reads files of every kind (see src/app/sheetsOfFile.ts). */
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
