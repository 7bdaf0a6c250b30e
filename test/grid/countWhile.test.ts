import fc from "fast-check";
import { countUpTo, countWhile } from "../../src/grid/countWhile";
import { property } from "../support/property";

test.each([
  ["an empty list", [], 3, 0],
  ["all above", [4, 5], 3, 0],
  ["none above", [1, 2, 3], 3, 3],
  ["between two", [1, 2, 4, 9], 3, 2],
  ["the same number twice", [1, 3, 3, 4], 3, 3],
])("numbers not above a limit: %s", (_, numbers, limit, count) => expect(countUpTo(numbers, limit)).toBe(count));

property(
  "finds the first that does not hold, asks of no index outside the list, and of few",
  [fc.nat(200), fc.nat(200)],
  (length, holding) => {
    const count = Math.min(length, holding);
    const asked: number[] = [];
    const found = countWhile(length, (index) => {
      asked.push(index);
      return index < count;
    });
    expect(found).toBe(count);
    expect(asked.filter((index) => index < 0 || index >= length)).toEqual([]);
    expect(asked.length).toBeLessThanOrEqual(Math.ceil(Math.log2(length + 1)));
  },
);
