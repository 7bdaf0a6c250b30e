import { builtInForms } from "../../src/forms/builtIn";
import { flatForm } from "../../src/forms/flatForm";
import { tratPlan2565 } from "../../src/forms/tratPlan2565";
import type { Form } from "../../src/forms/schema";
import type { Grid } from "../../src/grid/grid";
import { describe as described } from "../../src/issues/describe";
import { formFits, whyFits } from "../../src/reading/chooseForm";
import { readWorkbook, type WorkbookOptions } from "../../src/reading/readWorkbook";
import { agencySheet } from "../support/agencySheet";
import { gridOf } from "../support/grids";
import { tratHeader } from "../support/readings";

const plan = { ...agencySheet(), sheet: "แผน 65" };
const guide = gridOf("คำชี้แจง", [["คำชี้แจงการกรอกแบบฟอร์ม"], [], ["รายการ", "จำนวน"], ["รวม", 12345]]);
const results = gridOf("ผล", [
  ["ยุทธศาสตร์ที่ ๑ เสริมสร้างจิตสำนึก"],
  ["โครงการ/กิจกรรม", "ตัวชี้วัด", "เป้าหมาย", "ผลผลิต", "ผลลัพธ์", "ร้อยละ ความสำเร็จ"],
  ["๑. โครงการหนึ่ง", "ก", "ข", "ค", "ง", 100],
]);

const read = (grids: readonly Grid[], options: WorkbookOptions = {}, forms: readonly Form[] = builtInForms) => {
  const { plans, skipped, issues } = readWorkbook(grids, forms, options);
  return {
    plans: plans.map(({ form, submission }) => `${submission.sheet} ${form.id}`),
    skipped: skipped.map(({ sheet, reason }) => `${sheet} ${reason}`),
    issues: issues.map(({ code, sheet }) => `${sheet} ${code}`),
  };
};

describe("the sheets of a workbook", () => {
  it("with a plan among others", () => {
    expect(read([guide, plan])).toEqual({ plans: ["แผน 65 trat-plan-2565"], skipped: ["คำชี้แจง no-table"], issues: [] });
  });

  it("with two plans of two forms", () => {
    expect(read([plan, results]).plans).toEqual(["แผน 65 trat-plan-2565", "ผล rayong-results-2553"]);
  });

  it.each<[string, Grid, string[]]>([
    ["with rows, hidden", { ...plan, visibility: "hidden" }, ["ปีก่อน plan-hidden"]],
    ["with rows, very hidden", { ...plan, visibility: "very-hidden" }, ["ปีก่อน plan-hidden"]],
    ["of another form, hidden", { ...results, visibility: "hidden" }, ["ปีก่อน plan-hidden"]],
    ["without rows, hidden as a model", { ...gridOf("", [[...tratHeader]]), visibility: "hidden" }, []],
  ])("with a second plan beside the one that shows: %s", (_, other, issues) => {
    expect(read([{ ...other, sheet: "ปีก่อน" }, plan])).toEqual({
      plans: ["แผน 65 trat-plan-2565"],
      skipped: ["ปีก่อน hidden"],
      issues,
    });
  });

  it("with another sheet that is hidden and no plan", () => {
    expect(read([{ ...guide, visibility: "hidden" }, plan]).issues).toEqual([]);
  });

  it("with the plan hidden and nothing else", () => {
    expect(read([guide, { ...plan, visibility: "hidden" }]).plans).toEqual(["แผน 65 trat-plan-2565"]);
  });

  it.each([
    ["no sheet", [], "null plan-not-found"],
    ["no plan", [guide], "null plan-not-found"],
  ])("with %s", (_, grids, issue) => expect(read(grids)).toMatchObject({ plans: [], issues: [issue] }));

  it("of which one is asked for", () => {
    const other = { ...plan, sheet: "ร่าง" };
    expect(read([plan, other], { sheet: "ร่าง" })).toEqual({
      plans: ["ร่าง trat-plan-2565"],
      skipped: ["แผน 65 not-asked"],
      issues: [],
    });
    expect(read([plan, other], { sheet: "ไม่มี" }).issues).toEqual(["ไม่มี plan-not-found"]);
    expect(read([plan, { ...other, visibility: "hidden" }], { sheet: "ร่าง" }).plans).toEqual(["ร่าง trat-plan-2565"]);
  });
});

describe("the form of a sheet", () => {
  const nextYear: Form = { ...tratPlan2565, id: "trat-plan-2566", fiscalYear: 2566 };
  const names = flatForm(tratPlan2565).columns.map(({ headers }) => headers[0]!);

  it("is the flat table where the levels are columns", () => {
    expect(read([gridOf("ข้อมูล", [names])]).plans).toEqual(["ข้อมูล trat-plan-2565-flat"]);
  });

  it("is distinguished from another with the same columns by its year", () => {
    expect(read([plan], {}, [nextYear, tratPlan2565]).plans).toEqual(["แผน 65 trat-plan-2565"]);
    expect(read([agencySheet({ A2: "ประจำปีงบประมาณ พ.ศ. ๒๕๖๖" })], {}, [tratPlan2565, nextYear]).plans).toEqual([
      "แผน 65 trat-plan-2566",
    ]);
  });

  it("is uncertain where nothing distinguishes two", () => {
    const { plans, issues } = readWorkbook([gridOf("แผน", [[...tratHeader]])], [tratPlan2565, nextYear]);
    expect(plans).toEqual([]);
    expect(issues).toMatchObject([{ code: "form-uncertain", params: { forms: [tratPlan2565.title, nextYear.title] } }]);
  });

  it("says why each fits: how many of its columns are there, which it lacks, what it does not know", () => {
    const other: Form = {
      ...nextYear,
      columns: nextYear.columns.map((column) =>
        column.field === "unit" ? { ...column, headers: ["หน่วยวัดผล"], required: true } : column,
      ),
    };
    const wide = [...tratHeader, "หมายเหตุแผนก", "เอกสารแนบ", "ผู้ตรวจ"];
    const { issues } = readWorkbook([gridOf("แผน", [wide])], [tratPlan2565, nextYear]);
    const why = { named: tratHeader.length, unknown: wide.slice(-3), lacking: [] };
    expect(issues).toMatchObject([{ code: "form-uncertain", params: { why: [why, why] } }]);
    expect(described(issues[0]!).message.th).toContain("“หมายเหตุแผนก”");
    const [fit] = formFits(gridOf("แผน", [[...tratHeader]]), [other]);
    expect(whyFits(fit!)).toMatchObject({ lacking: [{ th: "หน่วยนับ" }], unknown: ["หน่วยนับ"] });
  });

  it("is wrong where another was asked for", () => {
    const { plans, issues } = readWorkbook([results], builtInForms, { form: "trat-plan-2565" });
    expect(plans).toEqual([]);
    expect(issues).toMatchObject([
      { code: "form-wrong", params: { found: builtInForms[2]!.title, asked: tratPlan2565.title } },
    ]);
  });

  it("is the one asked for, or its flat table", () => {
    const options = { form: "trat-plan-2565" };
    expect(read([plan], options, [nextYear, tratPlan2565]).plans).toEqual(["แผน 65 trat-plan-2565"]);
    expect(read([gridOf("ข้อมูล", [names])], options).plans).toEqual(["ข้อมูล trat-plan-2565-flat"]);
  });
});
