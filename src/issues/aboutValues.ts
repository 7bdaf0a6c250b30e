import type { NamedField } from "../plan/fields";
import { figure } from "../text/figures";
import { entry } from "./entry";
import { exampleFields } from "./exampleFields";
import { quoted } from "./words";

interface RelationFacts {
  readonly columns: readonly NamedField[];
  /** The column that follows from the others; null where they come to a fixed number. */
  readonly whole: NamedField | null;
  readonly how: "sum" | "fixed-sum" | "difference" | "percent" | "share";
  readonly stored: number;
  readonly expected: number;
}

const relationExample: RelationFacts = {
  ...{ columns: [exampleFields.quantity, exampleFields.target], whole: exampleFields.output },
  ...{ how: "percent", stored: 60, expected: 50 },
};

function relationText({ columns, whole, how, stored, expected }: RelationFacts): { th: string; en: string } {
  const th = columns.map(({ name }) => name.th);
  const en = columns.map(({ name }) => name.en);
  const [is, wanted] = [figure(stored), figure(expected)];
  if (whole === null) {
    return {
      th: `${th.join(" + ")} รวมกันได้ ${is} แต่ต้องได้ ${wanted}`,
      en: `${en.join(" + ")} come to ${is} instead of ${wanted}`,
    };
  }
  const join = (names: readonly string[]): string =>
    how === "sum"
      ? names.join(" + ")
      : how === "difference"
        ? names.join(" − ")
        : how === "percent"
          ? `${names[0]} ÷ ${names[1]} × 100`
          : names[0]!;
  const [formulaTh, formulaEn] =
    how === "share" ? [`ร้อยละของ${th[0]}`, `the share of the ${en[0]}`] : [join(th), join(en)];
  return {
    th: `${whole.name.th}เป็น ${is} แต่ ${formulaTh} ได้ ${wanted}`,
    en: `The ${whole.name.en} is ${is}, but ${formulaEn} gives ${wanted}`,
  };
}

