import type { Words } from "../../text/language";
import {
  defaults,
  type ColumnFile,
  type FormFile,
  type LevelFile,
  type LevelColumnFile,
  type MemberFile,
  type SeriesFile,
} from "../formFile";
import { plainPrint } from "../schema";
import { columnKindWords } from "../columnKindWords";
import * as choices from "./choices";

/** How a key's value is written into a cell. `refers`: to a level, a column or a list of the form, by its name. */
export type KeyShape =
  | { readonly is: "text" | "texts" | "number" | "words" }
  /** How a total comes about; figures, one a line. */
  | { readonly is: "how" | "figures" }
  | { readonly is: "choice"; readonly of: choices.Choices }
  | { readonly is: "refers"; readonly to: "level" | "column" | "list"; readonly several?: true };

/** Where the workbook has a key of a form's file, and what it says of it. */
export interface KeyPlace {
  readonly heading: Words;
  /** For a person who fills it in. */
  readonly about: string;
  readonly shape: KeyShape;
  /** Characters. */
  readonly width: number;
  /** What it is where the file is silent, if that is always the same. */
  readonly fallback?: string | number | boolean | readonly string[];
}

type Keys<Names extends string> = { readonly [Name in Names]: KeyPlace };

const place = (
  th: string,
  en: string,
  about: string,
  shape: KeyShape,
  width: number,
  fallback?: KeyPlace["fallback"],
): KeyPlace => ({ heading: { th, en }, about, shape, width, ...(fallback === undefined ? {} : { fallback }) });

const text = { is: "text" } as const;
const texts = { is: "texts" } as const;
const words = { is: "words" } as const;
const number = { is: "number" } as const;
const choice = (of: choices.Choices) => ({ is: "choice", of }) as const;
const yesNo = choice(choices.yesNo);
const refers = (to: "level" | "column" | "list") => ({ is: "refers", to }) as const;

/** Of the form as a whole: a line each. What lists it has are on sheets of their own. */
export const formKeys = {
  title: place("ชื่อแบบฟอร์ม", "Title", "ชื่อเต็มของแผน ตามที่พิมพ์บนหัวกระดาษ", words, 0),
  id: place("รหัสแบบฟอร์ม", "Id", "ตัวพิมพ์เล็ก a-z ตัวเลข และขีดกลาง เช่น road-2570 ปีหน้าใช้รหัสใหม่", text, 0),
  version: place("รุ่น", "Version", "เพิ่มขึ้นทุกครั้งที่แก้แบบฟอร์ม", text, 0, defaults.version),
  fiscalYear: place("ปีงบประมาณ", "Fiscal year", "พ.ศ. ถ้าแผนมีหลายปี คือปีแรก", number, 0),
  lastYear: place("ปีสุดท้าย", "Last year", "เมื่อแผนมีหลายปี", number, 0),
  "titles.agency": place(
    ...(["คำนำหน้าชื่อหน่วยงาน", "Before the agency's name"] as const),
    ...(["ในบรรทัดเหนือตาราง เช่น หน่วยงาน : …  บรรทัดละคำ", texts, 0, defaults.titles.agency] as const),
  ),
  "titles.fiscalYear": place(
    ...(["คำนำหน้าปี", "Before the year"] as const),
    ...(["ในบรรทัดเหนือตาราง เช่น ปีงบประมาณ 2570  บรรทัดละคำ", texts, 0, defaults.titles.fiscalYear] as const),
  ),
  sender: place(...(["ผู้ส่งคือ", "Sender", "สิ่งที่บอกว่าไฟล์เป็นของหน่วยงานใด", choice(choices.senders), 0] as const)),
  main: place(
    ...(["ยอดหลักของแผน", "Main measure"] as const),
    "คอลัมน์ที่การ์ดและแผนภูมิแสดง  บรรทัดละคอลัมน์",
    { is: "refers", to: "column", several: true },
    0,
  ),
  digits: place("ตัวเลขในแผนรวม", "Digits", "เลขที่หัวข้อในแผนรวม", choice(choices.digitNames), 0, defaults.digits),
  amountFormat: place("รูปแบบจำนวนเงิน", "Number format", "รูปแบบตัวเลขของ Excel", text, 0),
  "sheets.level": place(
    ...([
      "แผ่นงานละหัวข้อของ",
      "A sheet for each",
      "เมื่อแผนมีหลายแผ่น ระดับนอกสุด เว้นว่างคือแผ่นเดียว",
      refers("level"),
      0,
    ] as const),
  ),
  "sheets.summary": place("ชื่อแผ่นสรุป", "Summary sheet", "เมื่อแผนมีหลายแผ่นและมีแผ่นสรุปยอด", text, 0),
} satisfies Keys<
  | Exclude<
      keyof FormFile,
      | ("format" | "titles" | "print" | "sheets" | "levels" | "columns" | "totals" | "relations")
      | ("taxonomy" | "agencies" | "units" | "lists" | "severities")
    >
  | `titles.${keyof NonNullable<FormFile["titles"]>}`
  | `sheets.${keyof NonNullable<FormFile["sheets"]>}`
