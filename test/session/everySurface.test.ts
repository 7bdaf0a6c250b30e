import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Grid } from "../../src/grid/grid";
import { agencySheet } from "../support/agencySheet";
import { everySurface, mergeOnEverySurface } from "../support/everySurface";
import { gridOf } from "../support/grids";
import { filesIn } from "../support/sessions";
import { xlsxOf } from "../support/xlsxOf";

const province = "src/samples/province";
const submissions = filesIn(`${province}/submissions`);
const folder = mkdtempSync(join(tmpdir(), "ruam-surfaces-"));
afterAll(() => rmSync(folder, { recursive: true }));

const plan = agencySheet();
const results = gridOf("ผล", [
  ["ยุทธศาสตร์ที่ ๑ เสริมสร้างจิตสำนึก"],
  ["โครงการ/กิจกรรม", "ตัวชี้วัด", "เป้าหมาย", "ผลผลิต", "ผลลัพธ์", "ร้อยละ ความสำเร็จ"],
  ["๑. โครงการหนึ่ง", "ก", "ข", "ค", "ง", 100],
]);

const made: readonly (readonly [name: string, grids: readonly Grid[]])[] = [
  ["a plan", [plan]],
  ["a plan with a typed total", [agencySheet({ F14: 62_500 })]],
  ["a copy of the plan beside it", [plan, { ...plan, sheet: "สำเนา" }]],
  ["plans of two forms", [plan, results]],
  ["plans of two forms, the other first", [results, plan]],
  ["a plan and last year's out of sight", [plan, { ...plan, sheet: "ปีก่อน", visibility: "hidden" }]],
  ["a protected plan", [{ ...plan, protected: true }]],
  ["no plan", [gridOf("อื่น", [["บันทึกข้อความ"]])]],
];

const fileOf = (name: string, grids: readonly Grid[]): string => {
  const path = join(folder, `${name}.xlsx`);
  writeFileSync(path, xlsxOf(grids));
  return path;
};

describe("pane, page, ribbon and command line say the same", () => {
  test.each([`${province}/master.xlsx`, ...submissions, ...filesIn(`${province}/resubmission`)])(
    "of %s",
    async (path) => {
      const { check, verify, repair } = (await everySurface(path))!;
      expect(check[0]).toEqual(check[1]);
      expect(verify[0]).toEqual(verify[1]);
      expect(repair[0]).toEqual(repair[1]);
    },
  );

  test.each(made)("of %s", async (name, grids) => {
    const { check, verify, repair } = (await everySurface(fileOf(name, grids)))!;
    expect(check[0]).toEqual(check[1]);
    expect(verify[0]).toEqual(verify[1]);
    expect(repair[0]).toEqual(repair[1]);
  });

  test.each(made)("of merging into %s", async (name, grids) => {
    const [pane, commandLine] = await mergeOnEverySurface(fileOf(`${name} as master`, grids), submissions.slice(0, 2));
    expect(pane).toEqual(commandLine);
  });

  test("of merging the sample province", async () => {
    const [pane, commandLine] = await mergeOnEverySurface(`${province}/master.xlsx`, submissions);
    expect(pane).toEqual(commandLine);
  });
});

test("a copy of a plan sheet in the open workbook is an error, as it is to whoever receives the file", async () => {
  const { check } = (await everySurface(fileOf("copied", [plan, { ...plan, sheet: "สำเนา" }])))!;
  expect(check[0]).toContain("error sheet-repeated สำเนา -");
});
