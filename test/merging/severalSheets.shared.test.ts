import { readdirSync } from "node:fs";
import { join } from "node:path";
import { masterPlan } from "../../src/app/masterPlan";
import { readBook } from "../../src/app/readBook";
import { tratPlan2565 } from "../../src/forms/tratPlan2565";
import type { Form } from "../../src/forms/schema";
import type { Grid } from "../../src/grid/grid";
import type { MasterPlan } from "../../src/merging/master";
import { summaryTotals } from "../../src/totals/summaryTotals";
import { logSheetName } from "../../src/merging/record/mergeLog";
import { matchKey } from "../../src/text/matchKey";
import { tableOf } from "../support/grids";
import { contentOfSheet, incomingFile, mergingInto, undone } from "../support/masters";
import { madeMaster } from "../support/madeMasters";
import { openedXlsx } from "../support/openedXlsx";
import { sharedData } from "../support/shared";

const data = sharedData();

if (!data) {
  test("the folder of the province's workbooks is not here", () => expect(data).toBeUndefined());
} else {
  const submissions = readdirSync(join(data, "submissions"))
    .filter((name) => name.endsWith(".xlsx"))
    .flatMap((name) => incomingFile(join(data, "submissions", name), [tratPlan2565]));
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

  test.each([
    ["five sheets", { level: "strategy", summary: null }],
    ["five sheets and a summary", { level: "strategy", summary: "สรุป" }],
  ] as const)(
    "35 submissions into %s are the rows and totals of one, on the sheet of their strategy",
    async (_, sheets) => {
      const form: Form = { ...tratPlan2565, sheets };
      const { plan: planned, merge, withdraw } = mergingInto(form);
      const empty = await openedXlsx((await madeMaster(form)).bytes).readAll();
      expect(empty).toHaveLength(sheets.summary === null ? 5 : 6);
      const merged = merge(empty, submissions);
      expect(sections(merged, form)).toEqual(
        sections(mergingInto(tratPlan2565).merge(await one(), submissions), tratPlan2565),
      );
      expect(planned(merged, submissions).changes.steps).toEqual([]);
      expect(merge(empty, [...submissions].reverse())).toEqual(merged);
      const none = submissions.reduce((grids, { submission }) => withdraw(grids, submission.agency!), merged);
      expect(none.map(({ sheet }) => sheet)).toEqual([...empty.map(({ sheet }) => sheet), logSheetName]);
      for (const { sheet } of empty) expect(contentOfSheet(none, sheet)).toEqual(contentOfSheet(empty, sheet));
      expect(undone(merged, planned(empty, submissions))).toEqual(empty);
      if (sheets.summary === null) return;
      const [summary] = merged;
      expect(tableOf(summary!).at(-1)).toEqual(["รวมงบประมาณทั้งสิ้น", "=B4+B5+B6+B7+B8", "=C4+C5+C6+C7+C8"]);
      const plan = masterPlan(readBook(merged, [form], form.id), null) as MasterPlan;
      const totals = summaryTotals(
        plan.grids.find((grid) => grid.sheet === "สรุป")!,
        plan.grid,
        plan.submission,
        form,
      );
      expect(totals).toHaveLength(12);
      expect(totals.every(({ isRight }) => isRight)).toBe(true);
      expect(totals.filter(({ heading }) => heading === null).map(({ sum }) => sum)).toEqual([87_400_00, 400_558_00]);
    },
  );
}
