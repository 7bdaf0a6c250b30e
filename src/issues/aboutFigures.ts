import type { NamedField } from "../plan/fields";
import type { TotalHow } from "../plan/totalHow";
import { figure } from "../text/figures";
import { entry } from "./entry";

interface About {
  readonly column: NamedField;
  readonly how: TotalHow["kind"];
}

interface Figures extends About {
  /** What the cell shows; null where it shows no number. */
  readonly stored: number | null;
  /** What the rows come to; null where that is nothing. */
  readonly computed: number | null;
}

const hows: Readonly<Record<TotalHow["kind"], { readonly th: string; readonly en: string }>> = {
  sum: { th: "ผลรวม", en: "sum" },
  mean: { th: "ค่าเฉลี่ย", en: "mean" },
  count: { th: "จำนวนนับ", en: "count" },
  "count-where": { th: "จำนวนที่เข้าเงื่อนไข", en: "count of those that meet the condition" },
  ratio: { th: "อัตราส่วน", en: "ratio" },
};
const shown = (value: number | null): string => (value === null ? "-" : figure(Math.round(value * 1e6) / 1e6));

const useFormula = {
  th: "ใช้สูตรที่คิดจากแถวรายการทุกแถวของหัวข้อนี้",
  en: "Use a formula over every detail row of the section.",
};
const about: About = {
  column: { field: "achievement", name: { th: "ร้อยละความสำเร็จ", en: "percent achieved" } },
  how: "mean",
};

/** Means, counts, quotients and sums of other numbers in lines of totals. */
export const aboutFigures = {
  "figure-differs": entry<Figures>({
    severity: "error",
    th: ({ column, how, stored, computed }) =>
      `${hows[how].th}ของ “${column.name.th}” ในแถวรวมเป็น ${shown(stored)} แต่คิดจากรายการได้ ${shown(computed)}`,
    en: ({ column, how, stored, computed }) =>
      `The ${hows[how].en} of “${column.name.en}” in the total row is ${shown(stored)}, but the rows come to ${shown(computed)}`,
    why: {
      th: "ผู้อ่านแผนเห็นตัวเลขสรุปที่ไม่ตรงกับรายการ",
      en: "Whoever reads the plan sees a figure that its rows do not come to.",
    },
    example: { ...about, stored: 92, computed: 85.5 },
    remedy: {
      th: "ตรวจค่าของแต่ละรายการ แล้วใช้สูตรแทนการพิมพ์",
      en: "Check the value of each row, and use a formula instead of a typed figure.",
    },
    fix: "asked",
  }),
  "figure-typed": entry<About & { readonly stored: number }>({
    severity: "note",
    th: ({ column, how, stored }) => `${hows[how].th}ของ “${column.name.th}” (${shown(stored)}) พิมพ์ไว้ ไม่ใช่สูตร`,
    en: ({ column, how, stored }) =>
      `The ${hows[how].en} of “${column.name.en}” (${shown(stored)}) is typed, not a formula`,
    why: { th: "ตัวเลขนี้จะไม่เปลี่ยนเมื่อแก้รายการ", en: "It stays what it is when a row changes." },
    example: { ...about, stored: 85.5 },
    remedy: useFormula,
    fix: "safe",
  }),
  "figure-miscounts": entry<About & { readonly formula: string }>({
    severity: "error",
    th: ({ column, how, formula }) => `สูตร${hows[how].th}ของ “${column.name.th}” ไม่ได้คิดจากทุกแถวแถวละครั้ง: ${formula}`,
    en: ({ column, how, formula }) =>
      `The formula for the ${hows[how].en} of “${column.name.en}” does not count every row once: ${formula}`,
    why: {
      th: "ตัวเลขตรงในวันนี้ แต่จะผิดเมื่อแก้แถวที่สูตรไม่นับ",
      en: "It is right today, and will be wrong once a row that it leaves out changes.",
    },
    example: { ...about, formula: "=AVERAGE(F9:F11)" },
    remedy: useFormula,
    fix: "safe",
  }),
  "units-summed": entry<{ readonly column: NamedField; readonly units: readonly string[] }>({
    severity: "warning",
    th: ({ column, units }) => `ผลรวมของ “${column.name.th}” รวมหน่วยนับที่ต่างกัน: ${units.join(", ")}`,
    en: ({ column, units }) => `The sum of “${column.name.en}” adds up different units: ${units.join(", ")}`,
    why: {
      th: "จำนวนคนกับจำนวนครั้งรวมกันแล้วไม่มีความหมาย",
      en: "People and times added up mean nothing.",
    },
    example: { column: { field: "quantity", name: { th: "ปริมาณงาน", en: "quantity" } }, units: ["คน", "ครั้ง"] },
    remedy: {
      th: "ใช้หน่วยนับเดียวกันทั้งหัวข้อ หรือไม่ต้องรวมคอลัมน์นี้",
      en: "Use one unit throughout the section, or do not add this column up.",
    },
  }),
};
