import { offStack, onStack, piecesOf, type SheetStack } from "../../src/grid/sheetStack";

const stack: SheetStack = {
  sheet: "แผนรวม",
  sheets: [
    { sheet: "ก", first: 0, rows: 10 },
    { sheet: "ข 2", first: 10, rows: 5 },
    { sheet: "ค's", first: 15, rows: 20 },
  ],
};

test.each([
  ["of its own sheet", "ก", "=SUM(E2:E4)", "=SUM(E2:E4)"],
  ["of its own sheet, below another", "ข 2", "=SUM(E2:$E$4)", "=SUM(E12:$E$14)"],
  ["of another sheet", "ก", "='ข 2'!E3+E1", "=E13+E1"],
  ["of a sheet with a quote in its name", "ก", "='ค''s'!E3", "=E18"],
  ["that name their own sheet", "ข 2", "='ข 2'!E3", "='แผนรวม'!E13"],
  ["from a sheet beside", "สรุป", "='ก'!E3+'ข 2'!E3+B1", "='แผนรวม'!E3+'แผนรวม'!E13+B1"],
  ["of whole columns", "ก", "=SUM(E:E)", "=SUM('ก'!E:E)"],
  ["of a sheet that is none of them", "ข 2", "=อื่น!E3", "=อื่น!E3"],
  ["in texts", "ข 2", '="E3"&E3', '="E3"&E13'],
])("references %s read as in the stack, and back", (_, home, formula, stacked) => {
  expect(onStack(formula, home, stack)).toBe(stacked);
  expect(offStack(stacked, home, stack)).toBe(formula);
});

test("an area over several sheets becomes a list", () => {
  expect(offStack("=SUM(E9:E17)", "ก", stack)).toBe("=SUM(E9:E10,'ข 2'!E1:E5,'ค''s'!E1:E2)");
  expect(piecesOf(stack, { first: 9, last: 15 }).map(({ sheet, first, last }) => [sheet.sheet, first, last])).toEqual([
    ["ก", 9, 9],
    ["ข 2", 0, 4],
    ["ค's", 0, 0],
  ]);
});
