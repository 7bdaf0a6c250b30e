import type { Field } from "../../plan/fields";
import { amountIn } from "../../plan/rowValues";
import { addSatang, noMoney, type Satang } from "../../plan/satang";
import type { PrintedAmount } from "../../plan/submission";
import type { SumTerms } from "../../grid/sumTerms";
import { timesCounted, type Wanted } from "../../totals/coverage";
import type { Checked } from "../checked";

/** Totals that are within another one, and the rows that each of them counts. */
export interface NestedTotals {
  /** Every row that the outer total counts, with the totals within that count it already, the outermost first. */
  readonly wanted: readonly Wanted[];
  /** What a formula that counts rightly shows, wrong totals within and all; null where one of them was not read. */
  readonly shown: (terms: SumTerms) => Satang | null;
}

/**
 * @param start 0-based row where the outer total's part begins: what begins above it is not within
 * @param indexes of the rows that it counts
 * @param column where it is; totals in other columns cannot be counted by it
 */
export function nestedTotals(
  { submission }: Checked,
  field: Field,
  column: number,
  start: number,
  indexes: readonly number[],
): NestedTotals {
  const over = new Map<number, { readonly from: number; readonly printed: PrintedAmount }[]>();
  const add = (from: number, printed: PrintedAmount | undefined, rows: readonly number[]): void => {
    if (!printed || printed.at.column !== column || from <= start) return;
    for (const index of rows) over.set(index, [...(over.get(index) ?? []), { from, printed }]);
  };
  for (const { total, at, rows } of submission.sections) add(at.row, total?.amounts[field], rows);
  for (const { total, rows } of submission.besides) add(total.row, total.amounts[field], rows);
  const totalsOver = (index: number): PrintedAmount[] =>
    [...(over.get(index) ?? [])].sort((a, b) => a.from - b.from).map(({ printed }) => printed);
  return {
    wanted: indexes.flatMap((index) => {
      const row = submission.rows[index]!;
      return row.cells[field]?.column === column
        ? [{ row: row.row, through: totalsOver(index).map(({ at }) => at.row) }]
        : [];
    }),
    shown({ areas }) {
      const counted = timesCounted(areas, column);
      const taken = new Set<PrintedAmount>();
      let sum = noMoney;
      for (const index of indexes) {
        const total = totalsOver(index).find(({ at }) => counted(at.row) > 0);
        if (total && taken.has(total)) continue;
        if (total) taken.add(total);
        const amount = total ? total.value : amountIn(submission.rows[index]!, field);
        if (amount === null || amount === undefined) return null;
        sum = addSatang(sum, amount);
      }
      return sum;
    },
  };
}
