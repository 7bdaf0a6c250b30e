import type { Grid } from "../grid/grid";
import { flatForm, withFlatForms } from "../forms/flatForm";
import type { Form } from "../forms/schema";
import type { Issue } from "../issues/issue";
import { issue } from "../issues/make";
import { chooseForm, formFits, type FormChoice } from "./chooseForm";
import { readSheet, type SheetReading } from "./readSheet";

/** What is to be read, where the caller knows. */
export interface WorkbookOptions {
  /** The id of the form that the file must follow (or its flat table). */
  readonly form?: string;
  /** The one sheet to read. */
  readonly sheet?: string;
}

/** A plan sheet that was read, and the form it was read by. */
export interface PlanReading extends SheetReading {
  readonly form: Form;
}

export interface WorkbookReading {
  /** In the order of the workbook. */
  readonly plans: readonly PlanReading[];
  /** Plans out of sight beside one that shows: read, and for no merge. */
  readonly hidden: readonly PlanReading[];
  /** Sheets that were left alone. */
  readonly skipped: readonly { readonly sheet: string; readonly reason: "no-table" | "hidden" | "not-asked" }[];
  /** What is wrong with the file or its choice of form; what is wrong in a sheet is with its plan. */
  readonly issues: readonly Issue[];
}

/**
 * Finds the sheets of a workbook that hold a plan, tells which form each follows and reads it. A hidden sheet counts
 * only where no visible one holds a plan, or where it is asked for; one that does not count is told. Throws when asked for
 * a form that is not among them.
 */
export function readWorkbook(
  grids: readonly Grid[],
  forms: readonly Form[],
  options: WorkbookOptions = {},
): WorkbookReading {
  const asked = options.form === undefined ? undefined : forms.find((form) => form.id === options.form);
  if (options.form !== undefined && !asked) throw new Error(`There is no form ${options.form}`);
  const known = withFlatForms(forms);
  const wanted = asked ? [asked, flatForm(asked)] : known;
  const issues: Issue[] = [];
  const skipped: { sheet: string; reason: "no-table" | "hidden" | "not-asked" }[] = [];
  const candidates: { grid: Grid; fits: ReturnType<typeof formFits> }[] = [];

  for (const grid of grids) {
    if (options.sheet !== undefined && grid.sheet !== options.sheet) {
      skipped.push({ sheet: grid.sheet, reason: "not-asked" });
      continue;
    }
    const fits = formFits(grid, known);
    if (fits.length > 0) candidates.push({ grid, fits });
    else skipped.push({ sheet: grid.sheet, reason: "no-table" });
  }

  const visible = candidates.filter(({ grid }) => grid.visibility === "visible");
  const read = visible.length > 0 && options.sheet === undefined ? visible : candidates;
  const hidden: PlanReading[] = [];
  for (const { grid, fits } of candidates) {
    if (read.some((candidate) => candidate.grid === grid)) continue;
    skipped.push({ sheet: grid.sheet, reason: "hidden" });
    const choice = chooseForm(grid, fits, wanted);
    const form = formNearest(choice);
    const plan = { form, ...readSheet(grid, form) };
    if ("form" in choice) hidden.push(plan);
    issues.push(...tellHidden(grid, plan.submission.rows.length));
  }

  const plans: PlanReading[] = [];
  for (const { grid, fits } of read) {
    const choice = chooseForm(grid, fits, wanted);
    if ("form" in choice) plans.push({ form: choice.form, ...readSheet(grid, choice.form) });
    else if ("uncertain" in choice) {
      issues.push(
        issue("form-uncertain", {
          sheet: grid.sheet,
          area: null,
          params: { forms: choice.uncertain.map((form) => form.title) },
        }),
      );
    } else {
      const params = { found: choice.instead.title, asked: asked!.title };
      issues.push(issue("form-wrong", { sheet: grid.sheet, area: null, params }));
    }
  }
  if (plans.length === 0 && issues.length === 0) {
    issues.push(issue("plan-not-found", { sheet: options.sheet ?? null, area: null, params: {} }));
  }
  return { plans, hidden, skipped, issues };
}

const formNearest = (choice: FormChoice): Form =>
  "form" in choice ? choice.form : "instead" in choice ? choice.instead : choice.uncertain[0]!;

/** Tells of a plan that is left alone because it is out of sight. A blank form, hidden as a model, is no plan. */
function tellHidden(grid: Grid, rows: number): Issue[] {
  if (rows === 0) return [];
  const params = { veryHidden: grid.visibility === "very-hidden", rows };
  return [issue("plan-hidden", { sheet: grid.sheet, area: null, params })];
}
