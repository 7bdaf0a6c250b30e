import { checkSubmission } from "../../src/checking";
import { flatten, rowsOf, sheetOf } from "../support/submissions";

test("a blameless sheet has no issue", () => {
  const { submission, grid, form } = sheetOf({
    sections: [
      { rows: [{ agencyBudget: 50_000 }, {}], total: { agencyBudget: { formula: "=SUM(F9:F12)", value: 50_000 } } },
    ],
    grandTotal: { agencyBudget: { formula: "=F13", value: 50_000 } },
  });
  expect(flatten(checkSubmission(submission, grid, form))).toEqual([]);
});

test("issues come in the order of the sheet, and as the form judges them", () => {
  const { submission, grid, form } = rowsOf({ unit: null, outcome: null }, { unit: null, agency: null });
  expect(flatten(checkSubmission(submission, grid, form))).toEqual([
    [null, "totals-absent"],
    ["C11", "unit-missing"],
    ["H11", "outcome-missing"],
    ["C12", "unit-missing"],
    ["I12", "agency-missing"],
  ]);
  const milder = { ...form, severities: { "unit-missing": "off", "outcome-missing": "error" } as const };
  expect(checkSubmission(submission, grid, milder).map(({ code, severity }) => [code, severity])).toEqual([
    ["totals-absent", "note"],
    ["outcome-missing", "error"],
    ["agency-missing", "error"],
  ]);
});
