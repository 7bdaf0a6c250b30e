import { pageEngine, type PageEngine } from "../../../src/page/engine/pageEngine";
import { ReaderPool } from "../../../src/session/readerPool";
import { parseA1 } from "../../../src/grid/area";
import { partsOf } from "../../support/openedXlsx";
import { workbookFile } from "../../support/xlsxParts";

const sheet = "แผน";
const row = (index: number, cells: string) => `<row r="${index}">${cells}</row>`;
const number = (cell: string, value: number) => `<c r="${cell}"><v>${value}</v></c>`;
const formula = (cell: string, text: string, value: number) => `<c r="${cell}"><f>${text}</f><v>${value}</v></c>`;

/** Two sections with their totals, a grand total, a share that is divided, and a largest one that is not computed here. */
const plan = [
  row(1, number("A1", 1200.1) + formula("C1", "LARGE(A8,1)", 2001)),
  row(2, number("A2", 0.2)),
  row(3, formula("A3", "SUM(A1:A2)", 1200.3)),
  row(5, number("A5", 800.4)),
  row(6, formula("A6", "SUM(A5:A5)", 800.4)),
  row(8, formula("A8", "A3+A6", 2000.7) + formula("B8", "A3/A8*100", 59.99)),
];
const summary = [row(1, formula("A1", `${sheet}!A8-100`, 1900.7))];

async function opened(): Promise<PageEngine> {
  const pool = new ReaderPool(() => {
    throw new Error("nothing is read here");
  }, 1);
  const engine = pageEngine(pool, { onFile: async () => undefined, onChanged: async () => undefined });
  const xml = (rows: string[]) => `<sheetData>${rows.join("")}</sheetData>`;
  const bytes = workbookFile({
    sheets: [
      [sheet, xml(plan)],
      ["สรุป", xml(summary)],
    ],
  });
  expect(await engine.open(new File([new Uint8Array(bytes)], "แผน.xlsx"))).toMatchObject({ name: "แผน.xlsx" });
  return engine;
}

/** Cells as the grid draws them: what they say, with "?" where that is an old figure. */
async function drawn(engine: PageEngine, name = sheet): Promise<Record<string, string>> {
  const cells: Record<string, string> = {};
  for (const { row, cells: shown } of await engine.rows(name, 0, 20)) {
    for (const { column, text, isOpen } of shown) {
      cells[`${"ABCDE"[column]}${row + 1}`] = `${text}${isOpen ? "?" : ""}`;
    }
  }
  return cells;
}

const edit = (engine: PageEngine, cell: string, text: string) => engine.edit(sheet, parseA1(cell)!, text);

test("an amount that is typed is in the subtotal, the grand total and on other sheets at once, exactly", async () => {
  const engine = await opened();
  await edit(engine, "A2", "40,000.20");
  expect(await drawn(engine)).toMatchObject({ A3: "41200.3", A6: "800.4", A8: "42000.7" });
  expect(await drawn(engine, "สรุป")).toEqual({ A1: "41900.7" });
  const saved = partsOf(await engine.save());
  expect(saved.get("xl/worksheets/sheet1.xml")).toContain("<f>A3+A6</f><v>42000.7</v>");
  expect(saved.get("xl/worksheets/sheet2.xml")).toContain("<v>41900.7</v>");
});

test("what is not computed keeps its old figure on the screen and none in the file, which is computed on opening", async () => {
  const engine = await opened();
  expect((await engine.shape(sheet))!.openFormulas).toBe(0);
  await edit(engine, "A2", "5");
  expect((await drawn(engine)).C1).toBe("2001?");
  expect((await engine.shape(sheet))!.openFormulas).toBe(1);
  const saved = partsOf(await engine.save());
  expect(saved.get("xl/worksheets/sheet1.xml")).toContain("<f>LARGE(A8,1)</f></c>");
  expect(saved.get("xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
});

test.each([
  ["a cell is emptied", "A1", "", { A3: "0.2", A8: "800.6" }],
  ["Thai digits", "A1", "๑๐๐", { A3: "100.2", A8: "900.6" }],
  ["a text: it counts nothing in a sum", "A1", "รอ", { A3: "0.2", A8: "800.6" }],
  ["a negative amount", "A5", "-800.4", { A6: "-800.4", A8: "399.9" }],
  ["a cell that no formula reads", "D9", "7", { A3: "1200.3", A8: "2000.7", C1: "2001" }],
])("%s", async (_, cell, text, expected) => {
  const engine = await opened();
  await edit(engine, cell, text);
  expect(await drawn(engine)).toMatchObject(expected);
});

test("undone, every total is as it was", async () => {
  const engine = await opened();
  const before = await drawn(engine);
  await edit(engine, "A2", "5");
  await engine.undo();
  expect(await drawn(engine)).toEqual({ ...before, B8: expect.stringMatching(/^59\.99/), C1: "2001?" });
});
