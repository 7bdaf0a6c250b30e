import { counted, type Figure } from "./language";

interface IssueCounts {
  readonly errors: Figure;
  readonly warnings: Figure;
}

interface FileCounts {
  readonly files: Figure;
  readonly ready: Figure;
  readonly merged: Figure;
}

interface LeftCounts {
  readonly left: Figure;
  readonly given: Figure;
  readonly absent: Figure;
}

/** The Merge view: what a provincial officer reads. */
export const mergeWords = {
  title: { th: "รวมไฟล์เข้าแผนของจังหวัด", en: "Merge files into the master" },
  intro: {
    th: "เลือกไฟล์ที่หน่วยงานส่งมา ยังไม่มีอะไรถูกเขียนจนกว่าจะกดยืนยัน",
    en: "Choose the files the agencies sent. Nothing is written until you confirm.",
  },
  choose: { th: "เลือกไฟล์", en: "Choose files" },
  chooseMore: { th: "เพิ่มไฟล์", en: "Add files" },
  drop: {
    th: "หรือลากไฟล์ โฟลเดอร์ หรือ .zip มาวางที่นี่ หรือวางตารางที่คัดลอกด้วย Ctrl+V",
    en: "or drop files, folders or .zip archives here, or paste a copied table with Ctrl+V",
  },
  removeAll: { th: "เริ่มใหม่", en: "Start over" },
  reading: {
    th: (f: { done: Figure; all: Figure }) => `อ่านแล้ว ${f.done.text} จาก ${f.all.text} ไฟล์`,
    en: (f: { done: Figure; all: Figure }) => `${f.done.text} of ${counted(f.all, "file", "files")} read`,
  },
  cancelled: {
    th: (f: { done: Figure }) => `หยุดแล้ว อ่านไว้ ${f.done.text} ไฟล์`,
    en: (f: { done: Figure }) => `Stopped after ${counted(f.done, "file", "files")}`,
  },
  files: {
    th: (f: FileCounts) =>
      `${f.files.text} ไฟล์ ` +
      (f.merged.value === 0
        ? `พร้อมรวม ${f.ready.text} ไฟล์`
        : `อยู่ในแผนรวมแล้ว ${f.merged.text} ไฟล์${f.ready.value === 0 ? "" : ` พร้อมรวม ${f.ready.text} ไฟล์`}`),
    en: (f: FileCounts) =>
      `${counted(f.files, "file", "files")}, ` +
      (f.merged.value === 0
        ? `${f.ready.text} ready to merge`
        : `${f.merged.text} already in the master${f.ready.value === 0 ? "" : `, ${f.ready.text} ready to merge`}`),
  },
  listOfFiles: { th: "ไฟล์ที่เลือก", en: "Files chosen" },
  onlyProblems: { th: "เฉพาะไฟล์ที่มีปัญหา", en: "Only files with problems" },
  remove: { th: (f: { file: string }) => `เอา ${f.file} ออก`, en: (f: { file: string }) => `Remove ${f.file}` },
  include: { th: "นำเข้า", en: "Merge this file" },
  leftOut: { th: "มีจุดที่ต้องแก้ จึงยังไม่นำเข้า", en: "Left out until its errors are fixed" },
  ofNobody: {
    th: "บอกไม่ได้ว่าเป็นของหน่วยงานใด จึงไม่นำเข้า ใส่ชื่อหน่วยงานไว้เหนือตาราง แล้วเลือกไฟล์นี้ใหม่",
    en: "It is not clear which agency sent this file, so it is left out. Write the agency's name above the table, then choose the file again.",
  },
  sentTwice: {
    th: "หน่วยงานนี้ส่งมาหลายไฟล์ เลือกไฟล์ที่จะใช้หนึ่งไฟล์",
    en: "This agency sent more than one file. Choose the final one.",
  },
  fileState: {
    new: { th: "ใหม่", en: "New" },
    replaces: { th: "แทนของเดิม", en: "Replaces" },
    unchanged: { th: "เหมือนเดิม", en: "Unchanged" },
    twice: { th: "ส่งซ้ำ", en: "Sent twice" },
    unreadable: { th: "อ่านไม่ได้", en: "Unreadable" },
    faulty: { th: "มีข้อผิดพลาด", en: "Has errors" },
    nobody: { th: "ไม่ทราบหน่วยงาน", en: "Agency unknown" },
  },
  filesRows: { th: "แถว", en: "Rows" },
  showIssues: {
    th: ({ errors, warnings }: IssueCounts) =>
      [errors.value > 0 ? `ต้องแก้ ${errors.text}` : "", warnings.value > 0 ? `ควรดู ${warnings.text}` : ""]
        .filter(Boolean)
        .join(" · "),
    en: ({ errors, warnings }: IssueCounts) =>
      [errors.value > 0 ? `${errors.text} to fix` : "", warnings.value > 0 ? `${warnings.text} to check` : ""]
        .filter(Boolean)
        .join(" · "),
  },
  sendList: { th: "ส่งรายการให้หน่วยงาน", en: "Send this list to the agency" },
  copyList: { th: "คัดลอกรายการ", en: "Copy the list" },
  saveList: { th: "บันทึกเป็นไฟล์", en: "Save as a file" },
  writeList: { th: "เขียนลงแผ่นงานใหม่", en: "Write to a new sheet" },
  listWritten: { th: "เขียนรายการลงแผ่นงานใหม่แล้ว", en: "The list was written to a new sheet" },
  listHeading: {
    th: (f: { file: string; agency: string }) => `รายการที่ต้องแก้ในไฟล์ ${f.file} (${f.agency})`,
    en: (f: { file: string; agency: string }) => `To correct in the file ${f.file} (${f.agency})`,
  },
  questions: { th: "กิจกรรมเหล่านี้เหมือนกันหรือไม่", en: "Are these the same activity?" },
  questionsHint: {
    th: "ชื่อใกล้เคียงกันมาก คำตอบจะเก็บไว้ในแผนรวมและไม่ถามซ้ำ",
    en: "Their names are very similar. Answers are kept in the master and not asked for again.",
  },
  columns: { th: "คอลัมน์นอกแบบฟอร์มที่มีจำนวนเงิน", en: "Columns of amounts that are not in the form" },
  columnsHint: {
    th: "ไฟล์จะยังไม่ถูกรวมจนกว่าจะตอบ เมื่อรวมโดยไม่เอาคอลัมน์ จำนวนเงินในคอลัมน์นั้นจะไม่อยู่ในยอดใด คำตอบจะเก็บไว้ในแผนรวม",
    en: "The files stay out until this is answered. Merged without the column, its amounts are in no total. Answers are kept in the master.",
  },
  leaveOut: { th: "รวมไฟล์ ไม่เอาคอลัมน์นี้", en: "Merge without this column" },
  keepOut: { th: "ยังไม่รวมไฟล์", en: "Keep the file out" },
  texts: { th: "ใช้ข้อความใด", en: "Which text holds?" },
  textsHint: {
    th: "หน่วยงานเขียนต่างกันในหัวข้อเดียวกัน ใช้ข้อความแรกจนกว่าจะเลือก คำตอบจะเก็บไว้ในแผนรวม",
    en: "Agencies write this differently beside one heading. The first text is used until one is chosen. Answers are kept in the master.",
  },
  ownText: { th: "แผนรวม", en: "the master" },
  same: { th: "กิจกรรมเดียวกัน", en: "The same" },
  different: { th: "คนละกิจกรรม", en: "Different" },
  plan: { th: "ดูผลก่อนรวม", en: "Preview the merge" },
  planning: { th: "กำลังคำนวณผล…", en: "Working out the result…" },
  planTitle: { th: "สิ่งที่จะเปลี่ยนในแผนรวม", en: "What will change in the master" },
  noChange: {
    th: "ไฟล์ที่เลือกมีอยู่ในแผนรวมแล้วครบทุกแถว ไม่มีอะไรต้องเขียน",
    en: "The master already has all of this. There is nothing to write.",
  },
  section: { th: "หมวด", en: "Section" },
  rowsOfSection: { th: "ดูทีละแถว", en: "Show the rows" },
  rowOfPlan: {
    th: (f: { row: Figure }) => `แถว ${f.row.text} ในแผนรวม`,
    en: (f: { row: Figure }) => `row ${f.row.text} of the master`,
  },
  added: { th: "เพิ่ม", en: "Added" },
  changed: { th: "แก้", en: "Changed" },
  removed: { th: "ลบ", en: "Removed" },
  totalBefore: { th: "ยอดเดิม", en: "Total before" },
  totalAfter: { th: "ยอดใหม่", en: "Total after" },
  difference: { th: "ต่าง", en: "Change" },
  grandTotal: { th: "รวมทั้งสิ้น", en: "Grand total" },
  write: { th: "เขียนลงแผนรวม", en: "Write to the master" },
  writeSome: {
    th: (f: { merged: Figure; given: Figure }) => `เขียนลงแผนรวม ${f.merged.text} จาก ${f.given.text} ไฟล์`,
    en: (f: { merged: Figure; given: Figure }) =>
      `Write to the master: ${f.merged.text} of ${counted(f.given, "file", "files")}`,
  },
  writing: { th: "กำลังเขียน…", en: "Writing…" },
  written: {
    th: (f: { added: Figure; changed: Figure; removed: Figure }) =>
      `รวมแล้ว เพิ่ม ${f.added.text} แก้ ${f.changed.text} ลบ ${f.removed.text} แถว`,
    en: (f: { added: Figure; changed: Figure; removed: Figure }) =>
      `Merged: ${f.added.text} added, ${f.changed.text} changed, ${f.removed.text} removed`,
  },
  undoMerge: { th: "เลิกทำการรวมนี้", en: "Undo this merge" },
  mergeUndone: { th: "เลิกทำแล้ว แผนรวมกลับเป็นเหมือนก่อนรวม", en: "Undone. The master is as it was before the merge." },
  leftOutFiles: { th: "ไฟล์ที่จะไม่ถูกรวม", en: "Files left out" },
  leftOutCount: {
    th: (f: LeftCounts) => `จะไม่รวม ${f.left.text} จาก ${f.given.text} ไฟล์`,
    en: (f: LeftCounts) => `${f.left.text} of ${counted(f.given, "file", "files")} will not be merged`,
  },
  absentAgencies: {
    th: (f: LeftCounts) => `${f.absent.text} หน่วยงานที่ส่งแล้วจะไม่มีข้อมูลในแผน`,
    en: (f: LeftCounts) =>
      `${counted(f.absent, "agency that has sent", "agencies that have sent")} will have nothing in the plan`,
  },
  inPlan: {
    absent: { th: "หน่วยงานนี้จะไม่มีข้อมูลในแผน", en: "Nothing of this agency will be in the plan" },
    unknown: { th: "ไม่ทราบว่าเป็นของหน่วยงานใด", en: "It is not known whose it is" },
    earlier: { th: "แผนยังใช้ข้อมูลที่หน่วยงานนี้ส่งก่อนหน้า", en: "The plan keeps what this agency sent before" },
    "other-file": { th: "แผนใช้อีกไฟล์ของหน่วยงานนี้", en: "The plan takes another file of this agency" },
  },
  keepHidden: {
    th: (f: { rows: Figure }) => `ซ่อน ${f.rows.text} แถวนี้ไว้ตามเดิม`,
    en: (f: { rows: Figure }) => `Keep ${f.rows.value === 1 ? "this row" : `these ${f.rows.text} rows`} hidden`,
  },
  notices: { th: "ควรรู้ก่อนเขียน", en: "Before you write" },
  cannotPlan: { th: "ยังรวมไม่ได้", en: "This cannot be merged yet" },
  board: { th: "ใครส่งแล้ว", en: "Who has sent" },
  boardSent: { th: "ส่งแล้ว", en: "Sent" },
  boardErrors: { th: "มีข้อผิดพลาด", en: "Has errors" },
  boardMissing: { th: "ยังไม่ส่ง", en: "Missing" },
  boardUnread: { th: "ไฟล์ที่อ่านไม่ได้", en: "Files that could not be read" },
  boardAside: { th: "ไฟล์อื่นที่ไม่มีแผน", en: "Other files, without a plan" },
  unreadMaybeTheirs: {
    th: "ไฟล์ที่อ่านไม่ได้ข้างต้นอาจเป็นของหน่วยงานเหล่านี้ ตรวจดูก่อนทวงถาม",
    en: "The files above that could not be read may be theirs: look at them before you send a reminder.",
  },
  reminder: { th: "คัดลอกข้อความทวงถาม", en: "Copy a reminder" },
  reminderText: {
    th: (f: { agencies: string }) => `หน่วยงานที่ยังไม่ส่งแผน:\n${f.agencies}`,
    en: (f: { agencies: string }) => `Agencies whose plan has not arrived:\n${f.agencies}`,
  },
};
