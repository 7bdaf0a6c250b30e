import type { NamedField } from "../../plan/fields";
import { worded, type Described } from "../worded";
import { bySurface, entry } from "../entry";
import { exampleFields } from "../exampleFields";

/** A master to which nothing can be done. `fields`: the columns that are missing. */
interface Master {
  readonly fields: readonly NamedField[];
}

const listed = (fields: readonly NamedField[], language: "th" | "en"): string =>
  fields.map(({ name }) => name[language]).join(", ");

const example: Master = { fields: [] };

/** Why nothing can be done with a master. */
export const masterRefusals = {
  "plan-missing": entry<Master>({
    severity: "error",
    th: () => "ไม่พบตารางแผนตามแบบฟอร์มในแผนรวม",
    en: () => "The master has no plan table of this form",
    why: {
      th: "ไม่มีที่ให้วางแถวของหน่วยงาน",
      en: "There is nowhere to put the agencies' rows.",
    },
    example,
    remedy: bySurface(
      {
        th: "เปิดไฟล์แผนรวมของจังหวัด หรือเลือกแบบฟอร์มที่แผนรวมใช้",
        en: "Open the province's master, or choose the form it follows.",
      },
      {
        th: "ตรวจว่าระบุไฟล์แผนรวมถูกต้อง หรือระบุแบบฟอร์มด้วย --form",
        en: "Check that this is the master, or name its form with --form.",
      },
    ),
  }),
  "plan-ambiguous": entry<Master>({
    severity: "error",
    th: () => "ไฟล์แผนรวมมีตารางแผนหลายแผ่นงาน",
    en: () => "More than one sheet of the master holds a plan",
    why: {
      th: "ถ้าโปรแกรมเลือกเอง แถวอาจถูกเขียนลงแผ่นงานที่ไม่ใช่แผนรวม",
      en: "If the program picked one, rows could be written into the wrong sheet.",
    },
    example,
    remedy: bySurface(
      { th: "เลือกแผ่นงานของแผนรวมที่ด้านบน", en: "Choose the master's sheet at the top." },
      { th: "ระบุแผ่นงานด้วย --sheet", en: "Name the sheet with --sheet." },
    ),
  }),
  protected: entry<Master>({
    severity: "error",
    th: () => "แผ่นงานของแผนรวมถูกป้องกันไว้",
    en: () => "The master's sheet is protected",
    why: {
      th: "โปรแกรมไม่เขียนลงแผ่นงานที่มีผู้ป้องกันไว้",
      en: "The program does not write to a sheet that somebody has protected.",
    },
    example,
    remedy: {
      th: "ใน Excel เลือก รีวิว > ยกเลิกการป้องกันแผ่นงาน แล้วลองใหม่",
      en: "In Excel choose Review > Unprotect Sheet, then try again.",
    },
  }),
  "columns-missing": entry<Master>({
    severity: "error",
    th: ({ fields }) => `แผนรวมขาดคอลัมน์ ${listed(fields, "th")}`,
    en: ({ fields }) => `The master lacks these columns: ${listed(fields, "en")}`,
    why: {
      th: "ข้อมูลที่หน่วยงานกรอกในคอลัมน์เหล่านี้จะหายไปเมื่อรวม",
      en: "What the agencies entered in these columns would be lost in the merge.",
    },
    example: {
      fields: [exampleFields.unit, exampleFields.outcome],
    },
    remedy: { th: "เพิ่มคอลัมน์ในแผนรวมตามแบบฟอร์ม", en: "Add the columns to the master as the form has them." },
  }),
  "sections-missing": entry<Master>({
    severity: "error",
    th: () => "แผนรวมยังไม่มีหัวข้อให้ใช้เป็นแบบ จึงเพิ่มหัวข้อใหม่ไม่ได้",
    en: () => "The master has no section to copy the look of, so no new section can be added",
    why: {
      th: "โปรแกรมวางแถวตามรูปแบบของหัวข้อที่มีอยู่ ไม่สร้างรูปแบบขึ้นเอง",
      en: "New rows take the look of the section they join; the program does not invent one.",
    },
    example,
    remedy: {
      th: "ใส่หัวข้อของแผนพร้อมหัวตารางไว้ในแผนรวมอย่างน้อยหนึ่งหัวข้อ",
      en: "Put at least one section of the plan, with its header, into the master.",
    },
  }),
  "record-damaged": entry<Master>({
    severity: "error",
    th: () => "ข้อมูลการรวมที่เก็บไว้ในแผนรวมถูกแก้หรือลบด้วยมือ",
    en: () => "The master's record of its merges was edited or deleted by hand",
    why: {
      th: "ไม่รู้ว่าแถวใดมาจากไฟล์ใด ถ้ารวมต่อ แถวอาจถูกนับซ้ำหรือหายไป",
      en: "It no longer shows which row came from which file, so rows could be counted twice or lost.",
    },
    example,
    remedy: {
      th: "ใช้สำเนาของแผนรวมก่อนการแก้นั้น",
      en: "Go back to a copy of the master from before that edit.",
    },
  }),
  "log-foreign": entry<Master>({
    severity: "error",
    th: () => "มีแผ่นงานอื่นใช้ชื่อของแผ่นบันทึกการรวม",
    en: () => "Another sheet has the merge log's name",
    why: {
      th: "การเขียนบันทึกการรวมจะทับข้อมูลของแผ่นงานนั้น",
      en: "Writing the merge log would overwrite what that sheet holds.",
    },
    example,
    remedy: { th: "เปลี่ยนชื่อแผ่นงานนั้นก่อน", en: "Rename that sheet first." },
  }),
  "too-many-sections": entry<Master>({
    severity: "error",
    th: () => "แผนรวมมีหัวข้อมากเกินกว่าที่สูตรเดียวจะรวมได้",
    en: () => "The master has more sections than one formula can add up",
    why: {
      th: "ยอดรวมทั้งสิ้นจะขาดหัวข้อที่ใส่ในสูตรไม่ได้",
      en: "The grand total would leave out the sections that do not fit into the formula.",
    },
    example,
    remedy: { th: "แยกแผนออกเป็นสองไฟล์", en: "Split the plan into two files." },
  }),
  "too-long": entry<Master>({
    severity: "error",
    th: () => "แผนรวมจะมีแถวเกินกว่าที่ Excel รับได้",
    en: () => "The master would have more rows than Excel can hold",
    why: { th: "แถวที่เกินจะหายไป", en: "The rows beyond the limit would be lost." },
    example,
    remedy: { th: "แยกแผนออกเป็นสองไฟล์", en: "Split the plan into two files." },
  }),
  misread: entry<Master>({
    severity: "error",
    th: () => "เมื่อรวมแล้ว แถวนี้จะถูกอ่านเป็นอย่างอื่น จึงยังไม่ได้เขียนอะไร",
    en: () => "Once merged, this row would be read back as something else, so nothing was written",
    why: {
      th: "แถวที่อ่านกลับมาไม่ตรงกับที่ส่ง จะทำให้ยอดรวมและการรวมครั้งถัดไปผิด",
      en: "A row that does not read back as it was sent makes totals and the next merge wrong.",
    },
    example,
    remedy: {
      th: "แก้ข้อความของแถวนี้ในไฟล์ของหน่วยงาน แล้วรวมใหม่",
      en: "Change the text of this row in the agency's file, and merge it again.",
    },
  }),
  "agency-not-merged": entry<Master>({
    severity: "error",
    th: () => "แผนรวมไม่มีแถวของหน่วยงานนี้",
    en: () => "The master has no rows of this agency",
    why: { th: "จึงไม่มีอะไรให้ถอน", en: "So there is nothing to withdraw." },
    example,
    remedy: {
      th: "ตรวจชื่อหน่วยงานให้ตรงกับรายชื่อ",
      en: "Check that the agency's name is as the list of agencies has it.",
    },
  }),
};

export type MasterRefusalCode = keyof typeof masterRefusals;

export const describeMasterRefusal = ({
  refused,
  fields,
}: { readonly refused: MasterRefusalCode } & Master): Described => worded(masterRefusals[refused], { fields });
