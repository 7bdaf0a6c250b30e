import { checkSubmission } from "../../src/checking";
import { builtInForms } from "../../src/forms/builtIn";
import type { Form } from "../../src/forms/schema";
import { tratPlan2565 } from "../../src/forms/tratPlan2565";
import { areaToA1 } from "../../src/grid/area";
import type { Grid } from "../../src/grid/grid";
import { describe as described } from "../../src/issues/describe";
import { readSheet } from "../../src/reading/readSheet";
import { agencySheet } from "../support/agencySheet";
import { masterSpec } from "../support/generatedMerges";
import { masterOf } from "../support/generatedPlans";
import type { CellSpec } from "../support/grids";
import { formLayouts } from "../support/formLayouts";
import { property } from "../support/property";
import { nonsense, renamedForm } from "../support/renamedForm";

/** What is reported about a sheet, and what was read of it, by ids as `to` has them. */
function answers(grid: Grid, form: Form, to: (field: string) => string) {
  const { submission, issues } = readSheet(grid, form);
  const found = [...issues, ...checkSubmission(submission, grid, form, issues)];
  const keyed = (values: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(Object.entries(values).map(([field, value]) => [to(field), value]));
  return {
    issues: found.map((one) => [one.code, one.area && areaToA1(one.area), described(one).message]),
    rows: submission.rows.map(({ path, texts, numbers, amounts, agency }) => ({
      path: path.map(({ field, name, number }) => [to(field), name, number]),
      ...{ texts: keyed(texts), numbers: keyed(numbers), amounts: keyed(amounts), agency },
    })),
    sections: submission.sections.map(({ rows, total }) => [rows, keyed(total?.amounts ?? {})]),
  };
}

const itself = (field: string): string => field;
const withOtherIds = renamedForm(tratPlan2565, nonsense);

describe("ids are not part of an answer", () => {
  it.each<[string, Readonly<Record<string, CellSpec>>]>([
    ["a sheet without faults", {}],
    ["an amount in letters", { F11: "1O,000" }],
    ["a unit nobody knows, a blank quantity", { C11: "อัน", D12: null }],
    ["a row without its activity, its agency and its outcome", { B12: null, I12: null, H12: null }],
    ["the same amount in both columns, and a wrong total", { E11: 50_000, F14: 1 }],
    ["a header that is nearly the form's", { F8: "งบหน่วยงาม", G7: "ตัวชี้วด" }],
    ["a row one column to the right", { J13: "สำนักงานวัฒนธรรมจังหวัดตราด", I13: "ผล", H13: "ตัวชี้วัด", C13: null }],
  ])("%s", (_, planted) => {
    const grid = agencySheet(planted);
    expect(answers(grid, withOtherIds, itself)).toEqual(answers(grid, tratPlan2565, nonsense));
  });

  describe.each(builtInForms.map((form) => [form.id, form] as const))("%s", (_, form) => {
    property(
      "masters are read the same",
      [masterSpec(form)],
      (spec) => {
        const grid = masterOf(form, spec);
        expect(answers(grid, renamedForm(form, nonsense), itself)).toEqual(answers(grid, form, nonsense));
      },
      25,
    );
  });

  it.each(formLayouts.map((layout) => [layout.form.id, layout] as const))("the faulty sheet of %s", (_, layout) => {
    const { form, faulty } = layout;
    expect(answers(faulty, renamedForm(form, nonsense), itself)).toEqual(answers(faulty, form, nonsense));
  });
});
