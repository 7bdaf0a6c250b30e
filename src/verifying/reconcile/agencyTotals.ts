import { cellArea } from "../../grid/area";
import type { ComparedRow } from "../../comparing/comparedRow";
import { issue } from "../../issues/make";
import type { PlanShape } from "../../merging/tree/planShape";
import type { CurrentPlan } from "../../merging/record/currentPlan";
import { type Field, type NamedField, withName } from "../../plan/fields";
import { addSatang, noMoney, sumSatang, type Satang } from "../../plan/satang";
import { amountIn } from "../../plan/rowValues";
import type { Submission } from "../../plan/submission";
import { figures, makeFinding, type Finding } from "../finding";
import type { SentFile } from "./sentFiles";

/** One budget column of an agency, three ways. */
export interface AgencyAmounts extends NamedField {
  /** As its file prints the total; null where it prints none. */
  readonly declared: Satang | null;
  /** The rows of its file. */
  readonly sent: Satang;
  /** Its rows in the master. */
  readonly inMaster: Satang;
}

/** What an agency declared, what its rows add up to, and what the master has of it: all three must be the same. */
export function agencyTotals(
  { agency, sheets }: SentFile,
  sent: readonly ComparedRow[],
  inMaster: readonly ComparedRow[],
  { grid, plan }: CurrentPlan,
  { amountFields }: PlanShape,
): { readonly amounts: readonly AgencyAmounts[]; readonly findings: readonly Finding[] } {
  const sumOf = (rows: readonly ComparedRow[], field: Field) =>
    sumSatang(rows.map(({ row }) => amountIn(row, field) ?? noMoney));
  const amounts = amountFields.map((field): AgencyAmounts => {
    const declared = sheets.map(({ submission }) => declaredTotal(submission, field));
    return {
      ...withName(plan.fields, field),
      declared: declared.some((one) => one === null) ? null : sumSatang(declared as Satang[]),
      sent: sumOf(sent, field),
      inMaster: sumOf(inMaster, field),
    };
  });
  const findings = amounts.flatMap(({ field, declared, sent, inMaster }) => {
    if (sent === inMaster && (declared === null || declared === sent)) return [];
    const params = { agency, column: withName(plan.fields, field), declared, sent, inMaster };
    // Where the master has the rows as sent, it is the agency's own total that is wrong: no cell of the master is.
    const isDeclared = inMaster === sent;
    const at = isDeclared ? null : plan.grandTotal?.amounts[field]?.at;
    const facts = { sheet: grid.sheet, area: at ? cellArea(at) : null, params };
    return [
      makeFinding(issue("agency-total-differs", facts), figures(isDeclared ? declared : inMaster, sent, "satang")),
    ];
  });
  return { amounts, findings };
}

/** The printed grand total; where there is none, the subtotals of all sections together, if they hold every row. */
function declaredTotal({ grandTotal, sections, rows }: Submission, field: Field): Satang | null {
  if (grandTotal) return grandTotal.amounts[field]?.value ?? null;
  if (new Set(sections.flatMap((section) => section.rows)).size < rows.length) return null;
  const totals = sections.map(({ total }) => total?.amounts[field]?.value ?? null);
  if (totals.length === 0) return null;
  return totals.reduce<Satang | null>(
    (sum, total) => (sum === null || total === null ? null : addSatang(sum, total)),
    noMoney,
  );
}
