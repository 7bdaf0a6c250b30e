import { counted, type Figure } from "./language";

/** Making a form from the open sheet. */
export const makingWords = {
  open: { th: "ทำแบบฟอร์มจากแผ่นนี้", en: "Make a form from this sheet" },
  why: {
    th: "ถ้าแผ่นนี้เป็นแผนที่โปรแกรมยังไม่รู้จัก ทำแบบฟอร์มจากแผ่นนี้ได้เลย ไม่ต้องเขียนโปรแกรม",
    en: "If this is a plan that the program does not know yet, make a form from the sheet itself.",
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
  columnsHint: {
    th: "กดชื่อเซลล์เพื่อไปดู ถ้าเข้าใจคอลัมน์ใดผิด เลือกใหม่ที่นี่",
    en: "Press a cell to see it. If a column was misunderstood, choose again here.",
  },
  kindOf: {
    th: (f: { header: string }) => `คอลัมน์ ${f.header} เก็บ`,
    en: (f: { header: string }) => `Column ${f.header} holds`,
  },
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
  tryIt: { th: "ลองกับไฟล์อื่น", en: "Try it on other files" },
  tried: {
    th: (f: { rows: Figure; unexplained: Figure; errors: Figure }) =>
      `${f.rows.text} แถว อธิบายไม่ได้ ${f.unexplained.text} ช่อง ข้อผิดพลาด ${f.errors.text}`,
    en: (f: { rows: Figure; unexplained: Figure; errors: Figure }) =>
      `${counted(f.rows, "row", "rows")}, ${counted(f.unexplained, "unexplained cell", "unexplained cells")}, ` +
      counted(f.errors, "error", "errors"),
  },
  use: { th: "ใช้แบบฟอร์มนี้", en: "Use this form" },
  save: { th: "บันทึกแบบฟอร์มเป็นไฟล์", en: "Save the form as a file" },
  cancel: { th: "ไม่ทำ", en: "Cancel" },
};
