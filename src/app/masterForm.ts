import { flatForm } from "../forms/flatForm";
import type { Form } from "../forms/schema";
import type { Grid } from "../grid/grid";
import { refusal, type MasterRefusal } from "../merging/refusal";
import { readWorkbook } from "../reading/readWorkbook";

/** The form a master follows: the one asked for, or the one that its plan is told to be by reading it. */
export function masterForm(
  master: readonly Grid[],
  forms: readonly Form[],
  asked: string | null,
): Form | MasterRefusal {
  const known = forms.find(({ id }) => id === asked);
  if (known) return known;
  const { plans } = readWorkbook(master, forms);
  const found = new Set(plans.map(({ form }) => baseOf(form, forms)));
  const [form, another] = found;
  return form && !another ? form : refusal(form ? "plan-ambiguous" : "plan-missing");
}

/** A flat table is read by what belongs to its form. */
const baseOf = (form: Form, forms: readonly Form[]): Form =>
  forms.find((base) => base.id === form.id || flatForm(base).id === form.id) ?? form;
