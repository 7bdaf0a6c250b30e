import type { Satang } from "../plan/satang";
import { entry, type None } from "./entry";
import { baht, columnWords, quoted, rowWords, type ColumnName } from "./words";

/** The row of a submission; 0-based. */
interface Source {
  readonly file: string;
  readonly sourceRow: number;
}

interface Edited extends Source {
  readonly column: ColumnName;
  /** As merged, and as it stands, as people see it. */
  readonly merged: string;
  readonly stands: string;
}

const from = ({ file, sourceRow }: Source) => ({
  th: `(จากไฟล์ ${quoted(file)} แถว ${sourceRow + 1})`,
  en: `(from file ${quoted(file)}, row ${sourceRow + 1})`,
});

const askWho = {
  th: "สอบถามผู้ดูแลแผนรวมว่าแก้เพราะเหตุใด ถ้าถูกต้อง ให้หน่วยงานส่งไฟล์ที่แก้แล้วมารวมใหม่",
  en: "Ask who keeps the master why; if it is right, have the agency send a corrected file and merge that.",
};
const askLog = {
  th: "เทียบกับสำเนาแผนรวมที่เก็บไว้ก่อนหน้า บันทึกนี้ใช้เป็นหลักฐานไม่ได้จนกว่าจะอธิบายได้",
  en: "Compare it with an earlier copy of the master; until this is explained, the log proves nothing.",
};

