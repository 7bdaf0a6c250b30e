import { rowMoves, type RowEdit } from "../../src/grid/rowMoves";
import { shiftFormula } from "../../src/grid/shiftFormula";

const insert = (row: number, count = 1): RowEdit => ({ kind: "insert", row: row - 1, count });
const remove = (first: number, last = first): RowEdit => ({ kind: "delete", row: first - 1, count: last - first + 1 });

/** What becomes of a formula that is on แผน, when แผน is edited. */
function shifted(formula: string, edit: RowEdit, edited = "แผน", sheet = "แผน"): string {
  const moves = rowMoves(edit);
  return shiftFormula(formula, sheet, (name) => (name.toLowerCase() === edited.toLowerCase() ? moves : undefined));
}

describe("rows inserted above row 5", () => {
  test.each([
    ["a cell above stays", "=B4", "=B4"],
    ["a cell at the row moves", "=B5", "=B7"],
    ["absolute and mixed alike", "=$B$5+B$9+$B4", "=$B$7+B$11+$B4"],
    ["a range grows when they fall inside", "=SUM(B2:B9)", "=SUM(B2:B11)"],
    ["also in its last row", "=SUM(B2:B5)", "=SUM(B2:B7)"],
    ["a range that begins there moves whole", "=SUM(B5:B9)", "=SUM(B7:B11)"],
    ["a range that ends just above stays", "=SUM(B2:B4)", "=SUM(B2:B4)"],
    ["a range written upside down", "=SUM(B9:B2)", "=SUM(B11:B2)"],
    ["whole rows", "=SUM(4:5)+SUM($6:$6)", "=SUM(4:7)+SUM($8:$8)"],
    ["whole columns have no rows to move", "=SUM(B:C)", "=SUM(B:C)"],
    ["nor has a range over all rows", "=SUM(B1:C1048576)", "=SUM(B1:C1048576)"],
    ["a range to the sheet's end stays within it", "=SUM(B5:B1048576)", "=SUM(B7:B1048576)"],
    ["a cell pushed off the sheet is lost", "=B1048575", "=#REF!"],
    ["a union and an intersection", "=SUM((B1:B5,C9)) + D1:D9 B5:E5", "=SUM((B1:B7,C11)) + D1:D11 B7:E7"],
    ["a range by INDEX", "=SUM(B5:INDEX(B:B,9))", "=SUM(B7:INDEX(B:B,9))"],
    ["a spill and an implicit intersection", "=SUM(B5#)+@C6", "=SUM(B7#)+@C8"],
    ["trimmed ranges", "=SUM(B2:.B9)", "=SUM(B2:.B11)"],
    ["without its =", "SUM(B2:B9)", "SUM(B2:B11)"],
    ["spaces and line breaks stay", "= SUM( B5 ,\n B6 )", "= SUM( B7 ,\n B8 )"],
    ["lower case stays", "=sum(b5)", "=sum(b7)"],
  ])("%s", (_, formula, expected) => {
    expect(shifted(formula, insert(5, 2))).toBe(expected);
  });

  test.each([
    ["text", '="B5"&B5&"a ""B6"" b"', '="B5"&B6&"a ""B6"" b"'],
    ["a function that looks like a cell", "=LOG10(B5)", "=LOG10(B6)"],
    ["a name", "=งบ9+Total5x+_B5", "=งบ9+Total5x+_B5"],
    ["a name of more columns than there are", "=XFE9", "=XFE9"],
    ["a table's columns", "=SUM(Table5[B9])+Table5[[#This Row],[B9]]", "=SUM(Table5[B9])+Table5[[#This Row],[B9]]"],
    ["numbers and array constants", "=9+1E9+SUM({9,8;7,6})+B9", "=9+1E9+SUM({9,8;7,6})+B10"],
    ["what INDIRECT reads", '=INDIRECT("B9")', '=INDIRECT("B9")'],
    ["another workbook by number", "=[1]แผน!B9", "=[1]แผน!B9"],
    ["another workbook by name", "='[รวม.xlsx]แผน'!B9+[รวม.xlsx]แผน!B9", "='[รวม.xlsx]แผน'!B9+[รวม.xlsx]แผน!B9"],
    ["another workbook by path", "='C:\\A9\\[B9.xlsx]แผน'!B9+B9", "='C:\\A9\\[B9.xlsx]แผน'!B9+B10"],
    ["a name of another workbook", "=[1]!งบ9+[2]!งบ", "=[1]!งบ9+[2]!งบ"],
    ["several sheets", "=SUM(แผน:รวม!B9)+SUM('แผน:ร ว ม'!B9)", "=SUM(แผน:รวม!B9)+SUM('แผน:ร ว ม'!B9)"],
    ["a reference of a lost sheet", "=#REF!B9+แผน!#REF!", "=#REF!B9+แผน!#REF!"],
    ["a sheet's name for a range", "=แผน!งบ9", "=แผน!งบ9"],
  ])("not touched: %s", (_, formula, expected) => {
    expect(shifted(formula, insert(5))).toBe(expected);
  });
});

