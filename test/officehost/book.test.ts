import { areaToA1, parseArea, toA1 } from "../../src/grid/area";
import { Book } from "./book";
import { typed } from "./entry";
import { HostError } from "./protocol";
import type { Sheet } from "./sheet";

test.each([
  ["12", 12],
  ["1,200.50", 1200.5],
  ["(5)", -5],
  ["10%", 0.1],
  ["Jan 5", 44562],
  ["1-2", 44562],
  ["true", true],
  ["#N/A", { error: "#N/A" }],
  ["'=A1", "=A1"],
  ["''x", "'x"],
  ["กิจกรรม 1-2", "กิจกรรม 1-2"],
  ["", null],
])("%s typed into a cell", (input, value) => {
  expect(typed(input, "General")).toEqual({ value, formula: null });
});

test("what begins as a formula is one, or is refused", () => {
  expect(typed("-A1", "General").formula).toBe("=-A1");
  expect(typed("=A1", "@").value).toBe("=A1");
  expect(() => typed("=SUM(A1", "General")).toThrow(HostError);
});

function filled(): { book: Book; sheet: Sheet } {
  const book = new Book();
  const sheet = book.addSheet("แผน");
  ["ก", 5, 7, "=SUM(A2:A3)"].forEach((input, row) => book.type(sheet, row, 0, input));
  sheet.cell(1, 0).look = "bold";
  sheet.merges = [parseArea("B2:B3")!, parseArea("A1:C1")!];
  return { book, sheet };
}

const formulas = (sheet: Sheet) =>
  sheet.rows.flatMap((row, index) =>
    [...(row?.cells ?? [])].flatMap(([column, { formula }]) =>
      formula ? [[toA1({ row: index, column }), formula]] : [],
    ),
  );

test("rows inserted inside a sum and a merged area widen both, and look like the row above", () => {
  const { book, sheet } = filled();
  book.insertRows(sheet, 2, 2);
  expect(formulas(sheet)).toEqual([["A6", "=SUM(A2:A5)"]]);
  expect(sheet.merges.map(areaToA1)).toEqual(["B2:B5", "A1:C1"]);
  expect(sheet.peek(3, 0)).toMatchObject({ value: null, look: "bold" });
  expect(book.valueOf(sheet, 5, 0)).toBe(12);
});

test("rows deleted take their references with them", () => {
  const { book, sheet } = filled();
  book.deleteRows(sheet, 1, 2);
  expect(formulas(sheet)).toEqual([["A2", "=SUM(#REF!)"]]);
  expect(sheet.merges.map(areaToA1)).toEqual(["A1:C1"]);
  expect(book.valueOf(sheet, 1, 0)).toEqual({ error: "#REF!" });
});

test("a protected sheet takes nothing", () => {
  const { book, sheet } = filled();
  sheet.protected = true;
  expect(() => book.type(sheet, 0, 0, "ข")).toThrow(expect.objectContaining({ code: "AccessDenied" }));
  expect(() => book.insertRows(sheet, 0, 1)).toThrow(expect.objectContaining({ code: "AccessDenied" }));
});

test("a cell covered by a merged one takes nothing, and says nothing", () => {
  const { book, sheet } = filled();
  book.type(sheet, 0, 2, "ข");
  expect(sheet.peek(0, 2)).toBeUndefined();
});
