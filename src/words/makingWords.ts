import { counted, type Figure } from "./language";

/** Making a form from the open sheet. */
export const makingWords = {
  open: { th: "ทำแบบฟอร์มจากแผ่นนี้", en: "Make a form from this sheet" },
  why: {
    th: "ถ้าแผ่นนี้เป็นแผนที่โปรแกรมยังไม่รู้จัก ทำแบบฟอร์มจากแผ่นนี้ได้เลย ไม่ต้องเขียนโปรแกรม",
    en: "If this is a plan that the program does not know yet, make a form from the sheet itself.",
  },
  masterTitle: { th: "ยังไม่มีแผนรวม", en: "No master yet" },
  masterHint: {
    th: "ทำแผนรวมเปล่าจากแบบฟอร์ม มีหัวข้อ หัวตาราง และยอดรวมเป็นสูตร พร้อมพิมพ์ แล้วเลือกไฟล์ของหน่วยงานมารวมได้เลย",
    en: "Make an empty master from a form: headings, table headers and live totals, ready to print. Then choose the agencies' files and merge them.",
  },
  masterSheets: {
    th: (f: { level: string }) => `แยกแผ่นงานตาม${f.level} มีแผ่นสรุปอยู่หน้าสุด`,
    en: (f: { level: string }) => `A sheet for each heading of “${f.level}”, with a summary in front`,
  },
  reading: { th: "กำลังอ่านแผ่น…", en: "Reading the sheet…" },
  noTable: { th: "ไม่พบตารางในแผ่นนี้", en: "No table was found in this sheet" },
  title: { th: "แบบฟอร์มจากแผ่นนี้", en: "The form of this sheet" },
  read: {
    th: (f: { rows: Figure; unexplained: Figure }) =>
      `อ่านได้ ${f.rows.text} แถว ` +
      (f.unexplained.value === 0 ? "อธิบายได้ทุกช่อง" : `อธิบายไม่ได้ ${f.unexplained.text} ช่อง`),
    en: (f: { rows: Figure; unexplained: Figure }) =>
      `${counted(f.rows, "row", "rows")} read, ` +
      (f.unexplained.value === 0 ? "every cell explained" : `${counted(f.unexplained, "cell", "cells")} unexplained`),
  },
  breaks: {
    th: (f: { errors: Figure; warnings: Figure }) => `ข้อผิดพลาดตามแบบฟอร์มนี้ ${f.errors.text} ควรตรวจดู ${f.warnings.text}`,
    en: (f: { errors: Figure; warnings: Figure }) =>
      `By this form: ${counted(f.errors, "error", "errors")}, ${counted(f.warnings, "warning", "warnings")}`,
  },
  columns: { th: "คอลัมน์", en: "Columns" },
  refused: {
    th: "แก้อย่างนี้แล้วแบบฟอร์มใช้ไม่ได้ จึงแสดงตามที่โปรแกรมเสนอ ลองแก้อย่างอื่น",
    en: "No form can be like that; it is shown as proposed. Try another correction.",
  },
  columnsHint: {
    th: "กดชื่อเซลล์เพื่อไปดู ถ้าเข้าใจคอลัมน์ใดผิด เลือกใหม่ที่นี่",
    en: "Press a cell to see it. If a column was misunderstood, choose again here.",
  },
  kindOf: {
    th: (f: { header: string }) => `คอลัมน์ ${f.header} เก็บ`,
    en: (f: { header: string }) => `Column ${f.header} holds`,
  },
  roleOf: {
    th: (f: { header: string }) => `คอลัมน์ ${f.header} หมายถึง`,
    en: (f: { header: string }) => `Column ${f.header} means`,
  },
  noRole: { th: "ไม่มีความหมายพิเศษ", en: "nothing in particular" },
  levelIs: {
    th: (f: { header: string }) => `${f.header} เป็น`,
    en: (f: { header: string }) => `${f.header} is`,
  },
  isLevel: { th: "ระดับของหัวข้อ", en: "a level of headings" },
  noLevel: { th: "ไม่ใช่ระดับ", en: "not a level" },
  totalOf: {
    th: (f: { header: string }) => `${f.header} เป็นยอดรวมของ`,
    en: (f: { header: string }) => `${f.header} is the total of`,
  },
  noTotal: { th: "ไม่ใช่ยอดรวม", en: "not a total" },
  obey: {
    th: (f: { obey: Figure; of: Figure }) => `ตรง ${f.obey.text} จาก ${f.of.text} ช่อง`,
    en: (f: { obey: Figure; of: Figure }) => `${f.obey.text} of ${counted(f.of, "cell", "cells")} fit`,
  },
  heading: { th: "ชื่อหัวข้อ", en: "names of a level" },
  leftOut: { th: "ไม่เอาเข้าแบบฟอร์ม", en: "leave it out" },
  levels: { th: "หัวข้อ จากนอกเข้าใน", en: "Levels, outermost first" },
  places: {
    th: (f: { count: Figure }) => `${f.count.text} แห่ง`,
    en: (f: { count: Figure }) => counted(f.count, "place", "places"),
  },
  totals: { th: "ยอดรวม", en: "Totals" },
  grand: { th: "ทั้งแผน", en: "of the whole plan" },
  unplaced: { th: "ที่ยังไม่มีที่ในแบบฟอร์ม", en: "Not placed" },
  unexplained: { th: "ช่องที่อธิบายไม่ได้", en: "Unexplained cells" },
  andMore: {
    th: (f: { count: Figure }) => `และอีก ${f.count.text}`,
    en: (f: { count: Figure }) => `and ${f.count.text} more`,
  },
  tints: { th: "สีบนแผ่น", en: "Colours on the sheet" },
  tintsHint: {
    th: "สีแสดงว่าโปรแกรมเข้าใจแต่ละช่องอย่างไร ไม่ได้เขียนลงในไฟล์ กดหัวตารางหรือหัวข้อบนแผ่นเพื่อแก้",
    en: "The colours show how each cell was understood; nothing is written into the file. Press a header or a heading on the sheet to correct it.",
  },
  header: { th: "หัวตาราง", en: "Header" },
  kind: { th: "ชนิด", en: "Kind" },
  role: { th: "ความหมาย", en: "Meaning" },
  required: { th: "ต้องกรอก", en: "required" },
  headings: { th: "หัวข้อที่กำหนดไว้", en: "Headings" },
  agencies: { th: "หน่วยงานในทะเบียน", en: "Register of agencies" },
  units: { th: "หน่วยนับ", en: "Units" },
  relations: { th: "สิ่งที่ค่าในแถวต้องเป็น", en: "Rules of a row" },
  shelf: { th: "แบบฟอร์มที่มี", en: "Forms at hand" },
  shelfHint: {
    th: "แบบฟอร์มเปิดเป็นสมุดงาน Excel เพื่อแก้ แล้วเปิดกลับเข้ามาได้",
    en: "A form opens as an Excel workbook to be edited, and is opened here again.",
  },
  ownForm: { th: "ของท่าน", en: "your own" },
  builtIn: { th: "มากับโปรแกรม", en: "built in" },
  look: { th: "ดู", en: "Look" },
  lookAway: { th: "ปิด", en: "Close" },
  lookAt: {
    th: (f: { form: string }) => `ดูแบบฟอร์ม ${f.form}`,
    en: (f: { form: string }) => `Look at the form ${f.form}`,
  },
  lookAwayFrom: {
    th: (f: { form: string }) => `ปิดแบบฟอร์ม ${f.form}`,
    en: (f: { form: string }) => `Close the form ${f.form}`,
  },
  asBook: { th: "เปิดเป็นสมุดงาน", en: "Open as a workbook" },
  nextYear: { th: "ทำแบบฟอร์มปีถัดไป", en: "Make next year's form" },
  differs: {
    th: (f: { count: Figure }) => `ต่างจากแบบฟอร์มนี้ ${f.count.text} แห่ง`,
    en: (f: { count: Figure }) => `${counted(f.count, "difference", "differences")} from this form`,
  },
  newMaster: { th: "ทำแผนรวมเปล่า", en: "Make an empty master" },
  masterMade: { th: "เปิดแผนรวมเปล่าของแบบฟอร์มนี้แล้ว", en: "An empty master of this form was opened" },
  keepInside: { th: "เก็บไว้ในสมุดงานนี้", en: "Keep it in this workbook" },
  keptInside: {
    th: "เก็บแบบฟอร์มไว้ในสมุดงานนี้แล้ว ใครเปิดไฟล์นี้จะมีแบบฟอร์ม",
    en: "The form is kept in this workbook: whoever opens it has the form",
  },
  savedBook: {
    th: (f: { file: string }) => `บันทึกแบบฟอร์มเป็น “${f.file}” แล้ว`,
    en: (f: { file: string }) => `The form was saved as “${f.file}”`,
  },
  offeredInside: { th: "ไฟล์นี้มีแบบฟอร์มของแผนมาด้วย:", en: "This file brings the form of its plan:" },
  offeredBook: { th: "ไฟล์นี้คือแบบฟอร์ม:", en: "This file is a form:" },
  working: { th: "กำลังทำ…", en: "Working…" },
  tryIt: { th: "ลองกับไฟล์อื่น", en: "Try it on other files" },
  tried: {
    th: (f: { rows: Figure; unexplained: Figure; errors: Figure }) =>
      `${f.rows.text} แถว อธิบายไม่ได้ ${f.unexplained.text} ช่อง ข้อผิดพลาด ${f.errors.text}`,
    en: (f: { rows: Figure; unexplained: Figure; errors: Figure }) =>
      `${counted(f.rows, "row", "rows")}, ${counted(f.unexplained, "unexplained cell", "unexplained cells")}, ` +
      counted(f.errors, "error", "errors"),
  },
  use: { th: "ใช้แบบฟอร์มนี้", en: "Use this form" },
  save: { th: "บันทึกเป็นสมุดงาน", en: "Save as a workbook" },
  cancel: { th: "ไม่ทำ", en: "Cancel" },
};
