import type { Position, Span } from "../grid/area";
import type { Grid } from "../grid/grid";
import { amountFields, type AmountField } from "../plan/fields";
import { addSatang, noMoney, sumSatang, type Satang } from "../plan/satang";
import type { Section, Submission } from "../plan/submission";
import { countUpTo, coverage, coversExactly, type Wanted } from "./coverage";
import { sumTerms } from "../grid/sumTerms";
import { grandTotalFormula, subtotalFormula } from "./totalFormula";

/** One amount of one total as it is to be. */
export interface PlannedSum {
  readonly at: Position;
  readonly field: AmountField;
  /** null where the plan has more sections than a formula can name. */
  readonly formula: string | null;
  readonly sum: Satang;
  /** Whether another formula adds up the same. */
  readonly isRight: (formula: string) => boolean;
}

/** Where the rows of a plan stand in the sheet that its totals are planned for. */
export interface Standing {
  readonly now: (row: number) => number;
  /** The row of a section's total, or with null of the grand total; null where there is none. */
  readonly totalRow: (section: Section | null) => number | null;
}

/** What a total adds up, in one column; a part of a plan that has no section stands for itself. */
interface Part {
  readonly body: Span;
  readonly rows: readonly number[];
  readonly total: number | null;
  readonly sum: Satang;
}

/**
 * What every total of a plan is to be, column by column, subtotals first.
 *
 * @param grid the sheet that the totals are planned for: with its new rows, and numbers where amounts were text
 */
export function plannedSums(grid: Grid, plan: Submission, standing: Standing): PlannedSum[] {
  const sums: PlannedSum[] = [];
  for (const field of amountFields) {
    const column = plan.headers[0]?.columns[field];
    if (column === undefined) continue;
    const filled = numbersIn(grid, column);
    const parts = partsOf(plan, field, column, standing);
    const adds = (wanted: readonly Wanted[], among: readonly number[]) => (formula: string) => {
      const terms = sumTerms(formula, grid.sheet);
      if (!terms || terms.elsewhere.length > 0 || terms.typed !== 0) return false;
      return coversExactly(coverage(terms.areas, column, wanted, among));
    };

    for (const { body, rows, total, sum } of parts) {
      if (total === null) continue;
      const details = new Set(rows);
      const within = filled.slice(countUpTo(filled, body.first - 1), countUpTo(filled, body.last));
      const strangers = within.filter((row) => !details.has(row));
      const formula = subtotalFormula(column, body, rows, strangers);
      const isRight = adds(
        rows.map((row) => ({ row, through: null })),
        filled,
      );
      sums.push({ at: { row: total, column }, field, formula, sum, isRight });
    }
    const row = standing.totalRow(null);
    if (row === null) continue;
    const spans = parts.flatMap(({ body, rows, total }) =>
      total !== null ? [{ first: total, last: total }] : rows.length > 0 ? [body] : [],
    );
    const formula = grandTotalFormula(column, spans) ?? null;
    const totals = new Set([row, ...parts.flatMap(({ total }) => total ?? [])]);
    const wanted = parts.flatMap(({ rows, total }) => rows.map((row) => ({ row, through: total })));
    const isRight = adds(
      wanted,
      filled.filter((other) => !totals.has(other)),
    );
    sums.push({ at: { row, column }, field, formula, sum: sumSatang(parts.map(({ sum }) => sum)), isRight });
  }
  return sums;
}

function partsOf(
  { rows, sections }: Submission,
  field: AmountField,
  column: number,
  { now, totalRow }: Standing,
): Part[] {
  /** Rows whose amount stands in the column, where a formula can count it. Of several read from one row, the first has it. */
  const add = (indexes: readonly number[]): Pick<Part, "rows" | "sum"> => {
    const counted: number[] = [];
    let sum = noMoney;
    for (const index of indexes) {
      const { cells, amounts } = rows[index]!;
      const at = cells[field];
      if (at?.column !== column) continue;
      sum = addSatang(sum, amounts[field] ?? noMoney);
      const row = now(at.row);
      if (counted.at(-1) !== row) counted.push(row);
    }
    return { rows: counted, sum };
  };
  const inSections = new Set(sections.flatMap((section) => section.rows));
  const parts = sections.flatMap((section): Part[] => {
    const total = totalRow(section);
    const body = { first: now(section.body.first), last: total === null ? now(section.body.last) : total - 1 };
    return total === null && section.rows.length === 0 ? [] : [{ body, total, ...add(section.rows) }];
  });
  const loose = new Map<number, number[]>();
  rows.forEach(({ row }, index) => {
    if (!inSections.has(index)) loose.set(row, [...(loose.get(row) ?? []), index]);
  });
  if (sections.length > 0 || loose.size === 0) {
    return [...parts, ...[...loose.values()].map((indexes) => partOf(add(indexes)))];
  }
  return [partOf(add([...loose.values()].flat()))];
}

const partOf = (added: Pick<Part, "rows" | "sum">): Part => ({
  ...added,
  ...{ body: { first: added.rows[0] ?? 0, last: added.rows.at(-1) ?? -1 }, total: null },
});

/** 0-based rows of a column with a number that SUM would count, ascending. */
function numbersIn({ rows }: Grid, column: number): number[] {
  return rows.flatMap(({ index, cells }) =>
    cells.some((cell) => cell.column === column && typeof cell.value === "number") ? [index] : [],
  );
}
