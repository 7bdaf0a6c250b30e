import fc from "fast-check";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkSubmission } from "../../src/checking";
import { loadForm } from "../../src/forms/loadForm";
import type { Form } from "../../src/forms/schema";
import { areaToA1 } from "../../src/grid/area";
import { readWorkbook } from "../../src/reading/readWorkbook";
import { readSheet } from "../../src/reading/readSheet";
import { gridOf, type CellSpec } from "../support/grids";
import { incoming, mergingInto } from "../support/masters";
import { property } from "../support/property";

const sample = (id: string): Form => {
  const loaded = loadForm(readFileSync(join(__dirname, `../../src/samples/forms/${id}.json`), "utf8"));
  if ("faults" in loaded) throw new Error(JSON.stringify(loaded.faults));
  return loaded.form;
};
const provincial = sample("provincial-projects-2571");

/** Two projects over five years, with some cells otherwise: rows 6 and 7, their total in row 8. */
function sheet(planted: Readonly<Record<string, CellSpec>> = {}) {
  const rows: CellSpec[][] = [
    ["แบบ จ.1 พ.ศ. 2571 - 2575"],
    ["หน่วยงาน สำนักงานเกษตรจังหวัด"],
    ["ประเด็นการพัฒนาที่ 1 การเกษตร"],
    ["โครงการ", "ตัวชี้วัดที่ตอบสนอง", "งบประมาณ (บาท)", null, null, null, null, null, "หน่วยงาน"],
    [null, null, "พ.ศ. 2571", "พ.ศ. 2572", "พ.ศ. 2573", "พ.ศ. 2574", "พ.ศ. 2575", "รวม"],
    ["1. โครงการทุเรียน", "รายได้", 100, 200, 300, 0, 0, { formula: "=SUM(C6:G6)", value: 600 }, "สำนักงานเกษตรจังหวัด"],
    ["2. โครงการแปลงใหญ่", "แปลง", 50, 50, 50, 50, 50, { formula: "=SUM(C7:G7)", value: 250 }, "สำนักงานเกษตรจังหวัด"],
    ["รวมงบประมาณทุกโครงการในประเด็นนี้"],
  ];
  for (const [index, sum] of [150, 250, 350, 50, 50, 850].entries()) {
    const column = "CDEFGH"[index]!;
    rows[7]![index + 2] = { formula: `=SUM(${column}6:${column}7)`, value: sum };
  }
  for (const [cell, spec] of Object.entries(planted)) {
    const [, column, row] = /^([A-Z])(\d+)$/.exec(cell)!;
    const cells = rows[Number(row) - 1]!;
    while (cells.length <= column!.charCodeAt(0) - 65) cells.push(null);
    cells[column!.charCodeAt(0) - 65] = spec;
  }
  return gridOf("แผน", rows, { merges: ["A4:A5", "B4:B5", "C4:H4", "I4:I5"] });
}

function reported(planted: Readonly<Record<string, CellSpec>>, form = provincial): string[] {
  const grid = sheet(planted);
  const { submission, issues } = readSheet(grid, form);
  return [...issues, ...checkSubmission(submission, grid, form, issues)]
    .filter(({ severity }) => severity === "error")
    .map(({ code, area }) => `${area ? areaToA1(area) : "sheet"} ${code}`)
    .sort();
}

test("every year is a column of its own, and their sum is not added to them", () => {
  const { rows, sections } = readSheet(sheet(), provincial).submission;
  expect(rows.map(({ amounts }) => Object.values(amounts))).toEqual([
    [10_000, 20_000, 30_000, 0, 0, 60_000],
    [5_000, 5_000, 5_000, 5_000, 5_000, 25_000],
  ]);
  expect(sections[0]!.total!.amounts["budget.sum"]!.value).toBe(85_000);
  expect(reported({})).toEqual([]);
});

test("a sum across that was never computed is what its parts come to", () => {
  const { rows } = readSheet(sheet({ H6: "=SUM(C6:G6)" }), provincial).submission;
  expect(rows[0]!.amounts["budget.sum"]).toBe(60_000);
});

test.each([
  "=SUM(C6:G6)*2",
  "=SUM(C6:F6)",
  "=SUM(C6:G6,G6)",
  "=SUM(C6:G6)+1",
  "=SUM(C7:G7)",
  "=SUM(C6:G7)",
  "=SUM(แผนเดิม!C6:G6)",
])("a formula never computed that does not add up just those parts is not guessed: %s", (formula) => {
  const { rows } = readSheet(sheet({ H6: formula }), provincial).submission;
  expect(rows[0]!.amounts["budget.sum"]).toBeUndefined();
  expect(reported({ H6: formula })).toContain("H6 formula-uncomputed");
});

test("years may be written as numbers", () => {
  const { rows } = readSheet(sheet({ C5: 2571, D5: 2572, E5: 2573, F5: 2574, G5: 2575 }), provincial).submission;
  expect(rows[0]!.amounts).toMatchObject({ "budget.2571": 10_000, "budget.2575": 0 });
});

