import type { Form } from "../forms/schema";
import type { Section, Submission } from "../plan/submission";

/** The depth of the level whose headings are lines of their own with a subtotal below; -1 where there is none. */
export const subtotalDepth = ({ levels, totals }: Form): number =>
  levels.findIndex(({ field, place }) => field === totals.level && place === "row");

/** Which lines of totals a plan is to have. */
export interface WantedTotals {
  readonly subtotals: boolean;
  readonly grandTotal: boolean;
}

/** Those that a form wants and has a place for; that of a plan with a summary is there. */
export const wantedTotals = (form: Form): WantedTotals => ({
  subtotals: form.totals.expected && subtotalDepth(form) >= 0,
  grandTotal: form.totals.expected && !form.totals.grandFirst && !form.sheets?.summary,
});

/** The totals that a plan lacks, where its form has any. */
export interface MissingTotals {
  /** Those with rows and without a total, in the order of the sheet. */
  readonly sections: readonly Section[];
  readonly grandTotal: boolean;
}

export const missingTotals = (
  { sections, grandTotal }: Pick<Submission, "sections" | "grandTotal">,
  form: Form,
): MissingTotals => ({
  sections: sections.filter(({ rows, total }) => total === null && rows.length > 0),
  // That of a plan with a summary is there.
  grandTotal: grandTotal === null && !form.sheets?.summary,
});
