import fc from "fast-check";
import type { VerifiedSheet } from "../../src/app/verifyFiles";
import { verifySheets } from "../support/verifyWorkbook";
import { applyToGrid } from "../../src/change/applyToGrid";
import { toA1 } from "../../src/grid/area";
import type { Grid } from "../../src/grid/grid";
import { describe as words } from "../../src/issues/describe";
import { issue } from "../../src/issues/make";
import { escaped } from "../../src/report/markup";
import { verifyPage } from "../../src/report/verifyPage";
import { verifyReport } from "../../src/report/verifyReport";
import { reportSheetChanges } from "../../src/report/verifySheet";
import type { ReportedVerification } from "../../src/report/reportedVerification";
import { reportSheetName } from "../../src/verifying/reportSheetName";
import { gridOf } from "../support/grids";
import { cell, edited, merged, submissions } from "../support/mergedPlan";
import { property } from "../support/property";
import { masterWith, planSheet, probation, smallForm, treasury, typed } from "../support/smallPlan";

const verified = (grids: readonly Grid[], withSent = true): VerifiedSheet[] =>
  verifySheets(grids, { forms: [smallForm], form: null, sheet: null, sent: withSent ? submissions : null });

const reported = (grids: readonly Grid[], file = "แผนรวม.xlsx", withSent = true): ReportedVerification => ({
  files: [{ file, sha256: "ab".repeat(32), sheets: verified(grids, withSent), issues: [] }],
  skipped: [],
  unreadable: [],
  when: "2026-01-05T09:00:00.000Z",
  person: "ผู้ตรวจ <ก>",
});

/** The words of a page, without its style and its tags. */
const wordsOf = (page: string): string => page.replace(/<style>[\s\S]*?<\/style>/, "").replace(/<[^>]*>/g, "\n");

