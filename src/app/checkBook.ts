import { checkSheets, checkSubmission } from "../checking";
import type { Rule } from "../checking/checked";
import type { Form } from "../forms/schema";
import type { Grid } from "../grid/grid";
import type { Issue } from "../issues/issue";
import { limited } from "../issues/limited";
import { judge } from "../issues/make";
import { inSheetOrder } from "../issues/order";
import type { Submission } from "../plan/submission";
import { plansAmong, type PlanReading } from "../reading/readWorkbook";
import type { ReadBook } from "./readBook";

/** A plan sheet of a workbook. */
export interface CheckedPlan {
  readonly form: Form;
  readonly grid: Grid;
  readonly submission: Submission;
  /** What reading and checking found in it, in the order of the sheet. */
  readonly issues: readonly Issue[];
}

export interface CheckedBook {
  /** In the order of the workbook; none where it holds no plan. */
  readonly plans: readonly CheckedPlan[];
  /** What is wrong with the workbook as a whole. */
  readonly issues: readonly Issue[];
}

/** What is wrong with a workbook: with each plan sheet by itself, and with them beside each other. */
export function checkBook({ grids, read }: ReadBook): CheckedBook {
  const { plans, issues } = plansAmong(read, null);
  const repeats = checkSheets(plans.map(({ submission }) => submission));
  return { issues, plans: plans.map((plan, at) => checkedPlan(grids, plan, repeats[at])) };
}

/**
 * The same of one sheet. That another sheet repeats it, or any other, is said all the same: the workbook is sent, not the
 * sheet.
 */
export function checkOneSheet(book: ReadBook, sheet: string): CheckedBook {
  const all = plansAmong(book.read, null).plans;
  const repeats = checkSheets(all.map(({ submission }) => submission));
  const { plans, issues } = plansAmong(book.read, sheet);
  const others = all.flatMap(({ submission, form }, at) =>
    submission.sheet === sheet ? [] : judge(repeats[at]!, form.severities),
  );
  return {
    issues: [...issues, ...others],
    plans: plans.map((plan) => checkedPlan(book.grids, plan, repeats[all.indexOf(plan)])),
  };
}

function checkedPlan(grids: readonly Grid[], plan: PlanReading, repeats: readonly Issue[] = []): CheckedPlan {
  const { form, submission } = plan;
  const grid = grids.find(({ sheet }) => sheet === submission.sheet)!;
  return { form, grid, submission, issues: issuesOfPlan(plan, grid, repeats) };
}

/** What reading, checking and other sheets have against a plan, as its form judges it. `by`: these rules alone. */
export const issuesOfPlan = (
  { form, submission, issues }: PlanReading,
  grid: Grid,
  more: readonly Issue[] = [],
  by?: readonly Rule[],
): readonly Issue[] =>
  [
    ...limited(judge([...issues, ...more], form.severities)),
    ...checkSubmission(submission, grid, form, issues, by),
  ].sort(inSheetOrder);
