import fc from "fast-check";
import { flatForm } from "../../src/forms/flatForm";
import { rayongPlan2554 } from "../../src/forms/rayongPlan2554";
import { rayongResults2553 } from "../../src/forms/rayongResults2553";
import type { Form } from "../../src/forms/schema";
import { tratPlan2565 } from "../../src/forms/tratPlan2565";
import type { Incoming } from "../../src/merging/chooseSheets";
import { nonsense, renamedForm } from "./renamedForm";
import { rowOf, submissionOf, type MasterSpec } from "./generatedPlans";

/** A form small enough to meet the same headings often. */
const small = (form: Form): Form => ({ ...form, taxonomy: form.taxonomy.slice(0, 2) });
const nonsensical = renamedForm(small(rayongPlan2554), nonsense);
/** Named, with the form asked for and the one the master is laid out by. */
export const smallForms: readonly (readonly [string, Form, Form])[] = [
  ["a plan with subtotals per second level", small(tratPlan2565), small(tratPlan2565)],
  ["a plan with a level beside", small(rayongPlan2554), small(rayongPlan2554)],
  ["results without money", small(rayongResults2553), small(rayongResults2553)],
  ["ids that say nothing", nonsensical, nonsensical],
  ["one flat table", small(tratPlan2565), flatForm(small(tratPlan2565))],
];

export const masterSpec = (form: Form): fc.Arbitrary<MasterSpec> =>
  fc.record({
    rows: fc.array(
      fc.integer({ min: 0, max: 5 }).chain((agency) => rowOf(form, form.agencies[agency]?.name ?? null)),
      { maxLength: 6 },
    ),
    blanks: fc.integer({ min: 0, max: 2 }),
    totals: fc.constantFrom("formula", "typed", "short", "none"),
    merged: fc.boolean(),
    lacking: fc.subarray([1, 2, 3]),
    parting: fc.boolean(),
  });

/** Submissions of different agencies; for a form without agencies, different files. */
export const submissions = (form: Form, most = 4): fc.Arbitrary<Incoming[]> =>
  fc.uniqueArray(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: most }).chain((agencies) =>
    fc.tuple(
      ...agencies.map((at) => {
        const agency = form.agencies[at]?.name ?? null;
        return fc.array(rowOf(form, agency), { minLength: 1, maxLength: 6 }).map((rows): Incoming => {
          const fileName = `${at}.xlsx`;
          return { fileName, sha256: String(at).repeat(64), submission: submissionOf(form, agency, rows) };
        });
      }),
    ),
  );
