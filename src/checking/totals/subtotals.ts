import type { ChangeSet } from "../../change/changeSet";
import type { Field } from "../../plan/fields";
import { bahtFromSatang } from "../../plan/satang";
import type { PrintedAmount, TotalRow } from "../../plan/submission";
import { sumOfRows } from "../../totals/sumFormula";
import type { Checked, Rule } from "../checked";
import { detailAmounts, type DetailAmounts } from "./detailAmounts";
import { rewrite } from "../../change/rewriteCell";
import { nestedTotals } from "./nestedTotals";
import { judgeTotal, type JudgedTotal } from "./totalJudgement";

/**
 * A subtotal that differs from its rows, leaves some out, counts some twice, counts others, or is typed in.
 *
 * Why: the printed subtotals are what a province signs; one range that was not widened when a row was added is enough.
 */
export const subtotals: Rule = (sheet) => judgedSubtotals(sheet).map(({ issue }) => issue);

/** What is wrong with the subtotals: of each section, and beside each heading that carries its own. */
export function judgedSubtotals(sheet: Checked): JudgedTotal[] {
  const { sections, besides } = sheet.submission;
  const rows = [
    ...sections.flatMap(({ total }) => (total ? [total.row] : [])),
    ...besides.map(({ total }) => total.row),
  ];
  const totals = new Set(rows);
  const judgedOf = (part: Part, total: TotalRow): JudgedTotal[] =>
    sheet.fields.summed.flatMap((field) => {
      const printed = total.amounts[field];
      return printed ? judgeAmount(sheet, part, field, printed, totals) : [];
    });
  return [
    ...sections.flatMap((section) =>
      section.total ? judgedOf({ ...section, start: section.at.row }, section.total) : [],
    ),
    ...besides.flatMap((beside) => judgedOf({ ...beside, start: beside.total.row }, beside.total)),
  ];
}

/** What a subtotal counts. */
interface Part {
  readonly rows: readonly number[];
  /** 0-based row of its heading. */
  readonly start: number;
}

function judgeAmount(
  sheet: Checked,
  part: Part,
  field: Field,
  printed: PrintedAmount,
  totals: ReadonlySet<number>,
): JudgedTotal[] {
  const { column } = printed.at;
  const rows = part.rows.map((index) => sheet.submission.rows[index]!);
  // A section without rows has nothing to count: of its formula only the value is judged.
  if (rows.length === 0 && !printed.value) return [];
  const details = detailAmounts(sheet, rows, field, column);
  const { besides } = sheet.submission;
  const nested = besides.length > 0 ? nestedTotals(sheet, field, column, part.start, part.rows) : null;
  const within = new Set(nested?.wanted.flatMap(({ through }) => through));
  const expected = {
    computed: details.computed,
    aligned: details.aligned,
    wanted: nested?.wanted ?? details.rows.map((detail) => ({ row: detail, through: [] })),
    filled: nested ? sheet.numbersIn(column).filter((row) => !within.has(row)) : sheet.numbersIn(column),
    totals,
    asText: details.asText,
    fromCells: nested?.shown ?? (() => details.computed),
  };
  return judgeTotal(sheet, printed, expected, {
    mismatch: "total-mismatch",
    baht: sheet.fields.baht[field],
    fix: () => (within.size > 0 ? null : liveSubtotal(sheet, field, printed, details)),
  });
}

/** SUM over the rows, once all their amounts are numbers. */
function liveSubtotal(sheet: Checked, field: Field, { at }: PrintedAmount, details: DetailAmounts): ChangeSet | null {
  if (details.computed === null || !details.aligned) return null;
  const formula = sumOfRows(at.column, details.rows, sheet.numbersIn(at.column));
  const content = { formula, result: bahtFromSatang(details.computed, sheet.fields.baht[field]) };
  return { steps: [...details.asNumbers, ...rewrite(sheet.grid, at, content, sheet.form.amountFormat)] };
}
