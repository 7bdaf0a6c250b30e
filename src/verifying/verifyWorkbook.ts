import type { Form } from "../forms/schema";
import type { Grid } from "../grid/grid";
import { logSheetName } from "../merging/record/mergeLog";
import { recordSheetName } from "../merging/record/recordSheet";
import { readWorkbook, type PlanReading, type WorkbookOptions } from "../reading/readWorkbook";
import { inferSums } from "./inferring/inferSums";
import { verifyPlan } from "./sums/verifyPlan";
import type { Verification } from "./verification";

/** Every sheet of a workbook verified, and the plans that were read of it, for whoever looks further. */
export interface VerifiedWorkbook {
  /** In the order of the workbook, without the sheets in which merges are recorded. */
  readonly sheets: readonly Verification[];
  readonly plans: readonly PlanReading[];
}

/**
 * Verifies a workbook by looking: the sheets a form reads are added up anew from their rows, the others from the sums
 * that their formulas and figures show. Nothing is assumed of who made it, and nothing is changed.
 *
 * Throws when asked for a form that is not among them.
 */
export function verifyWorkbook(
  grids: readonly Grid[],
  forms: readonly Form[],
  options: WorkbookOptions = {},
): VerifiedWorkbook {
  const own = grids.filter(({ sheet }) => sheet !== logSheetName && sheet !== recordSheetName);
  const asked = options.sheet === undefined ? own : own.filter(({ sheet }) => sheet === options.sheet);
  const read = readWorkbook(own, forms, options);
  // What is out of sight is verified as well.
  const plans = [...read.plans, ...read.hidden];
  const planOf = new Map(plans.map((plan) => [plan.submission.sheet, plan]));
  const sheets = asked.map((grid) => {
    const plan = planOf.get(grid.sheet);
    if (plan) return verifyPlan(plan, grid);
    const inferred = inferSums(grid);
    const unread = read.issues.filter(({ sheet }) => sheet === grid.sheet);
    return unread.length === 0 ? inferred : { ...inferred, notChecked: [...unread, ...inferred.notChecked] };
  });
  return { sheets, plans };
}
