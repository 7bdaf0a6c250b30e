import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import type { PlanRow } from "../../plan/submission";
import type { Checked, Rule } from "../checked";
import { valuesKey } from "./rowKeys";
import { rowSpans } from "./rowSpan";
import { amountIn } from "../../plan/rowValues";

/**
 * A row with money that is under another heading too, cell for cell.
 *
 * Why: an activity may serve two strategies, but its money is spent once. Rows without any do no harm.
 */
export const rowRepeatedElsewhere: Rule = (sheet) => {
  const spanOf = rowSpans(sheet);
  const seen = new Map<string, { readonly row: number; readonly place: string }>();
  const issues: Issue[] = [];
  for (const row of sheet.rows) {
    if (!sheet.textOf(row, "indicator") || !sheet.textOf(row, "outcome") || !hasMoney(sheet, row)) continue;
    const key = sheet.keyOf(row);
    const name = [row.agency ?? sheet.textOf(row, "agency"), key.activity, valuesKey(key)].join("\n");
    const first = seen.get(name);
    if (!first) seen.set(name, { row: row.row, place: key.place });
    else if (first.place !== key.place) {
      const where = { sheet: sheet.grid.sheet, area: spanOf(row.row) };
      issues.push(issue("row-repeated-elsewhere", { ...where, params: { row: first.row } }));
    }
  }
  return issues;
};

const hasMoney = ({ fields }: Checked, row: PlanRow): boolean =>
  fields.amounts.some((field) => Boolean(amountIn(row, field)));
