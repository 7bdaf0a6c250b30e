import fc from "fast-check";
import { jsonText, longList } from "../../../src/cli/answers/jsonText";
import { property } from "../../support/property";

describe("an answer written piece by piece", () => {
  property("is what JSON.stringify gives", [fc.jsonValue()], (answer) => {
    expect([...jsonText(answer)].join("")).toBe(JSON.stringify(answer));
  });

  property("has long lists written as any others", [fc.array(fc.jsonValue()), fc.boolean()], (items, nested) => {
    const twice = longList(items, (item) => [item, item]);
    const expected = items.map((item) => [item, item]);
    expect([...jsonText(nested ? { a: [twice], b: 1 } : twice)].join("")).toBe(
      JSON.stringify(nested ? { a: [expected], b: 1 } : expected),
    );
  });

  it.each([
    ["eight-bit controls", "ก\u009b2Jข"],
    ["a turned direction", "\u202eslx.ย\u2066\u061c\u200f"],
    ["line separators", "ก\u2028ข\u2029"],
  ])("holds %s by their codes, with the same meaning", (_, text) => {
    const json = [...jsonText({ [text]: [text] })].join("");
    expect(json).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
    expect(JSON.parse(json)).toEqual({ [text]: [text] });
  });

  it("leaves out what is undefined", () => {
    expect([...jsonText({ a: undefined, b: { c: undefined } })].join("")).toBe('{"b":{}}');
  });

  it("makes no item before it is written, and hands on long answers in parts", () => {
    let made = 0;
    const list = longList(Array.from({ length: 10_000 }), () => {
      made += 1;
      return "ก".repeat(100);
    });
    const pieces = jsonText({ list })[Symbol.iterator]();
    expect(made).toBe(0);
    pieces.next();
    expect(made).toBeLessThan(1_000);
  });
});
