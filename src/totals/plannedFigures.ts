import type { Content } from "../change/step";
import type { CellSource } from "../computing/computeCells";
import type { Area, Position } from "../grid/area";
import type { Cell } from "../grid/cell";
import type { Grid } from "../grid/grid";
import { headerAt } from "../plan/headerAt";
import type { Field } from "../plan/fields";
import { placeIn } from "../plan/rowValues";
import type { Submission } from "../plan/submission";
import { columnsOfHow } from "../plan/totalHow";
import { allTotalsOf } from "./cover";
import type { Wanted } from "./coverage";
import { areasOfRows, everyRow, figureFormula, figureResult } from "./figureFormula";
import { rowsByHeading } from "./figureOf";

/** One figure of one total as it is to be. */
export interface PlannedFigure {
  /** null where it has more parts than a formula can name. */
  readonly formula: string | null;
  /** With what it comes to now; null as above. */
  readonly content: () => Extract<Content, { formula: string }> | null;
  /** See ExpectedFigure. */
  readonly wanted: readonly Wanted[];
  readonly filled: readonly number[];
}

/**
 * What figures of totals are to be: of a column, at a cell, over rows of the plan (their indexes).
 *
 * @param grid the sheet that they are planned for
 * @param now where the plan's rows are in it, 0-based
 */
export function figurePlanner(
  grid: Grid,
  plan: Submission,
  now: (row: number) => number = (row) => row,
): (field: Field, indexes: readonly number[], at: Position) => PlannedFigure {
  const { fields, headers } = plan;
  const totals = allTotalsOf(plan);
  const totalRows = new Set(totals.map(({ total }) => now(total.row)));
  const filledIn = rowsOf(grid, () => true);
  const numbersIn = rowsOf(grid, ({ value }) => typeof value === "number");

  const columnOf = (row: number, field: Field): number | undefined => headerAt(headers, row)?.columns[field];
  /** 0-based rows by the column that they have a field in. */
  const byColumn = (indexes: readonly number[], field: Field): Map<number, number[]> => {
    const found = new Map<number, number[]>();
    for (const index of indexes) {
      const row = plan.rows[index]!;
      const column = placeIn(row, field)?.column ?? columnOf(row.row, field);
      if (column === undefined) continue;
      const known = found.get(column) ?? [];
      if (known.at(-1) !== now(row.row)) known.push(now(row.row));
      found.set(column, known);
    }
    return found;
  };
  /** Lines of totals within another one, which a sum may add up in place of their rows. */
  const throughOf = (field: Field, indexes: readonly number[], at: Position): Map<number, number[]> => {
    const through = new Map<number, number[]>();
    for (const { rows, total } of totals) {
      const row = now(total.row);
      if (row === at.row || rows.length > indexes.length || total.figures[field]?.at.column !== at.column) continue;
      for (const index of rows) through.set(index, [...(through.get(index) ?? []), row]);
    }
    return through;
  };

  return (field, indexes, at) => {
    const how = fields.figures[field]!;
    const rows = indexes.map((index) => plan.rows[index]!);
    const lines = [...new Set(rows.map(({ row }) => now(row)))];
    const formula = figureFormula(
      how,
      {
        areasOf: (column): Area[] =>
          [...byColumn(indexes, column)].flatMap(([at, some]) => areasOfRows(at, some, filledIn(at))),
        rows: areasOfRows(at.column, lines, everyRow(lines)),
        headingsOf: (level) =>
          rowsByHeading(rows, level).map(([first]) => {
            const { row, column } = first!.path.find((heading) => heading.field === level)!.at;
            return { row: now(row), column };
          }),
      },
      fields.baht,
      fields.kinds[field] === "percent",
    );
    const [own] = columnsOfHow(how);
    const isSum = how.kind === "sum";
    const through = isSum ? throughOf(field, indexes, at) : undefined;
    const wanted = own === undefined || (!isSum && how.kind !== "mean") ? [] : indexes;
    return {
      formula,
      content: () => (formula === null ? null : contentOfFigure(formula, grid, at)),
      wanted: wanted.flatMap((index): Wanted[] => {
        const row = plan.rows[index]!.row;
        const column = placeIn(plan.rows[index]!, own)?.column ?? columnOf(row, own!);
        return column === at.column ? [{ row: now(row), through: through?.get(index) ?? [] }] : [];
      }),
      filled: numbersIn(at.column).filter((row) => row !== at.row && !totalRows.has(row)),
    };
  };
}

function contentOfFigure(formula: string, grid: Grid, at: Position): Extract<Content, { formula: string }> {
  const result = figureResult(formula, grid.sheet, at, sourceOf(grid));
  return result === undefined ? { formula } : { formula, result };
}

/** 0-based rows of a column with such cells, ascending; each column looked through once. */
function rowsOf({ rows }: Grid, fits: (cell: Cell) => boolean): (column: number) => readonly number[] {
  const known = new Map<number, readonly number[]>();
  return (column) => {
    let found = known.get(column);
    if (!found) {
      found = rows.flatMap(({ index, cells }) =>
        cells.some((cell) => cell.column === column && fits(cell)) ? [index] : [],
      );
      known.set(column, found);
    }
    return found;
  };
}

/** The cells of one sheet, for formulas that read no other. */
const sourceOf = (grid: Grid): CellSource => ({
  cellsIn: (sheet, { top, bottom, left, right }) =>
    sheet.toLowerCase() !== grid.sheet.toLowerCase()
      ? undefined
      : grid.rows
          .filter(({ index }) => index >= top && index <= bottom)
          .flatMap(({ cells }) => cells.filter(({ column }) => column >= left && column <= right)),
});