>;

/** How a master made from the form is laid out. */
export const printKeys = {
  "print.titles": place(
    ...(["บรรทัดเหนือตาราง", "Title lines", "บรรทัดละบรรทัด {year} คือปี เว้นว่างคือชื่อแบบฟอร์มและปี", texts, 0] as const),
  ),
  "print.header": place("หัวตารางอยู่ใต้", "Header below", "ทุกหัวข้อของระดับนี้ เว้นว่างคือครั้งเดียวเหนือทุกแถว", refers("level"), 0),
  "print.paper": place("กระดาษ", "Paper", "เว้นว่างคือขนาดที่อ่านได้", choice(choices.papers), 0),
  "print.direction": place(
    ...(["แนวกระดาษ", "Direction", "", choice(choices.directions), 0, plainPrint.direction] as const),
  ),
} satisfies Keys<`print.${keyof NonNullable<FormFile["print"]>}`>;

export const levelKeys = {
  name: place("ชื่อระดับ", "Level", "จากนอกสุดเข้าไปในสุด บรรทัดละระดับ", words, 22),
  place: place("หัวข้ออยู่ใน", "Place", "แถวของตัวเอง หรือคอลัมน์ของตาราง ระดับในสุดเป็นคอลัมน์", choice(choices.places), 18),
  labels: place("คำนำหน้าหัวข้อ", "Labels", "คำที่ไม่ใช่ส่วนของชื่อ เช่น ยุทธศาสตร์ที่  บรรทัดละคำ", texts, 24),
  begins: place("ชื่อขึ้นต้นด้วย", "Name begins with", "คำที่เป็นส่วนของชื่อ เช่น โครงการ  บรรทัดละคำ", texts, 20),
  numbering: place(
    ...(["เลขที่หัวข้อ", "Numbered", "หัวข้อของระดับนี้มีเลขหรือไม่", choice(choices.numberings), 16] as const),
    defaults.numbering,
  ),
  open: place("รับหัวข้ออื่น", "Other headings", "รับหัวข้อที่ไม่อยู่ในแผ่นหัวข้อหรือไม่", yesNo, 14),
  blank: place(
    ...(["ช่องว่างหมายถึง", "A blank cell is", "เมื่อระดับนี้เป็นคอลัมน์", choice(choices.blanks), 20] as const),
    defaults.blank,
  ),
  written: place(
    ...(["เขียนในแผนรวมเป็น", "Written as"] as const),
    ...(["{label} คำนำหน้า {number} เลข {name} ชื่อ {parent} เลขของระดับบน", text, 28] as const),
  ),
  bare: place("เขียนเมื่อไม่มีเลข", "Written without a number", "เหมือนช่องก่อน แต่ไม่มี {number}", text, 24),
  role: place("ความหมาย", "Meaning", "สิ่งที่การตรวจต้องรู้ เว้นว่างได้", choice(choices.levelMeanings), 16),
  id: place("รหัส", "Id", "ไม่ต้องแก้ ระดับใหม่เว้นว่างได้", text, 18),
} satisfies Keys<keyof LevelFile>;

