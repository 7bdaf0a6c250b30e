import { rewrite } from "../change/rewriteCell";
import type { Step } from "../change/step";
import type { Form } from "../forms/schema";
import type { Position } from "../grid/area";
import { cellAt, type Grid } from "../grid/grid";
import { sheetPrefix } from "../grid/reference";
import { withReferences } from "../grid/shiftFormula";
import { sumTerms, type SumTerms } from "../grid/sumTerms";
import type { Field } from "../plan/fields";
import { amountIn, placeIn } from "../plan/rowValues";
import {
  addSatang,
  bahtFromSatang,
  nearestSatang,
  noMoney,
  satangFromBaht,
  sumSatang,
  type Satang,
} from "../plan/satang";
import type { Heading, PlanRow, PrintedAmount, Submission } from "../plan/submission";
import { matchKey } from "../text/matchKey";
import { coverage, coversExactly, timesCounted, type Wanted } from "./coverage";
import { grandTotalFormula } from "./totalFormula";
import type { Expected } from "./verdict";

/**
 * A cell of a summary sheet: the total of what is under one heading, or of the whole plan. A formula is judged by the cells
 * of the plan that it names, or, of the grand total, by those of its own column.
 */
export interface SummaryTotal {
  readonly at: Position;
  readonly field: Field;
  /** Of the heading, as the plan writes it; null for the grand total. */
  readonly heading: string | null;
  /** What is in the cell; its place is in the column, and its formula reads as, on the sheet it is judged by. */
  readonly printed: PrintedAmount;
  /** The sheet that rows of `expected` are of: the plan's, or the summary itself. */
  readonly judgedOn: string;
  readonly expected: Expected;
  /** The formula that belongs there. */
  readonly formula: string;
  readonly sum: Satang;
  readonly isRight: boolean;
  /** What it is the total of. */
  readonly rows: readonly PlanRow[];
}

type Judged = Omit<SummaryTotal, "rows">;

/** The total of a part of the plan, or of a row that no total counts. */
interface SummedPart {
  readonly row: number;
  readonly column: number;
  readonly value: Satang | null;
  readonly sum: Satang | null;
  /** Rows that it counts; none for a row that stands for itself. */
  readonly rows: readonly number[];
}

/**
 * What the cells of a summary sheet are to hold: a line for each heading that has a sheet of its own, known by the heading
 * or the sheet's name, and one for the grand total; columns are known by their header texts. Lines and columns that say
 * something else are not the summary's.
 */
export function summaryTotals(summary: Grid, grid: Grid, plan: Submission, form: Form): SummaryTotal[] {
  const level = form.sheets?.level;
  const { headings, lines } = linesOf(summary, grid, plan, form);
  const [top] = lines;
  if (!top || !lines.some(({ heading }) => heading !== null)) return [];
  const columns = columnsAbove(summary, top.row, form);
  return [...columns].flatMap(([field, column]) => {
    const partsOf = (index: number) => partsUnder(plan, headings[index]!.name, headings[index]!.number, level!, field);
    const own = lines.flatMap(({ row, heading }) => (heading === null ? [] : [{ row, heading }]));
    const each = own.map(({ row, heading }): SummaryTotal => {
      return totalOnPlan({ summary, grid, plan }, { row, column }, field, headings[heading]!);
    });
    const all = headings.flatMap((_, index) => partsOf(index));
    // The lines together are the whole only where no heading is without one.
    const areWhole = headings.every(
      (_, index) => own.some(({ heading }) => heading === index) || partsOf(index).length === 0,
    );
    const whole = lines.flatMap(({ row, heading }): SummaryTotal[] => {
      if (heading !== null) return [];
      const formula = cellAt(summary, { row, column })?.formula;
      const at = { row, column };
      const judged =
        !areWhole || formula?.includes("!")
          ? judgedOnPlan({ summary, grid, plan }, at, field, null, all)
          : judgedOnSummary({ summary, plan }, at, field, each, sumOf(all));
      return [{ ...judged, rows: plan.rows }];
    });
    return [...each, ...whole];
  });
}

/** The lines of a summary, each with the index of its heading; null for the grand total. */
function linesOf(summary: Grid, grid: Grid, plan: Submission, form: Form) {
  const headings = plan.headings.filter(({ field }) => field === form.sheets?.level);
  const byKey = new Map<string, number>();
  headings.forEach(({ written, name, at: { row } }, index) => {
    const sheet = grid.stack?.sheets.filter(({ first }) => first <= row).at(-1)?.sheet ?? "";
    for (const text of [written, name, sheet]) if (!byKey.has(matchKey(text))) byKey.set(matchKey(text), index);
  });
  const grand = new Set(form.totals.grandTotalLabels.map(matchKey));
  const lines = summary.rows.flatMap(({ index: row, cells }) => {
    const first = cells.find(({ value }) => typeof value === "string");
    const key = matchKey(String(first?.value ?? ""));
    const heading = byKey.get(key);
    return heading !== undefined || grand.has(key) ? [{ row, label: first!.column, heading: heading ?? null }] : [];
  });
  return { headings, lines };
}

