import { typedNumber, type Manner } from "./manner";
import type { SampleRow } from "./plan";
import { DraftSheet } from "../workbook/xlsx/making/draft";

/** What a machine exports: one header row, then one row a plan row with its headings beside it. */
const fields: readonly { header: string; width: number; of: (row: SampleRow) => string | number }[] = [
  { header: "ยุทธศาสตร์", width: 30, of: ({ guideline }) => guideline.strategy.name },
  { header: "กลยุทธ์", width: 30, of: ({ guideline }) => guideline.substrategy.name },
  { header: "แนวทาง", width: 30, of: ({ guideline }) => guideline.name },
  { header: "โครงการ", width: 30, of: ({ project }) => project.name },
  { header: "กิจกรรม", width: 40, of: ({ activity }) => activity.name },
  { header: "หน่วยนับ", width: 10, of: ({ unit }) => unit },
  { header: "ปริมาณงาน", width: 10, of: ({ quantity }) => quantity },
  { header: "งบบูรณาการ", width: 14, of: ({ integratedBudget }) => integratedBudget },
  { header: "งบหน่วยงาน", width: 14, of: ({ agencyBudget }) => agencyBudget },
  { header: "ตัวชี้วัด", width: 30, of: ({ indicator }) => indicator },
  { header: "ผลลัพธ์", width: 30, of: ({ outcome }) => outcome },
  { header: "ผู้รับผิดชอบ", width: 30, of: ({ agency }) => agency },
];

export function flatSheet(rows: readonly SampleRow[], manner: Manner): DraftSheet {
  const sheet = new DraftSheet(
    manner.sheet,
    fields.map(({ width }) => width),
  );
  fields.forEach(({ header }, column) => sheet.put(0, column, { value: header, look: "header" }));
  rows.forEach((row, index) => {
    fields.forEach(({ of }, column) => {
      const value = of(row);
      const cell = typeof value === "number" ? typedNumber(value, "amount", manner) : { value };
      sheet.put(index + 1, column, { ...cell, look: typeof value === "number" ? "number" : "text" });
    });
  });
  return sheet;
}
