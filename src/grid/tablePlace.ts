/** Where a cell of a grid is in the document that the grid was read from: as a person counts there, from 1. */
export interface TablePlace {
  readonly table: number;
  /** null: a line of text above the table. */
  readonly row: number | null;
  /** The cell within its row, a merged one counting once; null: a line of text above the table. */
  readonly cell: number | null;
}

/** The places of a grid's cells, by `row * maxColumns + column`; of one sheet. */
export type TablePlaces = ReadonlyMap<number, TablePlace>;
