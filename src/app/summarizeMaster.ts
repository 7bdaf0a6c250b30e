import type { Form } from "../forms/schema";
import { located } from "../grid/located";
import type { Issue } from "../issues/issue";
import type { MasterPlan } from "../merging/master";
import { planSummary, type PlanSummary } from "../summarizing/planSummary";
import { allTotalsOf } from "../totals/cover";
import { totalsOf } from "./totalsOf";

/** A master in numbers, and how far they can be relied on. */
export interface SummaryOfMaster {
  readonly plan: MasterPlan;
  readonly form: Form;
  /** Buddhist Era. */
  readonly fiscalYear: number;
  readonly summary: PlanSummary;
  /** Printed totals that were compared with the rows. */
  readonly printed: number;
  /** Errors of what could not be read, and printed totals that differ from the rows: what the numbers are at odds with. */
  readonly issues: readonly Issue[];
}

export function summarizeMaster(plan: MasterPlan): SummaryOfMaster {
  const { submission, base } = plan;
  const { stack } = plan.grid;
  const unread = plan.issues.filter(({ severity }) => severity === "error");
  const issues = [...new Set([...unread, ...totalsOf(plan).issues])];
  return {
    ...{ plan, form: base },
    fiscalYear: submission.fiscalYear?.year ?? base.fiscalYear,
    summary: planSummary(submission, base),
    printed: allTotalsOf(submission).length,
    issues: stack ? located(issues, stack) : issues,
  };
}
