import { isDateFormat, isPercentFormat, shownDecimals } from "../../src/grid/numberFormat";

describe("isDateFormat", () => {
  it.each([
    "m/d/yyyy",
    "d-mmm-yy",
    "[$-D00041E]d mmm bbbb",
    "[$-1070000]d/m/yyyy;@",
    "h:mm AM/PM",
    "[h]:mm:ss",
    "mm:ss.0",
    "ว/ด/ปปปป",
    "[ช]:นน:ทท",
    "d/m/bb",
    "[<100]0;d/m/yyyy",
    "[>=40000]d mmm yy;General",
  ])("%s shows a date or time", (code) => expect(isDateFormat(code)).toBe(true));

  it.each([
    "General",
    "@",
    "0",
    "#,##0.00",
    "t#,##0.00",
    "[$-D00041E]#,##0",
    "[$-1070000]0",
    "0.00E+00",
    '#,##0;-#,##0;"-"',
    '0 "days"',
    "0 \\d",
    "[Red]#,##0",
    '_-"฿"* #,##0.00_-',
    "0%",
    "t# ?/?",
    "#,##0 บาท",
    '[>=1000]#,##0,"ด";[<1]0.00;0',
    "0;d",
  ])("%s shows a number", (code) => expect(isDateFormat(code)).toBe(false));
});

describe("isPercentFormat", () => {
  it.each([
    ["0%", true],
    ["t0.00%", true],
    ['0"%"', false],
    ["#,##0", false],
  ])("%s: %s", (code, expected) => expect(isPercentFormat(code)).toBe(expected));
});

test.each([
  ["#,##0", 0],
  ["t#,##0.00", 2],
  ['#,##0;-#,##0;"-"', 0],
  ['_-"฿"* #,##0.00_-', 2],
  ["#,##0 บาท", 0],
  ["0.0", 1],
  ["General", undefined],
  ["0.##", undefined],
  ["0%", undefined],
  ["#,##0,", undefined],
  ["# ?/?", undefined],
  ["0.00E+00", undefined],
  ["d mmm yy", undefined],
])("%s shows %s decimals", (code, decimals) => {
  expect(shownDecimals(code)).toBe(decimals);
});
