import { areaToA1, cellArea } from "../grid/area";
import type { Words } from "../issues/entry";
import { columnWords } from "../issues/words";
import type { MasterRefusal } from "../merging/refusal";

const reasons: Readonly<Record<MasterRefusal["refused"], Words>> = {
  "plan-missing": {
    th: "ไม่พบตารางแผนตามแบบฟอร์มนี้ในไฟล์แผนรวม",
    en: "The master has no plan table of this form",
  },
  "plan-ambiguous": {
    th: "ไฟล์แผนรวมมีตารางแผนหลายแผ่น ระบุแผ่นที่ใช้ด้วย --sheet",
    en: "Several sheets of the master hold a plan; name the one with --sheet",
  },
  protected: {
    th: "แผ่นแผนรวมถูกป้องกันไว้ ยกเลิกการป้องกันใน Excel ก่อน",
    en: "The master's sheet is protected; unprotect it in Excel first",
  },
  "columns-missing": { th: "แผนรวมขาดคอลัมน์", en: "The master lacks columns" },
  "sections-missing": {
    th: "แผนรวมยังไม่มีหัวข้อให้ดูเป็นแบบ จึงเพิ่มหัวข้อใหม่ไม่ได้ ใส่หัวข้อของแผนไว้อย่างน้อยหนึ่งหัวข้อ",
    en: "The master has no section to follow as an example; put at least one section of the plan into it",
  },
  "record-damaged": {
    th: "ข้อมูลการรวมที่เก็บไว้ในแผนรวมถูกแก้หรือลบด้วยมือ จึงไม่รู้ว่าแถวใดมาจากไฟล์ใด ใช้ไฟล์สำรองก่อนการแก้นั้น",
    en: "What the master remembers of its merges was edited or deleted by hand, so rows cannot be told apart; go back to a copy from before",
  },
  "log-foreign": {
    th: "มีแผ่นอื่นใช้ชื่อของแผ่นบันทึกการรวมอยู่แล้ว เปลี่ยนชื่อแผ่นนั้นก่อน",
    en: "Another sheet has the merge log's name; rename that sheet first",
  },
  "too-many-sections": {
    th: "แผนรวมมีหัวข้อมากเกินกว่าที่สูตรเดียวจะรวมได้",
    en: "The master has more sections than one formula can add up",
  },
  "too-long": { th: "แผนรวมจะมีแถวเกินกว่าที่ Excel รับได้", en: "The master would have more rows than Excel takes" },
  misread: {
    th: "ถ้ารวมแล้ว แถวนี้จะถูกอ่านเป็นอย่างอื่น จึงยังไม่ได้รวม แก้ข้อความของแถวนี้ในไฟล์ต้นทางก่อน",
    en: "Merged, this row would be read as something else; change its text in the submission first",
  },
  "agency-not-merged": {
    th: "แผนรวมไม่มีแถวของหน่วยงานนี้",
    en: "The master holds nothing of this agency",
  },
};

/** Why nothing can be done to a master, and where. */
export function masterRefusalWords({ refused, sheet, at, fields }: MasterRefusal): Words {
  const cell = at ? areaToA1(cellArea(at)) : null;
  const place = [sheet, cell].filter((part) => part !== null).join("!");
  const said = (language: keyof Words): string => {
    const columns = fields.map((field) => columnWords[field][language]).join(", ");
    return [reasons[refused][language], columns, place && `(${place})`].filter((part) => part !== "").join(" ");
  };
  return { th: said("th"), en: said("en") };
}
