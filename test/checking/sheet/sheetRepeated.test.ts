import { createHash } from "node:crypto";
import { checkBytes, type CheckedFile } from "../../../src/app/checkFiles";
import { hasErrors } from "../../../src/app/findings";
import { checkAcross, checkSheets } from "../../../src/checking";
import { builtInForms } from "../../../src/forms/builtIn";
import type { Grid } from "../../../src/grid/grid";
import type { Submission } from "../../../src/plan/submission";
import { nodeCodec } from "../../../src/workbook/xlsx/nodeCodec";
import { agencySheet } from "../../support/agencySheet";
import { rowsOf, type RowSpec } from "../../support/submissions";
import { xlsxOf } from "../../support/xlsxOf";

const activities = (...names: string[]): RowSpec[] => names.map((activity) => ({ activity, agencyBudget: 5 }));
const sheet = (name: string, rows: readonly RowSpec[], facts: Partial<Submission> = {}): Submission => ({
  ...rowsOf(...rows).submission,
  sheet: name,
  ...facts,
});
const plan = sheet("แผน", activities("ก", "ข", "ค", "ง"));

describe("two plan sheets of one file", () => {
  test.each<[string, Submission, number]>([
    ["a copy", { ...plan, sheet: "สำเนา" }, 4],
    ["a draft with other amounts", sheet("ร่าง", [{ activity: "ก" }, ...activities("ข", "ค", "ง")]), 4],
    ["a copy that went on", sheet("เพิ่ม", activities("ก", "ข", "ค", "ง", "จ", "ฉ", "ช", "ซ", "ฌ", "ญ")), 4],
    ["half of it again", sheet("ครึ่ง", activities("ก", "ข", "จ", "ฉ")), 2],
    ["one row of many again", sheet("หนึ่งแถว", activities("ง")), 1],
    ["a copy as a flat table", { ...plan, sheet: "ตาราง", form: `${plan.form}-flat` }, 4],
    ["a copy under another agency's title", { ...plan, sheet: "สำเนา", agency: "อำเภอแหลมงอบ" }, 4],
    ["a copy whose title names nobody", { ...plan, sheet: "สำเนา", agency: null }, 4],
    ["other rows, which complement it", sheet("ต่อ", activities("จ", "ฉ")), 0],
    ["fewer than half of its rows again", sheet("ต่อ", activities("ก", "จ", "ฉ")), 0],
    ["the same activities of another agency", sheet("อื่น", [{ activity: "ก", agency: "อำเภอแหลมงอบ" }]), 0],
    ["the same activities under another project", sheet("อื่น", [{ activity: "ก", project: "โครงการอื่น" }]), 0],
    ["the same words in another form", { ...plan, sheet: "ผล", form: "rayong-results-2553" }, 0],
    ["no rows", sheet("ว่าง", []), 0],
  ])("%s", (_, later, rows) => {
    const reported = checkSheets([plan, later]).map((found) =>
      found.map(({ code, severity, params }) => [code, severity, params]),
    );
    const params = { otherSheet: "แผน", rows, all: later.rows.length };
    expect(reported).toEqual([[], rows === 0 ? [] : [["sheet-repeated", "error", params]]]);
  });

  test("a copy is reported once, not as a second submission as well", () => {
    const copy = { ...plan, sheet: "สำเนา" };
    const of = (file: string, submission: Submission) => ({ file, submission });
    expect(checkAcross([of("a.xlsx", plan), of("a.xlsx", copy)])).toEqual([[], []]);
    expect(checkAcross([of("a.xlsx", plan), of("b.xlsx", copy)])[1]).toHaveLength(1);
  });

  test("a copy after other sheets is reported by the sheet it repeats", () => {
    const sheets = [sheet("ต่อ", activities("จ")), plan, { ...plan, sheet: "สำเนา" }, sheet("ท้าย", activities("ฉ"))];
    expect(checkSheets(sheets).map((found) => found.map(({ params }) => params))).toEqual([
      [],
      [],
      [{ otherSheet: "แผน", rows: 4, all: 4 }],
      [],
    ]);
  });
});

const checked = (...grids: Grid[]): Promise<CheckedFile> =>
  checkBytes({ file: "a.xlsx", name: "a.xlsx" }, xlsxOf(grids), {
    forms: builtInForms,
    form: null,
    codec: nodeCodec,
    sha256: (bytes) => createHash("sha256").update(bytes).digest("hex"),
  });

test("a file with a copy of its sheet stays out of a merge; one with a sheet that complements it does not", async () => {
  const first = agencySheet();
  const others = Object.fromEntries(
    ["B11", "B12", "B13", "B22", "B23"].map((at, i) => [at, `${(i % 3) + 1}) งานอื่นที่ ${i}`]),
  );
  expect(hasErrors(await checked(first, { ...first, sheet: "สำเนา" }))).toBe(true);
  expect(hasErrors(await checked(first, { ...agencySheet(others), sheet: "ต่อ" }))).toBe(false);
});
