import type { Issue } from "../../src/issues/issue";
import { countOf, IssueList, limited } from "../../src/issues/limited";
import { issue, judge } from "../../src/issues/make";

const at = (row: number) => ({ sheet: "แผน", area: { top: row, left: 4, bottom: row, right: 4 } });
const negative = (row: number): Issue => issue("amount-negative", { ...at(row), params: { amount: -1 as never } });
const zero = (row: number): Issue => issue("quantity-zero", { ...at(row), params: {} });

test("at most that many of each kind are listed, in their order, and one says how many more and from where", () => {
  const all = [0, 1, 2, 3, 4].flatMap((row) => [negative(row), ...(row < 2 ? [zero(row)] : [])]);
  const listed = limited(all, 3);
  expect(listed.slice(0, -1)).toEqual([negative(0), zero(0), negative(1), zero(1), negative(2)]);
  expect(listed.at(-1)).toMatchObject({
    code: "more-of-the-same",
    severity: negative(0).severity,
    area: at(3).area,
    params: { of: "amount-negative", count: 2 },
  });
});

test("a kind that a form judges in two ways is two", () => {
  const judged = [0, 1, 2, 3].map((row): Issue => ({ ...zero(row), severity: row % 2 ? "note" : "error" }));
  expect(limited(judged, 1).map(({ severity, code }) => [severity, code])).toEqual([
    ["error", "quantity-zero"],
    ["note", "quantity-zero"],
    ["error", "more-of-the-same"],
    ["note", "more-of-the-same"],
  ]);
});

test("nothing is lost in a count, and few are left as they are", () => {
  const all = Array.from({ length: 7 }, (_, row) => negative(row));
  expect(countOf(limited(all, 3), negative(0).severity)).toBe(7);
  expect(limited(all, 7)).toBe(all);
});

test("while they are found no more of a kind are kept than are listed", () => {
  const list = new IssueList(3);
  for (let row = 0; row < 50; row++) list.push(negative(row), zero(row));
  const all = Array.from({ length: 50 }, (_, row) => [negative(row), zero(row)]).flat();
  expect(list.all()).toEqual(limited(all, 3));
  expect(list.all()).toHaveLength(8);
});

test.each(["off", "note"] as const)("a form judges those that are not listed as it judges the kind: %s", (severity) => {
  const listed = limited([0, 1, 2, 3].map(negative), 3);
  expect(judge(listed, { "amount-negative": severity }).map((one) => one.severity)).toEqual(
    severity === "off" ? [] : Array.from({ length: 4 }, () => severity),
  );
});
