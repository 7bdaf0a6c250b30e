import { flatForm } from "../forms/flatForm";
import type { Form } from "../forms/schema";
import type { MasterPlan } from "../merging/master";
import { logSheetName } from "../merging/record/mergeLog";
import { recordSheetName } from "../merging/record/recordSheet";
import { refusal, type MasterRefusal } from "../merging/refusal";
import { plansAmong } from "../reading/readWorkbook";
import { withoutSheets, type ReadBook } from "./readBook";

/** The one plan of a master, its own sheets of the merge left aside. `sheet`: the plan's, where several hold one. */
export function masterPlan(book: ReadBook, sheet: string | null): MasterPlan | MasterRefusal {
  const { grids, forms, read } = withoutSheets(book, isKeptByMerging);
  const [plan, another] = plansAmong(read, sheet).plans;
  if (!plan) return refusal("plan-missing", sheet);
  const base = baseOf(plan.form, forms);
  // A sheet that may follow the same form as well may be the plan as well.
  const mayBe = read.sheets.some(({ table }) => {
    const { choice, grid } = table ?? {};
    if (!choice || !("uncertain" in choice) || grid?.visibility !== "visible") return false;
    return choice.uncertain.some((form) => baseOf(form, forms) === base);
  });
  if (another || (sheet === null && mayBe)) return refusal("plan-ambiguous", sheet);
  return { ...plan, base, grid: grids.find((grid) => grid.sheet === plan.submission.sheet)! };
}

/** The sheets in which merging keeps its record and its log. */
export const isKeptByMerging = (sheet: string): boolean => sheet === recordSheetName || sheet === logSheetName;

/** A flat table is read by what belongs to its form. */
const baseOf = (form: Form, forms: readonly Form[]): Form =>
  forms.find((base) => base.id === form.id || flatForm(base).id === form.id) ?? form;
