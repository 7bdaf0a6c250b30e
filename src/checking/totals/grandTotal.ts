import type { ChangeSet } from "../../change/changeSet";
import type { Field } from "../../plan/fields";
import { addSatang, bahtFromSatang, noMoney, sumSatang, type Satang } from "../../plan/satang";
import type { PrintedAmount } from "../../plan/submission";
import { totalCoversOf } from "../../totals/cover";
import { timesCounted } from "../../totals/coverage";
import { sumOfTotals } from "../../totals/sumFormula";
import type { SumTerms } from "../../grid/sumTerms";
import type { Checked, Rule } from "../checked";
import { detailAmounts } from "./detailAmounts";
import { rewrite } from "../../change/rewriteCell";
import { nestedTotals } from "./nestedTotals";
import { judgeTotal, type JudgedTotal } from "./totalJudgement";

/**
 * A grand total that differs from all rows, or whose formula leaves sections out or counts some twice.
 *
 * Why: it is the one figure that everybody quotes. A formula that adds up wrong subtotals is not reported again: they
 * are.
 */
export const grandTotal: Rule = (sheet) => judgedGrandTotal(sheet).map(({ issue }) => issue);

/** What is wrong with the grand total, field by field. */
export function judgedGrandTotal(sheet: Checked): JudgedTotal[] {
  const printed = sheet.submission.grandTotal?.amounts ?? {};
  return sheet.fields.summed.flatMap((field) => (printed[field] ? judgeAmount(sheet, field, printed[field]) : []));
}

/** One section's share of a grand total. */
interface Share {
  readonly total: PrintedAmount | undefined;
  readonly computed: Satang | null;
  readonly rows: readonly number[];
}

function judgeAmount(sheet: Checked, field: Field, printed: PrintedAmount): JudgedTotal[] {
  const { submission } = sheet;
  const { column } = printed.at;
  const details = detailAmounts(sheet, submission.rows, field, column);
  const shares = sharesOf(sheet, field, column);
  const { besides, rows } = submission;
  const isNested = besides.length > 0;
  const nested = isNested ? nestedTotals(sheet, field, column, -1, Array.from(rows.keys())) : null;
  const totals = new Set([
    ...shares.flatMap(({ total }) => (total ? [total.at.row] : [])),
    ...besides.map(({ total }) => total.row),
  ]);
  const expected = {
    computed: details.computed,
    aligned: details.aligned,
    wanted:
      nested?.wanted ??
      shares.flatMap(({ total, rows }) => rows.map((row) => ({ row, through: total ? [total.at.row] : [] }))),
    filled: sheet.numbersIn(column).filter((row) => row !== printed.at.row && !totals.has(row)),
    totals,
    asText: [],
    fromCells: nested?.shown ?? ((terms: SumTerms) => shown(shares, terms, column)),
  };
  return judgeTotal(sheet, printed, expected, {
    mismatch: "grand-total-mismatch",
    baht: sheet.fields.baht[field],
    fix: () => (isNested ? null : liveGrandTotal(sheet, field, printed, shares)),
  });
}

/** The sections, and what is in none of them. */
function sharesOf(sheet: Checked, field: Field, column: number): Share[] {
  const { rows } = sheet.submission;
  const share = (indexes: readonly number[], total: PrintedAmount | undefined): Share => {
    const details = detailAmounts(
      sheet,
      indexes.map((index) => rows[index]!),
      field,
      column,
    );
    return { total: total?.at.column === column ? total : undefined, computed: details.computed, rows: details.rows };
  };
  return totalCoversOf(sheet.submission).map((cover) => share(cover.rows, cover.section?.total?.amounts[field]));
}

/** What a formula over these shares shows, wrong subtotals and all; null where a subtotal was not read. */
function shown(shares: readonly Share[], { areas }: SumTerms, column: number): Satang | null {
  const counted = timesCounted(areas, column);
  let sum = noMoney;
  for (const { total, computed } of shares) {
    const amount = total && counted(total.at.row) > 0 ? total.value : computed;
    if (amount === null) return null;
    sum = addSatang(sum, amount);
  }
  return sum;
}

/** The subtotals added up, where every section has one and it is right. */
function liveGrandTotal(
  { grid, form, fields }: Checked,
  field: Field,
  { at }: PrintedAmount,
  shares: readonly Share[],
): ChangeSet | null {
  const totals: PrintedAmount[] = [];
  for (const { total, computed } of shares) {
    if (!total || total.value === null || total.value !== computed) return null;
    totals.push(total);
  }
  const result = bahtFromSatang(sumSatang(totals.map(({ value }) => value!)), fields.baht[field]);
  const formula = sumOfTotals(
    at.column,
    totals.map((total) => total.at.row),
  );
  return { steps: rewrite(grid, at, { formula, result }, form.amountFormat) };
}
