import type { Words } from "../../text/language";
import { matchKey } from "../../text/matchKey";
import * as choices from "./choices";
import {
  agencyKeys,
  columnKeys,
  formKeys,
  levelKeys,
  listKeys,
  memberKeys,
  printKeys,
  relationKeys,
  totalKeys,
  unitKeys,
} from "./keys";
import { columnsOfKeys, type TableColumn } from "./table";

/** The sheets of a form's workbook, in their order: their names, and what each is for. */
export const formSheets = {
  guide: { name: "คำแนะนำ", about: "แบบฟอร์มของแผนเป็นสมุดงาน · A plan's form as a workbook" },
  form: { name: "แบบฟอร์ม", about: "แบบฟอร์มทั้งฉบับ · The form as a whole" },
  levels: { name: "ระดับ", about: "ระดับของหัวข้อ จากนอกสุดเข้าไป · Levels of headings, from the outermost in" },
  columns: { name: "คอลัมน์", about: "คอลัมน์ของตาราง ตามลำดับในแผ่นงาน · Columns, in the order of the sheet" },
  members: { name: "ชุดคอลัมน์", about: "สมาชิกและยอดรวมของชุดคอลัมน์ · Members and sums of series of columns" },
  totals: { name: "ยอดรวม", about: "ยอดรวมที่แผนพิมพ์ · Totals that the plan prints" },
  taxonomy: { name: "หัวข้อ", about: "หัวข้อที่กำหนดไว้ เขียนครั้งเดียว เว้นว่างข้างล่าง · Headings, written once and blank below" },
  agencies: { name: "หน่วยงาน", about: "หน่วยงานในทะเบียน · The register of agencies" },
  units: { name: "หน่วยนับ", about: "หน่วยนับที่รับ · Units that are accepted" },
  relations: { name: "ความสัมพันธ์", about: "สิ่งที่ค่าในแถวเดียวกันต้องเป็น · What the values of a row owe each other" },
  lists: { name: "รายการ", about: "รายการที่คอลัมน์เลือกจาก · Lists that columns choose from" },
  severities: { name: "การตรวจ", about: "ความรุนแรงของสิ่งที่ตรวจพบ · How severe each finding is" },
  print: { name: "พิมพ์", about: "แผนรวมที่ทำจากแบบฟอร์มพิมพ์อย่างไร · How a master made from the form is laid out" },
} as const;
export type FormSheetKey = keyof typeof formSheets;

/** The sheet of this name; undefined: a form has none such. */
export const sheetCalled = (name: string): FormSheetKey | undefined =>
  (Object.keys(formSheets) as FormSheetKey[]).find((key) => matchKey(formSheets[key].name) === matchKey(name));

const column = (
  key: string,
  heading: Words,
  about: string,
  width: number,
  shape: TableColumn["shape"] = { is: "text" },
): TableColumn => ({ key, heading, about, width, shape });

/** The columns of every sheet that is one table; those of headings depend on the form's levels. */
export const tables = {
  levels: columnsOfKeys(levelKeys),
  columns: columnsOfKeys(columnKeys),
  members: [
    column("series", { th: "ชุด", en: "Series" }, "ชื่อชุดในแผ่นคอลัมน์ เขียนครั้งเดียว เว้นว่างข้างล่าง", 24),
    column("part", { th: "เป็น", en: "Part" }, "สมาชิก คอลัมน์ย่อย หรือยอดรวม", 26, {
      is: "choice",
      of: choices.seriesParts,
    }),
    ...columnsOfKeys(memberKeys),
  ],
  totals: columnsOfKeys(totalKeys),
  agencies: columnsOfKeys(agencyKeys),
  units: columnsOfKeys(unitKeys),
  relations: [
    column("kind", { th: "กฎ", en: "Rule" }, "สิ่งที่ต้องเป็นจริงในทุกแถว", 30, { is: "choice", of: choices.relationNames }),
    ...columnsOfKeys(relationKeys),
  ],
  lists: [column("list", { th: "รายการ", en: "List" }, "เขียนครั้งเดียว เว้นว่างข้างล่าง", 24), ...columnsOfKeys(listKeys)],
  severities: [
    column("check", { th: "สิ่งที่ตรวจ", en: "Check" }, "ตัวอย่างข้อความ เพื่ออ่านเท่านั้น", 90),
    column("severity", { th: "ความรุนแรง", en: "Severity" }, "ต่างจากปกติได้เฉพาะแบบฟอร์มนี้", 18, {
      ...{ is: "choice", of: choices.severities },
    }),
    column("code", { th: "รหัส", en: "Code" }, "ไม่ต้องแก้", 34),
  ],
} satisfies Partial<Record<FormSheetKey, readonly TableColumn[]>>;
export type TableKey = keyof typeof tables;

/** Headings of the three columns of a level on the sheet of headings; the middle one is the level's name. */
export const numberHeading: Words = { th: "เลขที่", en: "No." };
export const aliasHeading: Words = { th: "ชื่ออื่นของหัวข้อ", en: "Other names" };

/** Keys that have a line each on their sheet. */
export const keySheets = { form: formKeys, print: printKeys } as const;
export type KeySheetKey = keyof typeof keySheets;

/** The columns of such a sheet: what a line is, its value, that in English, and what it is for. */
export const keyColumns = { label: 0, value: 1, english: 2, about: 3 } as const;
