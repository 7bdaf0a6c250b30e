import { cellArea, type Area, type Position } from "../grid/area";
import { isError, type Cell } from "../grid/cell";
import { cellAt, type Grid } from "../grid/grid";

/** What a cell shows, as text; null where it shows nothing. Numbers as JavaScript writes them. */
export function shown(cell: Cell | undefined): string | null {
  const value = cell?.value ?? null;
  if (value === null) return null;
  return isError(value) ? value.error : String(value);
}

/** Where an issue about one cell is, and what is there. */
export const aboutCell = (grid: Grid, at: Position): { sheet: string; area: Area; found: string | null } => ({
  sheet: grid.sheet,
  area: cellArea(at),
  found: shown(cellAt(grid, at)),
});

/** Agencies write a dash, of whatever length, where they have nothing to say. */
export const saysNothing = (text: string): boolean => /^[\s\-–—−_.]*$/.test(text);