/** Where the rows of a master came from, and whether they and the log of merges still are as merging left them. */
export const aboutOrigins = {
  "origin-missing": entry<{ amount: Satang }>({
    severity: "warning",
    th: ({ amount }) => `แถวนี้ไม่มีที่มาในบันทึกการรวม (${baht(amount)} บาท)`,
    en: ({ amount }) => `No merge has written this row (${baht(amount)} baht)`,
    remedy: {
      th: "หาเอกสารที่มาของแถวนี้ แถวนี้อาจมีอยู่ก่อนการรวม หรือมีผู้เพิ่มเองภายหลัง",
      en: "Look for the paper behind it: it stood there before any merge, or somebody added it by hand.",
    },
  }),
  "merged-amount-changed": entry<Edited>({
    severity: "error",
    th: (facts) =>
      `${columnWords[facts.column].th}ถูกแก้หลังการรวม จาก ${facts.merged} เป็น ${facts.stands} ${from(facts).th}`,
    en: (facts) =>
      `The ${columnWords[facts.column].en} was changed after its merge, from ${facts.merged} to ${facts.stands} ${from(facts).en}`,
    remedy: askWho,
  }),
  "merged-cell-changed": entry<Edited>({
    severity: "warning",
    th: (facts) =>
      `${columnWords[facts.column].th}ถูกแก้หลังการรวม จาก ${facts.merged} เป็น ${facts.stands} ${from(facts).th}`,
    en: (facts) =>
      `The ${columnWords[facts.column].en} was changed after its merge, from ${facts.merged} to ${facts.stands} ${from(facts).en}`,
    remedy: askWho,
  }),
  "merged-row-gone": entry<Source & { agency: string; name: string; amount: Satang }>({
    severity: "error",
    th: (facts) =>
      `แถว ${quoted(facts.name)} ของ${facts.agency} ${baht(facts.amount)} บาท ถูกลบหลังการรวม ${from(facts).th}`,
    en: (facts) =>
      `The row ${quoted(facts.name)} of ${quoted(facts.agency)}, ${baht(facts.amount)} baht, was deleted after its merge ${from(facts).en}`,
    remedy: askWho,
  }),
  "merged-row-moved": entry<{ rows: readonly number[]; merged: string; stands: string }>({
    severity: "warning",
    th: ({ rows, merged, stands }) => `${rowWords(rows).th} รวมไว้ใต้ ${quoted(merged)} แต่ตอนนี้อยู่ใต้ ${quoted(stands)}`,
    en: ({ rows, merged, stands }) =>
      `${rowWords(rows).en.replace("row", "Row")} ${rows.length === 1 ? "was" : "were"} merged under ${quoted(merged)} and now ${rows.length === 1 ? "stands" : "stand"} under ${quoted(stands)}`,
    remedy: askWho,
  }),
  "own-rows-changed": entry<{ stands: Satang; merged: Satang }>({
    severity: "warning",
    th: ({ stands, merged }) => `แถวที่ไม่มีที่มารวมกันได้ ${baht(stands)} บาท แต่เมื่อรวมแผนครั้งสุดท้ายเป็น ${baht(merged)} บาท`,
    en: ({ stands, merged }) =>
      `The rows that no merge has written come to ${baht(stands)} baht; at the last merge it was ${baht(merged)} baht`,
    remedy: askWho,
  }),
  "merge-record-damaged": entry<None>({
    severity: "error",
    th: () => "ข้อมูลการรวมที่เก็บไว้ในแผนรวมถูกแก้ด้วยมือ จึงบอกไม่ได้ว่าแถวใดมาจากไฟล์ใด",
    en: () => "What the master remembers of its merges was edited by hand, so its rows cannot be traced",
    remedy: askLog,
  }),
  "merge-record-missing": entry<{ agencies: number }>({
    severity: "error",
    th: ({ agencies }) => `บันทึกการรวมมี ${agencies} หน่วยงาน แต่ไม่มีแผ่นข้อมูลการรวม จึงบอกไม่ได้ว่าแถวใดมาจากไฟล์ใด`,
    en: ({ agencies }) =>
      `The log tells of ${agencies} merged agenc${agencies === 1 ? "y" : "ies"}, but the sheet that says which row is whose is gone`,
    remedy: askLog,
  }),
  "merge-log-missing": entry<None>({
    severity: "error",
    th: () => "แผนรวมมีแถวที่รวมเข้ามา แต่ไม่มีแผ่นบันทึกการรวม",
    en: () => "The master holds merged rows, but its log of merges is gone",
    remedy: askLog,
  }),
  "merge-log-foreign": entry<None>({
    severity: "error",
    th: () => "แผ่นที่ใช้ชื่อบันทึกการรวมไม่ใช่บันทึกของโปรแกรม หรือหัวตารางถูกแก้",
    en: () => "The sheet with the merge log's name is no log of this program's, or its header was edited",
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
        ? "This entry of the merge log was edited: its hash is not that of its cells; which cell cannot be told"
        : `The merge log was edited in its column ${quoted(column)}, from ${was} to ${is} (the entry's hash proves it)`,
    remedy: askLog,
  }),
  "log-entry-untied": entry<None>({
    severity: "error",
    th: () => "รายการนี้ไม่ต่อจากรายการก่อนหน้า มีรายการถูกลบ สลับ หรือแก้แล้วทำรหัสใหม่",
    en: () => "This entry does not follow the one before it: an entry was removed, moved, or edited and sealed anew",
    remedy: askLog,
  }),
  "log-entry-blank": entry<None>({
    severity: "error",
    th: () => "มีแถวว่างกลางบันทึกการรวม รายการที่เคยอยู่ตรงนี้ถูกลบ",
    en: () => "There is a blank row inside the merge log: the entry that stood here was removed",
    remedy: askLog,
  }),
  "log-entry-lost": entry<{ agency: string; file: string }>({
    severity: "error",
    th: ({ agency, file }) => `แผนรวมมีแถวของ${agency} จากไฟล์ ${quoted(file)} แต่บันทึกการรวมไม่มีรายการที่รวมไฟล์นี้`,
    en: ({ agency, file }) =>
      `The master holds rows of ${quoted(agency)} from file ${quoted(file)}, but the log has no entry of that merge`,
    remedy: askLog,
  }),
  "log-agency-lost": entry<{ agency: string; file: string }>({
    severity: "error",
    th: ({ agency, file }) =>
      `บันทึกการรวมบอกว่ารวมไฟล์ ${quoted(file)} ของ${agency}แล้ว แต่แผนรวมไม่มีข้อมูลของไฟล์นี้ และไม่มีรายการถอน`,
    en: ({ agency, file }) =>
      `By the log file ${quoted(file)} of ${quoted(agency)} is merged, but the master knows nothing of it, and no entry withdraws it`,
    remedy: askLog,
  }),
  "log-record-differ": entry<{ agency: string; what: keyof typeof loggedFigures; logged: string; recorded: string }>({
    severity: "error",
    th: ({ agency, what, logged, recorded }) =>
      `บันทึกการรวมของ${agency}บอกว่า${loggedFigures[what].th} ${logged} แต่ข้อมูลการรวมในแผนมี ${recorded}`,
    en: ({ agency, what, logged, recorded }) =>
      `For ${quoted(agency)} the log tells of ${logged} ${loggedFigures[what].en}, the master's own record of ${recorded}`,
    remedy: askLog,
  }),
  "report-not-verified": entry<None>({
    severity: "note",
    th: () => "แผ่นนี้ใช้ชื่อของรายงานการสอบทานที่โปรแกรมทำไว้ จึงไม่ได้สอบทาน",
    en: () => "This sheet has the name of a report that the program wrote, so it was not verified",
    remedy: {
      th: "ถ้าไม่ใช่รายงานของโปรแกรม ให้เปลี่ยนชื่อแผ่นแล้วสอบทานใหม่",
      en: "If it is no such report, rename the sheet and verify again.",
    },
  }),
  "origins-unknown": entry<None>({
    severity: "note",
    th: () => "แผนนี้ไม่มีบันทึกการรวมของโปรแกรม จึงตรวจที่มาของแถวไม่ได้",
    en: () => "This plan has no record of merges by this program, so the origin of its rows could not be checked",
    remedy: {
      th: "ตรวจเทียบกับไฟล์ที่หน่วยงานส่ง ด้วยตัวเลือก --with",
      en: "Reconcile it with the files the agencies sent (--with).",
    },
  }),
};

const loggedFigures = {
  rows: { th: "จำนวนแถวเข้า", en: "rows in" },
  amounts: { th: "ยอดที่เพิ่ม", en: "baht added" },
  file: { th: "ชื่อไฟล์", en: "as the file" },
};
