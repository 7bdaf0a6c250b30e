import { shownNames } from "../../src/cli/shownNames";

test.each([
  [["in/a.xlsx"], ["a.xlsx"]],
  [
    ["in/a.xlsx", "in/b/c.xlsx"],
    ["a.xlsx", "b/c.xlsx"],
  ],
  [
    ["a.xlsx", "in/a.xlsx"],
    ["a.xlsx", "in/a.xlsx"],
  ],
  [
    ["/x/in/a.xlsx", "/x/in2/a.xlsx"],
    ["in/a.xlsx", "in2/a.xlsx"],
  ],
  [
    ["C:\\ส่ง\\a.xlsx", "C:\\ส่ง\\b.xlsx"],
    ["a.xlsx", "b.xlsx"],
  ],
])("%j are shown as %j", (files, shown) => {
  expect(files.map(shownNames(files))).toEqual(shown);
});
