import { inArea, type Position, type Span } from "../grid/area";
import type { Grid } from "../grid/grid";
import type { Field } from "../plan/fields";
import { addSatang, noMoney, sumSatang, type Satang } from "../plan/satang";
import { headerAt } from "../plan/headerAt";
import { amountIn, placeIn } from "../plan/rowValues";
import type { Section, Submission } from "../plan/submission";
import { totalCoversOf } from "./cover";
import { countUpTo } from "../grid/countWhile";
import { coverage, coversExactly, type Wanted } from "./coverage";
import { sumTerms } from "../grid/sumTerms";
import { sumOfRows } from "./sumFormula";
import { grandTotalFormula, subtotalFormula, type PartOfTotal } from "./totalFormula";

/** One amount of one total as it is to be. */
export interface PlannedSum {
  readonly at: Position;
  readonly field: Field;
  /** null where the plan has more sections than a formula can name. */
  readonly formula: string | null;
  readonly sum: Satang;
  /** Whether another formula adds up the same. */
  readonly isRight: (formula: string) => boolean;
}

/** Where the rows of a plan are in the sheet that its totals are planned for. */
export interface TotalLocations {
  readonly now: (row: number) => number;
  /** The row of a section's total, or with null of the grand total; null where there is none. */
  readonly totalRow: (section: Section | null) => number | null;
}

/** What a total adds up of one field; a part of a plan that has no section stands for itself. */
interface Part {
  readonly body: Span;
  /** Of the total, and mostly of all its rows. */
  readonly column: number;
  /** 0-based rows by the column their amount is in: below a header of their own it may be another. */
  readonly rows: ReadonlyMap<number, readonly number[]>;
  readonly total: number | null;
  readonly sum: Satang;
}

/**
 * What every total of a plan is to be, field by field, subtotals first.
 *
 * @param grid the sheet that the totals are planned for: with its new rows, and numbers where amounts were text
 */
export function plannedSums(grid: Grid, plan: Submission, locations: TotalLocations): PlannedSum[] {
  const sums: PlannedSum[] = [];
  const numbers = new Map<number, readonly number[]>();
  const numbersAt = (column: number): readonly number[] => {
    const known = numbers.get(column) ?? numbersIn(grid, column);
    numbers.set(column, known);
    return known;
  };
  const adds = (at: Position, wanted: Wanted[], spread: boolean, among: readonly number[], own: string) => {
    return (formula: string): boolean => {
      // Amounts in several columns: only the very formula that names them all is known to be right.
      if (spread) return formula === own;
      const terms = sumTerms(formula, grid.sheet);
      if (!terms || terms.elsewhere.length > 0 || terms.typed !== 0) return false;
      // A total that counts itself holds no number where it was never computed.
      if (terms.areas.some((area) => inArea(area, at))) return false;
      return coversExactly(coverage(terms.areas, at.column, wanted, among));
    };
  };
  for (const field of plan.fields.summed) {
    const first = plan.headers[0]?.columns[field];
    if (first === undefined) continue;
    const parts = partsOf(plan, field, first, locations);
    for (const { body, column, rows, total, sum } of parts) {
      if (total === null) continue;
      const at = { row: total, column };
      const filled = numbersAt(column);
      const inColumn = rows.get(column) ?? [];
      const details = new Set(inColumn);
      const within = filled.slice(countUpTo(filled, body.first - 1), countUpTo(filled, body.last));
      const strangers = within.filter((row) => !details.has(row));
      const spread = [...rows.keys()].some((other) => other !== column);
      const formula = spread
        ? `=${[...rows].map(([other, some]) => sumOfRows(other, some, numbersAt(other)).slice(1)).join("+")}`
        : subtotalFormula(column, body, inColumn, strangers);
      const wanted = inColumn.map((row) => ({ row, through: [] }));
      sums.push({ at, field, formula, sum, isRight: adds(at, wanted, spread, filled, formula) });
    }
    for (const beside of plan.besides) {
      const at = beside.total.amounts[field]?.at ?? placeIn(beside.row, field);
      if (!at) continue;
      const { column } = at;
      const items = itemsOf(plan, field, beside.rows, beside.total.row);
      const rows = items.flatMap(({ at: { row }, at: place }) => (place.column === column ? [locations.now(row)] : []));
      const here = { row: locations.now(at.row), column };
      const filled = numbersAt(column);
      const formula = sumOfRows(column, rows, filled);
      const wanted = rows.map((row) => ({ row, through: [] }));
      const sum = sumSatang(items.map(({ amount }) => amount));
      sums.push({
        at: here,
        field,
        formula,
        sum,
        isRight: adds(here, wanted, rows.length < items.length, filled, formula),
      });
    }
    const row = locations.totalRow(null);
    if (row === null) continue;
    const printed = plan.grandTotal?.amounts[field]?.at.column;
    const column = printed ?? headerAt(plan.headers, Infinity)?.columns[field] ?? first;
    const at = { row, column };
    const spans = parts.flatMap(({ body, column, rows, total }): PartOfTotal[] => {
      if (total !== null) return [{ first: total, last: total, column }];
      return [...rows].flatMap(([column, some]) =>
        some.length === 0 ? [] : [{ ...(rows.size === 1 ? body : spanOf(some)), column }],
      );
    });
    const formula = grandTotalFormula(column, spans) ?? null;
    const totals = new Set([row, ...parts.flatMap(({ total }) => total ?? [])]);
    const wanted = parts.flatMap(({ rows, total }) =>
      [...rows.values()].flat().map((row) => ({ row, through: total === null ? [] : [total] })),
    );
    const spread = parts.some((part) => part.column !== column || [...part.rows.keys()].some((one) => one !== column));
    const among = numbersAt(column).filter((other) => !totals.has(other));
    const sum = sumSatang(parts.map((part) => part.sum));
    sums.push({ at, field, formula, sum, isRight: adds(at, wanted, spread, among, formula ?? "") });
  }
  return sums;
}

