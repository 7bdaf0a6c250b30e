import { checkSubmission } from "../../../src/checking";
import { statedMoneyUnit } from "../../../src/text/statedMoneyUnit";
import { rayongPlan2554 } from "../../../src/forms/rayongPlan2554";
import { tratPlan2565 } from "../../../src/forms/tratPlan2565";
import type { Form } from "../../../src/forms/schema";
import { areaToA1 } from "../../../src/grid/area";
import type { Grid } from "../../../src/grid/grid";
import { readSheet } from "../../../src/reading/readSheet";
import { agencySheet } from "../../support/agencySheet";
import { gridOf, type CellSpec } from "../../support/grids";

test.each<[string, boolean, number | undefined]>([
  ["หน่วย : พันบาท", false, 1_000],
  ["(หน่วย: ล้านบาท)", false, 1_000_000],
  ["(หน่วย : พัน บาท )", false, 1_000],
  ["หน่วยเงินเป็น หมื่นบาท", false, 10_000],
  ["หน่วย : ๑,๐๐๐ บาท", false, 1_000],
  ["หน่วย : พันล้านบาท", false, 1_000_000_000],
  ["แผนงบประมาณ ปี ๒๕๖๕ (ล้านบาท)", false, 1_000_000],
  ["(หน่วย : ลบ.)", false, 1_000_000],
  ["พันบาท", false, 1_000],
  ["Unit: thousand baht", false, 1_000],
  ["(in millions of baht)", true, 1_000_000],
  ["งบประมาณ\n(พันบาท)", true, 1_000],
  ["งบหน่วยงาน พันบาท", true, 1_000],
  ["หน่วย : บาท", false, 1],
  ["(บาท)", false, 1],
  ["งบประมาณ (บาท)", true, 1],
  ["หน่วยงาน : พันธกิจบาท", false, undefined],
  ["แผนวงเงิน ๒ ล้านบาท", false, undefined],
  ["แผนวงเงิน (๒ ล้านบาท)", false, undefined],
  ["งบประมาณ (ไม่เกิน ๒ ล้านบาท)", true, undefined],
  ["งบประมาณ ล้านบาท", false, undefined],
  ["", false, undefined],
  [`หน่วย : พันบาท${" ".repeat(300)}`, false, undefined],
])("the unit that %j states (header of amounts: %s) is %s", (text, isHeader, baht) => {
  expect(statedMoneyUnit(text, isHeader)).toBe(baht);
});

const reported = (grid: Grid, form: Form = tratPlan2565): string[] => {
  const { submission, issues } = readSheet(grid, form);
  return checkSubmission(submission, grid, form, issues)
    .filter(({ code }) => code === "amounts-in-other-unit")
    .map(({ area, severity }) => `${area && areaToA1(area)} ${severity}`);
};

describe("amounts that are not in baht", () => {
  it.each<[string, Record<string, CellSpec>, string[]]>([
    ["a line above the table", { I4: "หน่วย : พันบาท" }, ["I4 error"]],
    ["a line between a heading and its table", { I5: "(หน่วย: ล้านบาท)" }, ["I5 error"]],
    ["a title that ends in it", { A1: "แผนปฏิบัติการจังหวัดตราด (หน่วย : พันบาท)" }, ["A1 error"]],
    ["a line above the second table", { A15: "(หน่วย : พันบาท)" }, ["A15 error"]],
    ["the header over both columns", { E7: "งบประมาณ (พันบาท)" }, ["E7 error"]],
    ["the header of one", { F8: "งบหน่วยงาน (ล้านบาท)" }, ["F8 error"]],
    ["the same header twice, reported once", { E7: "งบประมาณ (พันบาท)", E18: "งบประมาณ (พันบาท)" }, ["E7 error"]],
    ["baht above the table", { I4: "หน่วย : บาท" }, []],
    ["baht in the header", { E7: "งบประมาณ (บาท)" }, []],
    ["an activity's words", { B11: "๑) กิจกรรมจัดหา งบ 2 ล้านบาท (ล้านบาท)" }, []],
    ["a title's sum of money", { A1: "แผนปฏิบัติการวงเงิน 2 ล้านบาท" }, []],
    ["a unit that is counted", { C11: "ล้านบาท" }, []],
    ["the header of something else", { D8: "ปริมาณงาน (ล้านบาท)", G7: "ตัวชี้วัด (ล้านบาท)" }, []],
    ["a total's label", { A14: "รวม (พันบาท)" }, []],
    ["a table of its own below the plan", { B28: "สรุป (หน่วย : ล้านบาท)", C29: "(ล้านบาท)" }, []],
  ])("%s", (_, planted, expected) => expect(reported(agencySheet(planted))).toEqual(expected));

  it("in the header of a form with one budget column", () => {
    const headers = rayongPlan2554.columns.map(({ field, headers }) =>
      field === "budget" ? `${headers[0]!} (พันบาท)` : headers[0]!,
    );
    const cells = rayongPlan2554.columns.map(({ field }) => (field === "budget" ? 100 : "ก"));
    expect(reported(gridOf("แผน", [headers, cells]), rayongPlan2554)).toHaveLength(1);
  });
});