describe("the page", () => {
  const page = verifyPage(reported(edited), "th");

  test("is signed with the file's hash, the form and its version, and says when and by whom", () => {
    for (const text of ["ab".repeat(32), smallForm.title.th, `รหัส ${smallForm.id} รุ่น ${smallForm.version}`]) {
      expect(wordsOf(page)).toContain(text);
    }
    expect(wordsOf(page)).toContain("5 มกราคม 2569 16.00 น.");
    expect(page).toContain("ผู้ตรวจ &lt;ก&gt;");
  });

  test("says what was checked and how much of it, what was found with both figures, and what could not be checked", () => {
    const words = wordsOf(page);
    for (const text of ["5 แถว", "มีที่มา 5 จาก 5 แถว", "2 รายการ", "2 หน่วยงาน"]) expect(words).toContain(text);
    for (const text of [cell, "1,200", "1,299.75", "99.75"]) expect(words).toContain(text);
    expect(wordsOf(verifyPage(reported(edited, "x", false), "th"))).toContain("ไม่ได้เทียบกับไฟล์ที่หน่วยงานส่ง");
  });

  test("the tree of totals is drawn, with the branch red that is broken", () => {
    const drawn = (grids: readonly Grid[]) => verifyPage(reported(grids), "th").split("ยอดรวมทั้งแผน")[1]!;
    expect(drawn(merged).split("</table>")[0]).not.toContain('class="wrong"');
    const [total] = merged[0]!.rows.flatMap(({ cells }) => cells.filter(({ formula }) => formula?.startsWith("=SUM")));
    const spoiled = typed(merged, planSheet, toA1(total!), { number: 7 });
    expect(
      drawn(spoiled)
        .split("</table>")[0]!
        .match(/<tr class="wrong">/g)!.length,
    ).toBeGreaterThan(1);
  });

  test("a plan in which nothing was found says so", () => {
    expect(wordsOf(verifyPage(reported(merged), "th"))).toContain("ไม่พบสิ่งผิดปกติ");
    expect(wordsOf(verifyPage(reported(merged), "en"))).toContain("Nothing was found");
  });

  test("sources of money are named as in the form, and a row that has several counts once", () => {
    const [, source] = wordsOf(verifyPage(reported(merged), "th")).split("รวมตามแหล่งงบ");
    const lines = source!.split("รวมตามยุทธศาสตร์")[0]!.split("\n").filter(Boolean);
    expect(lines.slice(2, 5)).toEqual(["งบบูรณาการ", "5", expect.any(String)]);
    expect(lines.slice(-3, -1)).toEqual(["รวม · ตรง", "5"]);
    expect(wordsOf(page)).not.toMatch(/integratedBudget|agencyBudget/);
  });

  test("prints on A4, fetches nothing and runs nothing", () => {
    expect(page).toMatch(/@page \{ size: A4/);
    expect(page).not.toMatch(/<script|<link|<img|<iframe|\bon[a-z]+=|@import|url\(|https?:/i);
  });

  test("every element that is opened is closed, inside out", () => {
    const open: string[] = [];
    for (const [, close, name] of page.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*>/g)) {
      if (name === "meta") continue;
      if (close === "") open.push(name!);
      else expect(open.pop()).toBe(name);
    }
    expect(open).toEqual([]);
  });

  const hostile = fc.string({
    unit: fc.constantFrom("<", ">", "&", '"', "'", "a", "ก", "\u202e", "\n", "/", "script"),
  });

  property("a text of a sheet never becomes markup", [hostile], (text) => {
    expect(escaped(text)).not.toMatch(/[<>"']|&(?!amp;|lt;|gt;|quot;|#39;)|[\u202e\n]/);
  });

  property(
    "whatever a file is called and its cells say",
    [hostile],
    (text) => {
      const named = typed(merged, planSheet, `G${cell.slice(1)}`, { text: `${text}x` });
      const made = verifyPage(reported(named, text), "th");
      expect(made.match(/<[a-z/][^>]*>/g)!.filter((tag) => /script/.test(tag))).toEqual([]);
    },
    20,
  );
});

describe("the sheet", () => {
  const withReport = (grids: readonly Grid[]): Grid[] => {
    const [file] = reported(grids).files;
    const names = grids.map(({ sheet }) => sheet);
    const changes = reportSheetChanges({ when: "2026-01-05T09:00:00Z", person: null }, file!, names, "th");
    const sheets = applyToGrid(new Map(grids.map((grid) => [grid.sheet, grid])), changes);
    if ("refused" in sheets) throw new Error(JSON.stringify(sheets));
    return [...sheets.values()];
  };

  test("is added to the others, which stay as they are, and reads the totals live", () => {
    const grids = withReport(edited);
    expect(grids.slice(0, -1)).toEqual(edited);
    const { sheet, rows } = grids.at(-1)!;
    expect(sheet).toBe(reportSheetName);
    const totals = rows.filter(({ cells }) => cells.some(({ formula }) => /^=(SUM\(|0$)/.test(formula ?? "")));
    expect(totals.length).toBe(verified(edited)[0]!.totals.length);
    for (const { index, cells } of totals) {
      const [at, , stored, recomputed, difference, result] = cells;
      expect(stored!.formula).toBe(`='${planSheet}'!${String(at!.value)}`);
      if (recomputed!.value !== 0) expect(recomputed!.formula).toContain(`'${planSheet}'!${String(at!.value)[0]}`);
      expect(difference!.formula).toBe(`=ROUND(C${index + 1}-D${index + 1},2)`);
      expect(result!.formula).toContain(`E${index + 1}=0`);
    }
  });

  test.each(["[http://127.0.0.1/e.xlsx]S", "\\\\127.0.0.1\\s\\[e.xlsx]S", "a:b", "'[e.xlsx]S"])(
    "of a sheet named %s no formula is made, and that is reported",
    (name) => {
      const rows = withReport([
        gridOf(name, [
          ["รายการ", "บาท"],
          ["ก", 10],
          ["ข", 20],
          ["ค", 30],
          ["รวม", 60],
        ]),
      ])
        .at(-1)!
        .rows.flatMap(({ cells }) => cells);
      const formulas = rows.flatMap(({ formula }) => formula ?? []);
      expect(formulas.filter((formula) => /[!'[]/.test(formula))).toEqual([]);
      expect(formulas.some((formula) => formula.startsWith("=ROUND("))).toBe(true);
      expect(rows.some(({ value }) => String(value).includes("Excel ตั้งไม่ได้"))).toBe(true);
    },
  );

  test("a figure that differs in its third decimal differs in the live formulas too", () => {
    const table = [
      ["รายการ", "ไร่"],
      ["แปลงที่ 1", 12.505],
      ["แปลงที่ 2", 7.25],
      ["แปลงที่ 3", 3.125],
      ["รวม", 22.884],
    ];
    const rows = withReport([gridOf("ที่ดิน", table)])
      .at(-1)!
      .rows.flatMap(({ cells }) => cells);
    expect(rows.map(({ formula }) => formula).filter((formula) => formula?.startsWith("=ROUND("))).toEqual([
      expect.stringMatching(/,6\)$/),
    ]);
    expect(rows.some(({ value }) => value === "ไม่ตรง")).toBe(true);
  });

  test("a second report has another name, and neither is verified, which is said", () => {
    const twice = withReport(withReport(edited));
    expect(twice.slice(-2).map(({ sheet }) => sheet)).toEqual([reportSheetName, `${reportSheetName} 2`]);
    const facts = (grids: readonly Grid[]) =>
      verified(grids).map(({ sheet, checked, totals, findings }) => ({ sheet, checked, totals, findings }));
    expect(facts(twice).slice(0, -2)).toEqual(facts(edited));
    expect(
      verified(twice)
        .slice(-2)
        .map(({ notChecked }) => notChecked.map(({ code }) => code)),
    ).toEqual([["report-not-verified"], ["report-not-verified"]]);
    expect(wordsOf(verifyPage(reported(twice), "en"))).toContain("has the name of a report");
  });

  test("names the cell that was edited, in red, with both figures", () => {
    const rows = withReport(edited)
      .at(-1)!
      .rows.map(({ cells }) => cells);
    const found = rows.find(([at, words]) => at?.value === cell && String(words?.value).includes("ถูกแก้หลังการรวม"))!;
    expect(found.slice(2).map(({ value }) => value)).toEqual([1299.75, 1200, 99.75, "ข้อผิดพลาด"]);
    expect(found.at(-1)!.format).toContain("[Red]");
  });
});

test("what was sent is held against the plan it was merged into, not against another sheet beside it", () => {
  const [older] = masterWith();
  const sheets = verified([...merged, { ...older!, sheet: "แผนปีก่อน" }]);
  expect(sheets.slice(0, 2).map(({ sheet, findings }) => [sheet, findings])).toEqual([
    [planSheet, []],
    ["แผนปีก่อน", []],
  ]);
  expect(sheets[1]!.notChecked.map(({ code }) => code)).toContain("merged-into-other-sheet");
});

test("a sheet that is not in the file is reported as that, not as a file that cannot be read", () => {
  const missing = issue("sheet-not-found", { sheet: null, area: null, params: { name: "ไม่มี" } });
  const { files, ...rest } = reported(merged);
  const nothing: ReportedVerification = { ...rest, files: [{ ...files[0]!, sheets: [], issues: [missing] }] };
  for (const text of [wordsOf(verifyPage(nothing, "th")), verifyReport(nothing, "th").join("\n")]) {
    expect(text).toContain(words(missing).message.th);
    expect(text).not.toContain("อ่านไฟล์ไม่ได้");
  }
});

describe("on a terminal", () => {
  test("what was checked, found, to be blamed and not checked", () => {
    const lines = verifyReport(reported(edited, "แผนรวม.xlsx", false), "en").join("\n");
    expect(lines).toContain("SHA-256 abab");
    expect(lines).toMatch(/What was verified: 8 totals · 5 rows/);
    expect(lines).toContain("was changed after it was merged, from 1,200 to 1,299.75");
    expect(lines).toContain("not checked: Not reconciled");
    expect(lines).toMatch(/1 file verified · [1-9]/);
  });

  test("agencies that are the same are counted, the others reported", () => {
    const lines = verifyReport(reported(edited), "en");
    expect(lines.some((line) => line.includes("1 agency the same"))).toBe(true);
    expect(lines.some((line) => line.includes(treasury))).toBe(true);
    expect(lines.some((line) => line.trimStart().startsWith(probation))).toBe(false);
  });
});
