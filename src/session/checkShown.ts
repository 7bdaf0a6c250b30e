import type { CheckedBook, CheckedPlan } from "../app/checkBook";
import type { CheckMark } from "../app/stampSheet";
import { totalsOfRows } from "../app/submissionTotals";
import type { Form } from "../forms/schema";
import { cellArea } from "../grid/area";
import { cellAt, type Grid } from "../grid/grid";
import type { Issue } from "../issues/issue";
import type { Field } from "../plan/fields";
import { addSatang, noMoney, type Satang } from "../plan/satang";
import { suggestionsOf } from "../suggesting";
import type { Suggestion } from "../suggesting/suggestion";
import { issuesShown } from "./issueAbout";
import type { CheckShown, ColumnShown, FieldShown } from "./shown";
import { amountsShown, formShown, placeOf } from "./wording";

/** All issues of a workbook, as they are shown and as a fix is asked for by its place among them. */
export const issuesShownOf = ({ issues, plans }: CheckedBook): readonly Issue[] => [
  ...issues,
  ...plans.flatMap((plan) => plan.issues),
];

/** Nobody answers more than that before checking again; what follows gets its suggestions then. */
const mostAnswered = 200;

/** The answers to each issue of a workbook, in the order of `issuesShownOf`. */
export function suggestionsShownOf({ issues, plans }: CheckedBook): readonly (readonly Suggestion[])[] {
  const suggested: (readonly Suggestion[])[] = issues.map(() => []);
  for (const plan of plans) {
    const suggest = suggestionsOf(plan);
    for (const issue of plan.issues) suggested.push(suggested.length < mostAnswered ? suggest(issue) : []);
  }
  return suggested;
}

const nothingRead: Omit<CheckShown, "issues"> = {
  sheet: null,
  form: null,
  agency: null,
  rows: 0,
  amounts: [],
  columns: [],
  fields: [],
  missing: [],
  assumptions: [],
  stamp: null,
};

/** What checking came to. Of several plan sheets, the columns are those of the first. */
export function checkShown(
  checked: CheckedBook,
  suggested: readonly (readonly Suggestion[])[],
  stamp: CheckMark | null,
): CheckShown {
  const { plans } = checked;
  const issues = issuesShown(issuesShownOf(checked), plans).map((issue) => ({
    ...issue,
    suggestions: suggested[issue.id]?.map(({ text }) => text) ?? [],
  }));
  const first = plans[0];
  if (!first) return { ...nothingRead, issues };
  const { form, submission } = first;
  const fields = fieldsShown(form);
  const named = new Set(submission.headers.flatMap(({ columns: found }) => Object.keys(found)));
  const required = new Set<string>(form.columns.filter((column) => column.required).map(({ field }) => field));
  return {
    sheet: submission.sheet,
    form: formShown(form),
    agency: submission.agency,
    rows: plans.reduce((sum, plan) => sum + plan.submission.rows.length, 0),
    amounts: amountsShown(
      amountsOf(plans),
      submission.fields,
      plans.flatMap((plan) => plan.submission.rows),
    ),
    issues,
    columns: columnsShown(first),
    fields,
    missing: fields.filter(({ field }) => required.has(field) && !named.has(field)),
    assumptions: plans.flatMap(({ submission: { sheet, assumptions } }) =>
      assumptions.map(({ code, at, found, taken }) => ({ code, place: placeOf(sheet, cellArea(at)), found, taken })),
    ),
    stamp,
  };
}

/** Of all plan sheets together, as they would be merged. */
function amountsOf(plans: readonly CheckedPlan[]): Record<Field, Satang> {
  const sums: Record<Field, Satang> = {};
  for (const { submission } of plans) {
    for (const [field, amount] of Object.entries(totalsOfRows(submission))) {
      sums[field] = addSatang(sums[field] ?? noMoney, amount);
    }
  }
  return sums;
}

function fieldsShown(form: Form): FieldShown[] {
  return form.columns.flatMap(({ field, kind, name }) => (kind === "ordinal" ? [] : [{ field, title: name }]));
}

/** The columns of the first header rows, named or not, from left to right. */
function columnsShown({ grid, submission }: CheckedPlan): ColumnShown[] {
  const header = submission.headers[0];
  if (!header) return [];
  const named = Object.entries(header.cells).map(([field, at]) => ({
    place: placeOf(grid.sheet, cellArea(at)),
    text: textAt(grid, at),
    field,
  }));
  const unknown = header.unknown.map(({ at, text }) => ({
    place: placeOf(grid.sheet, cellArea(at)),
    text,
    field: null,
  }));
  return [...named, ...unknown].sort((a, b) => a.place.area.left - b.place.area.left);
}

function textAt(grid: Grid, at: { readonly row: number; readonly column: number }): string {
  const value = cellAt(grid, at)?.value;
  return typeof value === "string" ? value.trim() : "";
}
