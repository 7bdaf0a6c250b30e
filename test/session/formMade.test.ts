import { noCorrections } from "../../src/inference/correctedForm";
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
  const made = (await session.makeForm(anything, 2580, noCorrections, null))!;
  expect([before.rows, made.rows, made.unexplained, made.unplaced]).toEqual([0, 6, [], []]);
  expect(await session.loadForm(made.json)).toMatchObject({ form: { id: made.id } });
  const after = await session.check({ ...anything, form: made.id });
  expect([after.rows, after.form?.id]).toEqual([6, made.id]);
});

test("a form made again is another form, not the one that is at hand", async () => {
  const session = engine();
  const first = (await session.makeForm(anything, 2580, noCorrections, null))!;
  await session.loadForm(first.json);
  const second = (await session.makeForm(anything, 2580, noCorrections, null))!;
  expect([first.id, second.id]).toEqual(["plan-2570", "plan-2570-2"]);
});

test("a column is what a person says, or left out; what rested on it goes with it", async () => {
  const session = engine();
  const { columns } = (await session.makeForm(anything, 2580, noCorrections, null))!;
  const entryOf = (cell: string): number => columns.find(({ place }) => place.cell === cell)!.entry;
  const corrections = [
    { entry: entryOf("F3"), kind: "number" as const },
    { entry: entryOf("H3"), kind: null },
  ];
  const made = (await session.makeForm(anything, 2580, { ...noCorrections, columns: corrections }, null))!;
  const loaded = loadForm(made.json);
  if ("faults" in loaded) throw new Error(JSON.stringify(loaded.faults));
  const kinds = loaded.form.columns.map(({ kind }) => kind);
  expect(kinds).toEqual(["ordinal", "level", "text", "number", "amount", "number", "list", "text"]);
  expect(made.columns.find(({ place }) => place.cell === "H3")!.kind).toBeNull();
});

const formIn = (json: string) => {
  const loaded = loadForm(json);
  if ("faults" in loaded) throw new Error(JSON.stringify(loaded.faults));
  return loaded.form;
};

test("a role is given to a column and taken from the one that had it; a column becomes a level and another is none", async () => {
  const session = engine();
  const { columns } = (await session.makeForm(anything, 2580, noCorrections, null))!;
  const entryOf = (cell: string): number => columns.find(({ place }) => place.cell === cell)!.entry;
  const said = [
    { entry: entryOf("G3"), role: "agency" as const },
    { entry: entryOf("E3"), role: "budget" as const },
    { entry: entryOf("C3"), role: null },
  ];
  const made = (await session.makeForm(anything, 2580, { ...noCorrections, columns: said }, null))!;
  const roles = formIn(made.json).columns.map(({ role }) => role);
  expect(roles).toEqual([null, null, null, "quantity", "budget", "budget", "agency", null, null]);
  const grouped = [{ entry: entryOf("G3"), kind: "level" as const }];
  const levelled = (await session.makeForm(anything, 2580, { ...noCorrections, columns: grouped }, null))!;
  expect(formIn(levelled.json).levels.map(({ name, place }) => [name.th, place])).toEqual([
    [expect.any(String), "row"],
    ["รายการ", "column"],
    ["วิธีจัดหา", "column"],
  ]);
  const outer = made.levels[0]!.id;
  const flat = (await session.makeForm(anything, 2580, { ...noCorrections, levelsOut: [outer] }, null))!;
  expect([formIn(flat.json).levels.length, flat.isRefused, flat.levels[0]!.isOut]).toEqual([1, false, true]);
});

test("a total is of the level that a person says, or none; what no form can be is refused", async () => {
  const session = engine();
  const { totals, levels } = (await session.makeForm(anything, 2580, noCorrections, null))!;
  const [own, grand] = totals;
  expect([own!.of, grand!.of]).toEqual([levels[0]!.id, null]);
  const out = { ...noCorrections, totals: [{ total: own!.at, of: null, isOut: true }] };
  const made = (await session.makeForm(anything, 2580, out, null))!;
  expect([formIn(made.json).totals.level, made.totals[0]!.isOut]).toEqual([null, true]);
  const none = { ...noCorrections, levelsOut: levels.map(({ id }) => id) };
  expect(await session.makeForm(anything, 2580, none, null)).toMatchObject({ isRefused: true, rows: 6 });
});

test("what the sheet's cells were taken for is known: header, headings by depth, totals", async () => {
  const { parts } = (await engine().makeForm(anything, 2580, noCorrections, null))!;
  const of = (is: string) => parts.filter((part) => part.is === is).map(({ area, depth }) => [area.top, depth]);
  expect([of("header"), of("total"), of("unexplained")]).toEqual([
    [[2, 0]],
    [
      [7, 0],
      [12, 0],
      [13, 0],
    ],
    [],
  ]);
  expect(of("heading").filter(([, depth]) => depth === 0)).toEqual([
    [3, 0],
    [8, 0],
  ]);
});

test("a form corrected after it was kept takes its own place", async () => {
  const session = engine();
  const first = (await session.makeForm(anything, 2580, noCorrections, null))!;
  await session.loadForm(first.json);
  expect((await session.makeForm(anything, 2580, noCorrections, first.id))!.id).toBe(first.id);
});

test("a form is tried on other files", async () => {
  const session = engine();
  const { json } = (await session.makeForm(anything, 2580, noCorrections, null))!;
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
  expect(await session.makeForm(anything, 2580, noCorrections, null)).toBeNull();
});
