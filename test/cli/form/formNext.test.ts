import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { formDiffAnswer, formNextAnswer } from "../../../src/cli/answers/formDiffAnswer";
import { loadValue } from "../../../src/forms/loadForm";
import { movedYears } from "../../../src/forms/nextForm";
import { gridOf } from "../../support/grids";
import { inferenceLayouts } from "../../support/inferenceLayouts";
import { ruam } from "../../support/ruam";
import { xlsxOf } from "../../support/xlsxOf";

const folder = mkdtempSync(join(tmpdir(), "ruam-form-next-"));
afterAll(() => rmSync(folder, { recursive: true }));
const path = (name: string): string => join(folder, name);

const road = {
  format: 2,
  id: "road-2570",
  title: "แผนความปลอดภัยทางถนน พ.ศ. 2570",
  fiscalYear: 2570,
  levels: [
    { id: "strategy", name: "ยุทธศาสตร์" },
    { id: "project", name: "โครงการ", place: "column" },
  ],
  columns: [{ level: "project" }, { role: "budget", name: "งบประมาณ ปี 2570" }, { role: "agency", name: "ผู้รับผิดชอบ" }],
  totals: [{ level: "strategy", label: "รวม" }, { label: "รวมทั้งสิ้น ๒๕๗๐" }],
  taxonomy: [{ level: "strategy", number: 1, name: "ถนนปลอดภัย" }],
  agencies: ["แขวงทางหลวง", "ตำรวจภูธร"],
};
const form = path("road.json");
writeFileSync(form, JSON.stringify(road));

async function next(...more: string[]) {
  const { stdout, stderr, exitCode } = await ruam("form", "next", form, ...more, "--json");
  return { stderr, exitCode, answer: exitCode === 2 ? null : formNextAnswer.parse(JSON.parse(stdout)) };
}

test("the form of the next year: years move in id, title, headers and labels, in their digits; ids and lists stay", async () => {
  const { answer } = await next();
  expect(answer!.file).toMatchObject({
    ...{ id: "road-2571", title: "แผนความปลอดภัยทางถนน พ.ศ. 2571", fiscalYear: 2571 },
    ...{ taxonomy: road.taxonomy, agencies: road.agencies },
  });
  const loaded = loadValue(answer!.file!);
  if ("faults" in loaded) throw new Error(JSON.stringify(loaded.faults));
  expect(loaded.form.columns.map(({ field }) => field)).toEqual(["project", "budget", "agency"]);
  expect(loaded.form.columns[1]!.headers).toEqual(["งบประมาณ ปี 2571"]);
  expect(loaded.form.totals.grandTotalLabels).toEqual(["รวมทั้งสิ้น ๒๕๗๑"]);
  expect(answer!.differences.map(({ part, kind, what }) => `${part} ${kind} ${what?.en ?? ""}`.trim())).toEqual([
    "form changed Title",
    "form changed Id",
    "form changed Fiscal year",
    "column renamed",
    "column changed Header",
    "total changed Label",
  ]);
});

test("its headings are taken from a table, and what was there is removed", async () => {
  const table = path("headings.xlsx");
  writeFileSync(table, xlsxOf([gridOf("หัวข้อ", [["ยุทธศาสตร์ที่ 1 คนปลอดภัย"], ["ยุทธศาสตร์ที่ 2 รถปลอดภัย"]])]));
  const { answer } = await next("--headings", table);
  expect(answer!.file!["taxonomy"]).toEqual([
    { level: "strategy", number: 1, name: "คนปลอดภัย" },
    { level: "strategy", number: 2, name: "รถปลอดภัย" },
  ]);
  const headings = answer!.differences.filter(({ part }) => part === "heading");
  expect(headings.map(({ kind, name }) => [kind, name.th])).toEqual([
    ["renamed", "คนปลอดภัย"],
    ["added", "รถปลอดภัย"],
  ]);
});

test("a table of headings with a fault makes no form, and its cell is named", async () => {
  const table = path("faulty.xlsx");
  writeFileSync(table, xlsxOf([gridOf("หัวข้อ", [["ยุทธศาสตร์ที่ 1 คน", null, null, "เกินมา"]])]));
  const { exitCode, stderr } = await next("--headings", table);
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining("D1")]);
});

test("a later year, written as a workbook, differs from the form by that alone", async () => {
  const out = path("road-2573.xlsx");
  const { answer } = await next("--year", "๒๕๗๓", "--out", out);
  expect([answer!.form, answer!.file, answer!.out]).toEqual(["road-2573", null, out]);
  const { stdout, exitCode } = await ruam("form", "diff", form, out, "--json");
  expect(formDiffAnswer.parse(JSON.parse(stdout)).differences).toEqual(answer!.differences);
  expect(exitCode).toBe(1);
  const same = await ruam("form", "diff", out, out, "--json");
  expect([formDiffAnswer.parse(JSON.parse(same.stdout)).differences, same.exitCode]).toEqual([[], 0]);
});

test.each([
  [
    "a column's kind",
    { columns: [...road.columns.slice(0, 2), { id: "agency", kind: "number", name: "ผู้รับผิดชอบ" }] },
    "Kind: text → number",
  ],
  ["a column", { columns: road.columns.slice(0, 2) }, "Column “ผู้รับผิดชอบ” removed"],
  ["an agency", { agencies: ["แขวงทางหลวง", "ตำรวจภูธร", "ขนส่ง"] }, "Agency “ขนส่ง” added"],
  ["an agency's other name", { agencies: [{ name: "แขวงทางหลวง", aliases: ["ขทล."] }, "ตำรวจภูธร"] }, "ขทล."],
  ["the order of columns", { columns: [road.columns[0], road.columns[2], road.columns[1]] }, "moved"],
  ["a heading's number", { taxonomy: [{ ...road.taxonomy[0], number: 2 }] }, "Heading “ถนนปลอดภัย” moved"],
  ["a rule", { relations: [{ atLeastOne: ["budget", "agency"] }] }, "at least one is filled in"],
  ["how severe a check is", { severities: { "total-missing": "off" } }, "Check “total-missing” changed"],
])("%s that differs is said in a line", async (_, change, words) => {
  const other = path("other.json");
  writeFileSync(other, JSON.stringify({ ...road, ...change }));
  const { stdout } = await ruam("form", "diff", form, other, "--lang", "en");
  expect(stdout).toContain(words);
});

test.each([
  ["งบประมาณ พ.ศ. ๒๕๗๐", "งบประมาณ พ.ศ. ๒๕๗๑"],
  ["FY2027", "FY2028"],
  ["ต.ค. 69 - ก.ย. 70", "ต.ค. 70 - ก.ย. 71"],
  ["ตามมติ พ.ศ. 2540", "ตามมติ พ.ศ. 2540"],
])("%s a year later is %s", (before, after) => expect(movedYears(before, 2570, 2570, 1)).toBe(after));

test("a form from a sheet is written as a workbook where its name says so, with its example beside it", async () => {
  const plan = path("plan.xlsx");
  writeFileSync(plan, xlsxOf([inferenceLayouts[0]!.grid]));
  const out = path("made.xlsx");
  await ruam("form", "from", plan, "--out", out);
  const tested = await ruam("form", "test", out, "--json");
  expect([tested.exitCode, JSON.parse(tested.stdout).example]).toMatchObject([0, { rows: 6, same: true }]);
  const before = readFileSync(out);
  const again = await ruam("form", "from", plan, "--out", out);
  expect([again.exitCode, readFileSync(out).equals(before)]).toEqual([2, true]);
});
