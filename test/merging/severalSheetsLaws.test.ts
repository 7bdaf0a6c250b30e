import fc from "fast-check";
import { masterPlan } from "../../src/app/masterPlan";
import { readBook } from "../../src/app/readBook";
import { verifyBook } from "../../src/app/verifyFiles";
import type { Form } from "../../src/forms/schema";
import type { Grid } from "../../src/grid/grid";
import { sheetOfRow } from "../../src/grid/sheetStack";
import type { Incoming } from "../../src/merging/chooseSheets";
import { logSheetName } from "../../src/merging/record/mergeLog";
import { recordSheetName } from "../../src/merging/record/recordSheet";
import type { Submission } from "../../src/plan/submission";
import { drawnAgencies, drawnSheets, fileOf, type DrawnSheets } from "../support/drawnSheets";
import { tableOf } from "../support/grids";
import { gridsFile } from "../support/gridsFile";
import { madeMaster } from "../support/madeMasters";
import { contentOfSheet, mergingInto, undone } from "../support/masters";
import { openedXlsx } from "../support/openedXlsx";
import { seed } from "../support/property";

const runs = Number(process.env.RUAM_RUNS ?? 25);

/** A law over forms and sheets that nobody has thought of; a failure prints its seed and the smallest case found. */
function law(name: string, holds: (drawn: DrawnSheets, empty: readonly Grid[]) => Promise<void>): void {
  test(name, async () => {
    const property = fc.asyncProperty(drawnSheets, async (drawn) => {
      await holds(drawn, await openedXlsx((await madeMaster(drawn.form)).bytes).readAll());
    });
    await fc.assert(property, { seed, numRuns: runs });
  });
}

const filesOf = (drawn: DrawnSheets, factor = 1): Incoming[] =>
  drawn.sent.flatMap((sent) => fileOf(drawn, sent, factor));
const kept = [recordSheetName, logSheetName];
/**
 * The sheets of the plan and its summary, whose formulas are computed only where a workbook is. Without totals it names rows
 * one by one, and goes on naming those that are blank again.
 */
const planOf = (grids: readonly Grid[], form: Form) =>
  grids
    .filter(({ sheet }) => !kept.includes(sheet))
    .filter(({ sheet }) => form.totals.level !== null || sheet !== form.sheets!.summary)
    .map(({ sheet }) => (sheet === form.sheets!.summary ? formulasOf(grids, sheet) : contentOfSheet(grids, sheet)));
const formulasOf = (grids: readonly Grid[], sheet: string) => tableOf(grids.find((grid) => grid.sheet === sheet)!);
const planIn = (grids: readonly Grid[], form: Form) => {
  const plan = masterPlan(readBook(grids, [form], form.id), null);
  if ("refused" in plan) throw new Error(JSON.stringify(plan));
  return plan;
};
const rowsIn = ({ rows }: Pick<Submission, "rows">): string[] =>
  rows
    .map(({ path, amounts, texts }) => JSON.stringify([path.map(({ field, name }) => [field, name]), amounts, texts]))
    .sort();

law("the same again changes nothing, any order gives the same, and a merge is undone", async (drawn, empty) => {
  const { plan, merge } = mergingInto(drawn.form);
  const files = filesOf(drawn);
  const merged = merge(empty, files);
  expect(plan(merged, files).changes.steps).toEqual([]);
  expect(merge(empty, [...files].reverse())).toEqual(merged);
  expect(undone(merged, plan(empty, files))).toEqual(empty);
});

law(
  "who withdraws leaves what the others alone give; who sends again what the new file alone gives",
  async (drawn, empty) => {
    const { form } = drawn;
    const { merge, withdraw } = mergingInto(form);
    const files = filesOf(drawn);
    const merged = merge(empty, files);
    for (const agency of drawnAgencies) {
      const others = files.filter(({ submission }) => submission.agency !== agency);
      if (others.length === files.length) continue;
      expect(planOf(withdraw(merged, agency), form)).toEqual(planOf(merge(empty, others), form));
      const again = filesOf(drawn, 3)
        .filter(({ submission }) => submission.agency === agency)
        .map((one) => ({ ...one, sha256: "f".repeat(64) }));
      expect(planOf(merge(merged, again), form)).toEqual(planOf(merge(empty, [...others, ...again]), form));
    }
  },
);

law(
  "every row sent is in the plan once, on the sheet of its strategy, and every total is right",
  async (drawn, empty) => {
    const { form } = drawn;
    const files = filesOf(drawn);
    const workbook = openedXlsx(gridsFile(empty));
    const { changes } = mergingInto(form).plan(await workbook.readAll(), files);
    expect(await workbook.apply(changes)).toEqual({ done: true });
    const merged = await workbook.readAll();
    const { grid, submission } = planIn(merged, form);
    expect(rowsIn(submission)).toEqual(rowsIn({ rows: files.flatMap((one) => one.submission.rows) }));
    const sheets = new Map(form.taxonomy.map(({ name }, i) => [name, grid.stack?.sheets[i]?.sheet ?? grid.sheet]));
    for (const { row, path } of submission.rows)
      expect(grid.stack ? sheetOfRow(grid.stack, row).sheet : grid.sheet).toBe(sheets.get(path[0]!.name));

    const book = readBook(merged, [form], form.id);
    const found = verifyBook(book, { sheet: null, sent: files }).flatMap(({ findings }) => findings);
    expect(found.map(({ code, sheet, area }) => [code, sheet, area])).toEqual([]);
  },
);
