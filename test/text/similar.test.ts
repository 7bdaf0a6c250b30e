import { distance } from "fastest-levenshtein";
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

  property("is by the letters to change, whatever both begin and end with", [fc.string(), fc.string()], (a, b) => {
    const longer = Math.max(a.length, b.length);
    expect(likeness(a, b)).toBe(longer === 0 ? 1 : 1 - distance(a, b) / longer);
  });
});

describe("similarAmong", () => {
  it("is sorted, most alike first, ties in the order given", () => {
    const { all } = similarAmong(["กขคฆ", "กขคง", "กขคจ", "ฮฮฮฮ"]);
    expect(all("กขคง", 0.5).map(({ index }) => index)).toEqual([1, 0, 2]);
  });
  it("finds nothing where nothing is alike", () => expect(similarAmong(["กขคง"]).all("ฟฟฟฟ", 0.5)).toEqual([]));

  const word = fc.string({ unit: fc.constantFrom(..."กขคงเาี่"), maxLength: 10 });
  property(
    "rules out nothing that is alike enough",
    [fc.array(word, { maxLength: 20 }), word, fc.constantFrom(0.3, 0.5, 0.8, 0.9, 1)],
    (keys, key, atLeast) => {
      const expected = keys.flatMap((each, index) => (likeness(key, each) >= atLeast ? [index] : []));
      const found = similarAmong(keys)
        .all(key, atLeast)
        .map(({ index }) => index);
      expect(found.sort((a, b) => a - b)).toEqual(expected);
    },
    300,
  );
  property(
    "the best is the first of all",
    [fc.array(word, { maxLength: 20 }), word, fc.constantFrom(0.3, 0.5, 0.8, 0.9, 1)],
    (keys, key, atLeast) => {
      const { all, best } = similarAmong(keys);
      expect(best(key, atLeast)).toEqual(all(key, atLeast)[0]);
    },
    300,
  );
});
