import { tratPlan2565 } from "../../src/forms/tratPlan2565";
import type { Section, TotalRow } from "../../src/plan/submission";
import { printedTotalsOf, totalCoversOf } from "../../src/totals/cover";
import { missingTotals, wantedTotals } from "../../src/totals/missingTotals";

const total = (row: number): TotalRow => ({
  kind: "subtotal",
  row,
  label: { row, column: 0 },
  amounts: {},
  figures: {},
});
const section = (rows: readonly number[], own: TotalRow | null): Section => ({
  ...{ path: [], at: { row: 0, column: 0 }, rows, body: { first: 0, last: 0 }, total: own },
});

test.each([
  ["a form that expects none", { expected: false }, "row", { subtotals: false, grandTotal: false }],
  ["a level with lines of its own", {}, "row", { subtotals: true, grandTotal: true }],
  ["a level in a column: no line to put a subtotal below", {}, "column", { subtotals: false, grandTotal: true }],
  ["no level", { level: null }, "row", { subtotals: false, grandTotal: true }],
] as const)("the totals wanted by %s", (_, totals, place, wanted) => {
  const levels = tratPlan2565.levels.map((level) => ({ ...level, place }));
  const form = { ...tratPlan2565, levels, totals: { ...tratPlan2565.totals, expected: true, ...totals } };
  expect(wantedTotals(form)).toEqual(wanted);
});

const [full, bare, empty] = [section([0, 2], total(9)), section([3], null), section([], null)];

test.each([
  ["a section with rows and no total", [full, bare], total(20), [bare], false],
  ["not one without rows", [full, empty], total(20), [], false],
  ["a grand total", [full], null, [], true],
])("what a plan lacks: %s", (_, sections, grandTotal, lacking, lacksGrand) => {
  expect(missingTotals({ sections, grandTotal }, tratPlan2565)).toEqual({ sections: lacking, grandTotal: lacksGrand });
});

test("a grand total covers every row, a subtotal its own; what is in no section is a part of its own", () => {
  const plan = { rows: Array(5).fill({}), sections: [full, bare], grandTotal: total(20) };
  expect(printedTotalsOf(plan).map(({ total: { row }, rows }) => [row, rows])).toEqual([
    [9, [0, 2]],
    [20, [0, 1, 2, 3, 4]],
  ]);
  expect(totalCoversOf(plan).map(({ rows }) => rows)).toEqual([[0, 2], [3], [1, 4]]);
});
