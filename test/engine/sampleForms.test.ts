import { readWorkbook } from "../../src/reading/readWorkbook";
import { figuresForm, figuresSheet } from "../support/figuresForm";
import { formLayouts } from "../support/formLayouts";
import { gridsFile } from "../support/gridsFile";
import { incoming, mergingInto } from "../support/masters";
import { openedXlsx } from "../support/openedXlsx";
import { throughCalc } from "./calc";

jest.setTimeout(120_000);

test("the totals of every sample form's master are to the satang what LibreOffice computes", async () => {
  const masters = formLayouts.map(({ form, sheets, agencies, master }) => {
    const sent = sheets.flatMap((sheet, i) => incoming(`${agencies[i]}.xlsx`, [sheet], [form]));
    return mergingInto(form).merge([master], sent);
  });
  const files = throughCalc(masters.map((grids) => ({ file: gridsFile(grids) })));
  for (const [at, file] of files.entries()) {
    const { form } = formLayouts[at]!;
    const ours = amountsOf(masters[at]!, form);
    const theirs = amountsOf(await openedXlsx(file).readAll(), form);
    expect([form.id, theirs]).toEqual([form.id, ours]);
  }
});

test("means, counts and quotients of a merged plan are what LibreOffice computes", async () => {
  const sent = ["กรม ก", "กรม ข"].flatMap((agency) =>
    incoming(`${agency}.xlsx`, [figuresSheet(agency)], [figuresForm]),
  );
  const grids = mergingInto(figuresForm).merge([figuresSheet("", {}, [[], []])], sent);
  const [file] = throughCalc([{ file: gridsFile(grids) }]);
  const theirs = figuresOf(await openedXlsx(file!).readAll());
  expect(theirs.length).toBe(24);
  expect(theirs).toEqual(figuresOf(grids));
});

/** Every figure of the printed totals, to nine decimals. */
function figuresOf(grids: Parameters<typeof readWorkbook>[0]) {
  const { submission } = readWorkbook(grids, [figuresForm], { form: figuresForm.id, sheet: "แผน" }).plans[0]!;
  const printed = [...submission.sections.map(({ total }) => total), submission.grandTotal];
  return printed.flatMap((total) =>
    Object.entries(total!.figures).map(([field, { value }]) => [field, value && Math.round(value * 1e9) / 1e9]),
  );
}

type Form = (typeof formLayouts)[number]["form"];

/** Every amount of the rows and printed totals, in satang. */
function amountsOf(grids: Parameters<typeof readWorkbook>[0], form: Form) {
  const { submission } = readWorkbook(grids, [form], { form: form.id, sheet: "แผน" }).plans[0]!;
  const printed = [...submission.sections.map(({ total }) => total), submission.grandTotal];
  return {
    rows: submission.rows.map(({ amounts, numbers }) => ({ ...amounts, ...numbers })),
    totals: printed.map((total) => Object.entries(total?.amounts ?? {}).map(([field, { value }]) => [field, value])),
  };
}
