import type { Grid } from "../grid/grid";
import type { WorkbookPort } from "../workbook/port";

/** Every sheet of a workbook, in the order of its tabs. */
export async function allGrids(workbook: WorkbookPort): Promise<Grid[]> {
  const grids: Grid[] = [];
  for (const { sheet } of await workbook.sheets()) {
    const grid = await workbook.read(sheet);
    if (grid) grids.push(grid);
  }
  return grids;
}
