import type { ChangeSet } from "../../src/change/changeSet";
import type { Step } from "../../src/change/step";
import { combineFixes, type CombinedFixes } from "../../src/session/combineFixes";

const write = (row: number, text: string): ChangeSet => ({
  steps: [{ kind: "write-cells", sheet: "แผน", row, column: 1, before: [[null]], after: [[{ text }]] }],
});
const insert = (row: number): ChangeSet => ({
  steps: [{ kind: "insert-rows", sheet: "แผน", row, looks: [{ like: row - 1, fit: false }] } as Step],
});
const reported = ({ changes }: CombinedFixes) =>
  changes.steps.map((step) => [step.kind, "row" in step ? step.row : null]);

test("of two fixes of one cell the first counts", () => {
  const combined = combineFixes([write(3, "ก"), write(3, "ข"), write(4, "ค")]);
  expect(combined.changes.steps.map((step) => (step.kind === "write-cells" ? step.after[0]![0] : null))).toEqual([
    { text: "ก" },
    { text: "ค" },
  ]);
  expect(combined.count).toBe(2);
});

test("what moves rows comes last, from the bottom up", () => {
  expect(reported(combineFixes([insert(3), write(9, "ก"), insert(7)]))).toEqual([
    ["write-cells", 9],
    ["insert-rows", 7],
    ["insert-rows", 3],
  ]);
});

test("nothing to fix changes nothing", () => {
  expect(combineFixes([])).toEqual({ changes: { steps: [] }, count: 0 });
});
