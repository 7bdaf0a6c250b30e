import { formInBook, formSheetSteps, formsOfMaster } from "../../src/app/formInBook";
import { makeMaster } from "../../src/app/makeMaster";
import { builtInForms } from "../../src/forms/builtIn";
import { normalForm } from "../../src/forms/normalForm";
import { memoryWorkbook } from "../../src/workbook/memory";
import { nodeCodec } from "../../src/workbook/xlsx/nodeCodec";
import { emptyGrid } from "../../src/grid/grid";
import { knownForms } from "../support/madeMasters";
import { readGrids } from "../support/readGrids";

test.each(knownForms.map((form) => [form.id, form] as const))(
  "%s travels inside the master that is made from it",
  async (id, form) => {
    const json = JSON.stringify(normalForm(form));
    const made = await makeMaster(form, nodeCodec, json);
    if ("refused" in made) throw new Error(JSON.stringify(made));
    const grids = readGrids("master.xlsx", made.bytes, nodeCodec);
    if ("code" in grids) throw new Error(grids.code);
    expect(formInBook(grids)).toBe(json);
    expect(grids.filter(({ visibility }) => visibility === "visible").map(({ sheet }) => sheet)).toEqual(made.sheets);
    const { forms } = formsOfMaster(grids, { forms: builtInForms, form: null });
    expect([forms[0]!.id, forms.filter((one) => one.id === id).length]).toEqual([id, 1]);
    expect(formsOfMaster(grids, { forms: builtInForms, form: "trat-plan-2565" }).forms).toBe(builtInForms);
  },
);

test("a form put into a workbook takes the place of the one before, and what is damaged is none", async () => {
  const [long, short] = [...builtInForms]
    .map((form) => JSON.stringify(normalForm(form)))
    .sort((a, b) => b.length - a.length) as [string, string];
  const workbook = memoryWorkbook([emptyGrid("แผน")]);
  for (const json of [long, short, long]) {
    const there = await workbook.read("ข้อมูลแบบฟอร์ม");
    expect(await workbook.apply({ steps: formSheetSteps(there, json) })).toEqual({ done: true });
    const grids = await workbook.readAll();
    expect(formInBook(grids)).toBe(json);
  }
  const grids = await workbook.readAll();
  const damaged = grids.map((grid) => ({ ...grid, rows: grid.rows.slice(0, 1) }));
  expect([formInBook(damaged), formInBook([])]).toEqual([null, null]);
});
