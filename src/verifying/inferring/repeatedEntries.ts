import type { Cell } from "../../grid/cell";
import { rowAt, type Grid } from "../../grid/grid";
import { issue } from "../../issues/make";
import { makeFinding, type Finding } from "../finding";
import type { InferredSum } from "./inferredSum";
import type { RowFacts } from "./rowFacts";
import type { FigureColumn } from "./sheetFigures";

/**
 * Rows that one total counts twice over because they are there twice: the same words and the same figures, numbers
 * for the eye left aside. A warning only: no form says that it may not be so.
 */
export function repeatedEntries(
  grid: Grid,
  columns: readonly FigureColumn[],
  sums: readonly InferredSum[],
  facts: ReadonlyMap<number, RowFacts>,
): Finding<"row-repeated">[] {
  const idle = new Set(columns.filter(({ adds }) => !adds).map(({ column }) => column));
  const looked = new Set<number>();
  return sums.flatMap(({ along, counts }) => {
    if (along === "row") return [];
    const first = new Map<string, number>();
    return counts.flatMap(({ figure: { at, value } }) => {
      const { text = "", label } = facts.get(at.row) ?? {};
      if (value === 0 || text.length < 2 || label !== undefined || looked.has(at.row)) return [];
      looked.add(at.row);
      const key = `${value} ${text}`;
      const before = first.get(key);
      if (before === undefined) first.set(key, at.row);
      const cells = before === undefined ? [] : wordsAndFigures(grid, at.row, idle);
      if (before === undefined || !sameSaying(cells, wordsAndFigures(grid, before, idle))) return [];
      const area = { top: at.row, bottom: at.row, left: cells[0]!.column, right: cells.at(-1)!.column };
      const found = issue("row-repeated", { sheet: grid.sheet, area, params: { row: before } });
      return [makeFinding({ ...found, severity: "warning" as const })];
    });
  });
}

const wordsAndFigures = (grid: Grid, row: number, idle: ReadonlySet<number>): readonly Cell[] =>
  (rowAt(grid, row)?.cells ?? []).filter(({ column, value }) => value !== null && !idle.has(column));

const sameSaying = (a: readonly Cell[], b: readonly Cell[]): boolean =>
  a.length === b.length && a.every(({ column, value }, at) => column === b[at]!.column && value === b[at]!.value);
