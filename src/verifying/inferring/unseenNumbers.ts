import { hidingOf, type Hiding } from "../../checking/amounts/hiding";
import { aboutCell } from "../../checking/cellFacts";
import type { Grid } from "../../grid/grid";
import { valueShown } from "../../grid/numberShown";
import { issue } from "../../issues/make";
import type { Satang } from "../../plan/satang";
import { figures, makeFinding, type Finding } from "../finding";
import type { InferredSum, Placed } from "./inferredSum";
import type { SheetFigure } from "./sheetFigures";

/**
 * What the eye does not see of the figures that totals count: those out of sight, crossed out, or shown as another number.
 *
 * Why: whoever adds up the page gets another sum than the total says.
 */
export function unseenNumbers(grid: Grid, sums: readonly InferredSum[]): Finding[] {
  if (grid.visibility !== "visible") return [];
  const hidingAt = hidingOf(grid);
  const totals = new Set(sums.map(({ figure }) => figure));
  const seen = new Set<SheetFigure>();
  const counted: Placed[] = [];
  for (const one of sums.flatMap(({ counts }) => counts)) {
    if (seen.has(one.figure)) continue;
    seen.add(one.figure);
    if (one.figure.value !== 0) counted.push(one);
  }
  const details = counted.filter(({ figure }) => !totals.has(figure));
  const hidden = details.flatMap((one) => {
    const where = hidingAt(one.figure.at);
    return where ? [{ ...one, where }] : [];
  });
  const shown = [...counted, ...sums.filter(({ figure }) => !seen.has(figure) && figure.value !== 0)];
  return [
    ...hiddenColumns(
      grid,
      hidden.filter(({ where }) => where === "column"),
    ),
    ...hidden.filter(({ where }) => where !== "column").map((one) => hiddenNumber(grid, one)),
    ...details.filter(({ figure }) => figure.cell.sight?.struck).map((one) => struckNumber(grid, one)),
    ...shown.flatMap((one) => shownOtherwise(grid, one) ?? []),
  ];
}

type Hidden = Placed & { readonly where: Hiding };

function hiddenNumber(grid: Grid, { figure, column: { unit }, where }: Hidden): Finding {
  const params = { where, stored: figure.value, unit };
  const found = issue("hidden-number", { ...aboutCell(grid, figure.at), params });
  return makeFinding(found, figures(figure.value, null, unit));
}

/** A hidden column is one thing to look at, however many figures it has. */
function hiddenColumns({ sheet }: Grid, hidden: readonly Hidden[]): Finding[] {
  const columns = [...new Set(hidden.map(({ column }) => column))];
  return columns.map((column) => {
    const own = hidden.filter((one) => one.column === column).map(({ figure }) => figure);
    const rows = own.map(({ at }) => at.row);
    const stored = own.reduce((sum, { value }) => sum + value, 0);
    const area = { top: Math.min(...rows), bottom: Math.max(...rows), left: column.column, right: column.column };
    const params = { where: "column" as const, stored, unit: column.unit };
    return makeFinding(issue("hidden-number", { sheet, area, params }), figures(stored, null, column.unit));
  });
}

function struckNumber(grid: Grid, { figure, column: { unit } }: Placed): Finding {
  const amount = (unit === "satang" ? figure.value : 0) as Satang;
  const params = { whole: false, amount };
  return makeFinding(
    issue("struck-through", { ...aboutCell(grid, figure.at), params }),
    figures(figure.value, null, unit),
  );
}

function shownOtherwise(grid: Grid, { figure, column: { unit } }: Placed): Finding | undefined {
  const { value, format } = figure.cell;
  if (typeof value !== "number") return undefined;
  const shown = valueShown(format, value);
  if (shown.kind !== "otherwise") return undefined;
  const amount = (unit === "satang" ? figure.value : Math.round(100 * value)) as Satang;
  const params = { amount, shown: shown.as };
  return makeFinding(
    issue("amount-shown-otherwise", { ...aboutCell(grid, figure.at), params }),
    figures(figure.value, null, unit),
  );
}
