import { baht, figure, quoted, rowWords } from "../../src/issues/words";
import type { Satang } from "../../src/plan/satang";

test.each([
  [0, "0"],
  [100, "1"],
  [123_456_50, "123,456.50"],
  [1_000_005, "10,000.05"],
  [100_000_000_000, "1,000,000,000"],
  [-10_800_000, "-108,000"],
  [-50, "-0.50"],
])("%d satang are %s baht", (satang, text) => {
  expect(baht(satang as Satang)).toBe(text);
});

test.each([
  [2.5, "2.5"],
  [-3, "-3"],
  [1234567.25, "1,234,567.25"],
])("the number %d is written %s", (number, text) => {
  expect(figure(number)).toBe(text);
});

test.each([
  [[38], "row 39", "แถว 39"],
  [[3, 4, 5, 8], "rows 4-6, 9", "แถว 4-6, 9"],
  [[0, 2, 4], "rows 1, 3, 5", "แถว 1, 3, 5"],
])("rows %j are called %s", (rows, en, th) => {
  expect(rowWords(rows)).toEqual({ th, en });
});

test("a quotation stays on one line and does not hide its sentence", () => {
  expect(quoted(" งบ\n บูรณาการ ")).toBe("“งบ บูรณาการ”");
  expect(quoted("ก".repeat(500)).length).toBe(62);
});
