import { tratPlan2565 } from "../../src/forms/tratPlan2565";
import type { CellSpec } from "../support/grids";
import { cellAt } from "../../src/grid/grid";
import { parseA1 } from "../../src/grid/area";
import { agencySheet, submitter } from "../support/agencySheet";
import { after, answerable, errorsOf, named } from "../support/answered";
import { checkedGrids } from "../support/checkedFiles";

const names = tratPlan2565.taxonomy[0]!.children.map(({ name }) => name);
const cut = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
const units = ["ครั้ง", "คน", "ร้อยละ", "ช่องทาง"].map((unit) => `ใช้ “${unit}”`);

/** What is wrong in a sheet, the issue it makes, and the buttons at it; the first answer is the right one. */
const cases: readonly (readonly [string, Record<string, CellSpec>, string, readonly string[]])[] = [
  ["a responsible agency is missing", { I11: null }, "agency-missing แผน 65!I11", [`ใช้ “${submitter}”`]],
  [
    "an agency of another province",
    { I11: "อำเภอแหลมฉบัง" },
    "agency-unknown แผน 65!I11",
    [`ใช้ “${submitter}”`, "ใช้ “อำเภอแหลมงอบ”"],
  ],
  ["a point for thousands", { F11: "120.000" }, "amount-point-ambiguous แผน 65!F11", ["ใช้ “120”", "ใช้ “120,000”"]],
  ["a range", { D11: "1-3" }, "quantity-range แผน 65!D11", ["ใช้ “1”", "ใช้ “3”"]],
  ["two and a half persons", { D11: 2.5 }, "quantity-fractional แผน 65!D11", ["ใช้ “2”", "ใช้ “3”"]],
  ["more than all", { D13: 140 }, "percent-over-hundred แผน 65!D13", ["ใช้ “100”"]],
  ["last year's title", { A2: "ประจำปีงบประมาณ พ.ศ. ๒๕๖๔" }, "fiscal-year-wrong แผน 65!A2", ["แก้เป็นปี 2565"]],
  ["a typed total", { F14: 70_000 }, "total-mismatch แผน 65!F14", ["ใช้สูตรรวมของทุกแถว (62,500)"]],
  ["a unit is missing", { C12: null }, "unit-missing แผน 65!C12", units],
  ["a cell that shows an error", { C12: { error: "#N/A" } }, "formula-error แผน 65!C12", units],
  [
    "a total that shows an error",
    { F14: { error: "#REF!" } },
    "formula-error แผน 65!F14",
    ["ใช้สูตรรวมของทุกแถว (62,500)"],
  ],
  [
    "a heading under another's number",
    { A6: `กลยุทธ์ที่ ๓ “${names[0]}”` },
    "heading-number-mismatch แผน 65!A6",
    ["ชื่อถูก แก้เลขเป็น 1", `เลขถูก แก้ชื่อเป็น “${cut(names[2]!)}”`],
  ],
  [
    "a heading that the plan does not have",
    { A6: "กลยุทธ์ที่ ๑ “ส่งเสริมการท่องเที่ยว”" },
    "heading-unknown แผน 65!A6",
    names.map((name) => `ใช้ “${cut(name)}”`),
  ],
  ["text that starts a program", { H11: "@ผู้เข้าร่วมมีคุณธรรม" }, "text-like-formula แผน 65!H11", ["ลบเครื่องหมายข้างหน้า"]],
  ["a column named twice", { E8: "งบหน่วยงาน" }, "column-repeated แผน 65!E8", ["คอลัมน์นี้คือ “งบบูรณาการ”"]],
  [
    "a sender that is not on the list",
    { A3: "หน่วยงาน : วัฒนธรรมตราด", I22: submitter },
    "submitter-unknown แผน 65!A3",
    [`ใช้ “${submitter}”`],
  ],
];

test.each(cases)("%s", (_, planted, where, texts) => {
  const grid = agencySheet(planted);
  const sheets = checkedGrids([grid]);
  const found = answerable(sheets).find(({ issue }) => named(issue) === where);
  expect(found?.suggestions.map(({ text }) => text.th)).toEqual(texts);
  const [first] = found!.suggestions;
  const left = errorsOf(after([grid], first!.changes));
  expect(left.filter((one) => one.endsWith(where.split(" ").at(-1)!))).toEqual([]);
});

test("of a row that is there twice, either is emptied", () => {
  const copied = Object.fromEntries([..."BCDEFGHI"].map((column) => [`${column}13`, cellOf(`${column}12`)] as const));
  const grid = agencySheet(copied);
  const [repeated] = answerable(checkedGrids([grid])).filter(({ issue }) => issue.code === "row-repeated");
  expect(repeated?.suggestions.map(({ text }) => text.en)).toEqual(["Clear row 13", "Clear row 12"]);
  for (const { changes } of repeated!.suggestions)
    expect(answerable(after([grid], changes)).map(({ issue }) => issue.code)).not.toContain("row-repeated");
});

test("an issue with a fix has no answers beside it, and one that nobody can answer has none", () => {
  const sheets = checkedGrids([agencySheet({ F11: "1O,000", F12: "รองบประมาณจากกรม" })]);
  const found = answerable(sheets).map(({ issue, suggestions, presses }) => [
    issue.code,
    suggestions.length,
    presses.length,
  ]);
  expect(found).toContainEqual(["amount-letter-for-digit", 0, 1]);
  expect(found).toContainEqual(["amount-unreadable", 0, 0]);
});

function cellOf(a1: string): CellSpec {
  const at = parseA1(a1)!;
  return cellAt(agencySheet(), at)?.value ?? null;
}
