import type { Words } from "../../text/language";
import { worded, type Described } from "../worded";
import { bySurface, entry } from "../entry";
import { quoted } from "../words";

/** A file that a merge goes on without. `others`: the other files of its agency. */
interface File {
  readonly others: readonly string[];
}

const nameTheAgency: Words = {
  th: "เขียนชื่อหน่วยงานไว้เหนือตารางตามรายชื่อหน่วยงาน แล้วรวมไฟล์นี้ใหม่",
  en: "Write the agency's name above the table as the list of agencies has it, and merge the file again.",
};

/** Why a file is left out; the others are merged. */
export const leftOutReasons = {
  "agency-unknown": entry<File>({
    severity: "error",
    th: () => "ไม่ทราบว่าหน่วยงานใดส่งไฟล์นี้",
    en: () => "It is not clear which agency sent this file",
    why: {
      th: "แถวของหน่วยงานจะถูกแทนที่เมื่อส่งไฟล์ใหม่ ถ้าไม่ทราบผู้ส่ง แถวเดิมจะค้างอยู่และถูกนับซ้ำ",
      en: "An agency's rows are replaced when it sends again. Without knowing the sender, old rows would stay and be counted twice.",
    },
    example: { others: [] },
    remedy: nameTheAgency,
  }),
  "has-errors": entry<File>({
    severity: "error",
    th: () => "มีข้อผิดพลาดในไฟล์นี้ที่ต้องแก้ก่อน",
    en: () => "This file has errors that have to be fixed first",
    why: {
      th: "ถ้ารวมไฟล์ที่มีข้อผิดพลาด ยอดรวมจะผิดโดยไม่มีใครเห็น",
      en: "Merged with its errors, the totals would be wrong without anybody noticing.",
    },
    example: { others: [] },
    remedy: {
      th: "ส่งรายการที่ต้องแก้ให้หน่วยงาน แล้วรวมไฟล์ที่แก้แล้ว",
      en: "Send the agency the list of what to fix, and merge the corrected file.",
    },
  }),
  "not-chosen": entry<File>({
    severity: "error",
    th: ({ others }) => `ท่านไม่ได้เลือกไฟล์นี้${others.length > 0 ? ` ใช้ ${others.map(quoted).join(", ")} แทน` : ""}`,
    en: ({ others }) =>
      `You did not choose this file${others.length > 0 ? `; ${others.map(quoted).join(", ")} is used instead` : ""}`,
    why: {
      th: "กิจกรรมและงบประมาณในไฟล์นี้จะไม่อยู่ในยอดรวม",
      en: "Its activities and amounts will not be in the totals.",
    },
    example: { others: ["07-hospital-แก้ไข.xlsx"] },
    remedy: { th: "ถ้าต้องการรวม ให้ทำเครื่องหมาย “นำเข้า” ที่ไฟล์นี้", en: "To merge it, tick “Merge this file” at the file." },
  }),
  "agency-twice": entry<File>({
    severity: "error",
    th: ({ others }) => `หน่วยงานนี้ส่งหลายไฟล์${others.length > 0 ? `: ${others.map(quoted).join(", ")}` : ""}`,
    en: ({ others }) =>
      `Its agency sent more than one file${others.length > 0 ? `; the others are ${others.map(quoted).join(", ")}` : ""}`,
    why: {
      th: "ถ้ารวมทั้งสองไฟล์ กิจกรรมเดียวกันจะถูกนับสองครั้ง และวันที่หรือชื่อไฟล์บอกไม่ได้ว่าไฟล์ใดเป็นฉบับที่ใช้",
      en: "Merging both would count the same activities twice, and neither names nor dates of files show which one is final.",
    },
    example: { others: ["07-hospital-แก้ไข.xlsx"] },
    remedy: bySurface(
      { th: "เลือกไฟล์ที่ใช้เพียงไฟล์เดียว", en: "Choose the one file that counts." },
      {
        th: "รวมเฉพาะไฟล์ที่ใช้ หรือระบุไฟล์นั้นด้วย --answers",
        en: "Merge only the file that counts, or name it with --answers.",
      },
    ),
  }),
  "other-form": entry<File>({
    severity: "error",
    th: () => "ไฟล์นี้ไม่ได้ใช้แบบฟอร์มของแผนรวม",
    en: () => "This file does not follow the master's form",
    why: {
      th: "คอลัมน์และระดับหัวข้อไม่ตรงกัน จำนวนเงินจึงอาจลงผิดคอลัมน์",
      en: "Its columns and levels are different, so amounts could end up in the wrong column.",
    },
    example: { others: [] },
    remedy: {
      th: "ขอให้หน่วยงานกรอกในแบบฟอร์มของแผนรวม",
      en: "Ask the agency to fill in the master's form.",
    },
  }),
  "already-in-plan": entry<File>({
    severity: "error",
    th: () => "แผนรวมมีรายการของไฟล์นี้อยู่แล้วโดยไม่มีบันทึกการรวม ถ้ารวมอีกจะนับซ้ำ",
    en: () =>
      "The master already holds this file's rows without a record of merging them; merged again they would be counted twice",
    why: {
      th: "งบประมาณของหน่วยงานจะถูกนับสองครั้งในทุกยอดรวม",
      en: "The agency's budget would be counted twice in every total.",
    },
    example: { others: [] },
    remedy: {
      th: "ใช้ไฟล์แผนรวมที่มีแผ่นบันทึกการรวมครบ หรือลบแถวเหล่านั้นออกจากแผนรวมก่อน",
      en: "Use the copy of the master that still has its sheets of merges, or delete those rows from the master first.",
    },
  }),
  empty: entry<File>({
    severity: "error",
    th: () => "ไฟล์นี้ไม่มีรายการ",
    en: () => "This file has no rows",
    why: {
      th: "ถ้ารวมไฟล์ว่าง แถวทั้งหมดของหน่วยงานที่รวมไว้จะหายไปโดยไม่มีใครตั้งใจ",
      en: "Merging an empty file would remove all rows merged for its agency before, which hardly anybody means to do.",
    },
    example: { others: [] },
    remedy: bySurface(
      { th: "ขอไฟล์ที่กรอกแล้วจากหน่วยงาน", en: "Ask the agency for the completed file." },
      {
        th: "ขอไฟล์ที่กรอกแล้วจากหน่วยงาน หรือถอนแถวเดิมด้วย ruam withdraw",
        en: "Ask the agency for the completed file, or remove its earlier rows with ruam withdraw.",
      },
    ),
  }),
  "amount-unread": entry<File>({
    severity: "error",
    th: () => "มีจำนวนเงินที่อ่านไม่ได้",
    en: () => "It holds an amount that cannot be read",
    why: {
      th: "ถ้ารวมโดยไม่มีจำนวนเงินนั้น ยอดรวมจะผิดโดยไม่มีใครเห็น",
      en: "Merged without that amount, the totals would be wrong without anybody noticing.",
    },
    example: { others: [] },
    remedy: { th: "แก้จำนวนเงินในเซลล์ที่ระบุ แล้วส่งใหม่", en: "Correct the amount in the cell named, and send it again." },
  }),
  "heading-unknown": entry<File>({
    severity: "error",
    th: () => "มีหัวข้อที่ไม่อยู่ในแบบฟอร์ม",
    en: () => "It has a heading that is not in the form",
    why: {
      th: "ไม่รู้ว่าแถวใต้หัวข้อนี้ควรอยู่ที่ใดในแผนรวม",
      en: "There is no place in the master for the rows under it.",
    },
    example: { others: [] },
    remedy: {
      th: "แก้หัวข้อในเซลล์ที่ระบุให้ตรงกับแบบฟอร์ม",
      en: "Change the heading in the cell named to one of the form's.",
    },
  }),
  misread: entry<File>({
    severity: "error",
    th: () => "เมื่อรวมแล้ว แถวหนึ่งของไฟล์นี้จะถูกอ่านเป็นอย่างอื่น",
    en: () => "Once merged, a row of this file would be read back as something else",
    why: {
      th: "แถวที่อ่านกลับมาไม่ตรงกับที่ส่ง จะทำให้ยอดรวมและการรวมครั้งถัดไปผิด",
      en: "A row that does not read back as it was sent makes totals and the next merge wrong.",
    },
    example: { others: [] },
    remedy: {
      th: "แก้ข้อความในเซลล์ที่ระบุ เช่น กิจกรรมที่ชื่อเหมือนบรรทัดรวมหรือหัวข้อ แล้วรวมไฟล์นี้ใหม่",
      en: "Change the text in the cell named, such as an activity with the name of a total or a heading, and merge the file again.",
    },
  }),
};

export type LeftOutReason = keyof typeof leftOutReasons;

export const describeLeftOut = ({ reason, others }: { readonly reason: LeftOutReason } & File): Described =>
  worded(leftOutReasons[reason], { others });
