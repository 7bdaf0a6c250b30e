import { flatForm } from "../../src/forms/flatForm";
import { tratPlan2565 } from "../../src/forms/tratPlan2565";
import { readSheet } from "../../src/reading/readSheet";
import { submitter } from "../support/agencySheet";
import { gridOf } from "../support/grids";
import { nameOf } from "../support/readings";

describe("the flat table of a form", () => {
  const flat = flatForm(tratPlan2565);
  const strategy = tratPlan2565.taxonomy[0]!;
  const names = [
    "ยุทธศาสตร์",
    "กลยุทธ์",
    "แนวทาง",
    "โครงการ",
    "กิจกรรม",
    "หน่วยนับ",
    "ปริมาณงาน",
    "งบบูรณาการ",
    "งบหน่วยงาน",
    "ตัวชี้วัด",
    "ผลลัพธ์",
    "ผู้รับผิดชอบ",
  ];
  const fields = [
    "strategy",
    "substrategy",
    "guideline",
    "project",
    "activity",
    "unit",
    "quantity",
    "integratedBudget",
    "agencyBudget",
    "indicator",
    "outcome",
    "agency",
  ];
  const path = [`ยุทธศาสตร์ที่ ๑ “${strategy.name}”`, strategy.children[0]!.name, "พัฒนาจิตสำนึกสาธารณะ", "โครงการของเรา"];
  const rest = ["คน", 5, "-", 700, "ก", "ข", submitter];

  it.each([
    ["Thai", names],
    ["English", fields],
    ["a plan's own", names.map((name) => ({ แนวทาง: "แนวทางตามกลยุทธ์", โครงการ: "แผนงาน/โครงการ" })[name] ?? name)],
  ])("with %s column names", (_, tratHeader) => {
    const table = [
      tratHeader,
      [...path, "กิจกรรม ก", ...rest],
      [...path, "กิจกรรม ข", ...rest],
      [null, null, null, null, null, ...rest],
    ];
    const { submission, issues } = readSheet(gridOf("ข้อมูล", table), flat);
    expect(issues).toEqual([]);
    expect(
      submission.rows.map((row) => [nameOf(row, "strategy"), nameOf(row, "activity"), row.amounts.agencyBudget]),
    ).toEqual([
      [strategy.name, "กิจกรรม ก", 70_000],
      [strategy.name, "กิจกรรม ข", 70_000],
      [strategy.name, "กิจกรรม ข", 70_000],
    ]);
    expect(submission.headings.map(({ field }) => field)).toEqual([...fields.slice(0, 5), "activity"]);
    expect(submission.sections).toEqual([]);
  });
});
