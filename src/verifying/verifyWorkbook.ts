import type { Grid } from "../grid/grid";
import type { PlanReading, WorkbookReading } from "../reading/readWorkbook";
import { planReferences } from "./beyond/planReferences";
import { inferSums } from "./inferring/inferSums";
import { withUndeclaredTotals } from "./undeclaredTotals";
import { verifyPlan } from "./sums/verifyPlan";
import { WorkbookCells } from "./inferring/workbookCells";
import type { Verification } from "./verification";

/** Every sheet of a workbook verified, and the plans that were read of it, for whoever looks further. */
export interface VerifiedWorkbook {
  /** In the order of the workbook. */
  readonly sheets: readonly Verification[];
  readonly plans: readonly PlanReading[];
}

/**
 * Verifies sheets of a workbook by looking: those a form reads are added up again from their rows, the others from the sums
 * that their formulas and figures show. Nothing is assumed of who made it, and nothing is changed.
 *
 * @param grids without the sheets in which merges are recorded
 * @param all every sheet of the workbook, as formulas read them
 */
export function verifyWorkbook(grids: readonly Grid[], read: WorkbookReading, all = grids): VerifiedWorkbook {
  // What is out of sight is verified as well.
  const plans = [...read.plans, ...read.hidden];
  const planOf = new Map(plans.map((plan) => [plan.submission.sheet, plan]));
  const workbook = new WorkbookCells(all);
  const references = planReferences(
    grids.filter(({ sheet }) => !planOf.has(sheet)),
    plans,
  );
  const sheets = grids.map((grid) => {
    const plan = planOf.get(grid.sheet);
    if (plan) return withUndeclaredTotals(verifyPlan(plan, grid), plan, grid, () => inferSums(grid, workbook));
    const inferred = inferSums(grid, workbook);
    const unread = read.issues.filter(({ sheet }) => sheet === grid.sheet);
    return {
      ...inferred,
      findings: [...inferred.findings, ...(references.get(grid.sheet) ?? [])],
      notChecked: [...unread, ...inferred.notChecked],
    };
  });
  return { sheets, plans };
}
