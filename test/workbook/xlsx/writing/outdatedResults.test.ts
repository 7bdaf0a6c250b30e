import type { Step } from "../../../../src/change/step";
import { cellKey, parseA1, toA1 } from "../../../../src/grid/area";
import { maxColumns } from "../../../../src/grid/area";
import type { XlsxWorkbook } from "../../../../src/workbook/xlsx/xlsxWorkbook";
import { openedXlsx } from "../../../support/openedXlsx";
import { workbookFile } from "../../../support/xlsxParts";

const sheet = "แผน";

/** Amounts in A1:A2, formulas in column B: of them only B1 is computed here. */
const opened = (): XlsxWorkbook =>
  openedXlsx(
    workbookFile({
      sheets: [
        [
          sheet,
          '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>SUM(A1:A2)</f><v>3</v></c></row>' +
            '<row r="2"><c r="A2"><v>2</v></c><c r="B2"><f>LARGE(A2,1)</f><v>2</v></c></row>' +
            '<row r="3"><c r="B3"><f>SMALL(B2,1)</f><v>2</v></c></row>' +
            '<row r="4"><c r="B4"><f>LARGE(C9,1)</f><v>7</v></c><c r="C4"><f>SMALL(A2,1)</f></c></row></sheetData>',
        ],
      ],
    }),
  );

const write = (cell: string, before: number | null, after: number): Step => {
  const { row, column } = parseA1(cell)!;
  const block = (value: number | null) => [[value === null ? null : { number: value }]];
  return { kind: "write-cells", sheet, row, column, before: block(before), after: block(after) };
};
const insert = (row: number): Step => ({
  ...{ kind: "insert-rows", sheet, row: row - 1 },
  looks: [{ like: null, fit: false }],
});

async function outdatedAfter(...changes: Step[][]): Promise<Record<string, unknown>> {
  const workbook = opened();
  for (const steps of changes) {
    const applied = await workbook.apply({ steps });
    if ("refused" in applied) throw new Error(JSON.stringify(applied));
  }
  const grid = (await workbook.read(sheet))!;
  const shown: Record<string, unknown> = {};
  for (const [key, value] of workbook.outdated(sheet)) {
    const at = { row: Math.floor(key / maxColumns), column: key % maxColumns };
    const cell = grid.rows.find(({ index }) => index === at.row)?.cells.find(({ column }) => column === at.column);
    // What is remembered is of a formula that has no result.
    expect([cell?.value, typeof cell?.formula]).toEqual([null, "string"]);
    shown[toA1(at)] = value;
  }
  return shown;
}

test.each<[string, Step[][], Record<string, unknown>]>([
  ["nothing changed: nothing is out of date", [], {}],
  ["a formula that is computed is not out of date", [[write("A1", 1, 5)]], {}],
  ["those that are not, and those that read them, keep what they showed", [[write("A2", 2, 9)]], { B2: 2, B3: 2 }],
  ["they keep it through a second change", [[write("A2", 2, 9)], [write("A2", 9, 4)]], { B2: 2, B3: 2 }],
  ["they move with their rows", [[write("A2", 2, 9)], [insert(2)]], { B3: 2, B4: 2 }],
  ["in the same change too", [[write("A2", 2, 9), insert(1)]], { B3: 2, B4: 2 }],
  [
    "one that is typed over is forgotten",
    [
      [write("A2", 2, 9)],
      [
        {
          ...{ kind: "write-cells", sheet, row: 1, column: 1 },
          ...{ before: [[{ formula: "=LARGE(A2,1)" }]], after: [[{ number: 9 }]] },
        },
      ],
    ],
    { B3: 2 },
  ],
])("%s", async (_, changes, expected) => {
  expect(await outdatedAfter(...changes)).toEqual(expected);
});

test("the file says nothing of them: no old total passes for a new one", async () => {
  const workbook = opened();
  await workbook.apply({ steps: [write("A2", 2, 9)] });
  const reopened = openedXlsx(workbook.save());
  const values = (await reopened.read(sheet))!.rows.flatMap(({ cells }) => cells.map(({ value }) => value));
  expect(values).toEqual([1, 10, 9, null, null, 7, null]);
  expect(reopened.outdated(sheet).has(cellKey(parseA1("B2")!))).toBe(false);
});
