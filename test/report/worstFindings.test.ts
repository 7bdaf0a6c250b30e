import { verifyPage } from "../../src/report/verifyPage";
import { verifyReport, type ReportedVerification } from "../../src/report/verifyReport";
import { reportSheetChanges } from "../../src/report/verifySheet";
import { worstFindings } from "../../src/report/worstFindings";
import { gridOf, type CellSpec } from "../support/grids";
import { verifySheets } from "../support/verifyWorkbook";

const sum = (formula: string, value: number): CellSpec => ({ formula, value });

/** A list of five whose total is so much off; 0: it is right. */
const list = (sheet: string, off: number) =>
  gridOf(sheet, [
    ["รายการ", "บาท"],
    ...[1_000, 2_000, 3_000, 4_000, 5_000].map((amount, at): CellSpec[] => [`รายการ ${at}`, amount]),
    ["รวม", sum("=SUM(B2:B6)", 15_000 + off)],
  ]);

const verified = (...grids: readonly ReturnType<typeof list>[]) =>
  verifySheets(grids, { forms: [], form: null, sheet: null, sent: null });
const placesOf = (sheets: ReturnType<typeof verified>) => worstFindings(sheets)?.shown.map(({ sheet }) => sheet);

test.each([
  [
    "the largest difference first, on whichever sheet",
    [
      ["ก", 5],
      ["ข", -700],
      ["ค", 60],
    ],
    ["ข", "ค", "ก"],
  ],
  [
    "findings of one sheet alone are a short list themselves",
    [
      ["ก", 5],
      ["ข", 0],
    ],
    undefined,
  ],
  [
    "nothing found",
    [
      ["ก", 0],
      ["ข", 0],
    ],
    undefined,
  ],
] as const)("%s", (_, sheets, expected) => {
  expect(placesOf(verified(...sheets.map(([name, off]) => list(name, off))))).toEqual(expected);
});

const names = Array.from({ length: 14 }, (_, at) => `แผ่น${at}`);
const sheets = verified(...names.map((name, at) => list(name, at < 12 ? 100 * (at + 1) : 0)), list("ดี", 0));
const reported: ReportedVerification = {
  files: [{ file: "กรม.xlsx", sha256: "ab".repeat(32), sheets, issues: [] }],
  ...{ skipped: [], unreadable: [], when: "2026-01-05T09:00:00.000Z", person: null },
};
const rowsOf = (): string[] => {
  const { steps } = reportSheetChanges(reported, reported.files[0]!, [], "th");
  return steps.flatMap((step) =>
    step.kind === "write-cells"
      ? step.after.map((cells) => cells.map((one) => (one && "text" in one ? one.text : "")).join(" "))
      : [],
  );
};

test.each<[string, () => string[]]>([
  ["on a terminal", () => verifyReport(reported, "th")],
  ["on a page", () => verifyPage(reported, "th").split(/<[^>]*>/)],
  ["in a sheet", rowsOf],
])("ten of twelve are shown %s before any sheet, and sheets without a finding in one place", (_, report) => {
  const text = report().join("\n");
  const [first, rest] = text.split("อีก 2 เรื่องอยู่ในรายงานของแต่ละแผ่นงาน");
  expect(first).toContain("สิ่งที่ควรดูก่อน 10 เรื่อง");
  expect([...first!.matchAll(/แผ่น([0-9]+)!B7/g)].map(([, at]) => Number(at))).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2]);
  expect(rest).toContain("แผ่นงานที่ไม่พบสิ่งผิดปกติ 3 แผ่น");
});
