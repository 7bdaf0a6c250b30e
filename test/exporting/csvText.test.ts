import { csvHeader, csvLines, guardedPattern } from "../../src/exporting/csvText";
import type { ExportTable } from "../../src/exporting/exportTable";
import { bahtDecimal, satangOfDecimal } from "../../src/exporting/decimal";

const words = { th: "ก", en: "a" };
const table: ExportTable = {
  ...{ name: "plan_x", title: words, key: ["a"] },
  columns: [
    { name: "ชื่อ", type: "text", title: words, derived: false },
    { name: "budget", type: "amount", title: words, derived: false },
    { name: "n", type: "number", title: words, derived: false },
  ],
};

test("the header has a byte order mark, and every amount a second column", () => {
  expect(csvHeader(table)).toBe("\ufeffชื่อ,budget,budget_satang,n\r\n");
});

test.each([
  ["a plain text", "อบรม", "อบรม"],
  ["nothing", null, ""],
  ["a comma", "ก, ข", '"ก, ข"'],
  ["a quotation mark", 'ก "ข"', '"ก ""ข"""'],
  ["what means nothing to ClickHouse where it is not quoted", "\\N", '"\\N"'],
  ["two lines", "ก\nข", '"ก\nข"'],
  ["a formula", "=1+1", '"\'=1+1"'],
  ["a call", "@SUM(A1)", '"\'@SUM(A1)"'],
  ["a plus", "+66", '"\'+66"'],
  ["a wide sign", "＝1", '"\'＝1"'],
  ["a minus before more", "-1+1", '"\'-1+1"'],
  ["a bullet", "- จำนวน", '"\'- จำนวน"'],
  ["a dash alone", "-", "-"],
  ["a tab before a sign", "\t=1", '"\'\t=1"'],
  ["its own apostrophe before a sign", "'=1", "\"''=1\""],
  ["its own apostrophe", "'69", '"\'69"'],
])("%s", (_, text, written) => {
  expect(csvLines(table, [[text, 0, null]])).toBe(`${written},0.00,0,\r\n`);
});

test.each(["=1", "+1", "-1", "@a", "'=1", "''-x", "\t", "- ก"])(
  "what guards %j is known again, and no other text is",
  (text) => {
    const [line = ""] = csvLines(table, [[text, null, null]]).split('",');
    const written = line.slice(1);
    const guarded = new RegExp(guardedPattern.replace("(?s:.)", "[^]"));
    expect(written).toBe(`'${text}`);
    expect(guarded.test(written)).toBe(true);
    expect(guarded.test("'ก=1") || guarded.test("'") || guarded.test("'-") || guarded.test("ก")).toBe(false);
  },
);

test.each([
  [0, "0.00"],
  [5, "0.05"],
  [-5, "-0.05"],
  [3_880_000, "38800.00"],
  [1e15, "10000000000000.00"],
  [Number.MAX_SAFE_INTEGER, "90071992547409.91"],
])("%d satang is %s baht and back", (satang, baht) => {
  expect(bahtDecimal(satang)).toBe(baht);
  expect(satangOfDecimal(baht)).toBe(BigInt(satang));
});

test.each(["", "1e5", "0.001", "12,5", "ก"])("%j is no whole number of satang", (text) => {
  expect(satangOfDecimal(text)).toBeUndefined();
});
