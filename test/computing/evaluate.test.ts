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
    D9: { formula: "=VLOOKUP(B1,A1:B3,2)" },
    F1: "ตราด",
    F2: "ระยอง",
    F3: "ตราด",
    F5: "ตราด",
    G1: 10,
    G2: 20,
    G3: 30.25,
    G4: 5,
    G5: "7",
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
    ["rounding, halves away from zero", "=ROUND(2.5,0)+ROUND(-2.5,0)+ROUND(1.005,2)", 1.01],
    ["rounding to tens, up and down", "=ROUND(155,-1)+ROUNDUP(11.1,0)+ROUNDDOWN(-11.9,0)", 161],
    ["absolute, whole", "=ABS(B7)+INT(-1.5)", 78],
    ["a boolean that is added", "=B5+1", 2],
    ["a per cent, a power", "=B7%+1.1^2", 0.41],
    ["a comparison", "=B1>1", true],
    ["texts are the same in any case", '="Ab"="aB"', true],
    ["what is not chosen is not looked at", "=IF(B2>B3,A1+1,5)", 5],
    ["without its second branch", "=IF(B2>B3,5)", false],
    ["an error and what is to come instead", "=IFERROR(B1/E1,0)+IFERROR(B2,9)", 0.1],
    ["conditions together", "=IF(AND(B1>0,OR(B2>1,NOT(B3>1))),1,2)", 1],
    ["means, extremes, counts", "=AVERAGE(G1:G3)+MIN(G1:G5)+MAX(G1:G5)+COUNT(G1:G5)+COUNTA(G1:G5)", 64.33333333333333],
    ["the mean of nothing", "=AVERAGE(E1:E3)", { error: "#DIV/0!" }],
    ["SUMIF by a text", '=SUMIF(F1:F5,"ตราด",G1:G5)', 40.25],
    ["SUMIF by a cell, its sums named by their corner", "=SUMIF(F1:F5,F2,G1)", 20],
    ["SUMIF by a number of its own cells", '=SUMIF(G1:G5,">=20")', 50.25],
    ["SUMIF by what is not there", '=SUMIF(F1:F5,"<>ตราด",G1:G5)', 25],
    ["SUMIF by the beginning of a text", '=SUMIF(F1:F5,"ต*",G1:G5)', 40.25],
    ["SUMIF over whole columns", '=SUMIF(F:F,"ระยอง",G:G)', 20],
    ["SUMIFS", '=SUMIFS(G1:G5,F1:F5,"ตราด",G1:G5,">10")', 30.25],
    ["COUNTIF, COUNTIFS", '=COUNTIF(F1:F5,"ตราด")+COUNTIFS(F1:F5,"ตราด",G1:G5,">10")', 4],
    ["SUMPRODUCT of areas", "=SUMPRODUCT(G1:G3,G1:G3)", 1_415.0625],
    ["SUMPRODUCT of conditions", '=SUMPRODUCT((F1:F3="ตราด")*(G1:G3>10)*G1:G3)', 30.25],
    ["a text put together with a whole number", '=G1&" คน"', "10 คน"],
  ])("%s: %s", (_, formula, expected) => {
    expect(computed(formula)).toEqual(expected);
  });
});

describe("what is not computed", () => {
  test.each([
    ["a function that is not listed", "=VLOOKUP(B1,A1:B3,2)"],
    ["a broken power", "=B1^0.5"],
    ["SUBTOTAL, where nobody knows what a filter hides", "=SUBTOTAL(9,B1:B3)"],
    ["a text that is added", "=B4+1"],
    ["a heading that is added", "=A1+B1"],
    ["a text typed into SUM", '=SUM("5",1)'],
    ["an area where one number belongs", "=B1:B3+1"],
    ["an area alone", "=B1:B3"],
    ["a name", "=งบรวม+1"],
    ["a table", "=SUM(ตาราง[งบ])"],
    ["another workbook", "=[1]แผน!B1+1"],
    ["several sheets", "=SUM(แผน:รวม!B1)"],
    ["a sheet that does not exist", "=SUM(หาย!B1:B2)"],
    ["a text put together with a number that is not whole", '=B1&" บาท"'],
    ["an area between areas", "=SUM(B1:B3 B2:B9)"],
    ["a union", "=SUM((B1,B2))"],
    ["an array", "=SUM({1,2})"],
    ["two different errors", "=C1+C2"],
    ["an unfinished formula", "=B1+"],
    ["a circle", "=D3+1"],
    ["what reads a circle", "=D5"],
    ["what reads what is not computed", "=SUM(D1,D9)"],
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
