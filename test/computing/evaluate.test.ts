import type { CellValue } from "../../src/grid/cell";
import { CellComputer, type CellSource, type SourceCell } from "../../src/computing/computeCells";
import { inArea, parseArea } from "../../src/grid/area";

type Held = CellValue | { readonly formula: string };

/** Sheets by name, their cells by address; a formula in them has not been computed. */
function sourceOf(sheets: Readonly<Record<string, Readonly<Record<string, Held>>>>): CellSource {
  const cells = new Map(
    Object.entries(sheets).map(([sheet, held]) => [
      sheet.toLowerCase(),
      Object.entries(held).map(([address, value]): SourceCell => {
        const { top, left } = parseArea(address)!;
        return typeof value === "object" && "formula" in value
          ? { row: top, column: left, value: null, formula: value.formula }
          : { row: top, column: left, value, formula: null };
      }),
    ]),
  );
  return { cellsIn: (sheet, area) => cells.get(sheet.toLowerCase())?.filter((cell) => inArea(area, cell)) };
}

const sheets = {
  แผน: {
    A1: "งบประมาณ",
    B1: 1_200.5,
    B2: 0.1,
    B3: 0.2,
    B4: "5,000",
    B5: true,
    B7: -80,
    C1: { error: "#REF!" },
    C2: { error: "#N/A" },
    D1: { formula: "=SUM(B1:B3)" },
    D2: { formula: "=D1+10" },
    D3: { formula: "=D4" },
    D4: { formula: "=D3+1" },
    D5: { formula: "=D3" },
    D6: { formula: "=IF(B1>0,1,2)" },
  },
  "ปี 65": { B1: 7 },
};

function computed(formula: string): CellValue | undefined {
  const computer = new CellComputer(sourceOf(sheets));
  return computer.compute("แผน", { row: 99, column: 0, value: null, formula });
}

describe("what is computed", () => {
  test.each<[string, string, CellValue]>([
    ["a sum", "=SUM(B1:B3)", 1_200.8],
    ["an exact one: no noise of a double", "=SUM(B2:B3)", 0.3],
    ["a difference that is nothing", "=B2+B3-0.3", 0],
    ["texts and booleans of cells, in SUM", "=SUM(A1:B7)", 1_120.8],
    ["a chain of + and −", "=B1+B2-B7", 1_280.6],
    ["blanks count nothing", "=B1+B6", 1_200.5],
    ["only blanks", "=SUM(E1:E9)", 0],
    ["a blank cell shown elsewhere", "=E1", 0],
    ["a text shown elsewhere", "=A1", "งบประมาณ"],
    ["signs", "=-B7+-B2", 79.9],
    ["products, quotients, brackets", "=(B1-0.5)*2/3", 800],
    ["before sums", "=1+2*3", 7],
    ["a division that does not end", "=1/3", 1 / 3],
    ["another sheet", "='ปี 65'!$B$1+B2", 7.1],
    ["whole columns", "=SUM(B:B)", 1_120.8],
    ["whole rows", "=SUM(7:8)", -80],
    ["corners the other way round", "=SUM(B3:B1)", 1_200.8],
    ["several arguments, one left out", "=SUM(B1,,10,B7:B7)", 1_130.5],
    ["small letters, spaces, dollars", "= sum( $b$2 , b3 )", 0.3],
    ["a formula not computed before", "=D1*2", 2_401.6],
    ["formulas of formulas", "=SUM(D1:D2)", 2_411.6],
    ["an error goes through", "=B1+C1", { error: "#REF!" }],
    ["an error in a sum", "=SUM(B1:C1)", { error: "#REF!" }],
    ["a reference that is lost", "=SUM(#REF!)", { error: "#REF!" }],
    ["a division by nothing", "=B1/E1", { error: "#DIV/0!" }],
  ])("%s: %s", (_, formula, expected) => {
    expect(computed(formula)).toEqual(expected);
  });
});

describe("what is not computed", () => {
  test.each([
    ["a function", "=ROUND(B1,0)"],
    ["SUBTOTAL, which a filter changes", "=SUBTOTAL(9,B1:B3)"],
    ["a function within a sum", "=SUM(B1,ABS(B7))"],
    ["a text that is added", "=B4+1"],
    ["a heading that is added", "=A1+B1"],
    ["a boolean that is added", "=B5+1"],
    ["a text typed into SUM", '=SUM("5",1)'],
    ["an area where one number belongs", "=B1:B3+1"],
    ["an area alone", "=B1:B3"],
    ["a name", "=งบรวม+1"],
    ["a table", "=SUM(ตาราง[งบ])"],
    ["another workbook", "=[1]แผน!B1+1"],
    ["several sheets", "=SUM(แผน:รวม!B1)"],
    ["a sheet that does not exist", "=SUM(หาย!B1:B2)"],
    ["a per cent", "=B1%"],
    ["a power", "=B1^2"],
    ["a comparison", "=B1>1"],
    ["a text put together", '=B1&" บาท"'],
    ["an area between areas", "=SUM(B1:B3 B2:B9)"],
    ["a union", "=SUM((B1,B2))"],
    ["an array", "=SUM({1,2})"],
    ["two different errors", "=C1+C2"],
    ["an unfinished formula", "=B1+"],
    ["a circle", "=D3+1"],
    ["what reads a circle", "=D5"],
    ["what reads what is not computed", "=SUM(D1,D6)"],
    ["beyond what a double holds", "=1E308*10"],
  ])("%s: %s", (_, formula) => {
    expect(computed(formula)).toBeUndefined();
  });
});

test("a chain as long as a sheet: ten thousand running totals", () => {
  const rows = 10_000;
  const cells = Array.from({ length: rows }, (_, row): SourceCell[] => [
    { row, column: 0, value: 0.1, formula: null },
    { row, column: 1, value: null, formula: row === 0 ? "=A1" : `=B${row}+A${row + 1}` },
  ]);
  const source: CellSource = {
    cellsIn: (_, { top, bottom, left, right }) =>
      cells.slice(top, bottom + 1).flatMap((row) => row.filter(({ column }) => left <= column && column <= right)),
  };
  expect(new CellComputer(source).compute("แผน", cells.at(-1)![1]!)).toBe(1_000);
});

test("what would take minutes is left: each of many rows adds up a whole sheet", () => {
  const constants = Array.from({ length: 50_000 }, (_, row): SourceCell => ({
    row,
    column: 0,
    value: 1,
    formula: null,
  }));
  const source: CellSource = { cellsIn: () => constants };
  const computer = new CellComputer(source);
  const results = Array.from({ length: 100 }, (_, row) =>
    computer.compute("แผน", { row, column: 1, value: null, formula: "=SUM(A1:A50000)" }),
  );
  expect(results[0]).toBe(50_000);
  expect(results.at(-1)).toBeUndefined();
});
