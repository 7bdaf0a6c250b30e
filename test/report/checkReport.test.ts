import type { Satang } from "../../src/plan/satang";
import { issue } from "../../src/issues/make";
import { checkReport, type CheckedSheet } from "../../src/report/checkReport";
import { tratPlan2565 } from "../../src/forms/tratPlan2565";
import { fieldsOf } from "../../src/forms/planFields";
import { withName } from "../../src/plan/fields";

const at = (row: number, column: number) => ({ top: row, left: column, bottom: row, right: column });
const sheet = (facts: Partial<CheckedSheet>): CheckedSheet => ({
  file: "a.xlsx",
  sheet: "แผน",
  agency: "โรงพยาบาลตัวอย่าง",
  rows: 2,
  totals: { integratedBudget: 150050 as Satang, agencyBudget: 0 as Satang },
  fields: fieldsOf(tratPlan2565),
  issues: [],
  assumptions: [],
  ...facts,
});

test("a clean file", () => {
  expect(checkReport([sheet({})], [], "en")).toEqual([
    "a.xlsx · โรงพยาบาลตัวอย่าง · “แผน” · 2 rows · clean",
    "",
    "file         rows  integrated budget  agency budget",
    "───────────  ────  ─────────────────  ─────────────",
    "a.xlsx          2           1,500.50              0",
    "───────────  ────  ─────────────────  ─────────────",
    "grand total     2           1,500.50              0",
    "",
    "1 file checked, 2 rows · 0 errors · 0 warnings",
  ]);
});

test("what was taken for granted is reported by kind, unless an issue speaks of the cell", () => {
  const filled = (row: number) => ({ code: "filled-down", at: { row, column: 6 }, found: "", taken: "ร้อยละ" }) as const;
  const assumptions = [
    ...Array.from({ length: 14 }, (_, i) => filled(10 + i)),
    { code: "leading-mark-dropped", at: { row: 3, column: 6 }, found: "- อบรม", taken: "อบรม" },
    { code: "agency-spelling", at: { row: 4, column: 8 }, found: "รพ.", taken: "โรงพยาบาล" },
  ] as const;
  const reported = issue("agency-missing", { sheet: "แผน", area: at(4, 8), params: {} });
  expect(checkReport([sheet({ assumptions, issues: [reported] })], [], "en").slice(4, 7)).toEqual([
    "  ≈ Assumed when reading (15)",
    "      Blank filled from the row above  G11, G12, G13, G14, G15, G16, G17, G18, G19, G20, G21, G22 and 2 more",
    "      Leading dash left out  G4",
  ]);
  const [title, heading] = checkReport([sheet({ assumptions })], [], "th");
  expect(title).toMatch(/เรียบร้อย$/);
  expect(heading).toBe("  ≈ อ่านโดยถือว่า (16)");
});

test("issues are by severity, then by what to do; cells with the same fault share a line", () => {
  const issues = [
    issue("indicator-missing", {
      ...{ sheet: "แผน", area: at(8, 6) },
      params: { column: withName(fieldsOf(tratPlan2565), "indicator") },
    }),
    issue("unit-missing", { sheet: "แผน", area: at(11, 2), params: {} }),
    issue("unit-missing", { sheet: "แผน", area: at(9, 2), params: {} }),
    issue("formula-error", {
      sheet: "แผน",
      area: at(4, 4),
      params: { text: "#REF!" },
      found: "#REF!",
      expected: "1,000",
    }),
  ];
  const lines = checkReport([sheet({ issues })], [], "en").slice(0, 9);
  expect(lines[1]).toBe("  ✗ To fix before merging (3)");
  expect(lines.filter((line) => /^ {6}/.test(line)).map((line) => line.trim().split(/ {2}/)[0])).toEqual([
    "E5",
    "C10, C12",
    "G9",
  ]);
  expect(lines.find((line) => line.includes("E5"))).toContain("(expected: 1,000)");
});

test("a file without a plan, and files that were passed over", () => {
  const unreadable = issue("file-unreadable", { sheet: null, area: null, params: { reason: "empty" } });
  const lines = checkReport(
    [sheet({ sheet: null, agency: null, rows: 0, totals: {}, issues: [unreadable] })],
    [{ file: "~$b.xlsx", why: "lock-file" }],
    "th",
  );
  expect(lines[0]).toBe("a.xlsx");
  expect(lines.at(-2)).toBe("ข้ามไฟล์ล็อกของ Excel ที่เปิดอยู่: ~$b.xlsx");
  expect(lines.at(-1)).toBe("ตรวจแล้ว 1 ไฟล์ 0 แถว · ข้อผิดพลาด 1 · คำเตือน 0");
});

test("more cells than can be named are counted", () => {
  const issues = Array.from({ length: 40 }, (_, row) =>
    issue("unit-missing", { sheet: "แผน", area: at(row, 2), params: {} }),
  );
  expect(checkReport([sheet({ issues })], [], "en").join("\n")).toMatch(/C12 and 28 more/);
});

test("no number of issues is too many to report", () => {
  const issues = Array.from({ length: 200_000 }, (_, row) =>
    issue("cell-unread", { sheet: "แผน", area: at(row, 2), params: { text: `ข้อความ ${row}` } }),
  );
  const lines = checkReport([sheet({ issues })], [], "en");
  expect(lines).toContain("      and 199960 more");
});

test("a sheet's text cannot steer the terminal", () => {
  expect(checkReport([sheet({ agency: "\u001b[2Jก" })], [], "en")[0]).toContain(" [2Jก ");
});
