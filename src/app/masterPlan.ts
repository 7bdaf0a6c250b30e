import { flatForm } from "../forms/flatForm";
import type { Form } from "../forms/schema";
import type { MasterPlan } from "../merging/master";
import { logSheetName } from "../merging/record/mergeLog";
import { recordSheetName } from "../merging/record/recordSheet";
import { refusal, type MasterRefusal } from "../merging/refusal";
import { stackGrids } from "../grid/stackGrids";
import { readSheet } from "../reading/readSheet";
import { plansAmong, type PlanReading } from "../reading/readWorkbook";
import { formSheetName } from "./formInBook";
import { planSheetName } from "./masterSheet";
import { withoutSheets, type ReadBook } from "./readBook";

/**
 * The one plan of a master, its own sheets of the merge left aside: this is where it is decided which sheets hold it.
 * `sheet`: the plan's, where several hold one. Of a form that has a sheet for each heading of a level, all of them
 * together are the plan, whichever of them is named.
 */
export function masterPlan(book: ReadBook, sheet: string | null): MasterPlan | MasterRefusal {
  const { grids, forms, read } = withoutSheets(book, isKeptByMerging);
  const { plans } = plansAmong(read, sheet);
  const [plan, another] = plans;
  if (!plan) return refusal("plan-missing", sheet);
  const base = baseOf(plan.form, forms);
  const sheets = planSheets(plansAmong(read, null).plans, base);
  if (sheet === null ? sheets.length > 0 : sheets.includes(sheet)) {
    const stacked = stackGrids(book.grids, sheets, planSheetName);
    const grid = stacked.find(({ stack }) => stack)!;
    return { form: base, ...readSheet(grid, base), base, grid, grids: stacked };
  }
  // A sheet that may follow the same form as well may be the plan as well.
  const mayBe = read.sheets.some(({ table }) => {
    const { choice, grid } = table ?? {};
    if (!choice || !("uncertain" in choice) || grid?.visibility !== "visible") return false;
    return choice.uncertain.some(({ form }) => baseOf(form, forms) === base);
  });
  if (another || (sheet === null && mayBe)) return refusal("plan-ambiguous", sheet);
  const grid = grids.find((one) => one.sheet === plan.submission.sheet)!;
  return { ...plan, base, grid, grids: book.grids };
}

/** The sheets that a plan of this form is over, in the order of the workbook; none where it is on one. */
export const planSheets = (plans: readonly PlanReading[], base: Form): string[] =>
  base.sheets === null ? [] : plans.flatMap(({ form, submission: { sheet } }) => (form === base ? [sheet] : []));

/** The sheets in which merging keeps its record and its log, and a master its form. */
export const keptByMerging: readonly string[] = [recordSheetName, logSheetName, formSheetName];

export const isKeptByMerging = (sheet: string): boolean => keptByMerging.includes(sheet);

/** A flat table is read by what belongs to its form. */
const baseOf = (form: Form, forms: readonly Form[]): Form =>
  forms.find((base) => base.id === form.id || flatForm(base).id === form.id) ?? form;
