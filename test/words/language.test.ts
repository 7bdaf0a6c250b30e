import { bahtText, changeText, counted, countIn, sentenceInDigits } from "../../src/words/language";

test.each([
  [0, "arabic", "0"],
  [1234567, "arabic", "1,234,567"],
  [1234.5, "thai", "๑,๒๓๔.๕"],
  [-12, "arabic", "-12"],
] as const)("the figure %p in %s digits", (value, digits, text) => {
  expect(countIn(value, digits)).toEqual({ value, text });
});

test.each([
  [0, "0"],
  [8740000, "87,400"],
  [12345650, "123,456.50"],
  [5, "0.05"],
  [-100, "-1"],
])("%p satang in baht", (satang, text) => {
  expect(bahtText(satang, "arabic")).toBe(text);
});

test("a rise shows its sign", () => {
  expect(["arabic", "thai"].map((digits) => changeText(100_000, digits as "thai"))).toEqual(["+1,000", "+๑,๐๐๐"]);
});

test.each([
  ["numbers of the sentence", "แถวที่ 12 มี 3 จุด", "แถวที่ ๑๒ มี ๓ จุด"],
  ["not what is quoted", "พบ “12 คน” แถว 4", "พบ “12 คน” แถว ๔"],
  ["not a cell or range", "เซลล์ E11 และ D4:G39", "เซลล์ E11 และ D4:G39"],
  ["not a file name", "แผน-2565.xlsx หน้า 2", "แผน-2565.xlsx หน้า ๒"],
  ["grouped amounts", "ยอด 87,400.50 บาท", "ยอด ๘๗,๔๐๐.๕๐ บาท"],
])("Thai digits: %s", (_, sentence, shown) => {
  expect(sentenceInDigits(sentence, "thai")).toBe(shown);
});

test("one row, two rows", () => {
  expect([1, 2].map((n) => counted(countIn(n, "arabic"), "row", "rows"))).toEqual(["1 row", "2 rows"]);
});
