import type { Refusal } from "../change/refusal";
import type { Form } from "../forms/schema";
import { contentOf } from "../change/content";
import { stackAfter, unstackSteps } from "../change/unstackSteps";
import { cellAt } from "../grid/grid";
import { located } from "../grid/located";
import { offStack } from "../grid/sheetStack";
import { bahtFromSatang } from "../plan/satang";
import { summaryAfter } from "../totals/summaryAfter";
import { refusal, type MasterRefusal } from "../merging/refusal";
import { planRepair, type Repair, type RepairPlan } from "../totals/planRepair";
import type { WorkbookPort } from "../workbook/port";
import { masterPlan } from "./masterPlan";
import { readOpenBook, type ReadBook } from "./readBook";

/** What is to be put right, and in which sheet. */
export interface TotalsRepair extends RepairPlan {
  readonly sheet: string;
}

/** What makes every total of a plan a live formula over exactly its rows. Nothing is written. */
export function repairOf(book: ReadBook, sheet: string | null): TotalsRepair | MasterRefusal {
  const plan = masterPlan(book, sheet);
  if ("refused" in plan) return plan;
  const repair = planRepair(plan.grid, plan.submission, plan.form);
  const { stack } = plan.grid;
  if (repair && stack) {
    const { steps } = repair.changes;
    const summary = summaryAfter(plan.grids, plan.grid, plan.form, steps);
    const ofSummary = (summary?.wrong ?? []).map(({ at, field, formula, sum, printed }): Repair => {
      const kind = printed.formula === null ? "total-typed" : "total-rewritten";
      const after = {
        formula: offStack(formula, summary!.sheet.sheet, stack),
        result: bahtFromSatang(sum, plan.submission.fields.baht[field]),
      };
      return {
        kind,
        at: { ...at, onSheet: summary!.sheet.sheet },
        field,
        before: contentOf(cellAt(summary!.sheet, at)),
        after,
      };
    });
    return {
      sheet: stack.sheets[0]!.sheet,
      repairs: [...located(repair.repairs, stackAfter(stack, steps)), ...ofSummary],
      changes: { steps: unstackSteps(stack, [...steps, ...(summary?.steps ?? [])]) },
    };
  }
  return repair ? { sheet: plan.grid.sheet, ...repair } : refusal("too-many-sections", plan.grid.sheet);
}

/** A workbook, the forms it may follow, and what of it is asked for: null leaves the choice to reading. */
export interface PlanSource {
  readonly workbook: WorkbookPort;
  readonly forms: readonly Form[];
  readonly form: string | null;
  readonly sheet: string | null;
}

/** What was put right, and in which sheet. */
export interface RepairedTotals {
  readonly sheet: string;
  readonly repairs: readonly Repair[];
}

/** Repairs the totals of a plan and says what it did. Saving is the caller's. */
export async function repairTotals({
  workbook,
  forms,
  form,
  sheet,
}: PlanSource): Promise<RepairedTotals | MasterRefusal | Refusal> {
  const repair = repairOf(await readOpenBook(workbook, { forms, form }), sheet);
  if ("refused" in repair) return repair;
  const applied = await workbook.apply(repair.changes);
  return "refused" in applied ? applied : { sheet: repair.sheet, repairs: repair.repairs };
}
