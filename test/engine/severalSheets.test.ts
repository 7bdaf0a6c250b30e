import fc from "fast-check";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { masterPlan } from "../../src/app/masterPlan";
import { readBook } from "../../src/app/readBook";
import type { Form } from "../../src/forms/schema";
import { toA1 } from "../../src/grid/area";
import type { Grid } from "../../src/grid/grid";
import type { Incoming } from "../../src/merging/chooseSheets";
import { amountIn } from "../../src/plan/rowValues";
import { bahtFromSatang, noMoney, sumSatang } from "../../src/plan/satang";
import { allTotalsOf } from "../../src/totals/cover";
import { summaryTotals } from "../../src/totals/summaryTotals";
import { tratPlan2565 } from "../../src/forms/tratPlan2565";
import { drawnSheets, fileOf } from "../support/drawnSheets";
import { gridsFile } from "../support/gridsFile";
import { madeMaster } from "../support/madeMasters";
import { incomingFile, mergingInto } from "../support/masters";
import { openedXlsx } from "../support/openedXlsx";
import { seed } from "../support/property";
import { sharedData } from "../support/shared";
import { throughCalc } from "./calc";

jest.setTimeout(180_000);
const data = sharedData();

interface Case {
  readonly name: string;
  readonly form: Form;
  readonly files: readonly Incoming[];
}

/** Sheets of random forms; and the province's 35 files, where they are at hand. */
function cases(): Case[] {
  const drawn = fc.sample(drawnSheets, { seed, numRuns: 24 }).map((one, at) => ({
    ...{ name: `form ${at} of seed ${seed}`, form: one.form },
    files: one.sent.flatMap((sent) => fileOf(one, sent)),
  }));
  if (!data) return drawn;
  const folder = join(data, "submissions");
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".xlsx"))
    .flatMap((name) => incomingFile(join(folder, name), [tratPlan2565]));
  const sheets = { level: "strategy", summary: "สรุป" };
  return [...drawn, { name: "Trat, five strategies", form: { ...tratPlan2565, sheets }, files }];
}

/** No formula shows a result that we wrote: what is there afterwards was computed. */
const uncomputed = (grids: readonly Grid[]): Grid[] =>
  grids.map((grid) => ({
    ...grid,
    rows: grid.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => (cell.formula === null ? cell : { ...cell, value: null })),
    })),
  }));

/** Every total of sections, strategies, the summary and the plan by its cell: what it shows, and what its rows come to. */
function totalsIn(grids: readonly Grid[], form: Form) {
  const plan = masterPlan(readBook(grids, [form], form.id), null);
  if ("refused" in plan) throw new Error(plan.refused);
  const { submission, grid } = plan;
  const { rows, fields } = submission;
  const ofRows = allTotalsOf(submission).flatMap((covered) =>
    Object.entries(covered.total.amounts).map(([field, { at, value }]) => ({
      ...{ cell: `row ${at.row} ${field}`, shown: value },
      sum: sumSatang(covered.rows.map((index) => amountIn(rows[index]!, field) ?? noMoney)),
    })),
  );
  const summary = plan.grids.find(({ sheet }) => sheet === form.sheets!.summary);
  const ofSummary = (summary ? summaryTotals(summary, grid, submission, form) : []).map((one) => ({
    ...{ cell: `${summary!.sheet} ${toA1(one.at)}`, shown: one.printed.value },
    sum: sumSatang(one.rows.map((row) => amountIn(row, one.field) ?? noMoney)),
  }));
  return {
    rows: rows.length,
    baht: bahtFromSatang(sumSatang(rows.flatMap((row) => fields.main.map((field) => amountIn(row, field) ?? noMoney)))),
    totals: [...ofRows, ...ofSummary],
  };
}

test("totals of sections, strategies and summaries over several sheets are to the satang what LibreOffice computes", async () => {
  const merged = await Promise.all(
    cases().map(async ({ form, files, ...one }) => {
      const empty = await openedXlsx((await madeMaster(form)).bytes).readAll();
      return {
        ...one,
        form,
        sent: files.flatMap(({ submission }) => submission.rows).length,
        grids: mergingInto(form).merge(empty, files),
      };
    }),
  );
  const computed = throughCalc(merged.map(({ grids }) => ({ file: gridsFile(uncomputed(grids)) })));
  let compared = 0;
  for (const [at, file] of computed.entries()) {
    const { name, form, sent } = merged[at]!;
    const { rows, baht, totals } = totalsIn(await openedXlsx(file).readAll(), form);
    expect([name, rows]).toEqual([name, sent]);
    expect([name, totals.filter(({ shown, sum }) => shown !== sum)]).toEqual([name, []]);
    compared += totals.length;
    if (at === merged.length - 1)
      process.stdout.write(`${name}: ${rows} rows, ${baht} baht, ${totals.length} totals\n`);
  }
  process.stdout.write(`${merged.length} masters, ${compared} totals recalculated\n`);
  expect(compared).toBeGreaterThan(merged.length);
});