test.each<[string, Readonly<Record<string, CellSpec>>, string[]]>([
  ["a sum across typed over", { H6: 700, H8: { formula: "=SUM(H6:H7)", value: 950 } }, ["H6 amount-sum-differs"]],
  ["a sum down typed over", { D8: 260 }, ["D8 total-mismatch"]],
  ["an amount in letters", { C7: "5O" }, ["C7 amount-letter-for-digit"]],
  ["a column of money that the form has not", { J5: "งบเพิ่มเติม", J6: 5000 }, ["J5 column-unknown-amounts"]],
  [
    "money by its number format alone",
    { J5: "อื่น ๆ", J6: { value: 5000, format: "#,##0" } },
    ["J5 column-unknown-amounts"],
  ],
  ["money typed as text", { J5: "งบเพิ่มเติม", J6: "๕,๐๐๐" }, ["J5 column-unknown-amounts"]],
  ["money known by how it is typed", { J5: "อื่น ๆ", J6: "5,000 บาท" }, ["J5 column-unknown-amounts"]],
  ["money typed with letters for digits", { J5: "งบเพิ่มเติม", J6: "5,OOO" }, ["J5 column-unknown-amounts"]],
  [
    "money known by nothing but that totals add it up",
    { J5: "อื่น ๆ", J6: 5000, J8: { formula: "=SUM(J6:J7)", value: 5000 } },
    ["J5 column-unknown-amounts"],
  ],
  ["a number of people that totals add up", { J5: "ผู้เข้าร่วม", J6: 50, J8: 50 }, []],
  ["a budget's source in words", { J5: "แหล่งงบประมาณ", J6: "งบท้องถิ่น" }, []],
  ["no money, in words", { J5: "งบเพิ่มเติม", J6: "ไม่มี", J7: "0 บาท" }, []],
  ["codes typed as text", { J5: "รหัส", J6: "๕๐๐๐" }, []],
  ["a column of codes", { J5: "รหัส", J6: 5000 }, []],
  ["a blank column of money", { J5: "งบเพิ่มเติม" }, []],
  ["amounts of a year that the plan does not cover", { J5: "งบ พ.ศ. 2576", J6: 5000 }, []],
])("%s", (_, planted, expected) => {
  expect(reported(planted)).toEqual(expected);
});

test("a year is never taken for another that is nearly it", () => {
  expect(reported({ C5: "พ.ศ. 2570" })).toContain("C5 column-missing");
});

test("columns of one name are distinguished by what they are under", () => {
  const loaded = loadForm(
    JSON.stringify({
      ...{ format: 2, id: "two-sides", title: "ก", fiscalYear: 2570, levels: [{ id: "project", name: "โครงการ" }] },
      columns: [
        { level: "project" },
        { id: "planned", kind: "amount", name: "แผน", headers: "งบประมาณ", groups: "แผน" },
        { id: "spent", kind: "amount", name: "ผล", headers: "งบประมาณ", groups: "ผล" },
      ],
      relations: [{ most: ["spent", "planned"] }],
    }),
  );
  if ("faults" in loaded) throw new Error(JSON.stringify(loaded.faults));
  const grid = gridOf("แผน", [
    ["โครงการ", "แผน", "ผล"],
    [null, "งบประมาณ", "งบประมาณ"],
    ["ก", 100, 120],
    ["ข", 100, 80],
  ]);
  const { submission, issues } = readSheet(grid, loaded.form);
  expect(submission.rows.map(({ amounts }) => amounts)).toEqual([
    { planned: 10_000, spent: 12_000 },
    { planned: 10_000, spent: 8_000 },
  ]);
  const found = checkSubmission(submission, grid, loaded.form, issues);
  expect(
    found.filter(({ severity }) => severity === "error").map(({ code, area }) => `${areaToA1(area!)} ${code}`),
  ).toEqual(["C3 amount-over-limit"]);
});

test("a form that was named is obeyed, though it knows few of the columns and its flat table fits nearly as well", () => {
  const columns = provincial.columns.filter(({ field }) => !/\.25/.test(field));
  const few: Form = { ...provincial, id: "few", columns, relations: [] };
  const { plans } = readWorkbook([sheet()], [few], { form: "few" });
  expect(plans.map(({ form }) => form.id)).toEqual(["few"]);
  expect(reported({}, few)).toEqual(["C", "D", "E", "F", "G"].map((column) => `${column}5 column-unknown-amounts`));
});

test("a form may say that a column of money it has not is not a reason to keep a file out", () => {
  const form: Form = { ...provincial, id: "lenient", severities: { "column-unknown-amounts": "warning" } };
  expect(reported({ J5: "งบเพิ่มเติม", J6: 5000 }, form)).toEqual([]);
});

test("a column that is not taken is named where a merge is shown", () => {
  const sent = sheet({ J5: "งบ พ.ศ. 2576", J6: 5000, K5: "หมายเหตุ", K6: "ก" });
  const master = sheet({ A6: "1. โครงการข้าว", B6: "ไร่", A7: "2. โครงการผัก", B7: "กิโลกรัม", C7: 60 });
  const { notices } = mergingInto(provincial).plan([master], incoming("เกษตร.xlsx", [sent], [provincial]));
  expect(notices.filter(({ kind }) => kind === "columns-left")).toEqual([
    { kind: "columns-left", agency: "สำนักงานเกษตรจังหวัด", file: "เกษตร.xlsx", columns: ["งบ พ.ศ. 2576", "หมายเหตุ"] },
  ]);
});

const holders = ["งบ", "เงินอุดหนุน", "วงเงิน (บาท)", "budget", "ค่าใช้จ่าย", "อื่น ๆ"];
property(
  "an undeclared column of money is never dropped in silence",
  [fc.constantFrom(...holders), fc.integer({ min: 1, max: 1e9 }), fc.boolean(), fc.constantFrom("J", "K", "N")],
  (header, baht, formatted, column) => {
    const format = formatted || header === "อื่น ๆ" ? "#,##0" : "General";
    const planted = { [`${column}5`]: header, [`${column}6`]: { value: baht, format } };
    expect(reported(planted)).toEqual([`${column}5 column-unknown-amounts`]);
  },
  40,
);
