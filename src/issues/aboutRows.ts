import type { Satang } from "../plan/satang";
import { entry, type Words } from "./entry";
import { baht, quoted } from "./words";
import type { NamedField } from "../plan/fields";
import { exampleFields } from "./exampleFields";

/** How an amount is out of sight. */
export const hidden = {
  row: { th: "แถวที่ซ่อนอยู่", en: "a hidden row" },
  column: { th: "คอลัมน์ที่ซ่อนอยู่", en: "a hidden column" },
  filter: { th: "แถวที่ตัวกรองซ่อนไว้", en: "a row that the filter hides" },
  sheet: { th: "แผ่นงานที่ซ่อนอยู่", en: "a hidden sheet" },
  merge: { th: "เซลล์ที่ถูกเซลล์ผสานบังไว้", en: "a cell covered by a merged cell" },
  format: { th: "เซลล์ที่รูปแบบตัวเลขไม่แสดงค่า", en: "a cell whose number format does not show it" },
  color: { th: "เซลล์ที่สีตัวอักษรเหมือนสีพื้น", en: "a cell whose text has the colour of its background" },
  size: { th: "เซลล์ที่ตัวอักษรเล็กจนอ่านไม่ได้", en: "a cell whose text is too small to read" },
} satisfies Record<string, Words>;

