import { bySurface, entry } from "./entry";
import { quoted, rowWords } from "./words";
import type { NamedField } from "../plan/fields";
import { exampleFields } from "./exampleFields";

const listed = (columns: readonly NamedField[], language: "th" | "en"): string =>
  columns.map((column) => quoted(column.name[language])).join(language === "th" ? " หรือ " : " or ");

/** The header rows and the columns they name. */
export const aboutHeaders = {
  "column-missing": entry<{ column: NamedField }>({
    severity: "error",
    th: ({ column }) => `ตารางนี้ไม่มีคอลัมน์ ${quoted(column.name.th)}`,
    en: ({ column }) => `This table has no column for the ${column.name.en}`,
    why: { th: "ข้อมูลของคอลัมน์นี้จะว่างในแผนรวมทุกแถว", en: "The master would be blank in this column for every row." },
    example: { column: exampleFields.agency },
    remedy: {
      th: "เพิ่มคอลัมน์ให้ตรงตามแบบฟอร์ม แล้วกรอกข้อมูลให้ครบทุกแถว",
      en: "Add the column as the form has it, and fill it in for every row.",
    },
  }),
  "column-repeated": entry<{ column: NamedField }>({
    severity: "error",
    th: ({ column }) => `หัวคอลัมน์ ${quoted(column.name.th)} มีมากกว่าหนึ่งช่อง จึงไม่รู้ว่าต้องอ่านช่องใด`,
    en: ({ column }) => `More than one column is named as the ${column.name.en}, so it is unclear which one counts`,
    why: { th: "ถ้าอ่านผิดช่อง จำนวนเงินหรือข้อความจะผิดทุกแถว", en: "Reading the wrong one would make every row wrong." },
    example: { column: exampleFields.budget },
    remedy: { th: "แก้ชื่อหัวคอลัมน์ให้ตรงตามแบบฟอร์ม", en: "Give each column the name it has in the form." },
  }),
  "header-ambiguous": entry<{ text: string; columns: readonly NamedField[] }>({
    severity: "error",
    th: ({ text, columns }) => `หัวคอลัมน์ ${quoted(text)} อาจหมายถึง ${listed(columns, "th")}`,
    en: ({ text, columns }) => `The column name ${quoted(text)} may mean ${listed(columns, "en")}`,
    why: {
      th: "ถ้าเดาผิด งบประมาณทั้งคอลัมน์จะอยู่ผิดแหล่งเงิน",
      en: "A wrong guess puts a whole column of budget under the wrong source.",
    },
    example: { text: "งบ", columns: [exampleFields.target, exampleFields.outcome] },
    remedy: { th: "เขียนชื่อหัวคอลัมน์ให้เต็มตามแบบฟอร์ม", en: "Write the column's name in full, as the form has it." },
  }),
  "header-misread": entry<{ text: string; column: NamedField }>({
    severity: "warning",
    th: ({ text, column }) => `หัวคอลัมน์ ${quoted(text)} น่าจะพิมพ์ผิด จึงอ่านเป็น ${quoted(column.name.th)}`,
    en: ({ text, column }) => `The column name ${quoted(text)} looks mistyped; it was read as the ${column.name.en}`,
    why: {
      th: "โปรแกรมเดาคอลัมน์จากชื่อที่ใกล้เคียง ถ้าเดาผิด ข้อมูลจะลงผิดคอลัมน์",
      en: "The column was guessed from a similar name; if the guess is wrong, its data is in the wrong column.",
    },
    example: { text: "งบบูรณากร", column: exampleFields.budget },
    remedy: { th: "แก้ชื่อหัวคอลัมน์ให้ตรงตามแบบฟอร์ม", en: "Correct the column's name to that of the form." },
    fix: "asked",
  }),
  "header-varies": entry<{ text: string; before: string; column: NamedField }>({
    severity: "note",
    th: ({ text, before, column }) =>
      `หัวคอลัมน์ ${quoted(text)} ต่างจากหัวตารางก่อนหน้าซึ่งเขียนว่า ${quoted(before)} แต่อ่านเป็นคอลัมน์${column.name.th}เหมือนกัน`,
    en: ({ text, before, column }) =>
      `The column name ${quoted(text)} is ${quoted(before)} in the header before it; both were read as the ${column.name.en}`,
    why: {
      th: "ถ้าหัวตารางสองชุดหมายถึงคนละคอลัมน์ ข้อมูลจะปนกัน",
      en: "If the two headers mean different columns, their data is mixed.",
    },
    example: { text: "ชื่อโครงการ", before: "โครงการ", column: exampleFields.project },
    remedy: { th: "ไม่ต้องแก้ ถ้าเป็นคอลัมน์เดียวกัน", en: "Nothing to do if the two are one column." },
  }),
  "column-unknown-hidden": entry<{ text: string }>({
    severity: "note",
    th: ({ text }) => `มีคอลัมน์ที่ซ่อนไว้ชื่อ ${quoted(text)} ซึ่งไม่มีในแบบฟอร์ม จะไม่ถูกนำไปรวม`,
    en: ({ text }) => `A hidden column ${quoted(text)} is not in the form and will not be merged`,
    why: { th: "ข้อมูลในคอลัมน์ที่ซ่อนจะไม่ปรากฏในแผนรวม", en: "What a hidden column holds does not reach the master." },
    example: { text: "หมายเหตุ" },
    remedy: { th: "ไม่ต้องแก้ ถ้าไม่ใช่ข้อมูลของแผน", en: "Nothing to do, unless it holds data of the plan." },
  }),
  "column-unknown-amounts": entry<{ text: string }>({
    severity: "error",
    th: ({ text }) => `คอลัมน์ ${quoted(text)} มีจำนวนเงิน แต่ไม่มีในแบบฟอร์ม จึงไม่อยู่ในยอดใด`,
    en: ({ text }) =>
      `The column ${quoted(text)} holds amounts, but the form has no such column, so they are in no total`,
    why: {
      th: "ถ้ารวมโดยไม่มีคอลัมน์นี้ เงินในคอลัมน์นี้จะหายไปจากแผนรวม",
      en: "Merged without it, the money in this column would be missing from the master.",
    },
    example: { text: "งบจังหวัด" },
    remedy: bySurface(
      {
        th: "เพิ่มคอลัมน์นี้ในแบบฟอร์ม หรือย้ายจำนวนเงินไปไว้ในคอลัมน์ของแบบฟอร์ม ถ้าไม่ใช่เงินของแผน จังหวัดเลือกได้ว่าไม่เอาคอลัมน์นี้เมื่อดูผลก่อนรวม",
        en: "Add the column to the form, or move the amounts into the form's columns. If they are not the plan's, the province can leave it out when it previews the merge.",
      },
      {
        th: "เพิ่มคอลัมน์นี้ในแบบฟอร์ม หรือย้ายจำนวนเงินไปไว้ในคอลัมน์ของแบบฟอร์ม ถ้าไม่ใช่เงินของแผน ให้รวมด้วย --leave-out และหัวคอลัมน์",
        en: "Add the column to the form, or move the amounts into the form's columns. If they are not the plan's, merge with --leave-out and the column's header.",
      },
    ),
  }),
  "column-unknown": entry<{ text: string }>({
    severity: "warning",
    th: ({ text }) => `คอลัมน์ ${quoted(text)} ไม่มีในแบบฟอร์ม ข้อมูลในคอลัมน์นี้จะไม่ถูกนำไปรวม`,
    en: ({ text }) => `The form has no column ${quoted(text)}; its contents will not be merged`,
    why: { th: "ข้อมูลในคอลัมน์นี้จะไม่ปรากฏในแผนรวม", en: "What this column holds does not reach the master." },
    example: { text: "หมายเหตุ" },
    remedy: {
      th: "ถ้าเป็นข้อมูลของแผน ให้ย้ายไปไว้ในคอลัมน์ของแบบฟอร์ม ถ้าเป็นบันทึกของหน่วยงาน ปล่อยไว้ได้",
      en: "Move plan data into the form's columns; the agency's own notes may stay.",
    },
  }),
  "page-break-lines": entry<{ rows: readonly number[] }>({
    severity: "note",
    th: ({ rows }) => `${rowWords(rows).th} เป็นหัวตารางซ้ำ เลขหน้า หรือเส้นคั่นจากการขึ้นหน้าใหม่ จึงอ่านข้ามไป`,
    en: ({ rows }) =>
      `Left over from page breaks and skipped (a repeated header, a page number or a line): ${rowWords(rows).en}`,
    why: {
      th: "หัวตารางซ้ำและเลขหน้าไม่ใช่รายการ ถ้านับเป็นแถวจะเกิดรายการเกิน",
      en: "A repeated header or page number is not a row; read as one it would add false entries.",
    },
    example: { rows: [9, 10, 22] },
    remedy: {
      th: "ไม่ต้องแก้ ข้อมูลเหนือและใต้แถวเหล่านี้อ่านต่อเนื่องกัน",
      en: "Nothing to do: the rows above and below are read as one table.",
    },
  }),
};
