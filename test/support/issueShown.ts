import type { IssueShown } from "../../src/session/shown";

/** An issue on the screen of which only what a test is about has to be said. */
export const issueShown = (facts: Partial<IssueShown>): IssueShown => ({
  id: 0,
  code: "amount-unreadable",
  severity: "error",
  times: 1,
  sheet: "แผน",
  place: { sheet: "แผน", area: { top: 4, left: 2, bottom: 4, right: 2 }, cell: "C5" },
  activity: null,
  column: null,
  found: null,
  expected: null,
  message: { th: "ผิด", en: "Wrong" },
  remedy: { th: "แก้", en: "Fix" },
  why: { th: "เพราะผิด", en: "Because" },
  fixable: false,
  certain: false,
  suggestions: [],
  ...facts,
});