/** Rows as a whole; `row` is 0-based. */
export const aboutRows = {
  "row-repeated": entry<{ row: number }>({
    severity: "error",
    th: ({ row }) => `แถวนี้ซ้ำกับแถว ${row + 1} ทุกช่อง`,
    en: ({ row }) => `This row repeats row ${row + 1} in every cell`,
    why: {
      th: "แถวที่คัดลอกมาแล้วลืมลบทำให้งบประมาณถูกนับสองครั้ง",
      en: "A copied row that was not deleted counts its budget twice.",
    },
    example: { row: 76 },
    remedy: {
      th: "ลบแถวที่ซ้ำออกหนึ่งแถว ถ้าทำสองครั้งจริง ให้รวมปริมาณงานและงบไว้แถวเดียว",
      en: "Delete one of the two; if it really is carried out twice, put quantity and budget into one row.",
    },
  }),
  "row-repeated-elsewhere": entry<{ row: number }>({
    severity: "warning",
    th: ({ row }) => `แถวนี้ซ้ำกับแถว ${row + 1} ทุกช่อง แต่อยู่ใต้หัวข้ออื่น งบจึงถูกนับสองครั้ง`,
    en: ({ row }) => `This row repeats row ${row + 1} in every cell under another heading, so its budget counts twice`,
    why: {
      th: "กิจกรรมเดียวกันใต้สองหัวข้อทำให้งบประมาณถูกนับสองครั้ง",
      en: "The same activity under two headings counts its budget twice.",
    },
    example: { row: 10 },
    remedy: {
      th: "เก็บไว้ใต้หัวข้อเดียว ถ้าเป็นคนละครั้งและใช้งบคนละก้อนจริง ปล่อยไว้ได้",
      en: "Keep it under one heading; if it is carried out twice, each with its own budget, leave both.",
    },
  }),
  "row-nearly-repeated": entry<{ row: number; columns: readonly NamedField[] }>({
    severity: "warning",
    th: ({ row, columns }) => `แถวนี้เกือบเหมือนแถว ${row + 1} ต่างกันเพียง${columns.map(({ name }) => name.th).join(" ")}`,
    en: ({ row, columns }) =>
      `This row is nearly the same as row ${row + 1}; only the ${columns.map(({ name }) => name.en).join(" and the ")} differs`,
    why: {
      th: "มักเป็นแถวเดิมที่คัดลอกมาแก้ แต่ลืมลบแถวเก่า งบประมาณจึงถูกนับสองครั้ง",
      en: "Often a row was copied to be corrected and the old one left in, so its budget counts twice.",
    },
    example: { row: 76, columns: [exampleFields.quantity, exampleFields.outcome] },
    remedy: {
      th: "ตรวจว่าเป็นคนละรายการ ถ้าเป็นรายการเดียวกัน ให้ลบออกหนึ่งแถว",
      en: "Check whether they are two different entries; if not, delete one.",
    },
  }),
  "row-shifted": entry<{ columns: number }>({
    severity: "error",
    th: ({ columns }) => `ข้อมูลทั้งแถวเลื่อนไปทาง${columns < 0 ? "ซ้าย" : "ขวา"} ${Math.abs(columns)} คอลัมน์`,
    en: ({ columns }) =>
      `The whole row is ${Math.abs(columns)} column${Math.abs(columns) === 1 ? "" : "s"} too far to the ${columns < 0 ? "left" : "right"}`,
    why: {
      th: "ทุกค่าของแถวอยู่ผิดคอลัมน์ จำนวนเงินอาจกลายเป็นปริมาณงาน",
      en: "Every value is in the wrong column, so an amount may be read as a quantity.",
    },
    example: { columns: -1 },
    remedy: { th: "เลื่อนข้อมูลทั้งแถวให้ตรงกับหัวคอลัมน์", en: "Move the whole row back under its column names." },
    fix: "safe",
  }),
  "row-of-several": entry<{ level: NamedField; count: number }>({
    severity: "error",
    th: ({ level, count }) => `ช่องนี้มี${level.name.th} ${count} รายการรวมอยู่ในแถวเดียว`,
    en: ({ level, count }) => `This row holds ${count} ${level.name.en} entries in one cell`,
    why: {
      th: "งบประมาณและเป้าหมายของหลายรายการในแถวเดียวแยกนับไม่ได้",
      en: "Budget and targets of several entries in one row cannot be counted apart.",
    },
    example: { level: exampleFields.project, count: 3 },
    remedy: {
      th: "แยกเป็นแถวละรายการ พร้อมตัวชี้วัด เป้าหมาย งบประมาณ และผู้รับผิดชอบของแต่ละรายการ",
      en: "Give each its own row, with its own indicator, target, budget and agency.",
    },
  }),
  "hidden-amount": entry<{ where: keyof typeof hidden; amount: Satang }>({
    severity: "warning",
    th: ({ where, amount }) => `มีงบ ${baht(amount)} บาท อยู่ใน${hidden[where].th}`,
    en: ({ where, amount }) => `There is ${baht(amount)} baht in ${hidden[where].en}`,
    why: { th: "ผู้อ่านไม่เห็นจำนวนนี้ แต่ยอดรวมนับอยู่", en: "Readers do not see this amount, yet the totals count it." },
    example: { where: "column", amount: 10_000_000 as Satang },
    remedy: {
      th: "ทำให้มองเห็น (ยกเลิกการซ่อน รูปแบบ หรือสี) แล้วยืนยันว่ารายการนี้ต้องนับรวม",
      en: "Make it visible (unhide it, or reset its format or colour), and confirm that it is meant to count.",
    },
  }),
  "struck-through": entry<{ whole: boolean; amount: Satang }>({
    severity: "warning",
    th: ({ whole, amount }) =>
      `${whole ? "ทั้งแถวนี้ถูกขีดฆ่า" : "เซลล์นี้ถูกขีดฆ่า"}${amount === 0 ? "" : ` แต่ ${baht(amount)} บาท ยังถูกนับ`} ยกเลิกแล้วหรือยังนับรวม`,
    en: ({ whole, amount }) =>
      `${whole ? "This whole row" : "This cell"} is struck through${amount === 0 ? "" : `, but its ${baht(amount)} baht still counts`}: was it cancelled, or does it count?`,
    why: {
      th: "ผู้อ่านเข้าใจว่ายกเลิกแล้ว แต่ยอดรวมยังนับอยู่",
      en: "Readers take it for cancelled, yet the totals still count it.",
    },
    example: { whole: true, amount: 12_000_000 as Satang },
    remedy: {
      th: "ถ้ายกเลิกแล้ว ให้ลบออก ถ้ายังนับรวม ให้เอาเส้นขีดฆ่าออก",
      en: "Delete it if it was cancelled; remove the strikethrough if it counts.",
    },
  }),
  "formula-error": entry<{ text: string }>({
    severity: "error",
    th: ({ text }) => `เซลล์นี้แสดงค่าผิดพลาด ${text}`,
    en: ({ text }) => `This cell shows the error ${text}`,
    why: {
      th: "ยอดรวมทุกยอดที่นับเซลล์นี้จะแสดงค่าผิดพลาดตามไปด้วย",
      en: "Every total that counts this cell shows the error as well.",
    },
    example: { text: "#REF!" },
    remedy: {
      th: "แก้สูตรหรือพิมพ์ค่าที่ถูกต้องแทน ถ้าผิดเพราะเซลล์อื่น ให้แก้เซลล์นั้นก่อน",
      en: "Correct the formula or type the right value; if another cell causes the error, correct that one first.",
    },
  }),
  "formula-external": entry<{ formula: string }>({
    severity: "warning",
    th: ({ formula }) => `สูตร ${quoted(formula)} ดึงค่าจากไฟล์หรือโปรแกรมอื่นซึ่งไม่ได้ส่งมาด้วย`,
    en: ({ formula }) => `The formula ${quoted(formula)} reads another file or program that was not sent with it`,
    why: {
      th: "เมื่อเปิดที่เครื่องอื่น ค่าอาจเปลี่ยนหรือแสดงค่าผิดพลาด",
      en: "On another computer the value may change or turn into an error.",
    },
    example: { formula: "='[งบ.xlsx]แผน'!A1" },
    remedy: { th: "วางทับเป็นค่าตัวเลข (วางเฉพาะค่า)", en: "Replace it by its value (Paste Values)." },
  }),
  "formula-irreproducible": entry<{ formula: string }>({
    severity: "warning",
    th: ({ formula }) => `สูตร ${quoted(formula)} ให้ค่าที่เปลี่ยนเองได้ ไม่มีใครคำนวณซ้ำให้ได้เท่าเดิม`,
    en: ({ formula }) => `The result of ${quoted(formula)} can change by itself, so it cannot be checked`,
    why: {
      th: "ยอดที่อนุมัติอาจไม่ใช่ยอดที่เปิดดูในวันถัดไป",
      en: "The total that was approved may not be the one seen the next day.",
    },
    example: { formula: "=RAND()*1000" },
    remedy: {
      th: "พิมพ์จำนวนที่ถูกต้องแทนสูตร ถ้าไม่ได้ใส่สูตรนี้เอง ให้แจ้งผู้ดูแลระบบ",
      en: "Type the right number instead; if nobody put this formula there on purpose, report it to your IT staff.",
    },
  }),
};
