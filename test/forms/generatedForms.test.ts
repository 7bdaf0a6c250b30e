import fc from "fast-check";
import { cellKey } from "../../src/grid/area";
import { formAsFile } from "../../src/forms/formAsFile";
import { loadForm } from "../../src/forms/loadForm";
import type { Form } from "../../src/forms/schema";
import { namesHeading } from "../../src/forms/totalLabel";
import type { Grid } from "../../src/grid/grid";
import { readSheet } from "../../src/reading/readSheet";
import { printedTotalsOf } from "../../src/totals/cover";
import { bodies, generatedPlan, type GeneratedPlan } from "../support/generatedForms";
import { incoming, mergingInto } from "../support/masters";
import { property } from "../support/property";

const rowsOf = (grid: Grid, form: Form): string[] =>
  readSheet(grid, form)
    .submission.rows.map(({ path, texts, numbers, amounts }) =>
      JSON.stringify([path.map(({ name }) => name), texts, numbers, amounts]),
    )
    .sort();

const sentOf = ({ form, sheets }: GeneratedPlan) =>
  sheets.map((sheet, i) => incoming(`${bodies[i]}.xlsx`, [sheet], [form]));

const runs = 20;

property(
  "a form is the same when it is written out, its series as columns, and read again",
  [generatedPlan],
  ({ form }) => expect(loadForm(JSON.stringify(formAsFile(form)))).toEqual({ form: { ...form, series: [] } }),
  runs,
);

property(
  "every cell of a sheet is accounted for: in a row, a heading, a header, a total or a note, or in an issue",
  [generatedPlan],
  ({ form, sheets }) => {
    for (const sheet of sheets) {
      const { submission, issues } = readSheet(sheet, form);
      const inIssue = ({ row, column }: { row: number; column: number }) =>
        issues.some(
          ({ area }) => area && area.top <= row && row <= area.bottom && area.left <= column && column <= area.right,
        );
      const lost = sheet.rows.flatMap(({ cells }) =>
        cells.filter((cell) => submission.roles.get(cellKey(cell)) === undefined && !inIssue(cell)),
      );
      expect(lost).toEqual([]);
    }
  },
  runs,
);

property(
  "a merge holds every row of both files and nothing else, in any order, and the same again changes nothing",
  [generatedPlan],
  (plan) => {
    const { form, sheets, master } = plan;
    const merging = mergingInto(form);
    const [one, other] = sentOf(plan);
    const merged = merging.merge([master], [...one!, ...other!]);
    expect(rowsOf(merged[0]!, form)).toEqual(sheets.flatMap((sheet) => rowsOf(sheet, form)).sort());
    expect(merging.merge([master], [...other!, ...one!])[0]).toEqual(merged[0]);
    expect(merging.merge(merging.merge([master], other!), one!)[0]).toEqual(merged[0]);
    expect(merging.plan(merged, [...one!, ...other!]).changes.steps).toEqual([]);
  },
  runs,
);

property(
  "taking a file out leaves what the other alone gives, and the master as it was when both are out",
  [generatedPlan],
  (plan) => {
    const merging = mergingInto(plan.form);
    const [one, other] = sentOf(plan);
    const merged = merging.merge([plan.master], [...one!, ...other!]);
    const without = merging.withdraw(merged, bodies[1]);
    expect(without[0]).toEqual(merging.merge([plan.master], one!)[0]);
    expect(rowsOf(merging.withdraw(without, bodies[0])[0]!, plan.form)).toEqual([]);
  },
  runs,
);

property(
  "every total of a master is exactly the sum of its rows, and no text has become a formula",
  [generatedPlan],
  (plan) => {
    const { form } = plan;
    const merged = mergingInto(form).merge([plan.master], sentOf(plan).flat());
    const { submission } = readSheet(merged[0]!, form);
    const covers = [...printedTotalsOf(submission), ...submission.besides];
    expect(covers.length).toBeGreaterThan(0);
    for (const { rows, total } of covers) {
      for (const [field, { value, formula }] of Object.entries(total.amounts)) {
        const sum = rows.reduce((all, index) => all + submission.rows[index]!.amounts[field]!, 0);
        expect([field, value, formula === null]).toEqual([field, sum, false]);
      }
    }
    const rows = new Set(submission.rows.map(({ row }) => row));
    const formulas = merged[0]!.rows.flatMap(({ index, cells }) =>
      rows.has(index) ? cells.filter(({ formula }) => formula !== null) : [],
    );
    expect(formulas.filter(({ column }) => !form.columns[column]?.derived)).toEqual([]);
  },
  runs,
);

test("drawn forms differ in what the laws are about", () => {
  const drawn = fc.sample(generatedPlan, { numRuns: 60, seed: 1 }).map(({ form }) => form);
  const some = (is: (form: Form) => boolean) => [drawn.some(is), drawn.every(is)];
  expect(some(({ totals }) => totals.beside.length > 0)).toEqual([true, false]);
  expect(some(({ totals }) => totals.grandFirst)).toEqual([true, false]);
  expect(some(({ totals }) => totals.level !== null)).toEqual([true, false]);
  expect(some(({ totals, levels }) => totals.level !== null && totals.level !== levels[0]!.field)).toEqual([
    true,
    false,
  ]);
  expect(some(({ taxonomy }) => taxonomy.length > 0)).toEqual([true, false]);
  expect(some(({ columns }) => columns.some(({ above }) => above.length === 3))).toEqual([true, false]);
  expect(some(({ columns }) => columns.some(({ total }) => total?.kind === "mean"))).toEqual([true, false]);
  expect([...new Set(drawn.map(({ levels }) => levels.length))].sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(some(({ relations }) => relations.length > 0)).toEqual([true, false]);
  expect(some(({ columns }) => columns.some(({ role }) => role === "agency"))).toEqual([true, false]);
  expect(some(({ totals }) => totals.subtotalLabels.some(namesHeading))).toEqual([true, false]);
  expect([...new Set(drawn.map(({ sender }) => sender))].sort()).toEqual(["column", "file", "title"]);
});
