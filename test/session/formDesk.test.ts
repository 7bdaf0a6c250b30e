import { noCorrections } from "../../src/inference/correctedForm";
import { memoryWorkbook } from "../../src/workbook/memory";
import { builtInForms } from "../../src/forms/builtIn";
import { nodeCodec } from "../../src/workbook/xlsx/nodeCodec";
import { inferenceLayouts } from "../support/inferenceLayouts";
import { readGrids } from "../support/readGrids";
import { anything, sessionOn } from "../support/sessions";

const grid = inferenceLayouts[0]!.grid;

async function withForm() {
  const session = sessionOn(memoryWorkbook([grid]));
  const made = (await session.makeForm(anything, 2580, noCorrections, null))!;
  await session.loadForm(made.json);
  return { session, id: made.id };
}

const gridsOf = (bytes: Uint8Array) => {
  const grids = readGrids("form.xlsx", bytes, nodeCodec);
  if ("code" in grids) throw new Error(grids.code);
  return grids;
};

test("a form is taken away as a workbook, and is the same form when that is opened", async () => {
  const { session, id } = await withForm();
  const bytes = (await session.formWorkbook(id))!;
  const opened = await session.openForm(new File([bytes], "form.xlsx"));
  if ("wrong" in opened) throw new Error(JSON.stringify(opened.wrong));
  expect(opened.form.id).toBe(id);
  const before = await session.formHeld(id);
  await session.loadForm(opened.json);
  expect(await session.formHeld(id)).toEqual(before);
});

test("what a form holds is shown: columns, levels, totals, register, headings", async () => {
  const [form] = builtInForms;
  const held = (await sessionOn(memoryWorkbook([grid])).formHeld(form!.id))!;
  expect([held.columns.length, held.levels.length, held.agencies.length, held.units.length]).toEqual([
    ...[form!.columns.length, form!.levels.length, form!.agencies.length, form!.units.length],
  ]);
  expect(held.loaded).toBe(false);
  expect(held.headings[0]!.depth).toBe(0);
  expect(held.totals.at(-1)!.of).toBeNull();
});

test("the form of the year after, with its differences, is not at hand until it is taken", async () => {
  const { session, id } = await withForm();
  const next = (await session.nextForm(id))!;
  expect([next.fiscalYear, next.differences.length > 0]).toEqual([2571, true]);
  expect(await session.formHeld(next.id)).toBeNull();
});

test("a master made from an own form brings it along; a built-in form is not carried", async () => {
  const { session, id } = await withForm();
  const own = await session.newMaster(id, false);
  const builtIn = await session.newMaster("trat-plan-2565", false);
  if (!(own instanceof Uint8Array) || !(builtIn instanceof Uint8Array)) throw new Error("no master");
  const other = sessionOn(memoryWorkbook(gridsOf(own)));
  const offered = await other.offeredForm();
  expect(offered).toMatchObject({ by: "inside", form: { id } });
  if (!offered || "wrong" in offered) throw new Error("nothing was offered");
  await other.loadForm(offered.json);
  expect(await other.offeredForm()).toBeNull();
  expect(await sessionOn(memoryWorkbook(gridsOf(builtIn))).offeredForm()).toBeNull();
});

test("a form is put into the open workbook, offered to whoever opens it, and taken out by undo", async () => {
  const { session, id } = await withForm();
  const kept = await session.keepForm(id);
  expect(kept).toMatchObject({ done: true });
  await session.unloadForm(id);
  expect(await session.offeredForm()).toMatchObject({ by: "inside", form: { id } });
  expect(await session.undo()).toMatchObject({ done: true });
  expect(await session.offeredForm()).toBeNull();
});

test("a form's workbook that is open is offered as a form, or with its faults", async () => {
  const { session, id } = await withForm();
  const grids = gridsOf((await session.formWorkbook(id))!);
  expect(await sessionOn(memoryWorkbook(grids)).offeredForm()).toMatchObject({ by: "workbook", form: { id } });
  const faulty = grids.map((one) => (one.sheet === "ระดับ" ? { ...one, rows: one.rows.slice(0, 3) } : one));
  expect(await sessionOn(memoryWorkbook(faulty)).offeredForm()).toMatchObject({
    by: "workbook",
    wrong: [{ path: "ระดับ!A3" }, {}],
  });
});
