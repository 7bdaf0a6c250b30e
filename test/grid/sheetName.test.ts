import fc from "fast-check";
import { freeSheetName } from "../../src/grid/freeSheetName";
import { isSheetName } from "../../src/grid/sheetName";
import { property } from "../support/property";

test.each(["แผน", "แผนรวม 2565", "a'b", "=1+1", "a!b", "x".repeat(31)])("%s is a sheet's name", (name) =>
  expect(isSheetName(name)).toBe(true),
);

test.each([
  "[http://127.0.0.1/e.xlsx]S",
  "\\\\127.0.0.1\\s\\[e.xlsx]S",
  "[evil.xlsx]Sheet1",
  "a:b",
  "a*b",
  "a?b",
  "a/b",
  "'a",
  "a'",
  "",
  " ",
  "a\u0001b",
  "a\nb",
  "x".repeat(32),
])("%j is none", (name) => expect(isSheetName(name)).toBe(false));

property(
  "a name made free is one that Excel takes, whatever it is made from",
  [fc.string({ unit: "binary" }), fc.array(fc.string())],
  (named, sheets) => {
    expect(isSheetName(freeSheetName(`ก${named}`, sheets))).toBe(true);
  },
);
