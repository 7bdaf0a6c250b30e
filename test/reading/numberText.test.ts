import fc from "fast-check";
import { baht } from "../../src/issues/words";
import type { Satang } from "../../src/plan/satang";
import { numberInText, readNumberText, satangOf } from "../../src/reading/numberText";
import { toThaiDigits } from "../../src/text/digits";
import { property } from "../support/property";

const amountIn = (text: string): number | string => {
  const read = readNumberText(text);
  return read.kind === "number" ? (satangOf(read.decimal) ?? "too fine") : read.kind;
};

describe("an amount written as text, in satang", () => {
  it.each([
    ["20500", 2_050_000],
    ["20,500", 2_050_000],
    ["๒๐,๕๐๐", 2_050_000],
    ["๒๐,5๐๐", 2_050_000],
    ["20,500.50", 2_050_050],
    ["20,500.5", 2_050_050],
    ["20500.00", 2_050_000],
    ["20,500.-", 2_050_000],
    ["20,500 .-", 2_050_000],
    ["20,500.--", 2_050_000],
    ["20,500 บาท", 2_050_000],
    ["๒๐,๕๐๐ บาทถ้วน", 2_050_000],
    ["฿20,500", 2_050_000],
    ["20500 THB", 2_050_000],
    ["20 500", 2_050_000],
    ["1,234,567", 123_456_700],
    ["20 , 500", 2_050_000],
    [".50", 50],
    ["500.", 50_000],
    ["0", 0],
    ["0.10", 10],
    ["12.500 ", "point"],
    ["20,500.005", "too fine"],
    ["90071992547409.92", "too fine"],
    ["(500)", -50_000],
    ["-500", -50_000],
    ["−500", -50_000],
  ])("%s → %s", (text, amount) => expect(amountIn(text.trim())).toBe(amount));

  it.each([
    ["-", "none"],
    ["–", "none"],
    ["- -", "none"],
    ["", "none"],
    ["ไม่มี", "none"],
    ["ไม่ใช้งบประมาณ", "none"],
    ["120.000", "point"],
    ["20.500", "point"],
    ["1O,000", "letters"],
    ["l0,000", "letters"],
    ["๑๐,\u039f๐๐", "letters"],
    ["2\u041e,500", "letters"],
    ["1-3", "range"],
    ["๑ - ๓", "range"],
    ["10 ถึง 20", "range"],
    ["รองบประมาณจากกรม", "words"],
    ["- - งบจากมหาวิทยาลัยขอนแก่น", "words"],
    ["12,34", "words"],
    ["1,5", "words"],
    ["1.2.3", "words"],
    ["1.234.567", "words"],
    ["ปีละ 5,000", "words"],
    ["5,000/ครั้ง", "words"],
    ["O", "words"],
    ["12 34", "words"],
    ["1e5", "words"],
    ["Infinity", "words"],
  ])("%s is %s", (text, kind) => expect(readNumberText(text).kind).toBe(kind));

  it("with letters says what was meant", () => {
    const read = readNumberText("1O,OOl.5O");
    expect(read.kind === "letters" && satangOf(read.meant)).toBe(1_000_150);
  });

  it("with three decimals says both readings", () => {
    const read = readNumberText("๒๐.๕๐๐");
    expect(read.kind === "point" && [satangOf(read.small), satangOf(read.large)]).toEqual([2_050, 2_050_000]);
  });

  const amount = fc.integer({ min: -Number.MAX_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER }) as fc.Arbitrary<Satang>;
  property(
    "every amount comes back exactly, in either digits, with a currency or without",
    [amount, fc.boolean(), fc.constantFrom("", " บาท", "บ.")],
    (satang, thai, unit) => {
      const written = baht(satang);
      expect(amountIn((thai ? toThaiDigits(written) : written) + unit)).toBe(satang);
    },
    200,
  );
  property(
    "whatever is there, there is an answer",
    [fc.string({ unit: "binary" })],
    (text) => {
      expect(["none", "number", "point", "letters", "range", "words"]).toContain(readNumberText(text).kind);
    },
    200,
  );
});

describe("a number written as text", () => {
  it.each([
    ["๘๗.๕", 87.5],
    ["1,234", 1234],
    ["0.1", 0.1],
    ["-3", -3],
  ])("%s → %s", (text, number) => {
    const read = readNumberText(text);
    expect(read.kind === "number" && numberInText(read.decimal)).toBe(number);
  });
});
