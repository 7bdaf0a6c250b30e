import { aboutTotals } from "../../issues/aboutTotals";
import { cellArea } from "../../grid/area";
import type { Issue } from "../../issues/issue";
import { columnWords } from "../../issues/words";
import { isAmountField, type AmountField } from "../../plan/fields";
import { noMoney, sumSatang, type Satang } from "../../plan/satang";
import type { PlanRow, Section, Submission, TotalRow } from "../../plan/submission";
import type { CheckedSheet } from "./checkSheet";
import type { ShareShown, TotalShown, VerifyShown } from "./shown";
import { formShown, issueShown, placeOf } from "./wording";

/** Issues an auditor asks about besides those of totals: money out of sight, counted twice, or not a number. */
const audited: ReadonlySet<string> = new Set([
  ...Object.keys(aboutTotals),
  "hidden-amount",
  "formula-error",
  "formula-external",
  "row-repeated",
  "row-nearly-repeated",
  "agency-missing",
  "amount-unreadable",
  "amount-letter-for-digit",
  "amount-as-text",
  "amount-in-both-columns",
  "amount-negative",
  "amount-below-satang",
  "value-of-wrong-kind",
  "plan-not-found",
  "form-uncertain",
]);

export const isAudited = ({ code }: Issue): boolean => audited.has(code);

/** Every printed total beside what its rows add up to, whatever its formula says. */
export function verifyShown(
  checked: CheckedSheet | { readonly issues: readonly Issue[] },
  repairs: number,
): VerifyShown {
  const findings = checked.issues.filter(isAudited).map(issueShown);
  if (!("submission" in checked)) {
    return {
      sheet: null,
      form: null,
      checked: { rows: 0, totals: 0, cells: 0 },
      totals: [],
      findings,
      byStrategy: [],
      byAgency: [],
      repairs: 0,
    };
  }
  const { form, submission, grid } = checked;
  const totals = totalsShown(submission);
  return {
    sheet: submission.sheet,
    form: formShown(form),
    checked: {
      rows: submission.rows.length,
      totals: totals.length,
      cells: grid.rows.reduce((sum, { cells }) => sum + cells.length, 0),
    },
    totals,
    findings,
    byStrategy: shares(submission.rows, ({ path }) => path[0]?.name),
    byAgency: shares(submission.rows, ({ agency, texts }) => agency ?? texts.agency),
    repairs,
  };
}

function totalsShown(submission: Submission): TotalShown[] {
  const sums = submission.sections.flatMap((section) =>
    section.total
      ? totalsOf(
          submission,
          section.total,
          nameOf(section),
          section.rows.map((at) => submission.rows[at]!),
        )
      : [],
  );
  const grand = submission.grandTotal ? totalsOf(submission, submission.grandTotal, "", submission.rows) : [];
  return [...sums, ...grand];
}

const nameOf = ({ path }: Section): string => path.at(-1)?.written ?? "";

function totalsOf({ sheet }: Submission, total: TotalRow, name: string, rows: readonly PlanRow[]): TotalShown[] {
  return (Object.keys(total.amounts) as AmountField[]).map((field) => {
    const { at, value } = total.amounts[field]!;
    return {
      place: placeOf(sheet, cellArea(at)),
      name,
      column: columnWords[field],
      printed: value,
      recomputed: sumSatang(rows.map(({ amounts }) => amounts[field] ?? noMoney)),
    };
  });
}

/** All budget columns together, by what the rows are told apart by; rows that it does not tell are left out. */
function shares(rows: readonly PlanRow[], nameOf: (row: PlanRow) => string | undefined): ShareShown[] {
  const sums = new Map<string, Satang[]>();
  for (const row of rows) {
    const name = nameOf(row);
    if (name === undefined) continue;
    const amounts = (Object.keys(row.amounts) as AmountField[])
      .filter(isAmountField)
      .map((field) => row.amounts[field]!);
    sums.set(name, [...(sums.get(name) ?? []), sumSatang(amounts)]);
  }
  return [...sums]
    .map(([name, amounts]) => ({ name, satang: sumSatang(amounts) }))
    .filter(({ satang }) => satang !== 0);
}
