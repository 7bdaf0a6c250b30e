import fc from "fast-check";
import { strToU8 } from "fflate";
import { parseNumber } from "../../../src/workbook/xlsx/parseNumber";
import { property } from "../../support/property";

const parse = (text: string): number => parseNumber(strToU8(` ${text} `), 1, 1 + strToU8(text).length);

test.each(["0", "-0", "+5", "87400", "400558.25", ".5", "5.", "1e3", "1.5E-07", "999999999999999", "9007199254740993"])(
  "%s is the number that Number makes of it",
  (text) => expect(parse(text)).toBe(Number(text)),
);

test.each([
  "",
  "-",
  "+",
  ".",
  "e5",
  "1e",
  "1.2.3",
  "0x10",
  "Infinity",
  "NaN",
  "1e999",
  "12a",
  "1 2",
  "๑",
  "1,000",
  "--1",
])("%p is not a number", (text) => expect(parse(text)).toBeNaN());

property(
  "a double as a file spells it is itself again",
  [fc.double({ noDefaultInfinity: true, noNaN: true })],
  (number) => {
    expect(parse(String(number))).toBe(number === 0 ? Number(String(number)) : number);
  },
  2000,
);

property(
  "whatever is a decimal number is what Number makes of it",
  [fc.stringMatching(/^[+-]?(\d{1,25}\.?\d{0,25}|\.\d{1,25})([eE][+-]?\d{1,3})?$/)],
  (text) => {
    const number = Number(text);
    expect(parse(text)).toBe(Number.isFinite(number) ? number : NaN);
  },
  5000,
);
