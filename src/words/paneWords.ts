import { counted, type Figure } from "./language";

/** The pane's frame: its views, what they share, and what is said when something fails. */
export const paneWords = {
  product: { th: "รวมแผน", en: "Ruam" },
  tagline: { th: "ตรวจ รวม และสอบทานแผนของจังหวัด", en: "Check, merge and verify a province's plan" },
  views: { th: "งานที่ทำได้", en: "What you can do" },
  check: { th: "ตรวจแก้", en: "Check" },
  merge: { th: "รวมแผน", en: "Merge" },
  verify: { th: "สอบทาน", en: "Verify" },
  settings: { th: "ตั้งค่า", en: "Settings" },
  back: { th: "กลับ", en: "Back" },
  cancel: { th: "ยกเลิก", en: "Cancel" },
  close: { th: "ปิด", en: "Close" },
  finish: { th: "ทำต่อให้เสร็จ", en: "Finish it" },
  undo: { th: "เลิกทำ", en: "Undo" },
  changedSince: {
    th: "มีการแก้ไขอื่นหลังจากนั้น จึงยังไม่ได้เลิกทำ เลิกทำการแก้ไขล่าสุดก่อน แล้วลองอีกครั้ง",
    en: "Something else was changed since, so nothing was undone. Undo the latest change first, then try again.",
  },
  shownChanged: {
    th: "ข้อมูลเปลี่ยนไประหว่างนั้น จึงยังไม่ได้ทำสิ่งที่กด ดูรายการใหม่ แล้วกดอีกครั้ง",
    en: "The sheet changed meanwhile, so nothing was done. Look at the new list, then press again.",
  },
  leave: { th: "ปล่อยไว้ตามที่เป็นอยู่", en: "Leave it as it is" },
  leaveWarning: {
    th: "ถ้าปล่อยไว้ โปรแกรมจะลืมการแก้ไขที่ค้างอยู่ ทำต่อหรือเลิกทำไม่ได้อีก ให้ตรวจตำแหน่งต่อไปนี้เอง แต่ละแห่งอาจเขียนแล้วหรือยังไม่ได้เขียน",
    en: "The interrupted change will be forgotten: it can no longer be finished or undone. Check these places yourself, since each may or may not have been written.",
  },
  leaveConfirm: { th: "ยืนยัน ปล่อยไว้ และลืมการแก้ไขนี้", en: "Confirm: leave it and forget this change" },
  left: {
    th: "ลืมการแก้ไขที่ค้างอยู่แล้ว ตรวจตำแหน่งต่อไปนี้เอง",
    en: "The interrupted change is forgotten. Check these places yourself.",
  },
  placesUnknown: {
    th: "ไม่มีรายการตำแหน่งเหลืออยู่ ให้ตรวจทั้งสมุดงาน",
    en: "No list of places is left. Check the whole workbook.",
  },
  rowsInserted: {
    th: (f: { places: string }) => `แถวที่แทรก ${f.places}`,
    en: (f: { places: string }) => `rows inserted: ${f.places}`,
  },
  rowsDeleted: {
    th: (f: { places: string }) => `แถวที่ลบ ${f.places}`,
    en: (f: { places: string }) => `rows deleted: ${f.places}`,
  },
  cellsWritten: {
    th: (f: { places: string }) => `เซลล์ที่เขียน ${f.places}`,
    en: (f: { places: string }) => `cells written: ${f.places}`,
  },
  lastChange: {
    th: (f: { at: string }) => `การเปลี่ยนแปลงที่โปรแกรมเขียนลงสมุดงานนี้เมื่อ ${f.at} ยังเลิกทำได้`,
    en: (f: { at: string }) => `The change that was written to this workbook on ${f.at} can still be undone.`,
  },
  keepChange: { th: "เก็บไว้", en: "Keep it" },
  copy: { th: "คัดลอก", en: "Copy" },
  copied: { th: "คัดลอกแล้ว", en: "Copied" },
  working: { th: "กำลังทำงาน…", en: "Working…" },
  sheet: { th: "แผ่นงาน", en: "Sheet" },
  form: { th: "แบบฟอร์ม", en: "Form" },
  sheetAndForm: { th: "เลือกแผ่นงานและแบบฟอร์มเอง", en: "Choose the sheet and the form" },
  automatic: { th: "ให้โปรแกรมเลือก", en: "Chosen for me" },
  baht: { th: "บาท", en: "baht" },
  errors: { th: "ต้องแก้", en: "To fix" },
  warnings: { th: "ควรดู", en: "To check" },
  notes: { th: "ข้อสังเกต", en: "Good to know" },
  error: { th: "ต้องแก้", en: "Must be fixed" },
  warning: { th: "ควรดู", en: "To check" },
  note: { th: "ข้อสังเกต", en: "Good to know" },
  whyWrong: { th: "ทำไมจึงสำคัญ", en: "Why is this wrong?" },
  pastedTable: { th: "ตารางที่วาง", en: "pasted table" },
  goTo: { th: (f: { cell: string }) => `ไปที่เซลล์ ${f.cell}`, en: (f: { cell: string }) => `Go to cell ${f.cell}` },
  found: { th: "พบ", en: "Found" },
  expected: { th: "ที่ถูก", en: "Expected" },
  nothing: { th: "ว่าง", en: "blank" },
  wholeSheet: { th: "ทั้งแผ่น", en: "Whole sheet" },
  wholeFile: { th: "ทั้งไฟล์", en: "Whole file" },
  showMore: {
    th: (f: { rest: Figure }) => `แสดงอีก ${f.rest.text} รายการ`,
    en: (f: { rest: Figure }) => `Show ${counted(f.rest, "more", "more")}`,
  },
  rows: {
    th: (f: { rows: Figure }) => `${f.rows.text} แถว`,
    en: (f: { rows: Figure }) => counted(f.rows, "row", "rows"),
  },
  steps: { th: "ขั้นตอน", en: "Steps" },
  privacy: {
    th: "ทุกอย่างทำในเครื่องนี้ ไม่มีข้อมูลใดถูกส่งออกไป",
    en: "Everything happens on this computer. Nothing is sent anywhere.",
  },
};

/** When the program itself fails. */
export const failureWords = {
  title: { th: "โปรแกรมทำงานผิดพลาด", en: "Something went wrong in the program" },
  reassure: {
    th: "สมุดงานยังอยู่ครบเหมือนก่อนกดปุ่มล่าสุด ลองอีกครั้งได้",
    en: "Your workbook is as it was before you last pressed a button. You can try again.",
  },
  retry: { th: "ลองอีกครั้ง", en: "Try again" },
  detail: { th: "รายละเอียดสำหรับผู้ดูแลระบบ", en: "Detail for whoever looks after this computer" },
  copyDetail: { th: "คัดลอกรายละเอียด", en: "Copy the detail" },
};
