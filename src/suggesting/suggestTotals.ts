import { rewrite } from "../change/rewriteCell";
import type { Content } from "../change/step";
import type { Position } from "../grid/area";
import { suggestions } from "../issues/reasons/suggestions";
import type { Checked } from "../checking/checked";
import type { Field } from "../plan/fields";
import type { PlanRow } from "../plan/submission";
import { amountIn, placeIn } from "../plan/rowValues";
import { figure } from "../text/figures";
import { planRepair, type RepairPlan } from "../totals/planRepair";
import type { Suggest, Suggesting, Suggestion } from "./suggestion";

/**
 * A live formula over exactly the rows of the total. Where a total row is missing as well, or an amount that is counted is
 * text, one formula would not settle it: then all totals at once.
 */
export const suggestSum: Suggest<"total-mismatch" | "grand-total-mismatch" | "formula-error"> = (_, at, sheet) => {
  const repair = sheet.repair();
  if (!repair) return [];
  const alone = repair.repairs.every(({ kind }) => kind !== "total-row-added" && kind !== "amount-as-text");
  if (!alone) return [{ text: suggestions["repair-totals"](), changes: repair.changes }];
  const here = repair.repairs.find((one) => one.at.row === at.row && one.at.column === at.column);
  return here ? sumAt(sheet, at, here.after) : [];
};

export const suggestAllTotals: Suggest<"total-missing" | "grand-total-missing" | "totals-absent"> = (_, __, sheet) => {
  const repair = sheet.repair();
  return repair && repair.repairs.length > 0 ? [{ text: suggestions["repair-totals"](), changes: repair.changes }] : [];
};

/** A formula over an amount that could not be read would show an error, or leave it out: then there is none. */
export function repairOfTotals({ grid, submission, form }: Checked): RepairPlan | undefined {
  const { rows, fields } = submission;
  const isRead = (row: PlanRow, field: Field) => !placeIn(row, field) || amountIn(row, field) !== undefined;
  return rows.every((row) => fields.amounts.every((field) => isRead(row, field)))
    ? planRepair(grid, submission, form)
    : undefined;
}

function sumAt(sheet: Suggesting, at: Position, after: Content): Suggestion[] {
  if (!after || !("formula" in after) || typeof after.result !== "number") return [];
  const steps = rewrite(sheet.grid, at, after, sheet.form.amountFormat);
  return [{ text: suggestions["use-sum"]({ value: figure(after.result) }), changes: { steps } }];
}
