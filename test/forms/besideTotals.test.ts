import { totalsOf } from "../../src/app/totalsOf";
import { planRepair } from "../../src/totals/planRepair";
import { areaToA1, cellArea } from "../../src/grid/area";
import type { Grid } from "../../src/grid/grid";
import { readWorkbook } from "../../src/reading/readWorkbook";
import { issuesReported } from "../support/fileForm";
import { sampleForm } from "../support/formLayout";
import { gridOf, type CellSpec } from "../support/grids";

const enterprise = sampleForm("enterprise-plan-2570");

type Line = [code: string, name: string, baht: CellSpec];
const lines: Line[] = [
  ["040104", "โครงการสร้างรายได้จากทรัพย์สิน", 300_000],
  ["04010401", "กิจกรรม สร้างรายได้", 200_000],
  ["04010402", "กิจกรรม แปลงพันธุ์ยาง", 100_000],
];

/** Rows 6 and on are the lines, the last the grand total. */
const sheet = (rows: readonly Line[], grand: CellSpec): Grid =>
  gridOf("แผน", [
    ["แผนปฏิบัติการ ปีงบประมาณ 2570"],
    ["หน่วยงาน : ฝ่ายธุรกิจ"],
    ["ยุทธศาสตร์ที่ 4 เพิ่มความมั่นคงทางการเงินแก่องค์กร"],
    ["กลยุทธ์ที่ 4.1 สร้างและพัฒนาธุรกิจองค์กร"],
    ["รหัส", "โครงการ/กิจกรรม", "ผลผลิต", "ผลลัพธ์", "แหล่งเงิน", "งบประมาณ", "ผู้รับผิดชอบ", "ระยะเวลา"],
    ...rows.map(([code, name, baht]): CellSpec[] => [
      ...[code, name, "รายได้ 383 ล้านบาท", "กำไร 22 ล้านบาท", "มาตรา 13", baht, "ฝ่ายธุรกิจ", "ต.ค. 69 - ก.ย. 70"],
    ]),
    [null, "รวมทั้งสิ้น", null, null, null, grand],
  ]);

const planOf = (grid: Grid) => readWorkbook([grid], [enterprise], { form: enterprise.id }).plans[0]!;
const codesIn = (grid: Grid): string[] => issuesReported(grid, enterprise, /total|missing|mismatch/);
const amounts = (grid: Grid) => planOf(grid).submission.rows.map((row) => [row.row + 1, row.amounts["budget"]! / 100]);

test("a project's line is the heading of its activities, and is not counted with them", () => {
  const grid = sheet(lines, 300_000);
  expect(amounts(grid)).toEqual([
    [7, 200_000],
    [8, 100_000],
  ]);
  const plan = planOf(grid);
  expect(plan.submission.besides.map(({ row, rows }) => [row.texts["code"], rows])).toEqual([["040104", [0, 1]]]);
  expect(totalsOf({ ...plan, grid, base: enterprise, grids: [grid] }).totals).toEqual({ budget: 30_000_000 });
});

const sum = (formula: string, value: number): CellSpec => ({ formula, value });
test.each<[string, CellSpec, CellSpec, string[]]>([
  ["formulas of the activities", sum("=SUM(F7:F8)", 300_000), sum("=F7+F8", 300_000), []],
  ["a grand total of the projects", sum("=SUM(F7:F8)", 300_000), sum("=F6", 300_000), []],
  [
    "a grand total that counts both",
    sum("=SUM(F7:F8)", 300_000),
    sum("=SUM(F6:F8)", 600_000),
    ["F9 total-counts-twice"],
  ],
  ["typed in, and right", 300_000, 300_000, ["F6 total-typed", "F9 total-typed"]],
  ["a wrong sum beside the project", 350_000, sum("=SUM(F7:F8)", 300_000), ["F6 total-mismatch"]],
  ["a project that leaves one out", sum("=SUM(F7:F7)", 200_000), sum("=F7+F8", 300_000), ["F6 total-range-short"]],
  ["a wrong grand total", sum("=SUM(F7:F8)", 300_000), 350_000, ["F9 grand-total-mismatch"]],
  ["no sum beside the project", null, sum("=SUM(F7:F8)", 300_000), []],
])("%s", (_, beside, grand, expected) => {
  const [project, ...activities] = lines;
  expect(codesIn(sheet([[project![0], project![1], beside], ...activities], grand))).toEqual(expected);
});

test("a project without activities below is a row of its own", () => {
  const alone: Line = ["040105", "โครงการปรับปรุงอาคาร", 50_000];
  const grid = sheet([...lines, alone], sum("=F6+F9", 350_000));
  expect(amounts(grid)).toEqual([
    [7, 200_000],
    [8, 100_000],
    [9, 50_000],
  ]);
  expect(codesIn(grid)).toEqual(["F6 total-typed"]);
});

test("repaired, no amount counts twice", () => {
  const grid = sheet(lines, 1);
  const repaired = planRepair(grid, planOf(grid).submission, enterprise)!;
  expect(
    repaired.repairs.map(({ at, after }) => [areaToA1(cellArea(at)), after && "formula" in after && after.formula]),
  ).toEqual([
    ["F6", "=SUM(F7:F8)"],
    ["F9", "=F6"],
  ]);
});
