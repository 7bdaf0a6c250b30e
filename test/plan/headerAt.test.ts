import { headerAt } from "../../src/plan/headerAt";
import type { Header } from "../../src/plan/submission";

const header = (top: number): Header => ({
  ...{ area: { top, bottom: top + 1, left: 0, right: 8 }, columns: {}, cells: {}, unknown: [] },
});
const headers = [header(6), header(20), header(33)];

test.each([
  ["above the first", 5, undefined],
  ["in the first", 7, 6],
  ["below the first", 19, 6],
  ["where the next begins", 20, 20],
  ["below the last", Infinity, 33],
])("the header in force %s", (_, row, top) => expect(headerAt(headers, row)?.area.top).toBe(top));

test("no header", () => expect(headerAt([], 9)).toBeUndefined());
