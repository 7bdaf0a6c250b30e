import { checkSubmission } from "../../src/checking";
import { formAsFile } from "../../src/forms/formAsFile";
import { loadForm } from "../../src/forms/loadForm";
import { areaToA1 } from "../../src/grid/area";
import type { Grid } from "../../src/grid/grid";
import type { Form } from "../../src/forms/schema";
import { readWorkbook } from "../../src/reading/readWorkbook";
import { formLayouts } from "../support/formLayouts";
import { incoming, mergingInto } from "../support/masters";

/** Errors and warnings by their cells. */
function codesIn(grid: Grid, form: Form): string[] {
  const { plans, issues } = readWorkbook([grid], [form], { form: form.id });
  return [
    ...issues,
    ...plans.flatMap((plan) => [...plan.issues, ...checkSubmission(plan.submission, grid, form, plan.issues)]),
  ]
    .filter(({ severity }) => severity !== "note")
    .map(({ code, area }) => `${area ? areaToA1(area) : "sheet"} ${code}`)
    .sort();
}

const layouts = formLayouts.map((layout) => [layout.form.id, layout] as const);

describe.each(layouts)("%s", (_, { form, agencies, sheets, master, faulty, key }) => {
  test("what agencies send is free of faults", () => {
    expect(sheets.map((sheet) => codesIn(sheet, form))).toEqual([[], []]);
  });

  test("every fault of a faulty sheet is found at its cell, and no other", () => {
    expect(codesIn(faulty, form)).toEqual([...key].sort());
    expect(key.length).toBeGreaterThanOrEqual(6);
  });

  test("the form is the same when it is written out, its series as columns, and read again", () => {
    expect(loadForm(JSON.stringify(formAsFile(form)))).toEqual({ form: { ...form, series: [] } });
  });

  const merging = mergingInto(form);
  const sent = sheets.map((sheet, i) => incoming(`${agencies[i]}.xlsx`, [sheet], [form]));
  const merged = merging.merge([master], sent.flat());

  test("a merge of both holds every row and value of both, and its totals", () => {
    const rowsOf = (grid: Grid) => {
      const { submission } = readWorkbook([grid], [form], { form: form.id }).plans[0]!;
      return submission.rows.map(({ path, texts, numbers, amounts, agency }) =>
        JSON.stringify([path.map(({ name }) => name), texts, numbers, amounts, agency]),
      );
    };
    expect(rowsOf(merged[0]!).sort()).toEqual(sheets.flatMap(rowsOf).sort());
    expect(codesIn(merged[0]!, form).filter((one) => /total|sum/.test(one))).toEqual([]);
  });

  test("merging again changes nothing, the other order gives the same, and withdrawing leaves the other", () => {
    expect(merging.plan(merged, sent.flat()).changes.steps).toEqual([]);
    expect(merging.merge(merging.merge([master], sent[1]!), sent[0]!)[0]).toEqual(merged[0]);
    const without = merging.withdraw(merged, sent[1]![0]!.submission.agency ?? sent[1]![0]!.fileName);
    expect(without[0]).toEqual(merging.merge([master], sent[0]!)[0]);
  });
});