/** What a form says of a column's values, and one value says otherwise. */
export const aboutValues = {
  "value-missing": entry<{ column: NamedField }>({
    severity: "warning",
    th: ({ column }) => `ช่อง${column.name.th}ว่าง`,
    en: ({ column }) => `The ${column.name.en} is blank`,
    why: { th: "แบบฟอร์มกำหนดให้กรอกทุกแถว", en: "The form asks for it in every row." },
    example: { column: exampleFields.target },
    remedy: { th: "กรอกช่องนี้ หรือยืนยันว่าไม่มีข้อมูล", en: "Fill in the cell, or confirm that there is nothing to say." },
  }),
  "choice-unknown": entry<{ column: NamedField; text: string; nearest: string | null }>({
    severity: "error",
    th: ({ column, text, nearest }) =>
      `${column.name.th} ${quoted(text)} ไม่อยู่ในรายการ${nearest === null ? "" : ` ที่ใกล้เคียงที่สุดคือ ${quoted(nearest)}`}`,
    en: ({ column, text, nearest }) =>
      `${quoted(text)} is not on the list of the ${column.name.en}${nearest === null ? "" : `; the nearest is ${quoted(nearest)}`}`,
    why: {
      th: "ค่าที่เขียนต่างกันนับรวมเป็นกลุ่มเดียวกันไม่ได้",
      en: "Values that are written differently are not counted together.",
    },
    example: { column: exampleFields.target, text: "กำลังทำ", nearest: "กำลังดำเนินการ" },
    remedy: { th: "เลือกค่าจากรายการของแบบฟอร์ม", en: "Choose a value from the form's list." },
  }),
  "date-unreadable": entry<{ column: NamedField; text: string }>({
    severity: "error",
    th: ({ column, text }) => `${column.name.th} ${quoted(text)} อ่านเป็นวันที่ไม่ได้`,
    en: ({ column, text }) => `${quoted(text)} in the ${column.name.en} cannot be read as a date`,
    why: {
      th: "วันที่ที่อ่านไม่ได้เรียงลำดับและเทียบกับปีของแผนไม่ได้",
      en: "A date that cannot be read cannot be put in order or held against the plan's years.",
    },
    example: { column: exampleFields.target, text: "ปลายปี" },
    remedy: { th: "กรอกวันที่ เช่น 1 ต.ค. 2569", en: "Enter a day, with the month's name and the year." },
  }),
  "date-ambiguous": entry<{ column: NamedField; text: string }>({
    severity: "error",
    th: ({ column, text }) => `${column.name.th} ${quoted(text)} อ่านเป็นวันที่ได้สองแบบ`,
    en: ({ column, text }) => `${quoted(text)} in the ${column.name.en} can be read as two different days`,
    why: {
      th: "วันกับเดือนสลับที่กันได้ ถ้าเดาผิดวันที่จะคลาดไปหลายเดือน",
      en: "Day and month may be the other way round; a wrong guess is months off.",
    },
    example: { column: exampleFields.target, text: "10/1/2026" },
    remedy: { th: "เขียนชื่อเดือน เช่น 10 ม.ค. 2569", en: "Write the month's name instead of its number." },
  }),
  "period-unreadable": entry<{ column: NamedField; text: string }>({
    severity: "warning",
    th: ({ column, text }) => `${column.name.th} ${quoted(text)} ไม่ใช่ช่วงเวลาที่มีเดือนเริ่มและเดือนสิ้นสุด`,
    en: ({ column, text }) => `${quoted(text)} in the ${column.name.en} does not name a first and a last month`,
    why: {
      th: "ช่วงเวลาที่ไม่บอกเดือนเริ่มและสิ้นสุดตรวจกับปีของแผนไม่ได้",
      en: "A period without its first and last month cannot be held against the plan's years.",
    },
    example: { column: exampleFields.target, text: "ตลอดปี" },
    remedy: {
      th: "กรอกเดือนเริ่มและเดือนสิ้นสุด เช่น ต.ค. 69 - ก.ย. 70",
      en: "Enter the first and the last month, each with its year.",
    },
  }),
  "period-backwards": entry<{ column: NamedField; text: string }>({
    severity: "error",
    th: ({ column, text }) => `${column.name.th} ${quoted(text)} สิ้นสุดก่อนเริ่ม`,
    en: ({ column, text }) => `The ${column.name.en} ${quoted(text)} ends before it begins`,
    why: { th: "เดือนหรือปีพิมพ์ผิดหรือสลับที่กัน", en: "A month or year is wrong, or the two are the wrong way round." },
    example: { column: exampleFields.target, text: "ก.ย. 70 - ต.ค. 69" },
    remedy: { th: "แก้เดือนและปีให้เรียงจากก่อนไปหลัง", en: "Correct the months and years." },
  }),
  "period-outside-plan": entry<{ column: NamedField; text: string; first: number; last: number }>({
    severity: "warning",
    th: ({ column, text, first, last }) =>
      `${column.name.th} ${quoted(text)} อยู่นอกปีงบประมาณของแผน (${first}${last === first ? "" : `-${last}`})`,
    en: ({ column, text, first, last }) =>
      `The ${column.name.en} ${quoted(text)} is outside the plan's fiscal years (${first}${last === first ? "" : `-${last}`})`,
    why: {
      th: "มักเป็นปีของแผนเดิมที่คัดลอกมา",
      en: "Often it is another year's plan that was copied.",
    },
    example: { column: exampleFields.target, text: "ต.ค. 67 - ก.ย. 68", first: 2570, last: 2570 },
    remedy: { th: "ตรวจปีของช่วงเวลา", en: "Check the years of the period." },
  }),
  "mark-is-number": entry<{ column: NamedField; number: number }>({
    severity: "error",
    th: ({ column, number }) => `${column.name.th}เป็นช่องเครื่องหมาย แต่มีตัวเลข ${figure(number)}`,
    en: ({ column, number }) => `The ${column.name.en} is for a mark, but holds the number ${figure(number)}`,
    why: {
      th: "ถ้าเป็นจำนวนเงิน จำนวนนี้จะหายไปเมื่ออ่านเป็นเครื่องหมาย",
      en: "If it is an amount, it would be lost once it is read as a mark.",
    },
    example: { column: exampleFields.target, number: 50_000 },
    remedy: {
      th: "ใส่เครื่องหมายแทน หรือย้ายจำนวนไปช่องที่ถูกต้อง",
      en: "Put a mark there, or move the number to its proper column.",
    },
  }),
  "code-unreadable": entry<{ column: NamedField; text: string; digits: number }>({
    severity: "error",
    th: ({ column, text, digits }) => `${column.name.th} ${quoted(text)} ไม่ใช่รหัส ${digits} หลัก`,
    en: ({ column, text, digits }) => `The ${column.name.en} ${quoted(text)} does not have ${digits} digits`,
    why: {
      th: "รหัสที่ขาดหรือเกินหลักจับคู่กับรายการเดิมไม่ได้",
      en: "A code with a digit too few or too many cannot be matched.",
    },
    example: { column: exampleFields.unit, text: "40104", digits: 6 },
    remedy: { th: "กรอกรหัสให้ครบทุกหลัก", en: "Enter every digit of the code." },
  }),
  "number-too-fine": entry<{ column: NamedField; number: number }>({
    severity: "error",
    th: ({ column, number }) => `${column.name.th} ${number} มีทศนิยมเกินหกตำแหน่ง`,
    en: ({ column, number }) => `The ${column.name.en} ${number} has more than six decimals`,
    why: {
      th: "ทศนิยมที่ยาวเช่นนี้มักเป็นเศษจากการคำนวณ ไม่ใช่จำนวนที่ตั้งใจ",
      en: "Seven or more decimals usually come from a calculation, not from what was meant.",
    },
    example: { column: exampleFields.quantity, number: 0.1234567 },
    remedy: { th: "ปัดให้เหลือทศนิยมไม่เกินหกตำแหน่ง", en: "Round it to at most six decimals." },
  }),
  "number-not-whole": entry<{ column: NamedField; number: number }>({
    severity: "error",
    th: ({ column, number }) => `${column.name.th} ${figure(number)} ต้องเป็นจำนวนเต็ม`,
    en: ({ column, number }) => `The ${column.name.en} ${figure(number)} must be a whole number`,
    why: { th: "แบบฟอร์มกำหนดให้นับเป็นจำนวนเต็ม", en: "The form counts whole ones there." },
    example: { column: exampleFields.quantity, number: 2.5 },
    remedy: { th: "กรอกเป็นจำนวนเต็ม", en: "Enter a whole number." },
  }),
  "value-below-least": entry<{ column: NamedField; number: number; least: number }>({
    severity: "error",
    th: ({ column, number, least }) => `${column.name.th} ${figure(number)} ต่ำกว่าค่าต่ำสุด ${figure(least)}`,
    en: ({ column, number, least }) =>
      `The ${column.name.en} of ${figure(number)} is below the lowest, ${figure(least)}`,
    why: { th: "แบบฟอร์มกำหนดค่าต่ำสุดไว้", en: "The form says what is the lowest." },
    example: { column: exampleFields.quantity, number: -5, least: 0 },
    remedy: { th: "ตรวจและแก้ตัวเลข", en: "Check the number and correct it." },
  }),
  "value-above-most": entry<{ column: NamedField; number: number; most: number }>({
    severity: "warning",
    th: ({ column, number, most }) => `${column.name.th} ${figure(number)} สูงกว่าค่าสูงสุด ${figure(most)}`,
    en: ({ column, number, most }) =>
      `The ${column.name.en} of ${figure(number)} is above the highest, ${figure(most)}`,
    why: { th: "แบบฟอร์มกำหนดค่าสูงสุดไว้", en: "The form says what is the highest." },
    example: { column: exampleFields.quantity, number: 120, most: 100 },
    remedy: { th: "ตรวจและแก้ตัวเลข หรือยืนยันว่าถูกต้อง", en: "Correct the number, or confirm that it is right." },
  }),
  "percents-as-fractions": entry<{ column: NamedField; most: number }>({
    severity: "warning",
    th: ({ column, most }) => `${column.name.th}ทุกแถวไม่เกิน 1 (สูงสุด ${figure(most)}) จึงอาจกรอกเป็นสัดส่วน ไม่ใช่ร้อยละ`,
    en: ({ column, most }) =>
      `Every ${column.name.en} is at most 1 (the highest is ${figure(most)}); they may be fractions, not percentages`,
    why: {
      th: "0.85 อ่านได้เป็นร้อยละ 0.85 หรือร้อยละ 85 ต่างกันร้อยเท่า",
      en: "A value of 0.85 may be 0.85 percent or 85 percent: a hundredfold apart.",
    },
    example: { column: exampleFields.target, most: 0.95 },
    remedy: {
      th: "ถ้าหมายถึงร้อยละ 85 ให้กรอก 85 หรือตั้งรูปแบบเซลล์เป็น %",
      en: "If 85 percent is meant, enter 85, or give the cells a % format.",
    },
  }),
  "relation-differs": entry<RelationFacts>({
    severity: "error",
    th: (facts) => relationText(facts).th,
    en: (facts) => relationText(facts).en,
    why: {
      th: "ค่าที่ควรคำนวณได้จากช่องอื่นไม่ตรงกัน จึงไม่รู้ว่าช่องใดถูก",
      en: "A value that follows from other cells disagrees with them, so it is not known which is right.",
    },
    example: relationExample,
    remedy: { th: "ตรวจทุกช่องที่เกี่ยวข้อง แล้วแก้ช่องที่ผิด", en: "Check every cell concerned and correct the wrong one." },
  }),
  "relation-nearly": entry<RelationFacts>({
    severity: "note",
    th: (facts) => `${relationText(facts).th} ซึ่งอาจเกิดจากการปัดเศษ`,
    en: (facts) => `${relationText(facts).en}, which may come from rounding`,
    why: {
      th: "ร้อยละที่ปัดเศษแต่ละช่องรวมกันอาจไม่ครบ 100 พอดี",
      en: "Percentages that are rounded one by one need not add up exactly.",
    },
    example: { ...relationExample, how: "fixed-sum", whole: null, stored: 99, expected: 100 },
    remedy: { th: "ไม่ต้องแก้ ถ้าเกิดจากการปัดเศษ", en: "Nothing to do if it comes from rounding." },
  }),
  "relation-over-limit": entry<{ column: NamedField; number: number; other: NamedField; most: number }>({
    severity: "error",
    th: ({ column, number, other, most }) =>
      `${column.name.th} ${figure(number)} มากกว่า${other.name.th} ${figure(most)}`,
    en: ({ column, number, other, most }) =>
      `The ${column.name.en} of ${figure(number)} is more than the ${other.name.en} of ${figure(most)}`,
    why: {
      th: "แบบฟอร์มกำหนดว่าช่องแรกต้องไม่มากกว่าช่องหลัง",
      en: "The form says that the one is never more than the other.",
    },
    example: { column: exampleFields.quantity, number: 12, other: exampleFields.target, most: 10 },
    remedy: { th: "ตรวจทั้งสองช่อง แล้วแก้ช่องที่ผิด", en: "Check both numbers and correct the one that is wrong." },
  }),
  "relation-none": entry<{ columns: readonly NamedField[] }>({
    severity: "error",
    th: ({ columns }) => `ต้องกรอกอย่างน้อยหนึ่งช่องใน ${columns.map(({ name }) => name.th).join(" ")}`,
    en: ({ columns }) => `One of these must be filled in: ${columns.map(({ name }) => name.en).join(", ")}`,
    why: { th: "แถวที่ไม่กรอกเลยบอกสิ่งที่แบบฟอร์มถามไม่ได้", en: "A row with none of them leaves the form's question open." },
    example: { columns: [exampleFields.quantity, exampleFields.target] },
    remedy: { th: "กรอกช่องที่ตรงกับความจริง", en: "Fill in the one that applies." },
  }),
  "relation-several": entry<{ columns: readonly NamedField[] }>({
    severity: "error",
    th: ({ columns }) => `กรอกได้เพียงหนึ่งช่องใน ${columns.map(({ name }) => name.th).join(" ")}`,
    en: ({ columns }) => `Only one of these may be filled in: ${columns.map(({ name }) => name.en).join(", ")}`,
    why: { th: "เมื่อกรอกหลายช่อง จะบอกไม่ได้ว่าช่องใดจริง", en: "With several of them it is not known which applies." },
    example: { columns: [exampleFields.quantity, exampleFields.target] },
    remedy: { th: "เหลือไว้เฉพาะช่องที่ตรงกับความจริง", en: "Keep only the one that applies." },
  }),
};
