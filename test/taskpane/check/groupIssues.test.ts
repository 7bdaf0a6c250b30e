import { countIssues, groupIssues, ofSeverity } from "../../../src/taskpane/check/groupIssues";
import { issueShown } from "../../support/issueShown";

const issues = [
  issueShown({ id: 0, code: "unit-missing", severity: "warning", fixable: true }),
  issueShown({ id: 1, code: "amount-unreadable", severity: "error" }),
  issueShown({ id: 2, code: "unit-missing", severity: "warning", fixable: true }),
  issueShown({ id: 3, code: "amount-as-text", severity: "note", fixable: true }),
  issueShown({ id: 4, code: "amount-unreadable", severity: "error", fixable: true }),
];

test("by what to do, what must be fixed first", () => {
  expect(groupIssues(issues).map(({ code, issues, fixable }) => [code, issues.map(({ id }) => id), fixable])).toEqual([
    ["amount-unreadable", [1, 4], [4]],
    ["unit-missing", [0, 2], [0, 2]],
    ["amount-as-text", [3], [3]],
  ]);
});

test("one code of two severities is two groups", () => {
  const mixed = [
    issueShown({ id: 0, code: "a", severity: "note" }),
    issueShown({ id: 1, code: "a", severity: "error" }),
  ];
  expect(groupIssues(mixed).map(({ severity }) => severity)).toEqual(["error", "note"]);
});

test("how many of each", () => {
  expect(countIssues(issues)).toEqual({ error: 2, warning: 2, note: 1 });
  expect(ofSeverity(issues, "note").map(({ id }) => id)).toEqual([3]);
  expect(ofSeverity(issues, "all")).toBe(issues);
});
