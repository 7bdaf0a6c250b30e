import { checkSubmission } from "../../src/checking";
import { tratPlan2565 } from "../../src/forms/tratPlan2565";
import { readSheet } from "../../src/reading/readSheet";
import { verifyWorkbook } from "../support/verifyWorkbook";
import { gridOf, type CellSpec } from "../support/grids";
import { reportedOfGrid, tratHeader } from "../support/readings";

/** A flat table of 100 activities, each with this amount. */
const hundredOf = (amount: CellSpec) => {
  const rows = Array.from({ length: 100 }, (_, at): CellSpec[] => [
    ...[null, `${at + 1}) กิจกรรมที่ ${at + 1}`, "ครั้ง", 1, null, amount, "จำนวนครั้ง", "มีความรู้", "สำนักงานจังหวัดตราด"],
  ]);
  return gridOf("แผน", [[...tratHeader], ...rows]);
};
const tooLarge = (amount: CellSpec) =>
  reportedOfGrid(hundredOf(amount)).filter((reported) => reported.endsWith("amount-too-large"));

describe("amounts that together are beyond all plans", () => {
  it.each<[string, CellSpec, number]>([
    ["numbers near a million million baht", 999_999_999_999.99, 98],
    ["text", "๙๙๙,๙๙๙,๙๙๙,๙๙๙", 98],
    ["below zero", -1_000_000_000_000, 98],
    ["of twenty thousand million baht: up to the limit", 20_000_000_000, 0],
    ["of twenty thousand million baht and a satang", 20_000_000_000.01, 1],
  ])("%s", (_, amount, reported) => expect(tooLarge(amount)).toHaveLength(reported));

  it.each([999_999_999_999.99, -999_999_999_999.99])(
    "are reported at their cells, and checked and verified: %d",
    (amount) => {
      const grid = hundredOf(amount);
      const { submission, issues } = readSheet(grid, tratPlan2565);
      expect(submission.rows).toHaveLength(100);
      expect(issues.filter(({ code }) => code === "amount-too-large")).toHaveLength(98);
      expect(() => checkSubmission(submission, grid, tratPlan2565, issues)).not.toThrow();
      expect(() => verifyWorkbook([grid], [tratPlan2565], { form: tratPlan2565.id })).not.toThrow();
    },
  );
});
