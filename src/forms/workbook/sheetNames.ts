import { matchKey } from "../../text/matchKey";

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

/** Whether these sheets are a form's workbook. */
export const isFormBook = (sheets: readonly { readonly sheet: string }[]): boolean =>
  (["form", "levels", "columns"] as const).every((key) => sheets.some(({ sheet }) => sheetCalled(sheet) === key));
