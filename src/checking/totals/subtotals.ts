import type { ChangeSet } from "../../change/changeSet";
import type { Field } from "../../plan/fields";
import { bahtFromSatang } from "../../plan/satang";
import type { PrintedAmount, Section } from "../../plan/submission";
import { sumOfRows } from "../../totals/sumFormula";
import type { Checked, Rule } from "../checked";
import { detailAmounts, type DetailAmounts } from "./detailAmounts";
import { rewrite } from "../../change/rewriteCell";
import { judgeTotal, type JudgedTotal } from "./totalJudgement";

/**
 * A subtotal that differs from its rows, leaves some out, counts some twice, counts others, or is typed in.
 *
 * Why: the printed subtotals are what a province signs; one range that was not widened when a row was added is enough.
 */
export const subtotals: Rule = (sheet) => judgedSubtotals(sheet).map(({ issue }) => issue);

/** What is wrong with the subtotals, section by section. */
export function judgedSubtotals(sheet: Checked): JudgedTotal[] {
  const { sections } = sheet.submission;
  const totals = new Set(sections.flatMap(({ total }) => (total ? [total.row] : [])));
  return sections.flatMap((section) =>
    sheet.fields.amounts.flatMap((field) => {
      const printed = section.total?.amounts[field];
      return printed ? judgeAmount(sheet, section, field, printed, totals) : [];
    }),
  );
}

function judgeAmount(
  sheet: Checked,
  section: Section,
  field: Field,
  printed: PrintedAmount,
  totals: ReadonlySet<number>,
): JudgedTotal[] {
  const { column } = printed.at;
  const rows = section.rows.map((index) => sheet.submission.rows[index]!);
  // A section without rows has nothing to count: of its formula only the value is judged.
  if (rows.length === 0 && !printed.value) return [];
  const details = detailAmounts(sheet, rows, field, column);
  const expected = {
    computed: details.computed,
    aligned: details.aligned,
    wanted: details.rows.map((detail) => ({ row: detail, through: null })),
    filled: sheet.numbersIn(column),
    totals,
    asText: details.asText,
    fromCells: () => details.computed,
  };
  return judgeTotal(sheet, printed, expected, {
    mismatch: "total-mismatch",
    fix: () => liveSubtotal(sheet, printed, details),
  });
}

/** SUM over the rows, once all their amounts are numbers. */
function liveSubtotal(sheet: Checked, { at }: PrintedAmount, details: DetailAmounts): ChangeSet | null {
  if (details.computed === null || !details.aligned) return null;
  const formula = sumOfRows(at.column, details.rows, sheet.numbersIn(at.column));
  const content = { formula, result: bahtFromSatang(details.computed) };
  return { steps: [...details.asNumbers, ...rewrite(sheet.grid, at, content, sheet.form.amountFormat)] };
}
