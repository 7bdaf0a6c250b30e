import { counted, type Figure } from "./language";

/** The Verify view, what an auditor reads. */
export const verifyWords = {
  title: { th: "สอบทานยอดและสูตร", en: "Verify totals and formulas" },
  intro: {
    th: "ยอดทุกยอดคำนวณใหม่จากแถวรายการ ไม่มีอะไรถูกเขียนจนกว่าจะกดยืนยัน",
    en: "Every total is added up again from its rows. Nothing is written until you confirm.",
  },
  run: { th: "สอบทานแผ่นงาน", en: "Verify this sheet" },
  again: { th: "สอบทานใหม่", en: "Verify again" },
  verifying: { th: "กำลังสอบทาน…", en: "Verifying…" },
  right: {
    th: (f: { totals: Figure }) => `ยอดรวมตรงทั้ง ${f.totals.text} ยอด`,
    en: (f: { totals: Figure }) =>
      f.totals.value === 1
        ? "The only total agrees with its rows"
        : `All ${f.totals.text} totals agree with their rows`,
  },
  wrong: {
    th: (f: { wrong: Figure; totals: Figure }) => `ยอดไม่ตรง ${f.wrong.text} จาก ${f.totals.text} ยอด`,
    en: (f: { wrong: Figure; totals: Figure }) => `${f.wrong.text} of ${counted(f.totals, "total", "totals")} differ`,
  },
  someUnverified: {
    th: (f: { unverified: Figure; totals: Figure }) =>
      `สอบทานไม่ได้ ${f.unverified.text} จาก ${f.totals.text} ยอด ที่เหลือถูกต้อง`,
    en: (f: { unverified: Figure; totals: Figure }) =>
      `${f.unverified.text} of ${counted(f.totals, "total", "totals")} could not be verified; the others are right`,
  },
  alsoUnverified: {
    th: (f: { unverified: Figure }) => `สอบทานไม่ได้ ${f.unverified.text} ยอด`,
    en: (f: { unverified: Figure }) => `${f.unverified.text} could not be verified`,
  },
  noTotals: { th: "แผ่นงานนี้ไม่มียอดรวมให้สอบทาน", en: "This sheet has no totals to verify" },
  checked: {
    th: (f: { rows: Figure; totals: Figure; cells: Figure }) =>
      `ตรวจ ${f.rows.text} แถว ยอดรวม ${f.totals.text} ยอด และ ${f.cells.text} เซลล์`,
    en: (f: { rows: Figure; totals: Figure; cells: Figure }) =>
      `Checked ${counted(f.rows, "row", "rows")}, ${counted(f.totals, "total", "totals")}, ${counted(f.cells, "cell", "cells")}`,
  },
  totals: { th: "ยอดรวม", en: "Totals" },
  total: { th: "ยอด", en: "Total" },
  cell: { th: "เซลล์", en: "Cell" },
  printed: { th: "ในแผ่นงาน", en: "In the sheet" },
  recomputed: { th: "คำนวณใหม่", en: "Recomputed" },
  difference: { th: "ต่าง", en: "Difference" },
  notComputed: { th: "คำนวณไม่ได้", en: "cannot be computed" },
  agrees: { th: "ตรง", en: "Agrees" },
  differs: { th: "ไม่ตรง", en: "Differs" },
  missing: { th: "ไม่มียอด", en: "Missing" },
  unverified: { th: "สอบทานไม่ได้", en: "Not verified" },
  errors: {
    th: (f: { errors: Figure }) => `พบข้อผิดพลาด ${f.errors.text} แห่ง`,
    en: (f: { errors: Figure }) => `${counted(f.errors, "error", "errors")} found`,
  },
  warnings: {
    th: (f: { warnings: Figure }) => `ควรตรวจดู ${f.warnings.text} แห่ง`,
    en: (f: { warnings: Figure }) => `${counted(f.warnings, "place", "places")} to look at`,
  },
  agreeing: {
    th: (f: { totals: Figure }) => `ตรงกัน ${f.totals.text} ยอด`,
    en: (f: { totals: Figure }) => `${counted(f.totals, "total agrees", "totals agree")}`,
  },
  findings: { th: "สิ่งที่พบ", en: "Findings" },
  noFindings: { th: "ไม่พบสิ่งผิดปกติ", en: "Nothing was found" },
  checks: { th: "สอบทานอะไรไปบ้าง", en: "What was verified" },
  notChecked: { th: "สิ่งที่สอบทานไม่ได้", en: "What could not be verified" },
  saveReport: { th: "บันทึกรายงานสำหรับพิมพ์", en: "Save a report to print" },
  writeReport: { th: "ทำรายงานเป็นแผ่นงาน", en: "Add the report as a sheet" },
  reportWritten: {
    th: "เพิ่มแผ่นงานรายงานแล้ว ยอดในรายงานเป็นสูตรที่อ่านจากแผน",
    en: "The report's sheet was added. Its totals are formulas that read the plan.",
  },
  sent: { th: "เทียบกับไฟล์ที่หน่วยงานส่ง", en: "Compare with the agencies' files" },
  sentNone: {
    th: "ใส่ไฟล์ที่หน่วยงานส่งมา จะสอบทานทีละแถวว่าแผนตรงกับที่ส่งหรือไม่",
    en: "Give the files that the agencies sent: each row of the plan is then held against them.",
  },
  sentSome: {
    th: (f: { files: Figure }) => `เทียบกับ ${f.files.text} ไฟล์แล้ว สิ่งที่ต่างอยู่ในรายการข้างบน`,
    en: (f: { files: Figure }) =>
      `Compared with ${counted(f.files, "file", "files")}; what differs is among the findings above.`,
  },
  reportName: { th: "รายงานการสอบทาน", en: "verification report" },
  trace: { th: "ดูที่มาของเซลล์ที่เลือก", en: "Trace the selected cell" },
  traceTitle: {
    th: (f: { cell: string }) => `ที่มาของเซลล์ ${f.cell}`,
    en: (f: { cell: string }) => `Where cell ${f.cell} comes from`,
  },
  traceRows: {
    th: (f: { rows: Figure; amount: Figure }) => `มาจาก ${f.rows.text} แถว รวม ${f.amount.text} บาท`,
    en: (f: { rows: Figure; amount: Figure }) => `${counted(f.rows, "row", "rows")}, together ${f.amount.text} baht`,
  },
  traceNothing: {
    th: "เซลล์นี้ไม่ใช่แถวรายการ หัวข้อ หรือยอดรวมของแผน เลือกเซลล์อื่นแล้วลองอีกครั้ง",
    en: "This cell is not a row, heading or total of the plan. Select another and try again.",
  },
  source: {
    th: (f: { sheet: string; row: Figure }) => `แผ่นงาน “${f.sheet}” แถว ${f.row.text}`,
    en: (f: { sheet: string; row: Figure }) => `sheet “${f.sheet}”, row ${f.row.text}`,
  },
  merged: { th: (f: { at: string }) => `รวมเมื่อ ${f.at}`, en: (f: { at: string }) => `merged ${f.at}` },
  noOrigin: { th: "ไม่มีที่มาในบันทึกการรวม", en: "This row does not come from a merged file" },
  repair: { th: "แก้ยอดรวมให้เป็นสูตร", en: "Repair the totals" },
  repairHint: {
    th: (f: { count: Figure }) => `ซ่อมได้ ${f.count.text} จุด จะแสดงให้ดูก่อนเขียน`,
    en: (f: { count: Figure }) =>
      `${counted(f.count, "place", "places")} can be repaired; shown before anything is written`,
  },
};