/** Headings with money that a summary has no line for, of one that has a line for others; `at`: what it comes above. */
export function headingsWithoutLine(
  summary: Grid,
  grid: Grid,
  plan: Submission,
  form: Form,
): { readonly heading: string; readonly sum: Satang; readonly at: Position }[] {
  const { headings, lines } = linesOf(summary, grid, plan, form);
  const own = new Set(lines.map(({ heading }) => heading));
  const below = lines.find(({ heading }) => heading === null) ?? lines.at(-1);
  if (!below || !lines.some(({ heading }) => heading !== null)) return [];
  const at = { row: below.row, column: below.label };
  return headings.flatMap(({ name, number, written, field: level }, index) => {
    const rows = plan.rows.filter(({ path }) => isUnder(path, name, number, level));
    const sum = sumSatang(rows.flatMap((row) => form.main.map((field) => amountIn(row, field) ?? noMoney)));
    return own.has(index) || sum === noMoney ? [] : [{ heading: written, sum, at }];
  });
}

/** What a cell is to hold that is the total of a heading; on the plan's own sheet, or on another. */
export function totalOnPlan(on: OnPlan, at: Position, field: Field, heading: Heading): SummaryTotal {
  const { written, name, number, field: level } = heading;
  const judged = judgedOnPlan(on, at, field, written, partsUnder(on.plan, name, number, level, field));
  return { ...judged, rows: on.plan.rows.filter(({ path }) => isUnder(path, name, number, level)) };
}

/** The steps that put the right formula into every cell of a summary that has another. */
export const summarySteps = (
  summary: Grid,
  totals: readonly SummaryTotal[],
  form: Form,
  baht: Readonly<Record<Field, number>>,
): Step[] =>
  totals
    .filter(({ isRight }) => !isRight)
    .flatMap(({ at, field, formula, sum }) =>
      rewrite(summary, at, { formula, result: bahtFromSatang(sum, baht[field]) }, form.amountFormat),
    );

function columnsAbove(summary: Grid, top: number, form: Form): Map<Field, number> {
  const columns = new Map<Field, number>();
  for (const { index, cells } of summary.rows) {
    if (index >= top) break;
    for (const { column, value } of cells) {
      if (typeof value !== "string") continue;
      const key = matchKey(value);
      const named = form.columns.filter(
        ({ kind, name, headers, field }) =>
          kind === "amount" && [name.th, name.en, field, ...headers].some((text) => matchKey(text) === key),
      );
      if (named.length === 1 && !columns.has(named[0]!.field)) columns.set(named[0]!.field, column);
    }
  }
  return columns;
}

const isUnder = (path: readonly Heading[], name: string, number: number | null, level: Field): boolean =>
  path.some((one) => one.field === level && one.name === name && one.number === number);

function partsUnder(
  { sections, rows }: Submission,
  name: string,
  number: number | null,
  level: Field,
  field: Field,
): SummedPart[] {
  const counted = new Set<number>();
  const parts = sections.flatMap((section): SummedPart[] => {
    const total = section.total?.amounts[field];
    if (!isUnder(section.path, name, number, level) || !total) return [];
    for (const index of section.rows) counted.add(index);
    const details = section.rows.map((index) => rows[index]!);
    const amounts = details.map((row) => amountIn(row, field));
    const sum = amounts.some((amount) => amount === undefined) ? null : sumSatang(amounts as Satang[]);
    return [{ ...total.at, value: total.value, sum, rows: details.map(({ row }) => row) }];
  });
  const loose = rows.flatMap((row, index): SummedPart[] => {
    const at = placeIn(row, field);
    if (counted.has(index) || !at || !isUnder(row.path, name, number, level)) return [];
    const amount = amountIn(row, field) ?? null;
    return [{ ...at, value: amount, sum: amount, rows: [] }];
  });
  return [...parts, ...loose].sort((a, b) => a.row - b.row);
}

const sumOf = (parts: readonly SummedPart[]): Satang | null =>
  parts.reduce<Satang | null>((all, { sum }) => (all === null || sum === null ? null : addSatang(all, sum)), noMoney);

