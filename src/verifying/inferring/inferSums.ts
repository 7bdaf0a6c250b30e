import { hidingOf } from "../../checking/amounts/hiding";
import { aboutCell } from "../../checking/cellFacts";
import { cellArea } from "../../grid/area";
import { isError, type Cell } from "../../grid/cell";
import type { Grid } from "../../grid/grid";
import { isSheetName } from "../../grid/sheetName";
import type { Issue } from "../../issues/issue";
import { issue } from "../../issues/make";
import { inSheetOrder } from "../../issues/order";
import { errorBehind } from "../blaming/errorBehind";
import { sameFigure } from "../blaming/sameFigure";
import { figures, makeFinding, type Finding } from "../finding";
import type { Verification, VerifiedTotal } from "../verification";
import { acrossSums } from "./acrossSums";
import { columnFormulas } from "./columnFormulas";
import { columnSums } from "./formulaSums";
import { dueOf, inferredNodes } from "./inferredNodes";
import { coversOf, type InferredSum } from "./inferredSum";
import { repeatedEntries } from "./repeatedEntries";
import { rowFacts, type RowFacts } from "./rowFacts";
import { sheetFigures, type SheetFigure, type SheetFigures } from "./sheetFigures";
import { sumFinding } from "./sumFindings";
import { typedSums } from "./typedSums";
import { uncountedRows } from "./uncountedRows";

/**
 * Verifies a sheet that no form describes. Which cells are totals, and of what, is inferred from formulas and from
 * arithmetic (see typedSums), and only what is borne out more than once, or by the word for a total, is taken for one.
 */
export function inferSums(grid: Grid): Verification {
  const sheet = sheetFigures(grid);
  const facts = rowFacts(grid, sheet.columns);
  const columns = sheet.columns.map((column) => ({ column, formulas: columnSums(column) }));
  const adding = columns.filter(({ column }) => column.adds);
  const along = [...columnFormulas(grid, columns, facts), ...typedSums(adding, facts)];
  const known = new Set(along.map(({ figure }) => figure));
  const across = acrossSums(adding.map(({ column }) => column));
  const sums = [...along, ...across.filter(({ figure, live }) => live || !known.has(figure))].filter(
    ({ figure, counts, miscount }) => counts.length > 0 && (!readsElsewhere(figure) || miscount?.kind === "elsewhere"),
  );
  const nodes = inferredNodes(grid, sums);
  const due = dueOf(nodes);
  const found = sums.flatMap((sum) => sumFinding(grid, sum, nodes.get(sum)!, due.get(sum)!) ?? []);
  const findings = [
    ...found,
    ...uncountedRows(grid, sheet, sums, facts),
    ...repeatedEntries(grid, sheet.columns, sums, facts),
    ...hiddenNumbers(grid, sums),
    ...errorsIn(grid, sheet),
    ...hiddenSheet(grid, sheet),
    ...impossibleName(grid),
  ];
  return {
    sheet: grid.sheet,
    form: null,
    checked: { totals: sums.length, rows: rowsCounted(sums), cells: sheet.cells },
    totals: sums
      .map((sum) => verified(sum, due.get(sum)!, facts))
      .sort((a, b) => a.at.row - b.at.row || a.at.column - b.at.column),
    crossFooting: [],
    findings: findings.sort(inSheetOrder),
    notChecked: notVerified(grid, sheet, facts, sums),
  };
}

const readsElsewhere = ({ terms }: SheetFigure): boolean => (terms?.elsewhere.length ?? 0) > 0;

const rowsCounted = (sums: readonly InferredSum[]): number =>
  new Set(sums.flatMap(({ counts }) => counts.map(({ figure }) => figure.at.row))).size;

const verified = (sum: InferredSum, recomputed: number, facts: ReadonlyMap<number, RowFacts>): VerifiedTotal => ({
  ...{ at: sum.figure.at, label: facts.get(sum.figure.at.row)?.text ?? "" },
  ...{ stored: sum.figure.value, recomputed, unit: sum.column.unit, covers: coversOf(sum) },
  ok: sameFigure(sum.figure.value, recomputed, sum.column.step),
});