const headed = {
  headers: place("หัวตาราง", "Header", "ทุกแบบที่พิมพ์ แบบแรกเป็นของแบบฟอร์ม  บรรทัดละแบบ  {year} คือปี", texts, 28),
  groups: place("หัวตารางชั้นบน", "Header above", "เมื่อมีหัวตารางซ้อนกัน  บรรทัดละแบบ", texts, 24),
  above: place("ชั้นบนที่พิมพ์", "Printed above", "จากบนลงล่าง เมื่อหัวตารางมีสามชั้นขึ้นไป  บรรทัดละชั้น", texts, 22),
  misreadings: place("หัวตารางที่เขียนผิด", "Wrong header", "รับแต่เตือน  บรรทัดละแบบ", texts, 20),
  required: place("ต้องกรอก", "Required", "ทุกแถวต้องมีค่า", yesNo, 12),
};

/** Of a column, a level in a column, or a series of columns: one line each, in the order of the sheet. */
export const columnKeys = {
  level: place("ระดับ", "Level", "เลือกเมื่อคอลัมน์นี้เป็นหัวข้อของระดับ แล้วไม่ต้องกรอกชื่อและชนิด", refers("level"), 18),
  name: place("ชื่อคอลัมน์", "Column", "ชื่อที่โปรแกรมใช้เรียก", words, 24),
  kind: place("ชนิด", "Kind", "ในช่องมีอะไร", choice(columnKindWords), 16),
  role: place("ความหมาย", "Meaning", "สิ่งที่การตรวจต้องรู้ เว้นว่างได้", choice(choices.columnMeanings), 16),
  ...headed,
  derived: place("คำนวณจากช่องอื่น", "Derived", "เช่น ผลรวมของแถว จะไม่ถูกบวกซ้ำ", yesNo, 14, defaults.derived),
  unit: place("หน่วยเงิน", "Amounts in", "ของจำนวนเงิน", choice(choices.moneyUnits), 12, defaults.unit),
  whole: place("จำนวนเต็ม", "Whole", "ของจำนวน", yesNo, 12, defaults.whole),
  least: place("ต่ำสุด", "Lowest", "ต่ำกว่านี้ผิด จำนวนเงินเป็นบาท", number, 12),
  most: place("สูงสุด", "Highest", "สูงกว่านี้น่าสงสัย จำนวนเงินเป็นบาท", number, 12),
  digits: place("จำนวนหลัก", "Digits", "ของรหัส", number, 12),
  sign: place("เครื่องหมาย", "Mark", "ของช่องทำเครื่องหมาย", text, 14, defaults.sign),
  list: place("รายการ", "List", "ชื่อรายการในแผ่นรายการ", refers("list"), 16),
  open: place("รับค่านอกรายการ", "Other values", "ของช่องเลือกจากรายการ", yesNo, 14),
  total: place(
    "ในบรรทัดยอดรวม",
    "In totals",
    "ผลรวม ค่าเฉลี่ย จำนวน ไม่มี หรือ จำนวนแถวที่ | สถานะ | เป็น | แล้วเสร็จ",
    { is: "how" },
    24,
  ),
  over: place("เป็นชุดตาม", "Series over", "คอลัมน์ละปี เดือน หรือไตรมาส", choice(choices.dimensions), 20),
  id: place("รหัส", "Id", "ไม่ต้องแก้ คอลัมน์ใหม่เว้นว่างได้", text, 22),
} satisfies Keys<
  Exclude<keyof ColumnFile | keyof SeriesFile | keyof LevelColumnFile, "series" | "by" | "sum" | "sums">
>;

