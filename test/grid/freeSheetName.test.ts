import { freeSheetName } from "../../src/grid/freeSheetName";

test.each<[string, string, readonly string[], string]>([
  ["a free name stays", "แผน", ["อื่น"], "แผน"],
  ["a taken one is numbered, capitals or not", "Plan", ["plan", "Plan 2"], "Plan 3"],
  ["what no name may have is left out", "a/b:[c]", [], "a b  c"],
  ["a long one is cut", "x".repeat(40), [], "x".repeat(31)],
  ["a long one that is taken is cut for its number", "x".repeat(40), ["x".repeat(31)], `${"x".repeat(29)} 2`],
])("%s", (_, named, sheets, expected) => {
  expect(freeSheetName(named, sheets)).toBe(expected);
});
