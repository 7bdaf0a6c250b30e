import { CellComputer } from "../../../src/computing/computeCells";
import { columnName, type Area, type Position } from "../../../src/grid/area";
import type { Cell } from "../../../src/grid/cell";
import { emptyGrid, type Grid } from "../../../src/grid/grid";

/** What a cell of a paper holds; text that begins with "=" is a formula. */
export type Written = string | number | null;

/** A sheet as it is written, its first cell A1. */
export interface PaperSheet {
  readonly name: string;
  readonly rows: readonly (readonly Written[])[];
  /** Number formats, of columns and of all others; two decimals where nothing is said. */
  readonly formats?: Readonly<Record<number, string>>;
  readonly usualFormat?: string;
  readonly merges?: readonly Area[];
  readonly visibility?: Grid["visibility"];
  /** Defined names of the workbook, and what each stands for. */
  readonly names?: Readonly<Record<string, string>>;
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

/** The workbook once it was computed: what every formula comes to, without the binary noise of adding up. */
export function computedGrids(paper: Paper): Grid[] {
  const names = new Map(paper.flatMap(({ names: own = {} }) => Object.entries(own)));
  const grids = paper.map((sheet) => writtenGrid(sheet, names));
  const rows = new Map(
    grids.map((grid) => [grid.sheet.toLowerCase(), new Map(grid.rows.map((row) => [row.index, row]))]),
  );
  const computer = new CellComputer(
    {
      cellsIn: (sheet, { top, left, bottom, right }) => {
        const own = rows.get(sheet);
        if (!own) return undefined;
        const found: Cell[] = [];
        for (let row = top; row <= bottom; row++) {
          for (const cell of own.get(row)?.cells ?? [])
            if (left <= cell.column && cell.column <= right) found.push(cell);
        }
        return found;
      },
      subtotalCounts: () => true,
      nameOf: (name) => names.get(name),
    },
    Infinity,
  );
  return grids.map((grid) => ({
    ...grid,
    rows: grid.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell): Cell => {
        if (cell.formula === null) return cell;
        const value = computer.compute(grid.sheet, cell);
        // What a text counts in a difference depends on the language of Excel.
        return { ...cell, value: typeof value === "number" ? Number(value.toPrecision(15)) : (value ?? notANumber) };
      }),
    })),
  }));
}

const notANumber = { error: "#VALUE!" };

function writtenGrid(sheet: PaperSheet, names: ReadonlyMap<string, string>): Grid {
  const { formats, usualFormat = "#,##0.00", merges = [], visibility = "visible" } = sheet;
  const rows = sheet.rows.flatMap((written, row) => {
    const cells = written.flatMap((one, column): Cell[] => {
      const format = formats?.[column] ?? usualFormat;
      const holds = { value: isFormula(one) ? null : one, formula: isFormula(one) ? one : null };
      return one === null || one === undefined ? [] : [{ row, column, format, ...holds }];
    });
    return cells.length > 0 ? [{ index: row, cells }] : [];
  });
  return { ...emptyGrid(sheet.name), rows, merges, visibility, ...(names.size > 0 && { names }) };
}

/** The same workbook with figures in place of its formulas. */
export const asValues = (grids: readonly Grid[]): Grid[] =>
  grids.map((grid) => ({
    ...grid,
    rows: grid.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, formula: null })) })),
  }));

export const a1 = (row: number, column: number): string => `${columnName(column)}${row + 1}`;
