import { readFileSync } from "node:fs";
import { nodeCodec } from "../../src/workbook/xlsx/nodeCodec";
import { openXlsxWorkbook } from "../../src/workbook/xlsx/xlsxWorkbook";
import type { WorkbookPort } from "../../src/workbook/port";
import { readSheet } from "../../src/reading/readSheet";
import { anything, filesIn, readInto, sessionOn } from "../support/sessions";

jest.mock("../../src/reading/readSheet", () => {
  const actual = jest.requireActual<{ readSheet: typeof readSheet }>("../../src/reading/readSheet");
  return { ...actual, readSheet: jest.fn(actual.readSheet) };
});

const sheetsRead = jest.mocked(readSheet);
const province = "src/samples/province";

/** A workbook that counts how often it is read, and answers with other objects each time, as one in another thread does. */
function counted(path: string) {
  const opened = openXlsxWorkbook(readFileSync(path), nodeCodec);
  if ("fault" in opened) throw new Error(opened.fault);
  const count = { workbook: 0 };
  const port: WorkbookPort = {
    sheets: () => opened.sheets(),
    read: (sheet) => opened.read(sheet),
    async readAll() {
      count.workbook += 1;
      return structuredClone(await opened.readAll());
    },
    apply: (changes) => opened.apply(changes),
  };
  return { port, count };
}

/** How often the workbook is read, and sheets by a form, while the work is done. */
async function readingsOf(count: { workbook: number }, work: () => Promise<unknown>) {
  count.workbook = 0;
  sheetsRead.mockClear();
  await work();
  // A merge is read back, part by part, before it is written: no sheet of that name is in any workbook yet.
  const sheets = sheetsRead.mock.calls.filter(([{ sheet }]) => sheet !== "");
  return { workbook: count.workbook, sheets: sheets.length };
}

/** The sample province, whose form and whose master the pane has, and what its agencies sent. */
async function sampleProvince() {
  const { port, count } = counted(`${province}/master.xlsx`);
  const engine = sessionOn(port);
  await engine.loadForm(readFileSync(`${province}/form.json`, "utf8"));
  return { engine, count };
}

const now = "2026-01-05T09:00:00Z";

test("each question of the pane reads the workbook once at most, and each of its sheets once", async () => {
  const { engine, count } = await sampleProvince();
  const files = filesIn(`${province}/submissions`);
  const read = await readingsOf(count, () => readInto(engine, files));
  expect(read).toEqual({ workbook: 0, sheets: files.length });

  const questions = {
    check: () => engine.check(anything),
    list: () => engine.list(anything),
    plan: () => engine.planMerge(anything, {}, now, null),
    apply: () => engine.applyMerge(),
    "list what was applied": () => engine.list(anything),
    verify: () => engine.verify(anything),
    "preview repairs": () => engine.previewRepairs(anything),
    trace: () => engine.trace(anything, "แผนรวม", { row: 8, column: 1 }),
    "leave a file out": () => engine.includeFile(anything, 1, false),
    "ask for a sheet": () => engine.check({ ...anything, sheet: "แผนรวม" }),
  };
  const counts: Record<string, unknown> = {};
  for (const [name, ask] of Object.entries(questions)) counts[name] = await readingsOf(count, ask);
  const kept = { workbook: 1, sheets: 0 };
  expect(counts).toEqual({
    check: { workbook: 1, sheets: 1 },
    // What was read is kept until the workbook is another.
    list: kept,
    plan: kept,
    apply: { workbook: 0, sheets: 0 },
    "list what was applied": { workbook: 1, sheets: 1 },
    verify: kept,
    "preview repairs": kept,
    trace: kept,
    "leave a file out": { workbook: 0, sheets: 0 },
    "ask for a sheet": kept,
  });
});

test.each([
  ["check", (engine) => engine.check(anything)],
  ["list", (engine) => engine.list(anything)],
  ["plan", (engine) => engine.planMerge(anything, {}, now, null)],
  ["verify", (engine) => engine.verify(anything)],
] as const satisfies readonly (readonly [string, (engine: ReturnType<typeof sessionOn>) => Promise<unknown>])[])(
  "%s, asked first, reads the workbook and its one plan sheet once",
  async (_, ask) => {
    const { engine, count } = await sampleProvince();
    expect(await readingsOf(count, () => ask(engine))).toEqual({ workbook: 1, sheets: 1 });
  },
);

test("a sheet that changed, another form and other meanings of columns are read again", async () => {
  const { engine, count } = await sampleProvince();
  await engine.check(anything);
  const trat = { ...anything, form: "trat-plan-2565" };
  expect((await readingsOf(count, () => engine.check(trat))).sheets).toBe(1);
  const columns = { ...anything, columns: { หน่วย: "unit" } } as const;
  expect((await readingsOf(count, () => engine.check(columns))).sheets).toBe(1);
  expect((await readingsOf(count, () => engine.check(columns))).sheets).toBe(0);
});
