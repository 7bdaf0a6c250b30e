import fc from "fast-check";
import { likeness, similarAmong } from "../../src/text/similar";
import { property } from "../support/property";

describe("likeness", () => {
  it.each([
    ["ก", "ก", 1],
    ["", "", 1],
    ["ก", "", 0],
    ["กขคง", "กขคจ", 0.75],
  ])("of %p and %p is %p", (a, b, expected) => expect(likeness(a, b)).toBe(expected));
});

describe("similarAmong", () => {
  it("is sorted, most alike first, ties in the order given", () => {
    const find = similarAmong(["กขคฆ", "กขคง", "กขคจ", "ฮฮฮฮ"]);
    expect(find("กขคง", 0.5).map(({ index }) => index)).toEqual([1, 0, 2]);
  });
  it("finds nothing where nothing is alike", () => expect(similarAmong(["กขคง"])("ฟฟฟฟ", 0.5)).toEqual([]));

  const word = fc.string({ unit: fc.constantFrom(..."กขคงเาี่"), maxLength: 10 });
  property(
    "rules out nothing that is alike enough",
    [fc.array(word, { maxLength: 20 }), word, fc.constantFrom(0.3, 0.5, 0.8, 0.9, 1)],
    (keys, key, atLeast) => {
      const expected = keys.flatMap((each, index) => (likeness(key, each) >= atLeast ? [index] : []));
      const found = similarAmong(keys)(key, atLeast).map(({ index }) => index);
      expect(found.sort((a, b) => a - b)).toEqual(expected);
    },
    300,
  );
});
