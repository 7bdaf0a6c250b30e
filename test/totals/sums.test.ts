import { sumsByAgency, sumsByLevel } from "../../src/totals/sums";
import { sheetOf } from "../support/submissions";

const { submission } = sheetOf({
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

const { fields } = submission;

test("sums are exact, and say how many amounts could not be read", () => {
  const sums = { integratedBudget: 10_125, agencyBudget: 5_000 };
  expect(sumsByLevel(submission.rows, fields, "strategy")).toMatchObject([{ rows: 3, sums, sum: 15_125, unread: 1 }]);
  expect(sumsByLevel([], fields, "strategy")).toEqual([]);
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
