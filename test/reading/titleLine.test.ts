import { toA1 } from "../../src/grid/area";
import { tratPlan2565 } from "../../src/forms/tratPlan2565";
import { readSheet } from "../../src/reading/readSheet";
import { submitter } from "../support/agencySheet";
import { gridOf, type CellSpec } from "../support/grids";
import { tratHeader } from "../support/readings";
import type { Form } from "../../src/forms/schema";

describe("the submitting agency", () => {
  const row = [null, "๑) ก", "คน", 5, "-", "-", "ข", "ค", submitter];
  const agencyOf = (...titles: readonly CellSpec[][]) =>
    readSheet(gridOf("แผน", [...titles, tratHeader, row, row]), tratPlan2565).submission;
  it.each<[string, readonly CellSpec[][], string | null, string | null]>([
    ["in the title", [["หน่วยงาน : เทศบาลเมืองตราด"]], "เทศบาลเมืองตราด", "A1"],
    ["in the cell after the label", [["หน่วยงาน", "เทศบาลเมืองตราด"]], "เทศบาลเมืองตราด", "B1"],
    ["that the register does not have", [["หน่วยงาน : สำนักงานประกันสังคม+วัฒนธรรม"]], null, "A1"],
    ["after the label without a colon", [["หน่วยงาน เทศบาลเมืองตราด"]], "เทศบาลเมืองตราด", "A1"],
    ["right behind the label", [["หน่วยงานเทศบาลเมืองตราด"]], "เทศบาลเมืองตราด", "A1"],
    ["not where the label's word goes on", [["หน่วยงานในสังกัดจังหวัดตราด"]], submitter, null],
    ["recognized by its rows", [["แผนปฏิบัติการ"]], submitter, null],
  ])("%s", (_, titles, agency, at) => {
    const submission = agencyOf(...titles);
    expect([submission.agency, submission.agencyAt && toA1(submission.agencyAt)]).toEqual([agency, at]);
  });

  it("serves for the rows where the form asks for no agency column", () => {
    const form: Form = {
      ...tratPlan2565,
      columns: tratPlan2565.columns.map((column) =>
        column.field === "agency" ? { ...column, required: false } : column,
      ),
    };
    const { submission, issues } = readSheet(
      gridOf("แผน", [["หน่วยงาน : เทศบาลเมืองตราด"], tratHeader.slice(0, 8), row.slice(0, 8)]),
      form,
    );
    expect([issues, submission.rows[0]!.agency]).toEqual([[], "เทศบาลเมืองตราด"]);
    expect(submission.assumptions.map(({ code, at }) => [code, toA1(at)])).toEqual([["filled-down", "A1"]]);
  });

  it.each([
    ["พ.ศ. ๒๕๖๔", 2564],
    ["พ.ศ.2565", 2565],
    ["2565", 2565],
    ["ค.ศ. 2022", 2565],
    ["๖๔", 2564],
    ["พ.ศ. 65", 2565],
    ["12 เดือน", undefined],
  ])("is of the fiscal year ปีงบประมาณ %s", (written, year) => {
    expect(agencyOf([`แผนประจำปีงบประมาณ ${written}`]).fiscalYear?.year).toBe(year);
  });

  it("is of the year a plan is for, where it is not called fiscal", () => {
    expect(agencyOf(["แผนปฏิบัติการประจำปี พ.ศ. ๒๕๖๔"]).fiscalYear?.year).toBe(2564);
  });
});
