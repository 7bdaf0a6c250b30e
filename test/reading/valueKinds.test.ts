import type { Form } from "../../src/forms/schema";
import { readSheet } from "../../src/reading/readSheet";
import { formOfColumns, tableOfRows, issuesReported } from "../support/fileForm";
import type { CellSpec } from "../support/grids";

const lists = { status: ["ยังไม่เริ่ม", { name: "กำลังดำเนินการ", aliases: "กำลังทำ" }, "แล้วเสร็จ"] };
const form: Form = formOfColumns(
  [
    { id: "share", kind: "percent", name: "สัดส่วนผลงาน" },
    { id: "status", list: "status", name: "สถานะ" },
    { id: "day", kind: "date", name: "วันเริ่ม" },
    { id: "when", kind: "period", name: "ระยะเวลา" },
    { id: "october", kind: "mark", sign: "●", name: "ต.ค." },
    { id: "code", kind: "code", digits: 6, name: "รหัส" },
    { id: "money", kind: "amount", unit: "thousand", name: "วงเงิน" },
  ],
  { lists },
);
const columns = ["share", "status", "day", "when", "october", "code", "money"];

type Answer = readonly [value: string | number | undefined, codes: readonly string[]];

/** What one cell of a column is read as, and what is said of it. */
function answer(column: string, cell: CellSpec): Answer {
  const at = columns.indexOf(column);
  const grid = tableOfRows(form, [columns.map((_, i) => (i === at ? cell : null)).concat("หมายเหตุ")]);
  const { texts, numbers, amounts } = readSheet(grid, form).submission.rows[0]!;
  const letter = "BCDEFGH"[at]!;
  const codes = issuesReported(grid, form)
    .filter((reported) => reported.startsWith(`${letter}2 `))
    .map((reported) => reported.slice(3));
  return [texts[column] ?? numbers[column] ?? amounts[column], codes];
}

const dates = { format: "d mmm yyyy" };
test.each<[string, CellSpec, string | number | undefined, string[]]>([
  ["share", 85, 85, []],
  ["share", { value: 0.855, format: "0.0%" }, 85.5, []],
  ["share", "85%", 85, []],
  ["share", "ร้อยละ ๘๕", 85, []],
  ["share", "มาก", undefined, ["quantity-unreadable"]],
  ["status", "แล้วเสร็จ", "แล้วเสร็จ", []],
  ["status", "กำลังทำ", "กำลังดำเนินการ", []],
  ["status", "ยกเลิก", "ยกเลิก", ["choice-unknown"]],
  ["day", { value: 46_296, ...dates }, "2026-10-01", []],
  ["day", { value: 244_623, ...dates }, "2026-10-01", []],
  ["day", "1 ต.ค. 69", "2026-10-01", []],
  ["day", "๑ ตุลาคม ๒๕๖๙", "2026-10-01", []],
  ["day", "2/10/2569", "2026-10-02", []],
  ["day", "29 ก.พ. 2567", "2024-02-29", []],
  ["day", "29 ก.พ. 2568", undefined, ["date-unreadable"]],
  ["day", "2/10/2026", undefined, ["date-ambiguous"]],
  ["day", "ปลายปี", undefined, ["date-unreadable"]],
  ["when", "ต.ค. 69 - ก.ย. 70", "ต.ค. 69 - ก.ย. 70", []],
  ["when", "พ.ย. - ม.ค. 70", "พ.ย. - ม.ค. 70", []],
  ["when", "ก.ย. 70 - ต.ค. 69", "ก.ย. 70 - ต.ค. 69", ["period-backwards"]],
  ["when", "ต.ค. 67 - ก.ย. 68", "ต.ค. 67 - ก.ย. 68", ["period-outside-plan"]],
  ["when", "ตลอดปี", "ตลอดปี", ["period-unreadable"]],
  ["october", "/", "●", []],
  ["october", 1, "●", []],
  ["october", "ไม่", undefined, []],
  ["october", 0, undefined, []],
  ["october", "-", undefined, []],
  ["october", 50_000, undefined, ["mark-is-number"]],
  ["october", "50,000", undefined, ["mark-is-number"]],
  ["code", "040104", "040104", []],
  ["code", 40_104, "040104", []],
  ["code", "40104", "40104", ["code-unreadable"]],
  ["code", 12_345_678, "12345678", ["code-unreadable"]],
  ["money", 12.505, 1_250_500, []],
  ["money", 12.500001, undefined, ["amount-below-satang"]],
  ["money", { value: 100 / 3, formula: "=100/3" }, 3_333_333, []],
  ["money", "1,250.5", 125_050_000, ["amount-as-text"]],
])("the %s of %j is read as %j", (column, cell, value, codes) => {
  expect(answer(column, cell)).toEqual([value, codes]);
});

describe("units of money", () => {
  const reported = (title: string, unit: string) => {
    const one = formOfColumns([{ id: "money", kind: "amount", unit, name: "วงเงิน" }, { name: "ที่ตั้ง" }]);
    const table = tableOfRows(one, [[5, "ก"]]);
    const rows = [{ index: 0, cells: [{ row: 0, column: 0, value: title, formula: null, format: "General" }] }];
    const below = table.rows.map(({ index, cells }) => ({
      ...{ index: index + 1, cells: cells.map((cell) => ({ ...cell, row: cell.row + 1 })) },
    }));
    return issuesReported({ ...table, rows: [...rows, ...below] }, one, /unit/);
  };
  test.each([
    ["(หน่วย : พันบาท)", "thousand", []],
    ["(หน่วย : บาท)", "thousand", ["A1 amounts-in-other-unit"]],
    ["(หน่วย : ล้านบาท)", "thousand", ["A1 amounts-in-other-unit"]],
    ["(หน่วย : บาท)", "baht", []],
    ["(หน่วย : พันบาท)", "baht", ["A1 amounts-in-other-unit"]],
  ])("%s over a column in %s", (title, unit, expected) => {
    expect(reported(title, unit)).toEqual(expected);
  });
});
