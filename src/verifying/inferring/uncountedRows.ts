import type { Grid } from "../../grid/grid";
import { issue } from "../../issues/make";
import { figures, makeFinding, type Finding } from "../finding";
import { countUpTo } from "../../grid/countWhile";
import type { ColumnSums, SummedColumn } from "./formulaSums";
import type { InferredSum } from "./inferredSum";
import { rowsCounted } from "./liveSums";
import type { RowFacts } from "./rowFacts";
import type { FigureColumn, SheetFigure, SheetFigures } from "./sheetFigures";

/** Where most figures of a column are in its totals, the others are missing from them. */
const most = 0.6;

/**
 * Runs of rows with figures that no formula of another row reads, amid rows of their kind that sums of the column count.
 * Columns with formulas that show an error are left alone: those may count them.
 */
export function uncountedRows(
  grid: Grid,
  { errors }: SheetFigures,
  columns: readonly SummedColumn[],
  facts: ReadonlyMap<number, RowFacts>,
  usesIn: (column: number) => (row: number) => number,
  sums: readonly InferredSum[],
): Finding[] {
  const unclear = new Set(errors.map(({ column }) => column));
  return columns.flatMap(({ column, formulas }) => {
    if (!column.adds || unclear.has(column.column) || formulas.sums.length === 0) return [];
    const counted = new Set(formulas.sums.flatMap(({ terms }) => rowsCounted(column, terms!.areas)));
    // What a sum leaves out beside what it counts is that sum's fault.
    for (const sum of sums) {
      if (sum.column !== column) continue;
      if (sum.miscount?.kind === "short") for (const row of sum.miscount.rows) counted.add(row);
      // What a typed total counts, or one of another column ought to, is in a total.
      if (!sum.live || sum.miscount?.kind === "elsewhere")
        for (const { figure } of sum.counts) counted.add(figure.at.row);
    }
    const uses = usesIn(column.column);
    const details = column.figures.filter(
      (figure) => figure.value !== 0 && !formulas.isSum(figure.at.row) && facts.get(figure.at.row)?.label === undefined,
    );
    const inTotals = details.filter(({ at }) => counted.has(at.row));
    if (inTotals.length < Math.max(3, most * details.length)) return [];
    const kindOf = ({ at }: SheetFigure): string => facts.get(at.row)?.kind ?? "";
    const kinds = new Set(inTotals.map(kindOf));
    const [first, last] = [inTotals[0]!.at.row, formulas.rows.at(-1)!];
    const left = details.filter(
      (one) =>
        one.at.row > first &&
        one.at.row < last &&
        one.cell.formula === null &&
        uses(one.at.row) === 0 &&
        !counted.has(one.at.row) &&
        kinds.has(kindOf(one)) &&
        !mayBeCounted(one, column, formulas, facts),
    );
    return runsOf(left, details).map((run) => findingFor(grid, column, run));
  });
}

/** Whether the total below a row is typed, or computed by more than adding up: it may count the row. */
function mayBeCounted(
  { at }: SheetFigure,
  { figures, rows }: FigureColumn,
  { isSum }: ColumnSums,
  facts: ReadonlyMap<number, RowFacts>,
): boolean {
  const below = figures
    .slice(countUpTo(rows, at.row))
    .find((figure) => figure.cell.formula !== null || facts.get(figure.at.row)?.label !== undefined);
  return below !== undefined && !isSum(below.at.row);
}

/** Those that follow each other with no other figure between. */
function runsOf(some: readonly SheetFigure[], all: readonly SheetFigure[]): SheetFigure[][] {
  const place = new Map(all.map((figure, at) => [figure, at]));
  const found: SheetFigure[][] = [];
  for (const figure of some) {
    const run = found.at(-1);
    if (run && place.get(run.at(-1)!)! + 1 === place.get(figure)) run.push(figure);
    else found.push([figure]);
  }
  return found;
}

function findingFor({ sheet }: Grid, { unit, column }: FigureColumn, run: readonly SheetFigure[]): Finding {
  const amount = run.reduce((sum, { value }) => sum + value, 0);
  const rows = run.map(({ at }) => at.row);
  const area = { top: rows[0]!, bottom: rows.at(-1)!, left: column, right: column };
  return makeFinding(
    issue("rows-in-no-total", { sheet, area, params: { rows, amount, unit } }),
    figures(amount, null, unit),
  );
}
