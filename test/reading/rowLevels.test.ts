import { areaToA1, toA1 } from "../../src/grid/area";
import { rayongPlan2554 } from "../../src/forms/rayongPlan2554";
import { readSheet } from "../../src/reading/readSheet";
import { gridOf } from "../support/grids";
import { numberOf } from "../support/readings";
import type { PlanRow } from "../../src/plan/submission";

describe("levels in columns beside each other", () => {
  const columns = ["มาตรการ", "โครงการ/กิจกรรม/แนวทาง", "ตัวชี้วัด", "เป้าหมาย", "งบประมาณ", "ผู้รับผิดชอบ"];
  const rest = ["ก", "๑๐ คน", "๕๐๐", "สำนักงานจังหวัดระยอง"];
  const reading = readSheet(
    gridOf("แผน", [
      ["ยุทธศาสตร์ที่ ๑ เสริมสร้างจิตสำนึก ค่านิยม ให้หน่วยงานภาครัฐบริหารงานตามหลักธรรมาภิบาล"],
      columns,
      ["๑.๑ มาตรการหนึ่ง", "๑. โครงการหนึ่ง", ...rest],
      [null, "๒. โครงการสอง", ...rest],
      ["๑.๒ มาตรการสอง", null, ...rest],
      ["๑.๓ มาตรการสาม"],
      [null, "- ช่องทางที่หนึ่ง"],
      ["๒.๑ มาตรการของยุทธศาสตร์ต่อไป", "๑.โครงการ ก ๒. โครงการ ข", ...rest],
    ]),
    rayongPlan2554,
  );
  const { rows } = reading.submission;
  const headingsOf = (row: PlanRow) => row.path.map(({ field, number }) => `${field} ${number}`);

  it("a measure does not end the project nor go on into the next row", () => {
    expect(rows.slice(0, 3).map(headingsOf)).toEqual([
      ["strategy 1", "measure 1", "project 1"],
      ["strategy 1", "project 2"],
      ["strategy 1", "measure 2", "project 2"],
    ]);
  });
  it("a measure alone is of no project", () => expect(headingsOf(rows[3]!)).toEqual(["strategy 1", "measure 3"]));
  it("a bullet goes on under the project above", () => {
    expect(headingsOf(rows[4]!)).toEqual(["strategy 1", "project 2"]);
    expect(reading.submission.assumptions.map(({ code }) => code)).toContain("filled-down");
  });
  it("a measure's number implies the strategy that nobody wrote", () => {
    const strategy = rows[5]!.path[0]!;
    expect([strategy.number, strategy.name, strategy.written, toA1(strategy.at)]).toEqual([
      2,
      rayongPlan2554.taxonomy[1]!.name,
      "",
      "A8",
    ]);
  });
  it("several projects in one cell are rows of their own, with the money once, and reported", () => {
    expect(rows.slice(5).map((row) => [numberOf(row, "project"), row.amounts.budget])).toEqual([
      [1, 50_000],
      [2, 0],
    ]);
    expect(reading.issues.map(({ code, area }) => `${areaToA1(area!)} ${code}`)).toEqual(["B8 row-of-several"]);
  });
});
