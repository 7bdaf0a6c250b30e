import { applyToGrid } from "../change/applyToGrid";
import type { Step } from "../change/step";
import { stackAfter } from "../change/unstackSteps";
import type { Form } from "../forms/schema";
import type { Grid } from "../grid/grid";
import { fieldsOf } from "../forms/planFields";
import { readSheet } from "../reading/readSheet";
import { summarySteps, summaryTotals, type SummaryTotal } from "./summaryTotals";

/** What a summary sheet needs after a change of its plan. */
export interface SummaryAfter {
  readonly sheet: Grid;
  /** Cells that read other totals than they should by then. */
  readonly wrong: readonly SummaryTotal[];
  readonly steps: readonly Step[];
}

/**
 * The cells of a plan's summary sheet that are to read other totals once these steps are done; null where there is none.
 *
 * @param sheets of the workbook, those of the plan stacked
 */
export function summaryAfter(
  sheets: readonly Grid[],
  grid: Grid,
  form: Form,
  steps: readonly Step[],
): SummaryAfter | null {
  const summary = sheets.find(({ sheet }) => sheet === form.sheets?.summary);
  if (!summary || !grid.stack) return null;
  const after = applyToGrid(new Map(sheets.map((one) => [one.sheet, one])), { steps });
  if ("refused" in after) throw new Error(`A change was planned that cannot be applied: ${JSON.stringify(after)}`);
  const plan = { ...after.get(grid.sheet)!, stack: stackAfter(grid.stack, steps) };
  const sheet = after.get(summary.sheet)!;
  const wrong = summaryTotals(sheet, plan, readSheet(plan, form).submission, form).filter(({ isRight }) => !isRight);
  return { sheet, wrong, steps: summarySteps(sheet, wrong, form, fieldsOf(form).baht) };
}