describe("which sheet", () => {
  test.each([
    ["named", "=แผน!B9", "=แผน!B10"],
    ["quoted", "='แผน'!$B$9:C9", "='แผน'!$B$10:C10"],
    ["another", "=รวม!B9", "=รวม!B9"],
    ["its own, not named", "=B9", "=B9"],
    ["both ends named", "=SUM(แผน!B2:แผน!B9)", "=SUM(แผน!B2:แผน!B10)"],
  ])("a formula on another sheet: %s", (_, formula, expected) => {
    expect(shifted(formula, insert(5), "แผน", "รวม")).toBe(expected);
  });

  test.each([
    ["=Plan!B9+PLAN!B9", "plan", "=Plan!B10+PLAN!B10"],
    ["='แผน 2565'!B9", "แผน 2565", "='แผน 2565'!B10"],
    ["='it''s'!B9", "it's", "='it''s'!B10"],
    ["='B9'!B9", "B9", "='B9'!B10"],
  ])("%s", (formula, edited, expected) => {
    expect(shifted(formula, insert(5), edited)).toBe(expected);
  });

  test("two sheets at once", () => {
    const moves = new Map([
      ["แผน", rowMoves(insert(5))],
      ["รวม", rowMoves(remove(2))],
    ]);
    expect(shiftFormula("=B9+รวม!B9+อื่น!B9", "แผน", (name) => moves.get(name))).toBe("=B10+รวม!B8+อื่น!B9");
  });
});

describe("rows 5 to 7 deleted", () => {
  test.each([
    ["a cell above stays", "=B4", "=B4"],
    ["a cell among them is lost", "=B6+B8", "=#REF!+B5"],
    ["a lost cell keeps its sheet", "=แผน!B6", "=แผน!#REF!"],
    ["a range shrinks from below", "=SUM(B2:B6)", "=SUM(B2:B4)"],
    ["a range shrinks from above", "=SUM(B6:B9)", "=SUM(B5:B6)"],
    ["a range shrinks inside", "=SUM(B2:B9)", "=SUM(B2:B6)"],
    ["a range among them is lost", "=SUM(B5:B7)+SUM(B6:B7)", "=SUM(#REF!)+SUM(#REF!)"],
    ["one cell is left of a range", "=SUM(B7:B8)", "=SUM(B5:B5)"],
    ["whole rows", "=SUM(4:6)+SUM(5:7)+SUM(7:8)", "=SUM(4:4)+SUM(#REF!)+SUM(5:5)"],
    ["whole columns stay", "=SUM(B:B)+SUM(C1:D1048576)+B9", "=SUM(B:B)+SUM(C1:D1048576)+B6"],
  ])("%s", (_, formula, expected) => {
    expect(shifted(formula, remove(5, 7))).toBe(expected);
  });
});

test.each([
  ["places", "แผน!$B$5+แผน!$5:$9+แผน!$B:$B", "แผน!$B$6+แผน!$6:$10+แผน!$B:$B"],
  ["what is relative to the cell that asks", "แผน!B5+แผน!$B5+แผน!B$5:B9", "แผน!B5+แผน!$B5+แผน!B$5:B9"],
])("a name stands for %s", (_, formula, expected) => {
  const moves = rowMoves(insert(5));
  expect(shiftFormula(formula, "", (name) => (name === "แผน" ? moves : undefined), "fixed")).toBe(expected);
});

test.each([
  ["fixed rows", "=B$5+$B$9:$C$12", "=B$7+$B$11:$C$14"],
  ["rows of its own stay", "=B5+B5:C9", "=B5+B5:C9"],
  ["the fixed start of a range", "=SUM(B$5:B9)", "=SUM(B$7:B9)"],
  ["the fixed end of a range", "=SUM(B9:B$20)", "=SUM(B9:B$22)"],
  ["its own sheet by name", "=SUM(แผน!B$5:B9)", "=SUM(แผน!B$7:B9)"],
  ["whole columns", "=SUM(B:B)", "=SUM(B:B)"],
  ["text", '=SUM(INDIRECT("B$5:B9"))', '=SUM(INDIRECT("B$5:B9"))'],
])("a formula that is filled down: %s", (_, formula, expected) => {
  const moves = rowMoves(insert(5, 2));
  expect(shiftFormula(formula, "แผน", (name) => (name === "แผน" ? moves : undefined), "filled")).toBe(expected);
});
