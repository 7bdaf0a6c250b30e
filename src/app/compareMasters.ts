import type { ReadPlan } from "../comparing/comparedRow";
import { comparePlans, compareRows, type PlanComparison } from "../comparing/comparePlans";
import type { Form } from "../forms/schema";
import type { MasterRefusal } from "../merging/refusal";
import type { FilePlan } from "./checkFiles";
import { planChange, type PlanChange } from "../summarizing/planChange";
import { planSummary } from "../summarizing/planSummary";
import { masterPlan } from "./masterPlan";
import type { ReadBook } from "./readBook";

export interface ComparedMasters extends PlanComparison {
  readonly form: Form;
  readonly before: ReadPlan;
  readonly after: ReadPlan;
  /** What became of the money of each heading of the outermost level. */
  readonly change: PlanChange;
}

/** Why two masters cannot be compared. */
export type ComparisonRefusal =
  | { readonly refused: "before" | "after"; readonly because: MasterRefusal }
  | { readonly refused: "forms-differ"; readonly forms: readonly [Form, Form] };

/** What became of a master: row by row, and every total's difference explained by rows. Both must follow one form. */
export function compareMasters(
  before: ReadBook,
  after: ReadBook,
  sheet: string | null,
): ComparedMasters | ComparisonRefusal {
  const was = masterPlan(before, sheet);
  if ("refused" in was) return { refused: "before", because: was };
  const is = masterPlan(after, sheet);
  if ("refused" in is) return { refused: "after", because: is };
  if (was.form.id !== is.form.id) return { refused: "forms-differ", forms: [was.form, is.form] };
  const change = planChange(planSummary(was.submission, was.base), planSummary(is.submission, is.base));
  return { form: was.form, before: was, after: is, change, ...comparePlans(was, is, was.form) };
}

/** What became of the rows of a file in another of its agency; null where they follow several forms. */
export const compareFilePlans = (before: FilePlan, after: FilePlan): ReturnType<typeof compareRows> | null =>
  before.form.id === after.form.id ? compareRows(before, after, after.form) : null;
