import { noCorrections } from "../../src/inference/correctedForm";
import { memoryWorkbook } from "../../src/workbook/memory";
import { nodeCodec } from "../../src/workbook/xlsx/nodeCodec";
import { readGrids } from "../support/readGrids";
import { anything, sessionOn } from "../support/sessions";
import { allBaht, allRows, offices, supplyPlan } from "../support/supplyPlans";
import { xlsxOf } from "../support/xlsxOf";

test("from last year's master to a form, next year's form, an empty master of it, and three agencies merged", async () => {
  const last = sessionOn(memoryWorkbook([supplyPlan(2570, offices)]));
  const made = (await last.makeForm(anything, 2580, noCorrections, null))!;
  expect([made.rows, made.unexplained, made.errors]).toEqual([allRows, [], 0]);
  await last.loadForm(made.json);
  const next = (await last.nextForm(made.id))!;
  expect([next.fiscalYear, next.title.th.includes("2571")]).toEqual([2571, true]);
  await last.loadForm(next.json);
  const empty = await last.newMaster(next.id, false);
  if (!(empty instanceof Uint8Array)) throw new Error(JSON.stringify(empty));

  const grids = readGrids("master.xlsx", empty, nodeCodec);
  if ("code" in grids) throw new Error(grids.code);
  const workbook = memoryWorkbook(grids);
  const session = sessionOn(workbook);
  const offered = await session.offeredForm();
  if (!offered || "wrong" in offered) throw new Error("no form was offered");
  await session.loadForm(offered.json);
  const ask = { ...anything, form: next.id };
  await session.giveFiles(
    offices.map((office) => new File([Buffer.from(xlsxOf([supplyPlan(2571, [office])]))], `${office}.xlsx`)),
  );
  await session.readFiles(ask);
  const { files } = await session.list(ask);
  expect(files.map(({ agency, state, errors }) => [agency, state, errors])).toEqual(
    offices.map((office) => [office, "new", 0]),
  );
  const plan = await session.planMerge(ask, {}, "2026-10-01T00:00:00Z", null);
  if ("refused" in plan) throw new Error(JSON.stringify(plan));
  expect(await session.applyMerge()).toMatchObject({ done: true });
  const { amounts, rows } = await session.check(ask);
  expect([rows, amounts.map(({ satang }) => satang)]).toEqual([allRows, [allBaht * 100]]);
});
