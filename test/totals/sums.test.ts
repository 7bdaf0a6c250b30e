import { achievement } from "../../src/totals/achievement";
import { compareTotals } from "../../src/totals/compareTotals";
import { sumOf, sumsByAgency, sumsByLevel } from "../../src/totals/sums";
import { sheetOf } from "../support/submissions";

const fields = ["integratedBudget", "agencyBudget"] as const;
const { grid, submission } = sheetOf({
  sections: [
    {
      rows: [
        { integratedBudget: 100.25, agencyBudget: 0 },
        { integratedBudget: 0, agencyBudget: 50, agency: "สำนักงานคลังจังหวัดตราด" },
      ],
      total: { integratedBudget: 100.25, agencyBudget: 60 },
    },
    { rows: [{ integratedBudget: 1, agencyBudget: null, unread: { agencyBudget: "รองบ" } }], total: null },
  ],
});

test("sums are exact, and say how many amounts could not be read", () => {
  expect(sumOf(submission.rows, fields)).toMatchObject({
    rows: 3,
    sums: { integratedBudget: 10_125, agencyBudget: 5_000 },
    sum: 15_125,
    unread: 1,
  });
  expect(sumOf([], fields)).toMatchObject({ rows: 0, sum: 0 });
});

test("the same heading or agency is summed once, however often it appears", () => {
  expect(sumsByLevel(submission.rows, fields, "substrategy").map(({ path, sum }) => [path.length, sum])).toEqual([
    [2, 15_025],
    [2, 100],
  ]);
  expect(sumsByAgency(submission.rows, fields).map(({ path, rows }) => [path, rows])).toEqual([
    [["สำนักงานจังหวัดตราด"], 2],
    [["สำนักงานคลังจังหวัดตราด"], 1],
  ]);
});

test("a printed total is compared with its rows", () => {
  expect(
    compareTotals(grid, submission).map(({ shown, computed, difference }) => [shown, computed, difference]),
  ).toEqual([
    [10_025, 10_025, 0],
    [6_000, 5_000, 1_000],
  ]);
});

test.each([
  [[], { measured: 0, mean: null, atHundred: 0, beyond: 0 }],
  [[100, 80, 120], { measured: 3, mean: 100, atHundred: 1, beyond: 1 }],
  [[50, undefined], { measured: 1, mean: 50, atHundred: 0, beyond: 0 }],
])("achievements %j", (percents, expected) => {
  const [row] = submission.rows;
  const rows = percents.map((percent) => ({ ...row!, numbers: percent === undefined ? {} : { achievement: percent } }));
  expect(achievement(rows)).toMatchObject(expected);
});
