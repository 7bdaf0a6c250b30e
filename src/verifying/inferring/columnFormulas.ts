import { areaToA1, type Area } from "../../grid/area";
import type { Grid } from "../../grid/grid";
import { countUpTo } from "../../grid/countWhile";
import { timesCounted } from "../../totals/coverage";
import { sumTerms } from "../../grid/sumTerms";
import { directionOf, type ColumnSums } from "./formulaSums";
import type { InferredSum, Placed } from "./inferredSum";
import { miscountOf, rowsIn } from "./miscount";
import type { RowFacts } from "./rowFacts";
import type { SheetFigure, FigureColumn } from "./sheetFigures";
import type { SummedColumn } from "./typedSums";

/** So many sums of one row tell which rows it is about. */
const enoughBeside = 3;

/** The formulas that add up their own column, or that stand in a row of such formulas and add up another's. */
export function columnFormulas(
  grid: Grid,
  columns: readonly SummedColumn[],
  facts: ReadonlyMap<number, RowFacts>,
): InferredSum[] {
  const besideOf = new Map<number, SheetFigure[]>();
  for (const sum of columns.flatMap(({ formulas }) => formulas.sums)) {
    const same = besideOf.get(sum.at.row);
    if (same) same.push(sum);
    else besideOf.set(sum.at.row, [sum]);
  }
  return columns.flatMap(({ column, formulas }) => {
    const ownOnly = formulas.sums.some(countsOwnSheet);
    return [
      ...formulas.sums.map((sum) => {
        const beside = (besideOf.get(sum.at.row) ?? []).filter(({ at }) => at.column !== column.column);
        const miscount =
          outside(sum, ownOnly || beside.some(countsOwnSheet)) ??
          miscountOf(sum, column, formulas, facts) ??
          shortBeside(sum, beside, column, formulas);
        return ownColumn(sum, column, miscount);
      }),
      ...column.figures.flatMap((figure) => {
        if (figure.cell.formula === null || directionOf(figure) !== "other") return [];
        const beside = besideOf.get(figure.at.row)?.[0];
        if (beside) return unlikeBeside(figure, column, beside.terms!.areas, grid.sheet) ?? [];
        // In a column of totals that add up their own, under the word for one.
        const isTotal = formulas.sums.length > 0 && facts.get(figure.at.row)?.label !== undefined;
        return isTotal && figure.terms ? (unlikeBeside(figure, column, figure.terms.areas, grid.sheet) ?? []) : [];
      }),
    ];
  });
}

const countsOwnSheet = ({ terms }: SheetFigure): boolean => terms!.elsewhere.length === 0;

/** What a sum counts of other sheets, where sums like it count none. */
function outside({ terms }: SheetFigure, othersDoNot: boolean): InferredSum["miscount"] {
  const { elsewhere } = terms!;
  return elsewhere.length > 0 && othersDoNot ? { kind: "elsewhere", cells: elsewhere.join(", ") } : undefined;
}

/** Figures that no sum counts, in rows that a sum of the same row counts in its own column. */
function shortBeside(
  sum: SheetFigure,
  beside: readonly SheetFigure[],
  { column, figures, rows }: FigureColumn,
  { counted }: ColumnSums,
): InferredSum["miscount"] {
  const times = timesCounted(sum.terms!.areas, column);
  const missed = new Set<number>();
  for (const other of beside.slice(0, enoughBeside)) {
    for (const row of rowsIn(other.terms!.areas, rows)) {
      const index = countUpTo(rows, row) - 1;
      if (times(row) === 0 && !counted(index) && figures[index]!.value !== 0) missed.add(row);
    }
  }
  return missed.size > 0 ? { kind: "short", rows: [...missed].sort((a, b) => a - b) } : undefined;
}

function ownColumn(figure: SheetFigure, column: FigureColumn, miscount: InferredSum["miscount"]): InferredSum {
  const { areas } = figure.terms!;
  const times = timesCounted(areas, column.column);
  const amiss = miscount && "rows" in miscount ? miscount : { kind: null, rows: [] };
  const others = new Set(amiss.rows);
  const isNested = (row: number): boolean => amiss.kind === "twice" && others.has(row) && times(row) === 1;
  const rows = new Set(rowsIn(areas, column.rows).filter((row) => !isNested(row)));
  if (amiss.kind === "short") for (const row of amiss.rows) rows.add(row);
  const counts = figuresIn(column, rows);
  const texts = amiss.kind === "text" ? amiss.rows.map((row) => column.texts.get(row)!) : [];
  const computed = [...counts.map((one) => one.figure.value), ...texts].reduce((sum, value) => sum + value, 0);
  return { figure, column, along: "column", live: true, counts, computed, miscount, amongFormulas: true };
}

const figuresIn = (column: FigureColumn, rows: ReadonlySet<number>): Placed[] =>
  [...rows].sort((a, b) => a - b).map((row) => ({ figure: column.figures[countUpTo(column.rows, row) - 1]!, column }));

/**
 * A formula that adds up something else, though others like it add up their own column.
 *
 * @param like the areas it should add up, but for their columns
 */
function unlikeBeside(
  figure: SheetFigure,
  column: FigureColumn,
  like: readonly Area[],
  sheet: string,
): InferredSum | undefined {
  const { areas, elsewhere } = sumTerms(figure.cell.formula!, sheet) ?? { areas: [], elsewhere: [] };
  if (elsewhere.length > 0 || areas.length === 0) return undefined;
  const inOwn = like.map((area) => ({ ...area, left: column.column, right: column.column }));
  const rows = new Set(rowsIn(inOwn, column.rows));
  if (rows.size === 0) return undefined;
  const counts = figuresIn(column, rows);
  const computed = counts.reduce((sum, one) => sum + one.figure.value, 0);
  const isOwn = areas.every(({ left, right }) => left === column.column && right === column.column);
  const times = timesCounted(areas, column.column);
  const missed = [...rows].filter((row) => times(row) === 0);
  if (isOwn && missed.length === 0) return undefined;
  const miscount: InferredSum["miscount"] = isOwn
    ? { kind: "short", rows: missed }
    : { kind: "elsewhere", cells: areas.map(areaToA1).join(", ") };
  return { figure, column, along: "column", live: true, counts, computed, miscount, amongFormulas: true };
}