const spanOf = (rows: readonly number[]): Span => ({ first: rows[0]!, last: rows.at(-1)! });

/** What a sum adds up: rows, and in place of those below a heading with its own total that total. */
interface SummedItem {
  readonly at: Position;
  readonly amount: Satang;
}

/** @param start 0-based row of the sum's own heading: totals beside it or above it are none of its items */
function itemsOf({ rows, besides }: Submission, field: Field, indexes: readonly number[], start: number): SummedItem[] {
  const items: SummedItem[] = [];
  const taken = new Set<number>();
  for (const index of indexes) {
    if (taken.has(index)) continue;
    const beside = besides.find((one) => one.total.row > start && one.rows.includes(index));
    const below = beside?.rows ?? [index];
    for (const one of below) taken.add(one);
    const at = beside ? (beside.total.amounts[field]?.at ?? placeIn(beside.row, field)) : placeIn(rows[index]!, field);
    if (at) items.push({ at, amount: sumSatang(below.map((one) => amountIn(rows[one]!, field) ?? noMoney)) });
  }
  return items;
}

function partsOf(plan: Submission, field: Field, first: number, { now, totalRow }: TotalLocations): Part[] {
  const { rows, sections } = plan;
  /** Of several rows read from one row of the sheet, the first has the amount that a formula can count. */
  const add = (indexes: readonly number[], start = -1): Pick<Part, "rows" | "sum"> => {
    const counted = new Map<number, number[]>();
    let sum = noMoney;
    for (const { at, amount } of itemsOf(plan, field, indexes, start)) {
      sum = addSatang(sum, amount);
      const row = now(at.row);
      const inColumn = counted.get(at.column) ?? [];
      if (inColumn.at(-1) !== row) inColumn.push(row);
      counted.set(at.column, inColumn);
    }
    return { rows: counted, sum };
  };
  const columnOf = (added: Pick<Part, "rows">, row: number): number =>
    headerAt(plan.headers, row)?.columns[field] ?? added.rows.keys().next().value ?? first;

  const parts = sections.flatMap((section): Part[] => {
    const total = totalRow(section);
    const body = { first: now(section.body.first), last: total === null ? now(section.body.last) : total - 1 };
    const added = add(section.rows, section.at.row);
    const column = section.total?.amounts[field]?.at.column ?? columnOf(added, section.body.last);
    return total === null && section.rows.length === 0 ? [] : [{ body, total, column, ...added }];
  });
  const loose = new Map<number, number[]>();
  for (const index of totalCoversOf(plan).find(({ section }) => section === null)?.rows ?? []) {
    const { row } = plan.besides.find((one) => one.rows.includes(index))?.row ?? rows[index]!;
    loose.set(row, [...(loose.get(row) ?? []), index]);
  }
  const partOf = (indexes: readonly number[]): Part => {
    const added = add(indexes);
    // Those of each column ascend.
    const spans = [...added.rows.values()].map(spanOf);
    const body = {
      first: spans.reduce((least, { first }) => Math.min(least, first), spans[0]?.first ?? 0),
      last: spans.reduce((most, { last }) => Math.max(most, last), -1),
    };
    return { ...added, body, column: columnOf(added, 0), total: null };
  };
  if (sections.length > 0 || plan.besides.length > 0 || loose.size === 0)
    return [...parts, ...[...loose.values()].map(partOf)];
  return [partOf([...loose.values()].flat())];
}

/** 0-based rows of a column with a number that SUM would count, ascending. */
function numbersIn({ rows }: Grid, column: number): number[] {
  return rows.flatMap(({ index, cells }) =>
    cells.some((cell) => cell.column === column && typeof cell.value === "number") ? [index] : [],
  );
}
