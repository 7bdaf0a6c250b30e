import type { Grid } from "../../grid/grid";
import { issue } from "../../issues/make";
import { figures, makeFinding, type Finding } from "../finding";
import type { InferredSum } from "./inferredSum";
import type { RowFacts } from "./rowFacts";
import type { SheetFigure, FigureColumn, SheetFigures } from "./sheetFigures";

/** Where most figures of a column are in its totals, the others are missing from them. */
const most = 0.6;

/**
 * Runs of rows with figures that no total counts, in columns whose other rows of their kind are counted. Columns with
 * formulas that show an error or do more than add are left alone: those may count them.
 */
export function uncountedRows(
  grid: Grid,
  { columns, errors, others }: SheetFigures,
  sums: readonly InferredSum[],
  facts: ReadonlyMap<number, RowFacts>,
): Finding[] {
  const totals = new Set(sums.map(({ figure }) => figure));
  const counted = new Set(
    sums.flatMap(({ along, counts }) => (along === "column" ? counts.map(({ figure }) => figure) : [])),
  );
  const unclear = new Set([...errors, ...others].map(({ column }) => column));
  return columns.flatMap((column) => {
    if (!column.adds || unclear.has(column.column)) return [];
    const details = column.figures.filter((figure) => figure.value !== 0 && !totals.has(figure));
    const inTotals = details.filter((figure) => counted.has(figure));
    if (inTotals.length < most * details.length) return [];
    const kindOf = ({ at }: SheetFigure): string => facts.get(at.row)?.kind ?? "";
    const kinds = new Set(inTotals.map(kindOf));
    const left = details.filter((one) => !counted.has(one) && one.cell.formula === null && kinds.has(kindOf(one)));
    return runsOf(left, details).map((run) => findingFor(grid, column, run));
  });
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