/** Members and sums of a series; what a line is, is its `part`. */
export const memberKeys = {
  id: place("รหัส", "Id", "ไม่ต้องแก้ สมาชิกใหม่เว้นว่างได้", text, 16),
  name: place("ชื่อ", "Name", "เช่น แผน ผล รวมไตรมาส {quarter}", words, 26),
  headers: headed.headers,
  groups: headed.groups,
} satisfies Keys<keyof MemberFile>;

export const totalKeys = {
  level: place("ยอดรวมของ", "Total of", "ระดับที่มียอดรวม เว้นว่างคือยอดรวมทั้งแผน", refers("level"), 24),
  at: place("อยู่ที่", "Place", "ใต้แถวที่รวม ข้างหัวข้อ หรือเหนือทุกแถว (ทั้งแผนเท่านั้น)", choice(choices.totalPlaces), 24, "after"),
  label: place("คำที่ใช้เรียก", "Label", "เช่น รวม รวมทั้งสิ้น  บรรทัดละแบบ แบบแรกเป็นของแบบฟอร์ม", texts, 40),
  printed: place("พิมพ์ในแผน", "Printed", "ไม่: ยอดของรายงานเท่านั้น", yesNo, 14, defaults.printed),
  figures: place(
    "ตัวเลขอื่น",
    "Other figures",
    "บรรทัดละตัวเลข ชื่อ | ค่าเฉลี่ย | คอลัมน์ หรือ ชื่อ | ส่วน | คอลัมน์ | คอลัมน์",
    { is: "figures" },
    40,
  ),
} satisfies Keys<keyof NonNullable<FormFile["totals"]>[number]>;

const listed = {
  name: place("ชื่อ", "Name", "บรรทัดละชื่อ", text, 50),
  aliases: place("ชื่ออื่น", "Other names", "ชื่ออื่นหรือชื่อย่อที่หมายถึงสิ่งเดียวกันแน่นอน  บรรทัดละชื่อ", texts, 50),
};

type ListedKeys<Entry> = Keys<Extract<keyof Extract<Entry, object>, string>>;

export const agencyKeys = {
  ...listed,
  name: place("ชื่อหน่วยงาน", "Agency", "ตามลำดับในแผนรวม ถ้าไม่มีเลย รับทุกหน่วยงาน", text, 50),
} satisfies ListedKeys<NonNullable<FormFile["agencies"]>[number]>;

export const unitKeys = {
  name: place("หน่วยนับ", "Unit", "ถ้าไม่มีเลย รับทุกหน่วยนับ", text, 28),
  aliases: place("ชื่ออื่น", "Other names", listed.aliases.about, texts, 36),
  whole: place("นับเป็นจำนวนเต็ม", "Whole", "เช่น คน ครั้ง", yesNo, 18, false),
  percent: place("เป็นร้อยละ", "Percent", "ไม่เกิน 100", yesNo, 16, false),
} satisfies ListedKeys<NonNullable<FormFile["units"]>[number]>;

export const listKeys = listed satisfies ListedKeys<NonNullable<FormFile["lists"]>[string][number]>;

/** What every relation may say; `parts` are the columns under the key that names its kind. */
export const relationKeys = {
  parts: place("คอลัมน์", "Columns", "บรรทัดละคอลัมน์", { is: "refers", to: "column", several: true }, 34),
  is: place("เท่ากับ", "Is", "คอลัมน์ หรือตัวเลข", refers("column"), 30),
  of: place("ภายใน", "Within", "ระดับ (ของร้อยละของทั้งหมด) เว้นว่างคือทั้งแผน", refers("level"), 18),
  tolerance: place("คลาดเคลื่อนได้", "Tolerance", "จำนวนเงินเป็นบาท", number, 14),
  severity: place("ความรุนแรง", "Severity", "เมื่อไม่เป็นไปตามนี้", choice(choices.severities), 16),
  id: place("รหัส", "Id", "เว้นว่างได้", text, 18),
} satisfies Keys<"parts" | "is" | "of" | "tolerance" | "severity" | "id">;
