import { aboutCell } from "../../checking/cellFacts";
import { cellArea } from "../../grid/area";
import { isError, type Cell } from "../../grid/cell";
import { cellAt, type Grid } from "../../grid/grid";
import { satangFromBaht } from "../../plan/satang";
import type { Measured } from "../../issues/words";
import { isSheetName } from "../../grid/sheetName";
import type { Issue } from "../../issues/issue";
import { issue } from "../../issues/make";
import { inSheetOrder } from "../../issues/order";
import { errorBehind } from "../blaming/errorBehind";
import { sameFigure } from "../blaming/sameFigure";
import { slipBetween } from "../blaming/slips";
import { addsUp } from "../blaming/sumNode";
import { furtherWitnesses } from "./witnesses";
import { figures, makeFinding, type Finding } from "../finding";
import type { Verification, VerifiedTotal } from "../verification";
import { withRowsOfNeighbours } from "./agreeingColumns";
import { acrossSums } from "./acrossSums";
import { columnFormulas } from "./columnFormulas";
import { columnSums } from "./formulaSums";
import { dueOf, inferredNodes } from "./inferredNodes";
import { cellsText } from "./cellsText";
import { coversOf, type InferredSum, type Placed } from "./inferredSum";
import { recheck, staleFormulas, type Rechecked } from "./recheck";
import type { WorkbookCells } from "./workbookCells";
import { writtenAmounts } from "./writtenAmounts";
import { repeatedEntries } from "./repeatedEntries";
import { rowFacts, type RowFacts } from "./rowFacts";
import { sheetFigures, type SheetFigure, type SheetFigures } from "./sheetFigures";
import { sumFinding } from "./sumFindings";
import { typedSums } from "./typedSums";
import { unseenNumbers } from "./unseenNumbers";
import { uncountedRows } from "./uncountedRows";

/**
 * Verifies a sheet that no form describes. Every formula is computed again over the cells that it names: what it names is
 * what it says it counts. Which typed figures are totals, and of what, is inferred from formulas and from arithmetic
 * (see typedSums). A figure is called wrong only where more than one thing speaks against it; what remains open is listed.
 */
export function inferSums(grid: Grid, workbook: WorkbookCells): Verification {
  const sheet = sheetFigures(grid);
  const facts = rowFacts(grid, sheet.columns);
  const columns = sheet.columns.map((column) => ({ column, formulas: columnSums(column, facts) }));
  const adding = columns.filter(({ column }) => column.adds);
  const rechecked = recheck(grid, workbook);
  const usesIn = (column: number) => workbook.usesIn(grid.sheet, column);

  const byFormulas = columnFormulas({ columns, facts, usesIn });
  const across = acrossSums(columns.map(({ column }) => column));
  const typed = typedSums(adding, facts);
  const candidates = withRowsOfNeighbours(
    withoutRepeats([
      ...byFormulas,
      ...across.filter(({ live }) => live),
      ...typed,
      ...across.filter(({ live }) => !live),
    ]),
  ).filter(({ counts }) => counts.length > 0);
  const further = furtherWitnesses(inferredNodes(grid, candidates));
  const isStale = ({ figure: { cell } }: InferredSum) => rechecked.differs.has(cell);
  const isOpen = (sum: InferredSum) =>
    sum.live
      ? !sum.miscount && !isStale(sum) && !rechecked.same.has(sum.figure.cell)
      : !sameFigure(sum.figure.value, sum.computed, sum.column.step) &&
        (sum.witnesses.length + (sum.isMixed ? 0 : further.get(sum)!.length) === 0 || isOfOneEntry(sum));
  const sums = candidates.filter((sum) => !isOpen(sum));
  const nodes = inferredNodes(grid, sums);
  const due = dueOf(nodes);
  const found = sums.flatMap((sum) =>
    isStale(sum) ? [] : (sumFinding(grid, sum, nodes.get(sum)!, due.get(sum)!) ?? []),
  );
  const findings = [
    ...found,
    ...staleFormulas(grid, rechecked),
    ...typedIntoSums(grid, sums),
    ...uncountedRows(grid, sheet, columns, facts, usesIn, sums),
    ...repeatedEntries(grid, sheet.columns, sums, facts),
    ...unseenNumbers(grid, sums),
    ...errorsIn(grid, sheet),
    ...hiddenSheet(grid, sheet),
    ...impossibleName(grid),
    ...writtenAmounts(grid, sheet, facts),
  ];
  const links = linkedTotals(sheet, sums, rechecked);
  const totals = [
    ...sums.map((sum) => verified(sum, addsUp(nodes.get(sum)!) ? sum.figure.value : due.get(sum)!, facts, rechecked)),
    ...links.map((link) => verifiedLink(link, facts, rechecked)),
  ].sort(inPlace);
  const openTotals = candidates.filter((sum) => isOpen(sum) && !sum.live && facts.get(sum.figure.at.row)?.label);
  return {
    sheet: grid.sheet,
    form: null,
    checked: { totals: totals.length, rows: rowsCounted(sums), cells: sheet.cells },
    extent: {
      computed: rechecked.same.size + rechecked.differs.size + totals.filter(({ at }) => isConstant(grid, at)).length,
      open: rechecked.unknown.length + openTotals.length,
    },
    totals,
    crossFooting: [],
    findings: findings.sort(inSheetOrder),
    notChecked: notVerified(grid, sheet, facts, totals.length, rechecked, openTotals),
  };
}

