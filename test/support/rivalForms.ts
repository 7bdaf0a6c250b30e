import { readFileSync } from "node:fs";
import { builtInForms } from "../../src/forms/builtIn";
import { withFlatForms } from "../../src/forms/flatForm";
import { loadForm } from "../../src/forms/loadForm";
import type { Form } from "../../src/forms/schema";
import { tratPlan2565 } from "../../src/forms/tratPlan2565";
import type { Grid } from "../../src/grid/grid";
import { chooseForm, formFits, type FormChoice } from "../../src/reading/chooseForm";
import { readSheet } from "../../src/reading/readSheet";

/** The form of the sample province, as an officer loads it. */
export function sampleForm(): Form {
  const loaded = loadForm(readFileSync("src/samples/province/form.json", "utf8"));
  if ("faults" in loaded) throw new Error(JSON.stringify(loaded.faults));
  return loaded.form;
}

/** Forms with the same columns, distinguished by year, by a part of the taxonomy and by another taxonomy. */
export const rivalForms = (): Form[] => [
  ...builtInForms,
  sampleForm(),
  { ...tratPlan2565, id: "next-year", fiscalYear: tratPlan2565.fiscalYear + 1 },
  { ...tratPlan2565, id: "two-strategies", taxonomy: tratPlan2565.taxonomy.slice(0, 2) },
  { ...tratPlan2565, id: "other-headings", taxonomy: sampleForm().taxonomy },
];

/** What is chosen for a sheet, and what reading it by every form that fits would choose: the form that knows most of it. */
export function choices(
  grid: Grid,
  forms: readonly Form[],
): { readonly chosen: string[]; readonly byReading: string[] } {
  const fits = formFits(grid, withFlatForms(forms));
  const choice = chooseForm(grid, fits, withFlatForms(forms));
  const rivals = fits.filter(({ share }) => fits[0]!.share - share <= 0.08).map(({ form }) => form);
  const known = rivals.map((form) => {
    const { headings, fiscalYear } = readSheet(grid, form).submission;
    return headings.filter((heading) => heading.known).length + Number(fiscalYear?.year === form.fiscalYear);
  });
  const most = Math.max(...known);
  return { chosen: idsOf(choice), byReading: rivals.filter((_, at) => known[at] === most).map(({ id }) => id) };
}

const idsOf = (choice: FormChoice): string[] =>
  "form" in choice ? [choice.form.id] : "uncertain" in choice ? choice.uncertain.map(({ form }) => form.id) : [];
