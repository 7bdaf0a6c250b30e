import type { Satang } from "../plan/satang";
import { entry, type None } from "./entry";
import { baht, quoted, rowWords } from "./words";
import type { NamedField } from "../plan/fields";
import { exampleFields } from "./exampleFields";

/** The row of a submission; 0-based. */
interface Source {
  readonly file: string;
  readonly sourceRow: number;
}

interface Edited extends Source {
  readonly column: NamedField;
  /** As merged, and as it is, as people see it. */
  readonly merged: string;
  readonly now: string;
}

const from = ({ file, sourceRow }: Source) => ({
  th: `(จากไฟล์ ${quoted(file)} แถว ${sourceRow + 1})`,
  en: `(from file ${quoted(file)}, row ${sourceRow + 1})`,
});

const askWho = {
  th: "สอบถามผู้ดูแลแผนรวมว่าแก้เพราะเหตุใด ถ้าถูกต้อง ให้หน่วยงานส่งไฟล์ที่แก้แล้วมารวมใหม่",
  en: "Ask the keeper of the master why; if the change is right, have the agency send a corrected file and merge that.",
};

/** Where the rows of a master came from, and whether they still are as merging left them. */
export const aboutOrigins = {
  "origin-missing": entry<{ amount: Satang }>({
    severity: "warning",
    th: ({ amount }) => `แถวนี้ไม่มีที่มาในบันทึกการรวม (${baht(amount)} บาท)`,
    en: ({ amount }) => `This row does not come from any merged file (${baht(amount)} baht)`,
    why: {
      th: "ไม่มีไฟล์ของหน่วยงานให้ตรวจสอบว่าจำนวนเงินนี้ถูกต้อง",
      en: "There is no agency file to check this amount against.",
    },
    example: { amount: 1_800_000 as Satang },
    remedy: {
      th: "หาเอกสารที่มาของแถวนี้ แถวนี้อาจมีอยู่ก่อนการรวม หรือมีผู้เพิ่มเองภายหลัง",
      en: "Find the document behind it: the row was there before any merge, or somebody added it by hand.",
    },
  }),
  "merged-amount-changed": entry<Edited>({
    severity: "error",
    th: (facts) => `${facts.column.name.th}ถูกแก้หลังการรวม จาก ${facts.merged} เป็น ${facts.now} ${from(facts).th}`,
    en: (facts) =>
      `The ${facts.column.name.en} was changed after it was merged, from ${facts.merged} to ${facts.now} ${from(facts).en}`,
    why: {
      th: "จำนวนเงินในแผนรวมไม่ใช่จำนวนที่หน่วยงานส่งและรับรอง",
      en: "The amount in the master is not the one the agency sent and answers for.",
    },
    example: { file: "07-hospital.xlsx", sourceRow: 7, column: exampleFields.budget, merged: "5,000", now: "6,000" },
    remedy: askWho,
  }),
  "merged-cell-changed": entry<Edited>({
    severity: "warning",
    th: (facts) => `${facts.column.name.th}ถูกแก้หลังการรวม จาก ${facts.merged} เป็น ${facts.now} ${from(facts).th}`,
    en: (facts) =>
      `The ${facts.column.name.en} was changed after it was merged, from ${facts.merged} to ${facts.now} ${from(facts).en}`,
    why: {
      th: "ข้อความในแผนรวมไม่ใช่ข้อความที่หน่วยงานส่ง และจะหายไปเมื่อส่งใหม่",
      en: "The text in the master is not the one the agency sent, and is lost when it sends again.",
    },
    example: { file: "07-hospital.xlsx", sourceRow: 7, column: exampleFields.unit, merged: "ครั้ง", now: "คน" },
    remedy: askWho,
  }),
  "merged-grand-total-gone": entry<None>({
    severity: "warning",
    th: () => "แถวรวมงบประมาณทั้งสิ้นหายไปหลังการรวม",
    en: () => "The grand total row was deleted after the merge",
    why: { th: "ไม่มียอดรวมของทั้งแผนให้ตรวจทาน", en: "There is no total of the whole plan to check." },
    example: {},
    remedy: { th: "คำนวณยอดรวมใหม่ แถวนี้จะกลับมา", en: "Recompute the totals; that puts it back." },
  }),
  "merged-row-gone": entry<Source & { agency: string; name: string; amount: Satang }>({
    severity: "error",
    th: (facts) =>
      `แถว ${quoted(facts.name)} ของ${facts.agency} ${baht(facts.amount)} บาท ถูกลบหลังการรวม ${from(facts).th}`,
    en: (facts) =>
      `The row ${quoted(facts.name)} of ${quoted(facts.agency)}, ${baht(facts.amount)} baht, was deleted after it was merged ${from(facts).en}`,
    why: {
      th: "งบประมาณของหน่วยงานในแผนรวมน้อยกว่าที่ส่งมา",
      en: "The agency's budget in the master is less than what it sent.",
    },
    example: {
      file: "07-hospital.xlsx",
      sourceRow: 7,
      agency: "โรงพยาบาลตัวอย่าง",
      name: "อบรมอาสาสมัคร",
      amount: 1_800_000 as Satang,
    },
    remedy: askWho,
  }),
  "merged-row-moved": entry<{ rows: readonly number[]; merged: string; now: string }>({
    severity: "warning",
    th: ({ rows, merged, now }) => `${rowWords(rows).th} รวมไว้ใต้ ${quoted(merged)} แต่ตอนนี้อยู่ใต้ ${quoted(now)}`,
    en: ({ rows, merged, now }) =>
      `${rowWords(rows).en.replace("row", "Row")} ${rows.length === 1 ? "was" : "were"} merged under ${quoted(merged)} but ${rows.length === 1 ? "is" : "are"} now under ${quoted(now)}`,
    why: {
      th: "ยอดรวมของทั้งสองหัวข้อไม่ตรงกับที่หน่วยงานส่ง",
      en: "The totals of both sections differ from what the agencies sent.",
    },
    example: { rows: [8, 9], merged: "โครงการส่งเสริมอาชีพ", now: "โครงการพัฒนาแหล่งน้ำ" },
    remedy: askWho,
  }),
  "own-rows-changed": entry<{ now: Satang; merged: Satang }>({
    severity: "warning",
    th: ({ now, merged }) => `แถวที่ไม่มีที่มารวมกันได้ ${baht(now)} บาท แต่เมื่อรวมแผนครั้งสุดท้ายเป็น ${baht(merged)} บาท`,
    en: ({ now, merged }) =>
      `The rows that do not come from any merged file add up to ${baht(now)} baht; at the last merge it was ${baht(merged)} baht`,
    why: {
      th: "มีผู้แก้แถวที่ไม่มีไฟล์ให้ตรวจสอบย้อนกลับ หลังการรวมครั้งสุดท้าย",
      en: "Somebody changed rows that have no file behind them after the last merge.",
    },
    example: { now: 1_000_000 as Satang, merged: 2_000_000 as Satang },
    remedy: askWho,
  }),
  "report-not-verified": entry<None>({
    severity: "note",
    th: () => "แผ่นนี้ใช้ชื่อของรายงานการสอบทานที่โปรแกรมทำไว้ จึงไม่ได้สอบทาน",
    en: () => "This sheet has the name of a report that the program wrote, so it was not verified",
    why: {
      th: "รายงานอ้างยอดของแผ่นอื่น ถ้าสอบทานด้วยจะนับซ้ำ",
      en: "A report repeats the totals of other sheets; verified as well, they would be counted again.",
    },
    example: {},
    remedy: {
      th: "ถ้าไม่ใช่รายงานของโปรแกรม ให้เปลี่ยนชื่อแผ่นแล้วสอบทานใหม่",
      en: "If it is not such a report, rename the sheet and verify again.",
    },
  }),
  "origins-unknown": entry<None>({
    severity: "note",
    th: () => "แผนนี้ไม่มีบันทึกการรวมของโปรแกรม จึงตรวจที่มาของแถวไม่ได้",
    en: () => "This plan has no record of merges by this program, so the origin of its rows could not be checked",
    why: {
      th: "ตรวจได้เฉพาะยอดรวม ตรวจไม่ได้ว่าแถวใดมาจากหน่วยงานใด",
      en: "Only totals can be verified, not which row came from which agency.",
    },
    example: {},
    remedy: {
      th: "สอบทานแผนนี้พร้อมกับไฟล์ที่หน่วยงานส่ง",
      en: "Verify this plan together with the files the agencies sent.",
    },
  }),
};
