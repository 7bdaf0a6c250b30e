import type { Issue } from "../issues/issue";
import type { AmountField } from "../plan/fields";
import type { Satang } from "../plan/satang";
import type { Assumption } from "../plan/submission";
import type { CheckedFile } from "./checkFiles";
import { totalsOfRows } from "./submissionTotals";

/** What there is to tell of a checked file, without the rows that were read: a thousand files' are not small. */
export interface FileFindings extends Omit<CheckedFile, "plans"> {
  readonly plans: readonly PlanFindings[];
}

export interface PlanFindings {
  readonly sheet: string;
  readonly agency: string | null;
  /** How many. */
  readonly rows: number;
  /** Of the form's budget columns. */
  readonly totals: Partial<Readonly<Record<AmountField, Satang>>>;
  readonly issues: readonly Issue[];
  /** What was read otherwise than it stands. */
  readonly assumptions: readonly Assumption[];
}

export const findingsOf = ({ plans, ...file }: CheckedFile): FileFindings => ({
  ...file,
  plans: plans.map(({ form, submission: { sheet, agency, rows, assumptions }, issues }) => ({
    ...{ sheet, agency, issues, assumptions },
    rows: rows.length,
    totals: totalsOfRows(rows, form),
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
