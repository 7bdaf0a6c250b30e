import { quoted, rowWords } from "../../src/issues/words";

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
