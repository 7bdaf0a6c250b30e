import { countUpTo } from "../../grid/countWhile";
import { timesCounted } from "../../totals/coverage";
import { sameFigure } from "../blaming/sameFigure";
import { mayBeWrongSum, type InferredSum, type Miscount, type Placed } from "./inferredSum";
import { columnMiscounts, commonRows, rowsCounted, sameTable, sumsByRow, type CoverageSigns } from "./liveSums";
import type { FigureColumn, SheetFigure } from "./sheetFigures";

/** The formulas that add up their own column, or should; and figures typed among them. */
export function columnFormulas(about: CoverageSigns): InferredSum[] {
  const miscounts = columnMiscounts(about);
  const beside = sumsByRow(about.columns);
  return about.columns.flatMap(({ column, formulas }) => [
    ...column.figures.flatMap((figure): InferredSum[] => {
      const isOwn = formulas.isSum(figure.at.row);
      return isOwn || miscounts.has(figure) ? [liveSum(figure, column, miscounts.get(figure))] : [];
    }),
    ...column.figures.flatMap((figure) =>
      figure.cell.formula === null && column.adds && !formulas.isSum(figure.at.row)
        ? typedAmong(
            figure,
            column,
            sameTable(figure, beside, about.facts),
            about.facts.get(figure.at.row)?.label !== undefined,
          )
        : [],
    ),
  ]);
}

function liveSum(figure: SheetFigure, column: FigureColumn, miscount: Miscount | undefined): InferredSum {
  const { areas } = figure.terms!;
  const times = timesCounted(areas, column.column);
  const rows = new Set((miscount?.kind === "elsewhere" ? miscount.counts : null) ?? rowsIn(column, areas));
  if (miscount?.kind === "short") for (const row of miscount.rows) rows.add(row);
  // Of a sum that is counted together with its rows, the rows are left.
  if (miscount?.kind === "twice") for (const row of miscount.rows) if (times(row) === 1) rows.delete(row);
  const counts = placedIn(column, rows);
  const texts = miscount?.kind === "text" ? miscount.rows.map((row) => column.texts.get(row)!) : [];
  const computed = [...counts.map((one) => one.figure.value), ...texts].reduce((sum, value) => sum + value, 0);
  return { figure, column, along: "column", live: true, counts, computed, miscount, witnesses: [] };
}

/** Rows of the figures that lie in some areas. */
function rowsIn(
  { rows, column }: FigureColumn,
  areas: readonly { top: number; bottom: number; left: number; right: number }[],
): number[] {
  return areas.flatMap(({ top, bottom, left, right }) =>
    left <= column && column <= right ? rows.slice(countUpTo(rows, top - 1), countUpTo(rows, bottom)) : [],
  );
}

const placedIn = (column: FigureColumn, rows: ReadonlySet<number>): Placed[] =>
  [...rows].sort((a, b) => a - b).map((row) => ({ figure: column.figures[countUpTo(column.rows, row) - 1]!, column }));

/** A figure typed where the sums beside it are formulas over the same rows. */
function typedAmong(
  figure: SheetFigure,
  column: FigureColumn,
  beside: readonly SheetFigure[],
  isLabelled: boolean,
): InferredSum[] {
  const own = beside.filter(({ terms }) => terms!.elsewhere.length === 0);
  const [only, ...others] = own;
  // One formula beside it is enough where the words say that it is a total.
  const common =
    commonRows(own) ?? (only && others.length === 0 && isLabelled ? { areas: only.terms!.areas } : undefined);
  if (!common) return [];
  const rows = rowsCounted(column, common.areas);
  const counts = placedIn(column, new Set(rows));
  const addends = counts.map((one) => one.figure.value);
  const computed = addends.reduce((sum, value) => sum + value, 0);
  const isSum =
    sameFigure(computed, figure.value, column.step) || mayBeWrongSum(figure.value, addends, computed, column);
  const typed = { figure, column, along: "column", live: false, counts, computed, miscount: undefined } as const;
  return addends.length > 1 && isSum ? [{ ...typed, witnesses: ["formulas"] }] : [];
}
