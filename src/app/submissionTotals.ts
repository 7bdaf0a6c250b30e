import type { Form } from "../forms/schema";
import { amountFields, type AmountField } from "../plan/fields";
import { noMoney, sumSatang, type Satang } from "../plan/satang";
import type { PlanRow } from "../plan/submission";

/** The sum of each budget column that the form has, over these rows; what could not be read counts nothing. */
export function totalsOfRows(rows: readonly PlanRow[], form: Form): Partial<Record<AmountField, Satang>> {
  const totals: Partial<Record<AmountField, Satang>> = {};
  for (const field of amountFields) {
    if (!form.columns.some((column) => column.field === field)) continue;
    totals[field] = sumSatang(rows.map(({ amounts }) => amounts[field] ?? noMoney));
  }
  return totals;
}
