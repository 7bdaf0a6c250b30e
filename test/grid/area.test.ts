import { areaToA1, columnIndex, columnName, parseA1, parseArea, toA1 } from "../../src/grid/area";

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
  [16383, "XFD"],
])("column %i is called %s", (column, name) => {
  expect(columnName(column)).toBe(name);
  expect(columnIndex(name)).toBe(column);
});

test.each(["XFE", "ZZZZZZ", "", "1", "A1"])("no sheet has a column %j", (name) => {
  expect(columnIndex(name)).toBe(-1);
});

test.each([
  ["A1", { row: 0, column: 0 }],
  ["$E$11", { row: 10, column: 4 }],
  ["XFD1048576", { row: 1048575, column: 16383 }],
  ["A1048577", undefined],
  ["A0", undefined],
  ["E1:F2", undefined],
])("%s", (text, at) => {
  expect(parseA1(text)).toEqual(at);
});

test("an area is written by its corners, one cell alone", () => {
  expect(areaToA1(parseArea("I3:A1")!)).toBe("A1:I3");
  expect(areaToA1(parseArea("B2")!)).toBe("B2");
  expect(toA1({ row: 10, column: 4 })).toBe("E11");
});
