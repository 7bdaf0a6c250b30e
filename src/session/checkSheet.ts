import { checkSubmission } from "../checking";
import { totalsOfRows } from "../app/submissionTotals";
import type { Form } from "../forms/schema";
import { cellArea } from "../grid/area";
import type { Grid } from "../grid/grid";
import type { Issue } from "../issues/issue";
import { judge } from "../issues/make";
import { inSheetOrder } from "../issues/order";
import { columnWords } from "../issues/words";
import type { Field } from "../plan/fields";
import type { Submission } from "../plan/submission";
import { readWorkbook } from "../reading/readWorkbook";
import type { Ask } from "./engine";
import type { CheckShown, ColumnShown, FieldShown, StampShown } from "./shown";
import { amountsShown, formShown, issueShown, placeOf } from "./wording";

/** A plan sheet of the open workbook, read and checked. */
export interface CheckedSheet {
  readonly form: Form;
  readonly grid: Grid;
  readonly submission: Submission;
  readonly issues: readonly Issue[];
}

/** The plan asked for, or the first the workbook holds; what is wrong with the workbook where it holds none. */
export function checkSheet(
  grids: readonly Grid[],
  forms: readonly Form[],
  { sheet, form }: Ask,
): CheckedSheet | { readonly issues: readonly Issue[] } {
  const options = { ...(form === null ? {} : { form }), ...(sheet === null ? {} : { sheet }) };
  const { plans, issues } = readWorkbook(grids, forms, options);
  const plan = plans[0];
  if (!plan) return { issues };
  const grid = grids.find((each) => each.sheet === plan.submission.sheet)!;
  const found = checkSubmission(plan.submission, grid, plan.form, plan.issues);
  const all = [...issues, ...[...judge(plan.issues, plan.form.severities), ...found].sort(inSheetOrder)];
  return { form: plan.form, grid, submission: plan.submission, issues: all };
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

export function checkShown(
  checked: CheckedSheet | { readonly issues: readonly Issue[] },
  stamp: StampShown | null,
): CheckShown {
  const issues = checked.issues.map(issueShown);
  if (!("submission" in checked)) return { ...nothingRead, issues };
  const { form, submission } = checked;
  const { sheet } = submission;
  const fields = fieldsOf(form);
  const columns = columnsShown(checked);
  const named = new Set(submission.headers.flatMap(({ columns: found }) => Object.keys(found)));
  const required = new Set<string>(form.columns.filter((column) => column.required).map(({ field }) => field));
  return {
    sheet,
    form: formShown(form),
    agency: submission.agency,
    rows: submission.rows.length,
    amounts: amountsShown(totalsOfRows(submission.rows, form)),
    issues,
    columns,
    fields,
    missing: fields.filter(({ field }) => required.has(field) && !named.has(field)),
    assumptions: submission.assumptions.map(({ code, at, found, taken }) => ({
      code,
      place: placeOf(sheet, cellArea(at)),
      found,
      taken,
    })),
    stamp,
  };
}

function fieldsOf(form: Form): FieldShown[] {
  return form.columns.flatMap(({ field }) => (field === "ordinal" ? [] : [{ field, title: columnWords[field] }]));
}

/** The columns of the first header rows, named or not, from left to right. */
function columnsShown({ grid, submission }: CheckedSheet): ColumnShown[] {
  const header = submission.headers[0];
  if (!header) return [];
  const named = (Object.entries(header.cells) as [Field, { row: number; column: number }][]).map(([field, at]) => ({
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
  const cell = grid.rows.find(({ index }) => index === at.row)?.cells.find(({ column }) => column === at.column);
  return typeof cell?.value === "string" ? cell.value.trim() : "";
}
