import { moneyRules } from "../checking";
import { aboutAmounts } from "../issues/aboutAmounts";
import { aboutFigures } from "../issues/aboutFigures";
import { aboutTotals } from "../issues/aboutTotals";
import type { Issue } from "../issues/issue";
import { kindOfIssue } from "../issues/issue";
import type { Field, PlanFields } from "../plan/fields";
import type { Satang } from "../plan/satang";
import type { Heading } from "../plan/submission";
import type { MasterPlan } from "../merging/master";
import { totalCoversOf } from "../totals/cover";
import { reportFigures, type FigureGroup } from "../totals/reportFigures";
import { located, namesOfSheets } from "../grid/located";
import { summaryFindings } from "../verifying/sums/summaryFindings";
import { issuesOfPlan } from "./checkBook";
import { totalsOfRows } from "./submissionTotals";

type Totals = Readonly<Record<Field, Satang>>;

/** What one subtotal covers, added up from its rows. */
export interface SectionTotals {
  /** Empty: rows that are in no section. */
  readonly path: readonly Heading[];
  readonly rows: number;
  readonly totals: Totals;
}

/** A plan's totals, computed from its rows and nothing else. */
export interface TotalsOfPlan {
  readonly sheet: string;
  readonly fields: PlanFields;
  readonly sections: readonly SectionTotals[];
  readonly rows: number;
  readonly totals: Totals;
  /** What the form's reports show beside. */
  readonly figures: readonly FigureGroup[];
  /** Printed totals that differ or whose formulas miss or repeat rows, and amounts that no formula counts. */
  readonly issues: readonly Issue[];
}

const moneyKinds = new Set<string>([
  ...Object.keys({ ...aboutTotals, ...aboutFigures, ...aboutAmounts }),
  "formula-error",
  "formula-external",
  "formula-irreproducible",
  "hidden-amount",
]);

/** Whether an issue makes a printed total other than it should be. */
export const isAboutMoney = (one: Issue): boolean => moneyKinds.has(kindOfIssue(one));

export function totalsOf(plan: MasterPlan): TotalsOfPlan {
  const { grid, submission } = plan;
  const { rows, fields } = submission;
  const issues = issuesOfPlan(plan, grid, [], moneyRules).filter(isAboutMoney);
  const { stack } = grid;
  const summary = stack && plan.grids.find(({ sheet }) => sheet === plan.form.sheets?.summary);
  return {
    sheet: namesOfSheets(grid),
    fields,
    sections: totalCoversOf(submission).map(({ section, rows: indexes }): SectionTotals => {
      const counted = indexes.map((index) => rows[index]!);
      return { path: section?.path ?? [], rows: counted.length, totals: totalsOfRows({ rows: counted, fields }) };
    }),
    rows: rows.length,
    totals: totalsOfRows(submission),
    figures: reportFigures(rows, plan.form),
    issues: [
      ...(stack ? located(issues, stack) : issues),
      ...(summary ? summaryFindings(summary, { ...plan, grid }) : []),
    ],
  };
}
