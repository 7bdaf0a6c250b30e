import { masterSheets } from "../../src/app/masterSheet";
import type { Form } from "../../src/forms/schema";
import type { Grid } from "../../src/grid/grid";
import { readSheet } from "../../src/reading/readSheet";
import { newTotalRows } from "../../src/totals/newTotalRows";
import { formFrom } from "../support/fileForm";
import { gridOf } from "../support/grids";
import { incoming, mergingInto } from "../support/masters";

const formOf = (label: string, more: object = {}): Form =>
  formFrom({
    ...{ format: 2, id: "labels", title: "แผนงาน", fiscalYear: 2570 },
    levels: [
      { id: "strategy", name: "ยุทธศาสตร์", numbering: "always" },
      { id: "project", name: "โครงการ", place: "column", numbering: "never" },
    ],
    columns: [{ level: "project" }, { role: "budget", name: "งบประมาณ" }, { role: "agency", name: "หน่วยงาน" }],
    totals: [{ level: "strategy", label }, { label: "รวมทั้งสิ้น" }],
    ...more,
  });

const header = ["โครงการ", "งบประมาณ", "หน่วยงาน"];
const sent = gridOf("แผน", [
  ["ปีงบประมาณ 2570"],
  header,
  ["ยุทธศาสตร์ที่ 1 เมืองน่าอยู่"],
  ["ปลูกป่า", 100, "กองช่าง"],
  ["ยุทธศาสตร์ที่ 2 คนคุณภาพ"],
  ["อบรมครู", 250, "กองช่าง"],
]);
const labels = ({ rows }: Grid): unknown[] =>
  rows.flatMap(({ cells }) => cells.flatMap(({ value }) => (String(value).startsWith("รวม") ? [value] : [])));

describe.each([
  ["รวมยุทธศาสตร์ที่ {number}", "รวมยุทธศาสตร์ที่ 1", "รวมยุทธศาสตร์ที่ 2"],
  ["รวมเงิน {name}", "รวมเงิน เมืองน่าอยู่", "รวมเงิน คนคุณภาพ"],
  ["รวม {number}. {name} ทั้งหมด", "รวม 1. เมืองน่าอยู่ ทั้งหมด", "รวม 2. คนคุณภาพ ทั้งหมด"],
])("a total called %s", (label, first, second) => {
  const form = formOf(label);
  const master = gridOf("แผนรวม", [
    ["ปีงบประมาณ 2570"],
    header,
    ["ยุทธศาสตร์ที่ 1 เมืองน่าอยู่"],
    [],
    [first, { formula: "=SUM(B4:B4)", value: 0 }],
    ["รวมทั้งสิ้น", { formula: "=B5", value: 0 }],
  ]);

  test("names its own heading where merging brings it, and is read so", () => {
    const merging = mergingInto(form);
    const files = incoming("ก.xlsx", [sent], [form]);
    const merged = merging.merge([master], files);
    expect(labels(merged[0]!)).toEqual([first, second, "รวมทั้งสิ้น"]);
    const { submission, issues } = readSheet(merged[0]!, form);
    expect(issues).toEqual([]);
    expect(submission.sections.map(({ total }) => total?.amounts["budget"]?.value)).toEqual([10_000, 25_000]);
    expect(submission.grandTotal?.amounts["budget"]?.value).toBe(35_000);
    expect(merging.plan(merged, files).changes.steps).toEqual([]);
  });

  test("is so called in a master that is made from the form", () => {
    const taxonomy = ["เมืองน่าอยู่", "คนคุณภาพ"].map((name, i) => ({ level: "strategy", number: i + 1, name }));
    const [sheet] = masterSheets(formOf(label, { taxonomy }));
    const written = sheet!.rows.flatMap((cells) => (cells ?? []).flatMap((cell) => cell?.value ?? []));
    expect(written.filter((value) => String(value).startsWith("รวม"))).toEqual([first, second, "รวมทั้งสิ้น"]);
  });

  test("is written so where a section lacks it", () => {
    const lacking = gridOf("แผนรวม", [
      ["ปีงบประมาณ 2570"],
      header,
      ["ยุทธศาสตร์ที่ 1 เมืองน่าอยู่"],
      ["ปลูกป่า", 100, "กองช่าง"],
      [first, { formula: "=SUM(B4:B4)", value: 100 }],
      ["ยุทธศาสตร์ที่ 2 คนคุณภาพ"],
      ["อบรมครู", 250, "กองช่าง"],
      ["รวมทั้งสิ้น", { formula: "=B5", value: 350 }],
    ]);
    expect(newTotalRows(lacking, readSheet(lacking, form).submission, form).map((one) => one.label)).toEqual([second]);
  });
});
