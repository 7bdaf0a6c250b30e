import { entry, type None } from "./entry";
import { quoted } from "./words";

const askLog = {
  th: "เทียบกับสำเนาแผนรวมที่เก็บไว้ก่อนหน้า บันทึกนี้ใช้เป็นหลักฐานไม่ได้จนกว่าจะอธิบายได้",
  en: "Compare it with an earlier copy of the master; until this is explained, the log is not evidence.",
};

/** Whether the log of merges, and what a master remembers of them, still are as merging left them. */
export const aboutMergeLog = {
  "merge-record-damaged": entry<None>({
    severity: "error",
    th: () => "ข้อมูลการรวมที่เก็บไว้ในแผนรวมถูกแก้ด้วยมือ จึงบอกไม่ได้ว่าแถวใดมาจากไฟล์ใด",
    en: () => "The master's record of its merges was edited by hand, so its rows cannot be traced",
    why: {
      th: "ถ้าข้อมูลการรวมหายหรือถูกแก้ แถวอาจถูกนับซ้ำหรือหายไปเมื่อรวมครั้งถัดไป",
      en: "Where the master's record is lost or changed, rows may be counted twice or lost in the next merge.",
    },
    example: {},
    remedy: askLog,
  }),
  "merge-record-missing": entry<{ agencies: number }>({
    severity: "error",
    th: ({ agencies }) => `บันทึกการรวมมี ${agencies} หน่วยงาน แต่ไม่มีแผ่นข้อมูลการรวม จึงบอกไม่ได้ว่าแถวใดมาจากไฟล์ใด`,
    en: ({ agencies }) =>
      `The log lists ${agencies} merged agenc${agencies === 1 ? "y" : "ies"}, but the sheet that records which row came from which file is missing`,
    why: {
      th: "ถ้าข้อมูลการรวมหายหรือถูกแก้ แถวอาจถูกนับซ้ำหรือหายไปเมื่อรวมครั้งถัดไป",
      en: "Where the master's record is lost or changed, rows may be counted twice or lost in the next merge.",
    },
    example: { agencies: 2 },
    remedy: askLog,
  }),
  "merge-log-missing": entry<None>({
    severity: "error",
    th: () => "แผนรวมมีแถวที่รวมเข้ามา แต่ไม่มีแผ่นบันทึกการรวม",
    en: () => "The master holds merged rows, but its merge log is missing",
    why: {
      th: "ถ้าบันทึกการรวมถูกแก้ จะพิสูจน์ไม่ได้ว่าแถวใดมาจากไฟล์ใด",
      en: "Where the merge log was changed, nothing proves which row came from which file.",
    },
    example: {},
    remedy: askLog,
  }),
  "merge-log-foreign": entry<None>({
    severity: "error",
    th: () => "แผ่นที่ใช้ชื่อบันทึกการรวมไม่ใช่บันทึกของโปรแกรม หรือหัวตารางถูกแก้",
    en: () => "The sheet with the merge log's name was not written by this program, or its header was edited",
    why: {
      th: "ถ้าบันทึกการรวมถูกแก้ จะพิสูจน์ไม่ได้ว่าแถวใดมาจากไฟล์ใด",
      en: "Where the merge log was changed, nothing proves which row came from which file.",
    },
    example: {},
    remedy: askLog,
  }),
  "log-entry-changed": entry<{ column: string | null; was: string; is: string }>({
    severity: "error",
    th: ({ column, was, is }) =>
      column === null
        ? "รายการนี้ของบันทึกการรวมถูกแก้ รหัสรายการไม่ตรงกับข้อความ บอกไม่ได้ว่าช่องใด"
        : `บันทึกการรวมถูกแก้ที่ช่อง ${quoted(column)} จาก ${was} เป็น ${is} (รหัสรายการยืนยันค่าเดิม)`,
    en: ({ column, was, is }) =>
      column === null
        ? "This entry of the merge log was edited: its hash does not match its cells; it is not known which cell"
        : `The merge log was edited in its column ${quoted(column)}, from ${was} to ${is} (proved by the entry's hash)`,
    why: {
      th: "ถ้าบันทึกการรวมถูกแก้ จะพิสูจน์ไม่ได้ว่าแถวใดมาจากไฟล์ใด",
      en: "Where the merge log was changed, nothing proves which row came from which file.",
    },
    example: { column: "จำนวนแถวเข้า", was: "6", is: "7" },
    remedy: askLog,
  }),
  "log-entry-untied": entry<None>({
    severity: "error",
    th: () => "รายการนี้ไม่ต่อจากรายการก่อนหน้า มีรายการถูกลบ สลับ หรือแก้แล้วทำรหัสใหม่",
    en: () =>
      "This entry does not follow the one before it: an entry was removed, moved, or edited and given a new hash",
    why: {
      th: "ถ้าบันทึกการรวมถูกแก้ จะพิสูจน์ไม่ได้ว่าแถวใดมาจากไฟล์ใด",
      en: "Where the merge log was changed, nothing proves which row came from which file.",
    },
    example: {},
    remedy: askLog,
  }),
  "log-entry-blank": entry<None>({
    severity: "error",
    th: () => "มีแถวว่างกลางบันทึกการรวม รายการที่เคยอยู่ตรงนี้ถูกลบ",
    en: () => "There is a blank row inside the merge log: the entry that was here has been removed",
    why: {
      th: "ถ้าบันทึกการรวมถูกแก้ จะพิสูจน์ไม่ได้ว่าแถวใดมาจากไฟล์ใด",
      en: "Where the merge log was changed, nothing proves which row came from which file.",
    },
    example: {},
    remedy: askLog,
  }),
  "log-entry-lost": entry<{ agency: string; file: string }>({
    severity: "error",
    th: ({ agency, file }) => `แผนรวมมีแถวของ${agency} จากไฟล์ ${quoted(file)} แต่บันทึกการรวมไม่มีรายการที่รวมไฟล์นี้`,
    en: ({ agency, file }) =>
      `The master holds rows of ${quoted(agency)} from file ${quoted(file)}, but the log has no entry of that merge`,
    why: {
      th: "ถ้าบันทึกการรวมถูกแก้ จะพิสูจน์ไม่ได้ว่าแถวใดมาจากไฟล์ใด",
      en: "Where the merge log was changed, nothing proves which row came from which file.",
    },
    example: { agency: "โรงพยาบาลตัวอย่าง", file: "07-hospital.xlsx" },
    remedy: askLog,
  }),
  "log-agency-lost": entry<{ agency: string; file: string }>({
    severity: "error",
    th: ({ agency, file }) =>
      `บันทึกการรวมบอกว่ารวมไฟล์ ${quoted(file)} ของ${agency}แล้ว แต่แผนรวมไม่มีข้อมูลของไฟล์นี้ และไม่มีรายการถอน`,
    en: ({ agency, file }) =>
      `The log says that file ${quoted(file)} of ${quoted(agency)} is merged, but the master has no record of it, and no entry withdraws it`,
    why: {
      th: "ถ้าข้อมูลการรวมหายหรือถูกแก้ แถวอาจถูกนับซ้ำหรือหายไปเมื่อรวมครั้งถัดไป",
      en: "Where the master's record is lost or changed, rows may be counted twice or lost in the next merge.",
    },
    example: { agency: "โรงพยาบาลตัวอย่าง", file: "07-hospital.xlsx" },
    remedy: askLog,
  }),
  "log-record-differ": entry<{ agency: string; what: keyof typeof loggedFigures; logged: string; recorded: string }>({
    severity: "error",
    th: ({ agency, what, logged, recorded }) =>
      `บันทึกการรวมของ${agency}บอกว่า${loggedFigures[what].th} ${logged} แต่ข้อมูลการรวมในแผนมี ${recorded}`,
    en: ({ agency, what, logged, recorded }) =>
      `For ${quoted(agency)} the log says ${logged} ${loggedFigures[what].en}, the master's own record ${recorded}`,
    why: {
      th: "บันทึกการรวมกับข้อมูลในแผนรวมต้องตรงกัน ถ้าไม่ตรง มีการแก้อย่างใดอย่างหนึ่ง",
      en: "The log and the master's own record must agree; if not, one of them was changed.",
    },
    example: { agency: "โรงพยาบาลตัวอย่าง", what: "rows", logged: "6", recorded: "7" },
    remedy: askLog,
  }),
};

const loggedFigures = {
  rows: { th: "จำนวนแถวเข้า", en: "rows in" },
  amounts: { th: "ยอดที่เพิ่ม", en: "baht added" },
  file: { th: "ชื่อไฟล์", en: "as the file" },
};
