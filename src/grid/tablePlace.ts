import { cellKey, type Position } from "./area";

/** Where a cell of a grid is in the document that the grid was read from: as a person counts there, from 1. */
export type TablePlace =
  | { readonly table: number; readonly row: number; readonly cell: number }
  /** Outside all tables; blank paragraphs do not count. */
  | { readonly paragraph: number };

/** The places of a sheet's cells by `row * maxColumns + column`. */
export type TablePlaces = ReadonlyMap<number, TablePlace>;

/** The place of a cell, or of the one that reaches over it from the left. */
export function tablePlaceOf(places: TablePlaces | undefined, { row, column }: Position): TablePlace | undefined {
  for (let at = column; places && at >= 0; at--) {
    const found = places.get(cellKey({ row, column: at }));
    if (found) return found;
  }
  return undefined;
}
