import { counted, type Figure } from "./language";

/** The Check view: what an agency officer reads. */
export const checkWords = {
  title: { th: "ตรวจแก้แผ่นงาน", en: "Check this sheet" },
  run: { th: "ตรวจแผ่นงาน", en: "Check the sheet" },
  again: { th: "ตรวจใหม่", en: "Check again" },
  saveClean: { th: "บันทึกแถวเป็นสมุดงานตามแบบฟอร์ม", en: "Save the rows in the form's layout" },
  notClean: {
    th: "ยังไม่ได้บันทึก เพราะเขียนตามแบบฟอร์มแล้วอ่านได้ไม่เหมือนเดิม แก้จุดที่ต้องแก้ก่อน แล้วบันทึกใหม่",
    en: "Nothing was saved: written in the form's layout, the rows would not read the same. Fix what is listed first.",
  },
  checking: { th: "กำลังตรวจ…", en: "Checking…" },
  outcome: {
    th: (f: { rows: Figure; fixes: Figure }) =>
      f.fixes.value === 0 ? `${f.rows.text} แถว ไม่มีจุดที่ต้องแก้` : `${f.rows.text} แถว ต้องแก้ ${f.fixes.text} จุด`,
    en: (f: { rows: Figure; fixes: Figure }) =>
      f.fixes.value === 0
        ? `${counted(f.rows, "row", "rows")}, nothing to fix`
        : `${counted(f.rows, "row", "rows")}, ${counted(f.fixes, "place", "places")} to fix`,
  },
  clean: { th: "ส่งจังหวัดได้", en: "Ready to send to the province" },
  noPlan: { th: "ไม่พบแผนในสมุดงานนี้", en: "No plan was found in this workbook" },
  agency: { th: "หน่วยงาน", en: "Agency" },
  agencyUnknown: { th: "ไม่ทราบหน่วยงาน", en: "agency unknown" },
  recognised: { th: "แผ่นงานและแบบฟอร์มที่พบ", en: "Sheet and form recognised" },
  fiscalYear: {
    th: (f: { year: string }) => `ปีงบประมาณ ${f.year}`,
    en: (f: { year: string }) => `Fiscal year ${f.year} B.E.`,
  },
  filter: { th: "เลือกดูตามความสำคัญ", en: "Show by importance" },
  all: { th: "ทั้งหมด", en: "All" },
  fix: { th: "แก้ให้", en: "Fix" },
  answers: { th: "ที่ถูกต้องคือ", en: "The right answer is" },
  fixAllOfKind: {
    th: (f: { count: Figure }) => `แก้ทั้ง ${f.count.text} จุดแบบนี้`,
    en: (f: { count: Figure }) => `Fix all ${f.count.text} like this`,
  },
  fixEverything: {
    th: (f: { count: Figure }) => `แก้ทุกจุดที่มีคำตอบเดียว (${f.count.text})`,
    en: (f: { count: Figure }) => `Fix all with one answer (${f.count.text})`,
  },
  fixAnnounced: {
    th: (f: { count: Figure }) => `แก้แล้ว ${f.count.text} จุด`,
    en: (f: { count: Figure }) => `${counted(f.count, "place", "places")} fixed`,
  },
  undone: { th: "เลิกทำแล้ว แผ่นงานกลับเป็นเหมือนเดิม", en: "Undone. The sheet is as it was." },
  preview: { th: "จะเปลี่ยนดังนี้", en: "This will change" },
  before: { th: "เดิม", en: "Before" },
  after: { th: "ใหม่", en: "After" },
  apply: { th: "ยืนยันการแก้", en: "Apply" },
  headers: { th: "หัวคอลัมน์ที่อ่านได้", en: "How the columns were read" },
  headersHint: {
    th: "ถ้าอ่านคอลัมน์ผิด เลือกใหม่ที่นี่ โปรแกรมจะจำไว้สำหรับไฟล์ถัดไป",
    en: "If a column was misread, choose again here. The choice is remembered for later files.",
  },
  notInForm: { th: "ไม่มีในแบบฟอร์ม", en: "not in the form" },
  readAs: {
    th: (f: { header: string }) => `คอลัมน์ ${f.header} คือ`,
    en: (f: { header: string }) => `Column ${f.header} is`,
  },
  missingColumn: { th: "ไม่พบคอลัมน์", en: "Columns not found" },
  forgetHeaders: { th: "เลิกจำหัวคอลัมน์", en: "Forget remembered columns" },
  assumptions: {
    th: (f: { count: Figure }) => `ค่าที่โปรแกรมตีความต่างจากที่เขียน (${f.count.text})`,
    en: (f: { count: Figure }) => `Read differently from how it is written (${f.count.text})`,
  },
  taken: { th: "อ่านเป็น", en: "read as" },
  stamp: { th: "ประทับตราตรวจแล้ว", en: "Mark as checked" },
  stampAndSave: { th: "ประทับตราตรวจแล้วและบันทึก", en: "Mark as checked and save" },
  stamped: { th: "ผ่านการตรวจแล้ว", en: "Checked" },
  stampSend: { th: "บันทึกไฟล์นี้ แล้วส่งไฟล์ที่บันทึกให้จังหวัด", en: "Save this file, then send the saved file to the province." },
  stampBroken: { th: "แผ่นงานเปลี่ยนหลังประทับตรา", en: "The sheet has changed since it was marked" },
  stampBrokenHint: { th: "ตรวจและประทับตราใหม่ก่อนส่ง", en: "Check and mark it again before sending." },
  stampDetail: {
    th: (f: { form: string; at: string; digest: string }) => `${f.form} · ${f.at} · ลายพิมพ์เนื้อหา ${f.digest}`,
    en: (f: { form: string; at: string; digest: string }) => `${f.form} · ${f.at} · content ${f.digest}`,
  },
  amountsRead: { th: "งบประมาณที่อ่านได้", en: "Amounts as read" },
};