/** Of a figure above or below one entry alone, nothing but a slip of the hand shows that it should be that entry. */
const isOfOneEntry = ({ figure, counts, computed, column }: InferredSum): boolean =>
  counts.filter((one) => one.figure.value !== 0).length < 2 &&
  slipBetween(figure.value, computed, column.unit) === undefined;

/** Sums of cells in whose formula a number is typed as well. */
const typedIntoSums = ({ sheet }: Grid, sums: readonly InferredSum[]): Finding[] =>
  sums.flatMap(({ figure: { at, terms, value }, column: { unit } }) => {
    const typed = inUnit(terms?.typed ?? 0, unit);
    if (typed === 0) return [];
    const found = issue("sum-adds-number", { sheet, area: cellArea(at), params: { typed, unit } });
    return [makeFinding(found, figures(value, value - typed, unit))];
  });

/** One that is along its column and along its row is reported once, as the first. */
function withoutRepeats(sums: readonly InferredSum[]): InferredSum[] {
  const known = new Set<SheetFigure>();
  return sums.filter(({ figure }) => !known.has(figure) && known.add(figure));
}

const isConstant = (grid: Grid, at: VerifiedTotal["at"]): boolean => cellAt(grid, at)?.formula === null;

const inPlace = (a: VerifiedTotal, b: VerifiedTotal): number => a.at.row - b.at.row || a.at.column - b.at.column;

const rowsCounted = (sums: readonly InferredSum[]): number =>
  new Set(sums.flatMap(({ counts }) => counts.map(({ figure }) => figure.at.row))).size;

/** A formula's own result is what its cells come to; of a typed total, what it should show. */
function verified(
  sum: InferredSum,
  due: number,
  facts: ReadonlyMap<number, RowFacts>,
  { differs }: Rechecked,
): VerifiedTotal {
  const { figure, column, live, miscount } = sum;
  const stale = differs.get(figure.cell);
  const given = stale === undefined ? figure.value : inUnit(stale, column.unit);
  const recomputed = live ? (miscount && stale === undefined ? sum.computed : given) : due;
  return {
    ...{ at: figure.at, label: facts.get(figure.at.row)?.text ?? "", stored: figure.value, recomputed },
    ...{ unit: column.unit, covers: coversOf(sum), ok: sameFigure(figure.value, recomputed, column.step) },
  };
}

const inUnit = (value: number, unit: Measured): number =>
  unit === "satang" ? (satangFromBaht(value) ?? value * 100) : value;

/** Sums over other sheets, over several columns, or by a function that adds up: as far as they could be computed. */
function linkedTotals({ columns }: SheetFigures, sums: readonly InferredSum[], { same, differs }: Rechecked): Placed[] {
  const known = new Set(sums.map(({ figure }) => figure));
  return columns.flatMap((column) =>
    column.figures
      .filter((figure) => {
        const { formula } = figure.cell;
        const adds = figure.terms !== undefined || (formula !== null && /SUM|SUBTOTAL/i.test(formula));
        return adds && !known.has(figure) && (same.has(figure.cell) || differs.has(figure.cell));
      })
      .map((figure) => ({ figure, column })),
  );
}

function verifiedLink(
  { figure, column }: Placed,
  facts: ReadonlyMap<number, RowFacts>,
  { differs }: Rechecked,
): VerifiedTotal {
  const stale = differs.get(figure.cell);
  return {
    ...{ at: figure.at, label: facts.get(figure.at.row)?.text ?? "", stored: figure.value, unit: column.unit },
    ...{
      recomputed: stale === undefined ? figure.value : inUnit(stale, column.unit),
      covers: [],
      ok: stale === undefined,
    },
  };
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

/** What was not verified, each kind in one line; and a sheet in which no total was found. */
function notVerified(
  { sheet }: Grid,
  { columns, shares, dates }: SheetFigures,
  facts: ReadonlyMap<number, RowFacts>,
  totals: number,
  { unknown }: Rechecked,
  open: readonly InferredSum[],
): Issue[] {
  const isTotal = ({ row, formula }: Cell) => formula === null && facts.get(row)?.label !== undefined;
  const issues = [
    ...formulasNotVerified(sheet, unknown),
    ...totalsUnclear(sheet, open),
    ...notAdded(sheet, shares.filter(isTotal), "share"),
    ...notAdded(sheet, dates.filter(isTotal), "date"),
  ].sort(inSheetOrder);
  return totals === 0 && columns.some(({ adds }) => adds)
    ? [issue("sums-not-found", { sheet, area: null, params: {} }), ...issues]
    : issues;
}

/** Formulas that could not be computed, those that were never calculated apart from the others. */
function formulasNotVerified(sheet: string, unknown: readonly Cell[]): Issue[] {
  const groups = [unknown.filter(({ value }) => value === null), unknown.filter(({ value }) => value !== null)];
  return groups.flatMap(([first, ...others]) => {
    if (!first) return [];
    const params = {
      formula: first.formula!,
      count: others.length + 1,
      cells: cellsText([first, ...others]),
      stored: first.value !== null,
    };
    return [issue("sum-not-verified", { sheet, area: cellArea(first), params })];
  });
}

/** Typed figures under the word for a total, of which it is not clear what they add up. */
function totalsUnclear(sheet: string, open: readonly InferredSum[]): Issue[] {
  const [first] = open;
  if (!first) return [];
  const cells = cellsText(open.map(({ figure }) => figure.at));
  return [
    issue("typed-total-unclear", { sheet, area: cellArea(first.figure.at), params: { cells, count: open.length } }),
  ];
}
