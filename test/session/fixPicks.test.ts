import { onlyAnswers, picksAfter } from "../../src/session/fixPicks";
import { issueShown } from "../support/issueShown";

const words = (text: string) => ({ th: text, en: text });
const fix = (issue: number) => ({ issue, suggestion: null });
const answer = (issue: number, suggestion: number) => ({ issue, suggestion });

test("one press takes safe fixes and errors with one answer; not what a person chooses, or may leave", () => {
  const issues = [
    issueShown({ id: 0, severity: "error", fixable: true, certain: true }),
    issueShown({ id: 1, severity: "error", fixable: true, certain: false }),
    issueShown({ id: 2, severity: "error", fixable: false, certain: false, suggestions: [words("ก")] }),
    issueShown({ id: 3, severity: "error", fixable: false, certain: false, suggestions: [words("ก"), words("ข")] }),
    issueShown({ id: 4, severity: "warning", fixable: false, certain: false, suggestions: [words("ก")] }),
    issueShown({ id: 5, severity: "error", fixable: false, certain: false }),
  ];
  expect(onlyAnswers(issues)).toEqual([fix(0), answer(2, 0)]);
});

test("answers to several issues are gathered; another to the same takes its place; the same again is taken back", () => {
  const one = picksAfter([], [answer(3, 0)]);
  const two = picksAfter(one, [answer(3, 1)]);
  expect(two).toEqual([answer(3, 1)]);
  const all = picksAfter(two, [fix(0), answer(2, 0)]);
  expect(all).toEqual([answer(3, 1), fix(0), answer(2, 0)]);
  expect(picksAfter(all, [fix(0), answer(2, 0)])).toEqual(all);
  expect(picksAfter(all, [answer(3, 1)])).toEqual([fix(0), answer(2, 0)]);
  expect(picksAfter([fix(0)], [fix(0)])).toEqual([]);
});