type OnPlan = On & { readonly grid: Grid };

interface On {
  readonly summary: Grid;
  readonly plan: Submission;
}

function judgedOnPlan(
  { summary, grid, plan }: OnPlan,
  at: Position,
  field: Field,
  heading: string | null,
  parts: readonly SummedPart[],
): Judged {
  const column = parts[0]?.column ?? plan.headers[0]?.columns[field] ?? at.column;
  const totals = new Set(parts.flatMap(({ row, rows }) => (rows.length > 0 ? [row] : [])));
  const wanted = parts.flatMap(({ row, rows }): Wanted[] =>
    rows.length === 0 ? [{ row, through: [] }] : rows.map((detail) => ({ row: detail, through: [row] })),
  );
  const others = plan.sections.flatMap(({ total }) => (total && !totals.has(total.row) ? [total.row] : []));
  const sum = sumOf(parts);
  const prefix = sheetPrefix(grid.sheet);
  const formula = (
    grandTotalFormula(
      column,
      parts.map(({ row }) => ({ first: row, last: row })),
    ) ?? "=0"
  ).replace(/(\$?[A-Z]+\$?[0-9]+)(:\$?[A-Z]+\$?[0-9]+)?/g, (cells) => prefix + cells);
  const fromCells = ({ areas }: SumTerms): Satang | null => {
    const counted = timesCounted(areas, column);
    return parts.reduce<Satang | null>((all, { row, value, sum: rowsSum }) => {
      const amount = counted(row) > 0 ? value : rowsSum;
      return all === null || amount === null ? null : addSatang(all, amount);
    }, noMoney);
  };
  const printed = printedAt(summary, at, plan.fields.baht[field]);
  const expected: Expected = {
    computed: sum,
    aligned: parts.every((part) => part.column === column),
    wanted,
    filled: numbersIn(grid, column).filter((row) => !totals.has(row)),
    totals: new Set([...totals, ...others]),
    asText: [],
    fromCells,
  };
  const judged = {
    ...printed,
    at: { ...at, column },
    // What names no sheet is the summary's own.
    formula:
      printed.formula &&
      withReferences(printed.formula, (cells) => (cells.includes("!") ? cells : sheetPrefix(summary.sheet) + cells)),
  };
  return made(at, field, heading, judged, grid.sheet, expected, formula, sum);
}

function judgedOnSummary(
  { summary, plan }: On,
  at: Position,
  field: Field,
  each: readonly SummaryTotal[],
  sum: Satang | null,
): Judged {
  const rows = each.map((total) => total.at.row);
  const { column } = at;
  const expected: Expected = {
    computed: sum,
    aligned: true,
    wanted: rows.map((row) => ({ row, through: [] })),
    filled: numbersIn(summary, column).filter((row) => row !== at.row),
    totals: new Set(rows),
    asText: [],
    fromCells: () =>
      each.reduce<Satang | null>(
        (all, { printed: { value } }) => (all === null || value === null ? null : addSatang(all, value)),
        noMoney,
      ),
  };
  const formula =
    grandTotalFormula(
      column,
      rows.map((row) => ({ first: row, last: row })),
    ) ?? "=0";
  return made(at, field, null, printedAt(summary, at, plan.fields.baht[field]), summary.sheet, expected, formula, sum);
}

function made(
  at: Position,
  field: Field,
  heading: string | null,
  printed: PrintedAmount,
  judgedOn: string,
  expected: Expected,
  formula: string,
  sum: Satang | null,
): Judged {
  const terms = printed.formula === null ? undefined : sumTerms(printed.formula, judgedOn);
  const isRight =
    terms !== undefined &&
    terms.elsewhere.length === 0 &&
    terms.typed === 0 &&
    coversExactly(coverage(terms.areas, printed.at.column, expected.wanted, expected.filled));
  return { at, field, heading, printed, judgedOn, expected, formula, sum: sum ?? noMoney, isRight };
}

function printedAt(summary: Grid, at: Position, baht: number | undefined): PrintedAmount {
  const cell = cellAt(summary, at);
  const value = cell?.value ?? null;
  return {
    at,
    value:
      typeof value === "number"
        ? (satangFromBaht(value, baht) ?? nearestSatang(value, baht ?? 1) ?? null)
        : value === null && !cell?.formula
          ? noMoney
          : null,
    formula: cell?.formula ?? null,
  };
}

function numbersIn({ rows }: Grid, column: number): number[] {
  return rows.flatMap(({ index, cells }) =>
    cells.some((cell) => cell.column === column && typeof cell.value === "number") ? [index] : [],
  );
}
