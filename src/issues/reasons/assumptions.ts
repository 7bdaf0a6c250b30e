import type { AssumptionCode } from "../../plan/submission";
import { entry, type Entry, type None } from "../entry";

const asRead = { th: "ไม่ต้องแก้ ถ้าอ่านถูกแล้ว", en: "Nothing to do if that is what is meant." };

/** What was read differently from how it is written, and may be read in one sensible way only. */
export const assumptions = {
  "amount-from-text": entry<None>({
    severity: "note",
    th: () => "จำนวนเงินที่พิมพ์เป็นข้อความ",
    en: () => "Amount typed as text",
    why: { th: "สูตร SUM ของ Excel ไม่นับข้อความ", en: "Excel's SUM does not count text." },
    example: {},
    remedy: { th: "พิมพ์เป็นตัวเลขเมื่อแก้ไฟล์ครั้งต่อไป", en: "Type it as a number when the file is next edited." },
  }),
  "quantity-from-text": entry<None>({
    severity: "note",
    th: () => "ปริมาณงานที่พิมพ์เป็นข้อความ",
    en: () => "Quantity typed as text",
    why: { th: "สูตรของ Excel ไม่นับข้อความ", en: "Excel's formulas do not count text." },
    example: {},
    remedy: { th: "พิมพ์เป็นตัวเลขเมื่อแก้ไฟล์ครั้งต่อไป", en: "Type it as a number when the file is next edited." },
  }),
  "text-mended": entry<None>({
    severity: "note",
    th: () => "ข้อความไทยที่จัดลำดับสระและวรรณยุกต์ให้ถูก",
    en: () => "Thai vowels and tone marks put in their usual order",
    why: { th: "คำเดียวกันที่พิมพ์คนละลำดับจะนับเป็นคนละคำ", en: "One word typed in two orders would count as two words." },
    example: {},
    remedy: asRead,
  }),
  "unit-spelling": entry<None>({
    severity: "note",
    th: () => "หน่วยนับที่ใช้คำต่างจากแบบฟอร์ม",
    en: () => "Unit written by another of its names",
    why: { th: "ปริมาณงานของหน่วยเดียวกันจะรวมกันไม่ได้", en: "Quantities of one unit could not be added up." },
    example: {},
    remedy: asRead,
  }),
  "level-kept": entry<None>({
    severity: "note",
    th: () => "ชื่อที่ขึ้นต้นด้วยคำของระดับอื่น แต่ถือตามช่องที่กรอกไว้",
    en: () => "Name that begins like another level's, kept at the level of its column",
    why: { th: "แถวอาจอยู่ผิดระดับในแผนรวม", en: "The row could be at the wrong level of the master." },
    example: {},
    remedy: asRead,
  }),
  "filled-down": entry<None>({
    severity: "note",
    th: () => "ช่องว่างที่ใช้ค่าจากแถวบน",
    en: () => "Blank filled from the row above",
    why: { th: "หน่วยงานมักเขียนครั้งเดียวแทนหลายแถว", en: "Agencies often write a value once for several rows." },
    example: {},
    remedy: asRead,
  }),
  "agency-spelling": entry<None>({
    severity: "note",
    th: () => "ชื่อหน่วยงานที่สะกดต่างจากทะเบียน",
    en: () => "Agency spelled differently from the register",
    why: { th: "หน่วยงานเดียวจะกลายเป็นสองหน่วยงานในยอดรวม", en: "One agency would become two in the totals." },
    example: {},
    remedy: asRead,
  }),
  "heading-spelling": entry<None>({
    severity: "note",
    th: () => "ชื่อหัวข้อที่สะกดต่างจากแบบฟอร์ม",
    en: () => "Heading spelled differently from the form",
    why: { th: "หัวข้อเดียวจะกลายเป็นสองหัวข้อในแผนรวม", en: "One heading would become two in the master." },
    example: {},
    remedy: asRead,
  }),
  "header-wording": entry<None>({
    severity: "note",
    th: () => "หัวคอลัมน์ที่ใช้คำต่างจากแบบฟอร์ม",
    en: () => "Column named differently from the form",
    why: { th: "ข้อมูลอาจลงผิดคอลัมน์", en: "Its data could end up in the wrong column." },
    example: {},
    remedy: asRead,
  }),
  "row-realigned": entry<None>({
    severity: "note",
    th: () => "แถวที่เลื่อนคอลัมน์",
    en: () => "Row shifted by a column",
    why: { th: "จำนวนเงินอาจลงผิดคอลัมน์", en: "Amounts could end up in the wrong column." },
    example: {},
    remedy: asRead,
  }),
  "leading-mark-dropped": entry<None>({
    severity: "note",
    th: () => "ขีดนำหน้าที่ตัดออก",
    en: () => "Leading dash left out",
    why: { th: "ชื่อเดียวกันที่มีขีดและไม่มีขีดจะนับเป็นคนละชื่อ", en: "One name with and without its dash would count as two." },
    example: {},
    remedy: asRead,
  }),
} satisfies Readonly<Record<AssumptionCode, Entry<None>>>;