/** Figures out of sight that some total counts. */
function hiddenNumbers(grid: Grid, sums: readonly InferredSum[]): Finding[] {
  if (grid.visibility !== "visible") return [];
  const hidingAt = hidingOf(grid);
  const totals = new Set(sums.map(({ figure }) => figure));
  const reported = new Set<SheetFigure>();
  return sums.flatMap(({ counts }) =>
    counts.flatMap(({ figure, column: { unit } }) => {
      const where = figure.value === 0 || totals.has(figure) || reported.has(figure) ? null : hidingAt(figure.at);
      reported.add(figure);
      if (!where) return [];
      const params = { where, stored: figure.value, unit };
      const found = issue("hidden-number", { ...aboutCell(grid, figure.at), params });
      return [makeFinding(found, figures(figure.value, null, unit))];
    }),
  );
}

const errorsIn = (grid: Grid, { errors }: SheetFigures): Finding[] =>
  errors.map((cell) => {
    const text = isError(cell.value) ? cell.value.error : "";
    return makeFinding(
      issue("formula-error", { ...aboutCell(grid, cell), params: { text } }),
      null,
      errorBehind(grid, cell),
    );
  });

function hiddenSheet({ sheet, visibility }: Grid, { columns }: SheetFigures): Finding[] {
  const numbers = columns.reduce((count, { figures: all }) => count + all.length, 0);
  if (visibility === "visible" || numbers === 0) return [];
  const params = { veryHidden: visibility === "very-hidden", numbers };
  return [makeFinding(issue("hidden-sheet", { sheet, area: null, params }))];
}

/** Formulas that quote the sheet may mean another file, as a plan's may: see the rule of that name. */
const impossibleName = ({ sheet }: Grid): Finding[] =>
  isSheetName(sheet)
    ? []
    : [makeFinding(issue("sheet-name-impossible", { sheet, area: null, params: { name: sheet } }))];

/** Totals that their format keeps from being added up, column by column. */
function notAdded(sheet: string, cells: readonly Cell[], shown: "share" | "date"): Issue[] {
  const columns = new Map<number, number[]>();
  for (const { row, column } of cells) columns.set(column, [...(columns.get(column) ?? []), row]);
  return [...columns].map(([column, rows]) => {
    const area = { top: rows[0]!, bottom: rows.at(-1)!, left: column, right: column };
    return issue("totals-not-added", { sheet, area, params: { rows, shown } });
  });
}

/** Totals that do more than add up cells of their own sheet; and a sheet in which no total was found. */
function notVerified(
  { sheet }: Grid,
  { columns, others, shares, dates }: SheetFigures,
  facts: ReadonlyMap<number, RowFacts>,
  sums: readonly InferredSum[],
): Issue[] {
  const notVerified = (cell: Cell) =>
    issue("sum-not-verified", { sheet, area: cellArea(cell), params: { formula: cell.formula ?? "" } });
  const known = new Set(sums.map(({ figure }) => figure));
  const elsewhere = columns.flatMap(({ figures: all }) =>
    all.filter((figure) => readsElsewhere(figure) && !known.has(figure)).map(({ cell }) => cell),
  );
  const adds = new Set(columns.filter((column) => column.adds).map(({ column }) => column));
  const involved = others.filter(({ row, column }) => adds.has(column) && facts.get(row)?.label !== undefined);
  const isTotal = ({ row }: Cell) => facts.get(row)?.label !== undefined;
  const issues = [
    ...[...elsewhere, ...involved].map(notVerified),
    ...notAdded(sheet, shares.filter(isTotal), "share"),
    ...notAdded(sheet, dates.filter(isTotal), "date"),
  ].sort(inSheetOrder);
  return sums.length === 0 && columns.length > 0
    ? [issue("sums-not-found", { sheet, area: null, params: {} }), ...issues]
    : issues;
}
