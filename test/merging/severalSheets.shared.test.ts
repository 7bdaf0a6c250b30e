import { readdirSync } from "node:fs";
import { join } from "node:path";
import { masterPlan } from "../../src/app/masterPlan";
import { readBook } from "../../src/app/readBook";
import { tratPlan2565 } from "../../src/forms/tratPlan2565";
import type { Form } from "../../src/forms/schema";
import type { Grid } from "../../src/grid/grid";
import { logSheetName } from "../../src/merging/record/mergeLog";
import { matchKey } from "../../src/text/matchKey";
import { contentOfSheet, incomingFile, mergingInto, undone } from "../support/masters";
import { madeMaster } from "../support/madeMasters";
import { openedXlsx } from "../support/openedXlsx";
import { sharedData } from "../support/shared";

const data = sharedData();
const form: Form = { ...tratPlan2565, sheets: { level: "strategy", summary: null } };
const { plan, merge, withdraw } = mergingInto(form);

if (!data) {
  test("the folder of the province's workbooks is not here", () => expect(data).toBeUndefined());
} else {
  const submissions = readdirSync(join(data, "submissions"))
    .filter((name) => name.endsWith(".xlsx"))
    .flatMap((name) => incomingFile(join(data, "submissions", name), [tratPlan2565]));
  const made = async () => openedXlsx((await madeMaster(form)).bytes).readAll();
  const one = async () => openedXlsx((await madeMaster(tratPlan2565)).bytes).readAll();

  const sections = (grids: readonly Grid[], by: Form) => {
    const read = masterPlan(readBook(grids, [by], by.id), null);
    if ("refused" in read) throw new Error(read.refused);
    const { submission } = read;
    return submission.sections.map(({ path, rows, total }) => ({
      path: path.map(({ name }) => name),
      total: total && [total.amounts.integratedBudget?.value, total.amounts.agencyBudget?.value],
      rows: rows.map((index) => {
        const { path: headings, texts, numbers, amounts, agency } = submission.rows[index]!;
        return JSON.stringify([headings.map(({ name }) => matchKey(name)), texts, numbers, amounts, agency]);
      }),
    }));
  };

  test("35 submissions into five sheets are the rows and totals of one, on the sheet of their strategy", async () => {
    const empty = await made();
    expect(empty).toHaveLength(5);
    const merged = merge(empty, submissions);
    expect(sections(merged, form)).toEqual(sections(merge(await one(), submissions), tratPlan2565));
    expect(plan(merged, submissions).changes.steps).toEqual([]);
    expect(merge(empty, [...submissions].reverse())).toEqual(merged);
    expect(undone(empty, plan(empty, [])) ).toEqual(empty);
    const none = submissions.reduce((grids, { submission }) => withdraw(grids, submission.agency!), merged);
    expect(none.map(({ sheet }) => sheet)).toEqual([...empty.map(({ sheet }) => sheet), logSheetName]);
    for (const { sheet } of empty) expect(contentOfSheet(none, sheet)).toEqual(contentOfSheet(empty, sheet));
    expect(undone(merged, plan(empty, submissions))).toEqual(empty);
  });
}
