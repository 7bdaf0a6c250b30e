import { describeMasterRefusal } from "../../../src/issues/reasons/masterRefusals";
import type { FileShown, PlanShown } from "../../../src/session/shown";
import { mergeReducer, nothingToMerge, readyFiles, type MergeState } from "../../../src/taskpane/merge/mergeState";

const file = (id: number, included: boolean): FileShown => ({
  ...{ id, file: `${id}.xlsx`, agency: null, rows: 1, amounts: [], state: "new", errors: 0, warnings: 0 },
  ...{ included, unread: null, edits: 0, modified: null, stamp: null },
});
const board = { lines: [], form: null, aside: [] };
const plan = { sections: [], questions: [] } as unknown as PlanShown;

test("reading is reported file by file, and ends with the list", () => {
  const started = mergeReducer(nothingToMerge, { kind: "reading", all: 2 });
  const one = mergeReducer(started, { kind: "file-read", file: file(1, true), done: 1, all: 2 });
  expect(one.reading).toEqual({ done: 1, all: 2 });
  expect(mergeReducer(one, { kind: "files", files: [file(1, true)], board }).reading).toBeNull();
});

test("a plan does not outlive the files it was made of", () => {
  const planned: MergeState = { ...nothingToMerge, plan };
  expect(mergeReducer(planned, { kind: "files", files: [], board }).plan).toBeNull();
});

test("the list of a file that was taken out closes", () => {
  const open: MergeState = { ...nothingToMerge, open: { file: 1, issues: [] } };
  expect(mergeReducer(open, { kind: "files", files: [file(1, true)], board }).open).toEqual({ file: 1, issues: [] });
  expect(mergeReducer(open, { kind: "files", files: [file(2, true)], board }).open).toBeNull();
});

test("a refusal and a plan are never together", () => {
  const refused = {
    refused: "plan-missing",
    place: null,
    ...describeMasterRefusal({ refused: "plan-missing", fields: [] }),
  } as const;
  const first = mergeReducer({ ...nothingToMerge, plan }, { kind: "planned", plan: refused });
  expect([first.plan, first.refused]).toEqual([null, refused]);
  const second = mergeReducer(first, { kind: "planned", plan });
  expect([second.plan, second.refused]).toEqual([plan, null]);
});

test("an answered question stays, so that the answer can be changed", () => {
  const question = { id: "q", about: "look-alikes", column: null, under: [], wordings: [] } as const;
  const asked = mergeReducer(nothingToMerge, { kind: "planned", plan: { ...plan, questions: [question] } });
  const answered = mergeReducer(asked, { kind: "answered", question: "q", answer: "same" });
  expect(mergeReducer(answered, { kind: "planned", plan }).questions).toEqual([question]);
});

test("what is ready", () => {
  expect(readyFiles([file(1, true), file(2, false)]).map(({ id }) => id)).toEqual([1]);
});

test("whether hidden rows stay so is chosen again for each plan", () => {
  const kept = mergeReducer({ ...nothingToMerge, plan }, { kind: "keep-hidden", keep: true });
  expect(kept.keepHidden).toBe(true);
  expect(mergeReducer(kept, { kind: "planned", plan }).keepHidden).toBe(true);
  expect(mergeReducer(kept, { kind: "plan-closed" }).keepHidden).toBe(false);
  expect(mergeReducer(kept, { kind: "files", files: [], board }).keepHidden).toBe(false);
});
