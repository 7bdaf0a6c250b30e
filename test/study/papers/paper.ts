import { columnName, inArea, type Position } from "../../../src/grid/area";
import type { Cell, CellValue } from "../../../src/grid/cell";
import { emptyGrid, type Grid } from "../../../src/grid/grid";
import { evaluate } from "../../officehost/evaluate";

/** What a cell of a paper holds; text that begins with "=" is a formula. */
export type Written = string | number | null;

/** A sheet as it is written, its first cell A1. */
export interface PaperSheet {
  readonly name: string;
  readonly rows: readonly (readonly Written[])[];
}

/** A workbook as it is written, without what its formulas come to. */
export type Paper = readonly PaperSheet[];

/** Whether somebody wrote a formula there. */
export const isFormula = (written: Written | undefined): written is string =>
  typeof written === "string" && written.startsWith("=");

/** A cell's place in a paper. */
export interface PaperPlace extends Position {
  readonly sheet: string;
}

/** The paper with one cell otherwise. */
export const rewritten = (paper: Paper, { sheet, row, column }: PaperPlace, written: Written): Paper =>
  paper.map((one) =>
    one.name !== sheet
      ? one
      : {
          ...one,
          rows: one.rows.map((cells, at) => {
            if (at !== row) return cells;
            const next = [...cells];
            while (next.length <= column) next.push(null);
            next[column] = written;
            return next;
          }),
        },
  );

/** The workbook once it was computed, by the evaluator of the tests. */
export function computedGrids(paper: Paper): Grid[] {
  const values = new Map<string, CellValue | null>();
  const valueAt = (sheet: PaperSheet, row: number, column: number): CellValue | null => {
    const written = sheet.rows[row]?.[column] ?? null;
    if (!isFormula(written)) return written;
    const key = `${sheet.name} ${row} ${column}`;
    const known = values.get(key);
    if (known !== undefined) return known;
    const value = evaluate(written, (name, area) => {
      const of = paper.find((one) => one.name === (name ?? sheet.name))!;
      return of.rows.flatMap((cells, at) =>
        cells.flatMap((_, index) => (inArea(area, { row: at, column: index }) ? (valueAt(of, at, index) ?? []) : [])),
      );
    });
    // Without the binary noise of adding up, as Excel shows it.
    const settled = typeof value === "number" ? Number(value.toPrecision(15)) : value;
    values.set(key, settled);
    return settled;
  };
  return paper.map((sheet) => ({
    ...emptyGrid(sheet.name),
    rows: sheet.rows.flatMap((cells, row) => {
      const held = cells.flatMap((written, column): Cell[] =>
        written === null
          ? []
          : [
              {
                ...{ row, column, value: valueAt(sheet, row, column), format: "#,##0.00" },
                formula: isFormula(written) ? written : null,
              },
            ],
      );
      return held.length > 0 ? [{ index: row, cells: held }] : [];
    }),
  }));
}

/** The same workbook with figures in place of its formulas. */
export const asValues = (grids: readonly Grid[]): Grid[] =>
  grids.map((grid) => ({
    ...grid,
    rows: grid.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, formula: null })) })),
  }));

export const a1 = (row: number, column: number): string => `${columnName(column)}${row + 1}`;
