import { memoryWorkbook } from "../../src/workbook/memory";
import { loadForm } from "../../src/forms/loadForm";
import { inferenceLayouts } from "../support/inferenceLayouts";
import { anything, sessionOn } from "../support/sessions";
import { xlsxOf } from "../support/xlsxOf";

const [procurement] = inferenceLayouts;
const engine = () => sessionOn(memoryWorkbook([procurement!.grid]));

test("a form is made from the open sheet, used, and reads the sheet from then on", async () => {
  const session = engine();
  const before = await session.check(anything);
  const made = (await session.makeForm(anything, 2580, []))!;
  expect([before.rows, made.rows, made.unexplained, made.unplaced]).toEqual([0, 6, [], []]);
  expect(await session.loadForm(made.json)).toMatchObject({ form: { id: made.id } });
  const after = await session.check({ ...anything, form: made.id });
  expect([after.rows, after.form?.id]).toEqual([6, made.id]);
});

test("a form made again is another form, not the one that is at hand", async () => {
  const session = engine();
  const first = (await session.makeForm(anything, 2580, []))!;
  await session.loadForm(first.json);
  const second = (await session.makeForm(anything, 2580, []))!;
  expect([first.id, second.id]).toEqual(["plan-2570", "plan-2570-2"]);
});

test("a column is what a person says, or left out; what rested on it goes with it", async () => {
  const session = engine();
  const { columns } = (await session.makeForm(anything, 2580, []))!;
  const entryOf = (cell: string): number => columns.find(({ place }) => place.cell === cell)!.entry;
  const corrections = [
    { entry: entryOf("F3"), kind: "number" as const },
    { entry: entryOf("H3"), kind: null },
  ];
  const made = (await session.makeForm(anything, 2580, corrections))!;
  const loaded = loadForm(made.json);
  if ("faults" in loaded) throw new Error(JSON.stringify(loaded.faults));
  const kinds = loaded.form.columns.map(({ kind }) => kind);
  expect(kinds).toEqual(["ordinal", "level", "text", "number", "amount", "number", "list", "text"]);
  expect(made.columns.find(({ place }) => place.cell === "H3")!.kind).toBeNull();
});

test("a form is tried on other files", async () => {
  const session = engine();
  const { json } = (await session.makeForm(anything, 2580, []))!;
  const files = [
    new File([Buffer.from(xlsxOf([procurement!.grid]))], "same.xlsx"),
    new File([Buffer.from(xlsxOf([inferenceLayouts[1]!.grid]))], "other.xlsx"),
  ];
  const tried = await session.tryForm(json, files);
  expect(tried.map(({ file, rows, unexplained }) => [file, rows, unexplained])).toEqual([
    ["same.xlsx", 6, 0],
    ["other.xlsx", 0, 0],
  ]);
});

test("a sheet without a table gives no form", async () => {
  const session = sessionOn(memoryWorkbook([{ ...procurement!.grid, rows: procurement!.grid.rows.slice(0, 2) }]));
  expect(await session.makeForm(anything, 2580, [])).toBeNull();
});
