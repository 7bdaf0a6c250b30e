import type { Satang } from "../plan/satang";
import { bySurface, entry, type None } from "./entry";
import { baht, quoted } from "./words";
import type { NamedField } from "../plan/fields";
import { exampleFields } from "./exampleFields";

/** A row of a file that an agency has sent. */
interface Sent {
  readonly agency: string;
  readonly file: string;
  readonly sheet: string;
  /** 0-based. */
  readonly sourceRow: number;
}

const place = ({ file, sheet, sourceRow }: Sent) => ({
  th: `ไฟล์ ${quoted(file)} แผ่น ${quoted(sheet)} แถว ${sourceRow + 1}`,
  en: `file ${quoted(file)}, sheet ${quoted(sheet)}, row ${sourceRow + 1}`,
});

const lookAtBoth = {
  th: "เปิดไฟล์ที่หน่วยงานส่งเทียบกับแผนรวม แล้วแก้ฝั่งที่ผิด",
  en: "Compare the agency's file with the master, and correct the one that is wrong.",
};

/** Where a master says something else than the files that agencies have sent. */
export const aboutReconciling = {
  "sent-row-missing": entry<Sent & { name: string; amount: Satang }>({
    severity: "error",
    th: (facts) =>
      `แผนรวมไม่มีแถว ${quoted(facts.name)} ของ${facts.agency} ${baht(facts.amount)} บาท ซึ่งอยู่ใน${place(facts).th}`,
    en: (facts) =>
      `The master lacks the row ${quoted(facts.name)} of ${quoted(facts.agency)}, ${baht(facts.amount)} baht, which is in ${place(facts).en}`,
    why: { th: "งบประมาณที่หน่วยงานส่งไม่อยู่ในแผนรวม", en: "Budget that the agency sent is not in the master." },
    example: {
      agency: "โรงพยาบาลตัวอย่าง",
      file: "07-hospital.xlsx",
      sheet: "แผน",
      sourceRow: 7,
      name: "อบรมอาสาสมัคร",
      amount: 1_800_000 as Satang,
    },
    remedy: lookAtBoth,
  }),
  "row-not-sent": entry<{ agency: string; files: string; amount: Satang }>({
    severity: "error",
    th: ({ agency, files, amount }) =>
      `แถวนี้ ${baht(amount)} บาท อยู่ในแผนรวมในนาม${agency} แต่ไม่มีในไฟล์ที่ส่ง ${quoted(files)}`,
    en: ({ agency, files, amount }) =>
      `This row of ${baht(amount)} baht is listed for ${quoted(agency)}, but is not in what it sent (${quoted(files)})`,
    why: { th: "แผนรวมมีงบประมาณที่หน่วยงานไม่ได้ขอ", en: "The master holds budget that the agency did not ask for." },
    example: { agency: "โรงพยาบาลตัวอย่าง", files: "07-hospital.xlsx", amount: 1_800_000 as Satang },
    remedy: lookAtBoth,
  }),
  "sent-amount-differs": entry<Sent & { column: NamedField; cell: string; sent: string; inMaster: string }>({
    severity: "error",
    th: (facts) =>
      `${facts.column.name.th}ในแผนรวมเป็น ${facts.inMaster} แต่หน่วยงานส่งมา ${facts.sent} (${place(facts).th} เซลล์ ${facts.cell})`,
    en: (facts) =>
      `The ${facts.column.name.en} is ${facts.inMaster} in the master, but ${facts.sent} was sent (${place(facts).en}, cell ${facts.cell})`,
    why: {
      th: "จำนวนเงินในแผนรวมไม่ใช่จำนวนที่หน่วยงานรับรอง",
      en: "The amount in the master is not the one the agency answers for.",
    },
    example: {
      agency: "โรงพยาบาลตัวอย่าง",
      file: "07-hospital.xlsx",
      sheet: "แผน",
      sourceRow: 7,
      column: exampleFields.budget,
      cell: "F9",
      sent: "5,000",
      inMaster: "6,000",
    },
    remedy: lookAtBoth,
  }),
  "sent-cell-differs": entry<Sent & { column: NamedField; cell: string; sent: string; inMaster: string }>({
    severity: "warning",
    th: (facts) =>
      `${facts.column.name.th}ในแผนรวมเป็น ${facts.inMaster} แต่หน่วยงานส่งมา ${facts.sent} (${place(facts).th} เซลล์ ${facts.cell})`,
    en: (facts) =>
      `The ${facts.column.name.en} is ${facts.inMaster} in the master, but ${facts.sent} was sent (${place(facts).en}, cell ${facts.cell})`,
    why: { th: "แผนรวมเขียนไม่ตรงกับที่หน่วยงานส่ง", en: "The master does not say what the agency sent." },
    example: {
      agency: "โรงพยาบาลตัวอย่าง",
      file: "07-hospital.xlsx",
      sheet: "แผน",
      sourceRow: 7,
      column: exampleFields.unit,
      cell: "F9",
      sent: "ครั้ง",
      inMaster: "คน",
    },
    remedy: lookAtBoth,
  }),
  "sent-under-other-heading": entry<Sent & { sent: string; inMaster: string }>({
    severity: "warning",
    th: (facts) => `แถวนี้อยู่ใต้ ${quoted(facts.inMaster)} แต่หน่วยงานส่งมาใต้ ${quoted(facts.sent)} (${place(facts).th})`,
    en: (facts) =>
      `This row is under ${quoted(facts.inMaster)}, but was sent under ${quoted(facts.sent)} (${place(facts).en})`,
    why: {
      th: "ยอดรวมของทั้งสองหัวข้อไม่ตรงกับที่หน่วยงานส่ง",
      en: "The totals of both sections differ from what the agencies sent.",
    },
    example: {
      agency: "โรงพยาบาลตัวอย่าง",
      file: "07-hospital.xlsx",
      sheet: "แผน",
      sourceRow: 7,
      sent: "โครงการส่งเสริมอาชีพ",
      inMaster: "โครงการพัฒนาแหล่งน้ำ",
    },
    remedy: lookAtBoth,
  }),
  "agency-total-differs": entry<{
    agency: string;
    column: NamedField;
    declared: Satang | null;
    sent: Satang;
    inMaster: Satang;
  }>({
    severity: "error",
    th: ({ agency, column, declared, sent, inMaster }) =>
      `${column.name.th}ของ${agency}: ` +
      [
        ...(declared === null ? [] : [`ยอดที่พิมพ์ในไฟล์ที่ส่ง ${baht(declared)}`]),
        `รวมจากแถวที่ส่ง ${baht(sent)}`,
        `ในแผนรวม ${baht(inMaster)} บาท`,
      ].join(" · "),
    en: ({ agency, column, declared, sent, inMaster }) =>
      `The ${column.name.en} of ${quoted(agency)}: ` +
      [
        ...(declared === null ? [] : [`the file sent declares ${baht(declared)}`]),
        `its rows add up to ${baht(sent)}`,
        `the master has ${baht(inMaster)} baht`,
      ].join(", "),
    why: {
      th: "ยอดของหน่วยงานในแผนรวม ในไฟล์ที่ส่ง และที่หน่วยงานพิมพ์ไว้ ต้องเท่ากันทั้งสามยอด",
      en: "The agency's total in the master, in its rows and as it printed it must be one and the same.",
    },
    example: {
      agency: "โรงพยาบาลตัวอย่าง",
      column: exampleFields.budget,
      declared: null,
      sent: 1_000_000 as Satang,
      inMaster: 2_000_000 as Satang,
    },
    remedy: {
      th: "ดูแถวที่ขาด เกิน หรือต่างกันของหน่วยงานนี้ และยอดที่หน่วยงานพิมพ์ไว้",
      en: "Check which rows of the agency are missing, extra or different, and the total it printed.",
    },
  }),
  "sent-file-not-merged": entry<{ agency: string; file: string; merged: string }>({
    severity: "warning",
    th: ({ agency, file, merged }) =>
      `ไฟล์ ${quoted(file)} ของ${agency}ไม่ใช่ไฟล์ที่รวมไว้ แผนรวมใช้ไฟล์ ${quoted(merged)} (เนื้อไฟล์ต่างกัน)`,
    en: ({ agency, file, merged }) =>
      `File ${quoted(file)} of ${quoted(agency)} is not the one merged: the master holds ${quoted(merged)}, whose content differs`,
    why: {
      th: "ถ้าไฟล์ที่รวมไม่ใช่ฉบับที่หน่วยงานยืนยัน ผลการเทียบจะไม่มีความหมาย",
      en: "If the merged file is not the agency's final one, the comparison means nothing.",
    },
    example: { agency: "โรงพยาบาลตัวอย่าง", file: "07-ใหม่.xlsx", merged: "07-hospital.xlsx" },
    remedy: {
      th: "หาว่าไฟล์ใดเป็นฉบับที่หน่วยงานยืนยัน",
      en: "Find out which of the two is the agency's final version.",
    },
  }),
  "sent-files-several": entry<{ agency: string; files: string }>({
    severity: "note",
    th: ({ agency, files }) => `${agency}ส่งมาหลายไฟล์ ${quoted(files)} บอกไม่ได้ว่าใช้ไฟล์ใด จึงไม่ได้เทียบ`,
    en: ({ agency, files }) =>
      `${quoted(agency)} sent several files (${quoted(files)}); it is not clear which one is final, so none was reconciled`,
    why: { th: "ชื่อไฟล์และวันที่บอกไม่ได้ว่าฉบับใดเป็นฉบับจริง", en: "Names and dates of files do not show which one is final." },
    example: { agency: "โรงพยาบาลตัวอย่าง", files: "07-ก.xlsx, 07-ข.xlsx" },
    remedy: { th: "ให้เฉพาะไฟล์ที่ใช้จริง", en: "Give only the final file." },
  }),
  "sent-file-unread": entry<{ file: string; why: keyof typeof unreadReasons }>({
    severity: "note",
    th: ({ file, why }) => `ไม่ได้เทียบกับไฟล์ ${quoted(file)} เพราะ${unreadReasons[why].th}`,
    en: ({ file, why }) => `File ${quoted(file)} was not reconciled: ${unreadReasons[why].en}`,
    why: {
      th: "แถวของไฟล์นี้ไม่ได้เทียบ จึงไม่รู้ว่าแผนรวมมีครบหรือไม่",
      en: "Its rows were not compared, so it is not known whether the master has them all.",
    },
    example: { file: "ผล.xlsx", why: "other-form" },
    remedy: bySurface(
      { th: "เปิดไฟล์นี้แล้วตรวจแผ่นงาน", en: "Open that file and check its sheet." },
      { th: "ตรวจไฟล์นี้ด้วยคำสั่ง ruam check", en: "Check that file with ruam check." },
    ),
  }),
  "sent-columns-left": entry<{ file: string; columns: readonly string[] }>({
    severity: "note",
    th: ({ file, columns }) => `ไม่ได้เทียบคอลัมน์ที่แบบฟอร์มไม่มีของไฟล์ ${quoted(file)}: ${columns.map(quoted).join(" ")}`,
    en: ({ file, columns }) =>
      `Columns of file ${quoted(file)} that the form does not have were not reconciled: ${columns.map(quoted).join(", ")}`,
    why: {
      th: "สิ่งที่อยู่ในคอลัมน์เหล่านี้ไม่ได้อยู่ในแผนรวม",
      en: "What these columns hold is not in the master.",
    },
    example: { file: "ผล.xlsx", columns: ["พ.ศ. 2576", "หมายเหตุ"] },
    remedy: { th: "ถ้าต้องการใช้ ให้เพิ่มคอลัมน์ในแบบฟอร์ม", en: "Add them to the form if they are to be in the master." },
  }),
  "agencies-not-at-hand": entry<{ agencies: string; count: number }>({
    severity: "note",
    th: ({ agencies, count }) => `ไม่มีไฟล์ที่ส่งของ ${count} หน่วยงานให้เทียบ: ${agencies}`,
    en: ({ agencies, count }) =>
      `The files of ${count} agenc${count === 1 ? "y were" : "ies were"} not available to reconcile with: ${agencies}`,
    why: { th: "แถวของหน่วยงานเหล่านี้ในแผนรวมไม่ได้เทียบกับสิ่งใด", en: "Their rows in the master were compared with nothing." },
    example: { agencies: "สำนักงานเกษตรจังหวัด, โรงพยาบาลตัวอย่าง", count: 2 },
    remedy: { th: "ขอไฟล์จากหน่วยงานเหล่านี้", en: "Ask these agencies for their files." },
  }),
  "not-reconciled": entry<None>({
    severity: "note",
    th: () => "ไม่ได้เทียบกับไฟล์ที่หน่วยงานส่ง เพราะไม่ได้ให้ไฟล์มา",
    en: () => "Not reconciled with what the agencies sent: none of their files were given",
    why: {
      th: "ยอดอาจถูกต้องแต่ไม่ตรงกับที่หน่วยงานส่ง",
      en: "Totals may add up and still differ from what the agencies sent.",
    },
    example: {},
    remedy: {
      th: "สอบทานแผนรวมพร้อมกับไฟล์ที่หน่วยงานส่ง",
      en: "Verify the master together with the files they sent.",
    },
  }),
  "merged-into-other-sheet": entry<{ name: string }>({
    severity: "note",
    th: ({ name }) => `ไม่ได้เทียบแผ่นนี้กับไฟล์ที่หน่วยงานส่ง เพราะบันทึกการรวมเป็นของแผ่น ${quoted(name)}`,
    en: ({ name }) => `Not reconciled with what the agencies sent: the record is of a merge into sheet ${quoted(name)}`,
    why: { th: "แผ่นนี้อาจเป็นสำเนาเก่าของแผนรวม", en: "This sheet may be an old copy of the master." },
    example: { name: "แผนรวม" },
    remedy: {
      th: "ถ้าต้องการเทียบแผ่นนี้ ให้เลือกสอบทานแผ่นนี้แผ่นเดียว",
      en: "To reconcile this sheet, verify it by itself.",
    },
  }),
};

const unreadReasons = {
  "other-form": { th: "เป็นแบบฟอร์มอื่น", en: "it follows another form" },
  "no-agency": { th: "บอกไม่ได้ว่าเป็นของหน่วยงานใด", en: "it is not clear which agency sent it" },
};
