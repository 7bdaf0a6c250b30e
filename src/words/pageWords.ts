import { counted, type Figure } from "./language";

/** The standalone page around the pane: its bar and its grid. */
export const pageWords = {
  open: { th: "เปิดไฟล์", en: "Open" },
  save: { th: "บันทึก", en: "Save" },
  saved: { th: (f: { file: string }) => `บันทึก “${f.file}” แล้ว`, en: (f: { file: string }) => `“${f.file}” was saved` },
  savedToSend: {
    th: (f: { file: string }) => `บันทึก “${f.file}” แล้ว ส่งไฟล์นี้ให้จังหวัด`,
    en: (f: { file: string }) => `“${f.file}” was saved. Send this file to the province.`,
  },
  lastFile: {
    th: (f: { file: string }) => `ครั้งก่อนเปิด “${f.file}”`,
    en: (f: { file: string }) => `Opened last: “${f.file}”`,
  },
  unsaved: { th: "มีการแก้ไขที่ยังไม่บันทึก", en: "Changes not saved yet" },
  opening: { th: "กำลังเปิดไฟล์…", en: "Opening…" },
  openTitle: {
    th: "เปิดสมุดงาน Excel (.xlsx) หรือไฟล์แผนชนิดอื่น",
    en: "Open an Excel workbook (.xlsx) or a plan of another kind",
  },
  openHint: {
    th: "ลากไฟล์มาวางที่นี่ กดปุ่มเปิดไฟล์ หรือคัดลอกตารางจาก Word หรือ Excel แล้วกด Ctrl+V ข้อมูลอยู่ในเครื่องของคุณเท่านั้น",
    en: "Drop a file here, press Open, or copy a table in Word or Excel and press Ctrl+V. It never leaves your computer.",
  },
  thisFile: {
    th: "โปรแกรมทั้งหมดอยู่ในไฟล์นี้ ไม่ต้องต่ออินเทอร์เน็ต",
    en: "The whole program is in this file: no network is needed",
  },
  cannotOpen: {
    th: (f: { file: string }) => `เปิด “${f.file}” ไม่ได้`,
    en: (f: { file: string }) => `“${f.file}” could not be opened`,
  },
  discard: {
    th: "ไฟล์ที่เปิดอยู่มีการแก้ไขที่ยังไม่บันทึก ถ้าเปิดไฟล์ใหม่โดยไม่บันทึก การแก้ไขนั้นจะหายไป",
    en: "The open file has unsaved changes. They are lost if another is opened without saving.",
  },
  discardYes: { th: "เปิดไฟล์ใหม่ ไม่บันทึก", en: "Open without saving" },
  discardSave: { th: "บันทึกก่อน แล้วเปิด", en: "Save, then open" },
  discardNo: { th: "อยู่กับไฟล์นี้", en: "Stay with this file" },
  sheetView: { th: "แผ่นงาน", en: "Sheet" },
  large: { th: "พื้นที่ใหญ่", en: "Large area" },
  paneView: { th: "เครื่องมือ", en: "Tools" },
  sheets: { th: "แผ่นงานในไฟล์นี้", en: "Sheets of this file" },
  hiddenSheet: { th: "ซ่อนอยู่", en: "hidden" },
  grid: { th: (f: { sheet: string }) => `แผ่นงาน ${f.sheet}`, en: (f: { sheet: string }) => `Sheet ${f.sheet}` },
  cellContent: { th: "เนื้อหาเซลล์", en: "Cell content" },
  editCell: { th: (f: { cell: string }) => `แก้เซลล์ ${f.cell}`, en: (f: { cell: string }) => `Edit cell ${f.cell}` },
  formulaThere: {
    th: "เซลล์นี้เป็นสูตร จึงยังไม่ได้เขียนอะไร กด Delete ล้างสูตรก่อน ถ้าต้องการพิมพ์ทับ",
    en: "This cell holds a formula, so nothing was written. Press Delete first if you mean to type over it.",
  },
  signed: {
    th: "ไฟล์นี้มีลายเซ็นดิจิทัล ลายเซ็นจะใช้ไม่ได้ในไฟล์ที่แก้แล้วบันทึก เก็บไฟล์เดิมที่ลงนามแล้วไว้",
    en: "This workbook is digitally signed. The signature is no longer valid in a copy that is changed and saved: keep the signed file.",
  },
  formulaTyped: {
    th: "หน้านี้ไม่คำนวณสูตรที่พิมพ์ จึงยังไม่ได้เขียนอะไร พิมพ์ตัวเลขแทน หรือใช้ปุ่มแก้ยอดรวมให้เป็นสูตรในหน้าสอบทาน",
    en: "This page does not compute typed formulas, so nothing was written. Type a number, or use Repair the totals under Verify.",
  },
  openFormula: {
    th: "ค่าเดิม รอคำนวณใหม่เมื่อเปิดใน Excel",
    en: "Old value, to be computed when opened in Excel",
  },
  neverComputed: { th: "ยังไม่มีผลคำนวณ เปิดใน Excel แล้วบันทึก", en: "Not computed: open and save it in Excel" },
  openFormulas: {
    th: (f: { count: Figure }) =>
      `สูตร ${f.count.text} ช่องในแผ่นงานนี้ยังไม่ได้คำนวณใหม่ ตัวเลขสีเทาเป็นค่าเดิม บันทึกไฟล์แล้วเปิดด้วย Excel จึงจะเห็นค่าใหม่`,
    en: (f: { count: Figure }) =>
      `${counted(f.count, "formula of this sheet is", "formulas of this sheet are")} not computed yet; figures in grey are old. Save the file and open it in Excel to see the new ones.`,
  },
  issuesOnSheet: { th: "จุดที่พบในแผ่นนี้", en: "Issues on this sheet" },
  noIssueHere: { th: "เซลล์นี้ไม่มีจุดที่ต้องดู", en: "Nothing to look at in this cell" },
  issueBefore: { th: "จุดก่อนหน้า", en: "Previous issue" },
  issueAfter: { th: "จุดถัดไป", en: "Next issue" },
  backToList: { th: "กด Esc เพื่อกลับไปที่รายการ", en: "Press Esc to return to the list" },
};
