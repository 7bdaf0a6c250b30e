import type { Refusal } from "../change/refusal";
import { refusal, type MasterRefusal } from "../merging/refusal";
import { planRepair, type Repair } from "../totals/planRepair";
import type { WorkbookPort } from "../workbook/port";
import { masterPlan, type PlanSource } from "./masterPlan";

/** What was put right, and in which sheet. */
export interface RepairedTotals {
  readonly sheet: string;
  readonly repairs: readonly Repair[];
}

/** Makes every total of a plan a live formula over exactly its rows, and says what it did. Saving is the caller's. */
export async function repairTotals(
  source: PlanSource & { readonly workbook: WorkbookPort },
): Promise<RepairedTotals | MasterRefusal | Refusal> {
  const plan = await masterPlan(source);
  if ("refused" in plan) return plan;
  const { sheet } = plan.submission;
  const repair = planRepair(plan.grid, plan.submission, plan.form);
  if (!repair) return refusal("too-many-sections", sheet);
  const applied = await source.workbook.apply(repair.changes);
  return "refused" in applied ? applied : { sheet, repairs: repair.repairs };
}
