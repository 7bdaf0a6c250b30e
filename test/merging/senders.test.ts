import { checkSubmission } from "../../src/checking";
import type { Form } from "../../src/forms/schema";
import { readSheet } from "../../src/reading/readSheet";
import { formFrom } from "../support/fileForm";
import { gridOf } from "../support/grids";
import { incoming, mergingInto } from "../support/masters";

const agencies = ["สำนักงานเกษตรจังหวัด", "เทศบาลเมืองทดสอบ"] as const;

/** A plan whose rows are each of somebody else's responsibility. */
const formOf = (more: object): Form =>
  formFrom({
    ...{ format: 2, id: "senders", title: "แผนงาน", fiscalYear: 2570 },
    levels: [
      { id: "strategy", name: "ยุทธศาสตร์" },
      { id: "project", name: "โครงการ", place: "column", numbering: "never" },
    ],
    columns: [{ level: "project" }, { role: "budget", name: "งบประมาณ" }, { role: "agency", name: "ผู้รับผิดชอบ" }],
    totals: [{ label: "รวมทั้งสิ้น" }],
    agencies,
    ...more,
  });

const header = ["โครงการ", "งบประมาณ", "ผู้รับผิดชอบ"];
const sheet = (title: string, project: string, responsible: readonly string[]) =>
  gridOf("แผน", [
    ["ปีงบประมาณ 2570"],
    [title],
    header,
    ["ยุทธศาสตร์ที่ 1 เมืองน่าอยู่"],
    ...responsible.map((who, i) => [`${project} ${"กขค"[i]}`, 100 * (i + 1), who]),
  ]);
const master = gridOf("แผนรวม", [
  ["ปีงบประมาณ 2570"],
  header,
  ["ยุทธศาสตร์ที่ 1 เมืองน่าอยู่"],
  ["รวมทั้งสิ้น", { formula: "=0", value: 0 }],
]);

describe.each([
  [
    "the line above the table",
    formOf({ sender: "title" }),
    agencies.map((name) => `หน่วยงาน ${name}`),
    ["ก.xlsx", "ข.xlsx"],
  ],
  ["the file's name", formOf({ sender: "file" }), ["", ""], agencies.map((name) => `12_แผน${name}.xlsx`)],
])("the sender is said by %s", (_, form, titles, names) => {
  const one = sheet(titles[0]!, "ปลูกป่า", ["กองช่าง", "เทศบาลเมืองทดสอบ"]);
  const other = sheet(titles[1]!, "ลอกท่อ", ["กองช่าง"]);
  const merging = mergingInto(form);
  const sent = [one, other].flatMap((grid, i) => incoming(names[i]!, [grid], [form]));
  const merged = merging.merge([master], sent);

  test("no row is another agency's for who is responsible", () => {
    const { submission, issues } = readSheet(one, form);
    const codes = [...issues, ...checkSubmission(submission, one, form)].map(({ code }) => code);
    expect(codes.filter((code) => code.startsWith("agency"))).toEqual([]);
  });

  test("rows keep who is responsible, in the order of who sent them", () => {
    const rows = readSheet(merged[0]!, form).submission.rows;
    expect(rows.map(({ path, texts }) => [path.at(-1)!.name, texts["agency"]])).toEqual([
      ["ปลูกป่า ก", "กองช่าง"],
      ["ปลูกป่า ข", "เทศบาลเมืองทดสอบ"],
      ["ลอกท่อ ก", "กองช่าง"],
    ]);
    expect(merging.merge([master], [...sent].reverse())[0]).toEqual(merged[0]);
  });

  test("the record keeps the sender: taken out by its name, and in again", () => {
    const without = merging.withdraw(merged, agencies[0]);
    expect(readSheet(without[0]!, form).submission.rows.map(({ path }) => path.at(-1)!.name)).toEqual(["ลอกท่อ ก"]);
    expect(merging.merge(without, [sent[0]!])[0]).toEqual(merged[0]);
  });
});

test("a file name that names nobody, or two, stands for itself", () => {
  const form = formOf({ sender: "file" });
  const held = (name: string) => {
    const sent = incoming(name, [sheet("", "ปลูกป่า", ["กองช่าง"])], [form]);
    const merging = mergingInto(form);
    return merging.withdraw(merging.merge([master], sent), name);
  };
  for (const name of ["แผน.xlsx", `${agencies.join("_")}.xlsx`]) {
    expect(readSheet(held(name)[0]!, form).submission.rows).toEqual([]);
  }
});
