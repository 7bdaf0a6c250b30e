import type { Issue } from "../issues/issue";
import type { Field, PlanFields } from "../plan/fields";
import type { Satang } from "../plan/satang";
import type { Assumption } from "../plan/submission";
import type { CheckedFile } from "./checkFiles";
import { totalsOfRows } from "./submissionTotals";

/** What there is to report about a checked file, without the rows that were read: a thousand files' are not small. */
export interface FileFindings extends Omit<CheckedFile, "plans"> {
  readonly plans: readonly PlanFindings[];
}

export interface PlanFindings {
  readonly sheet: string;
  readonly agency: string | null;
  /** Of the form. */
  readonly fields: PlanFields;
  /** How many. */
  readonly rows: number;
  /** Of the form's budget columns. */
  readonly totals: Readonly<Record<Field, Satang>>;
  readonly issues: readonly Issue[];
  /** What was read differently from what is there. */
  readonly assumptions: readonly Assumption[];
}

export const findingsOf = ({ plans, ...file }: CheckedFile): FileFindings => ({
  ...file,
  plans: plans.map(({ submission, issues }) => ({
    ...{ sheet: submission.sheet, agency: submission.agency, issues, assumptions: submission.assumptions },
    ...{ fields: submission.fields, rows: submission.rows.length, totals: totalsOfRows(submission) },
  })),
});

/** Everything wrong with a file, in any of its plan sheets. */
export const issuesIn = ({ issues, plans }: Pick<CheckedFile | FileFindings, "issues" | "plans">): Issue[] => [
  ...issues,
  ...plans.flatMap((plan) => plan.issues),
];

/** Whether a file cannot be merged: it has an error, or holds no plan. */
export const hasErrors = (file: CheckedFile | FileFindings): boolean =>
  file.plans.length === 0 || issuesIn(file).some(({ severity }) => severity === "error");
