import { entry, type None } from "../entry";

const toSee = { th: "ดูค่าก่อนและหลังก่อนเขียน", en: "See the values before and after, before it is written." };

/** What a repair of totals does to one cell. */
export const repairs = {
  "total-row-added": entry<None>({
    severity: "note",
    th: () => "เพิ่มแถวรวม",
    en: () => "Adds a total row",
    why: { th: "หัวข้อที่ไม่มีแถวรวมตรวจทานยอดไม่ได้", en: "Without its total row a section's sum cannot be checked." },
    example: {},
    remedy: toSee,
  }),
  "total-typed": entry<None>({
    severity: "note",
    th: () => "เปลี่ยนยอดที่พิมพ์ไว้เป็นสูตร",
    en: () => "Replaces a typed total by a formula",
    why: { th: "ยอดที่พิมพ์ไว้ไม่เปลี่ยนตามรายการ", en: "A typed total does not follow its rows." },
    example: {},
    remedy: toSee,
  }),
  "total-rewritten": entry<None>({
    severity: "note",
    th: () => "แก้สูตรให้ครบทุกแถว",
    en: () => "Corrects the formula to cover every row",
    why: { th: "สูตรเดิมไม่ได้นับทุกแถวแถวละครั้ง", en: "The formula did not count every row once." },
    example: {},
    remedy: toSee,
  }),
  "total-outdated": entry<None>({
    severity: "note",
    th: () => "คำนวณใหม่",
    en: () => "Recalculates the total",
    why: { th: "ค่าที่แสดงเป็นของก่อนการแก้รายการ", en: "The value shown is from before its rows were changed." },
    example: {},
    remedy: toSee,
  }),
  "amount-as-text": entry<None>({
    severity: "note",
    th: () => "เปลี่ยนข้อความเป็นตัวเลข",
    en: () => "Turns text into a number",
    why: { th: "สูตร SUM ของ Excel ไม่นับข้อความ", en: "Excel's SUM does not count text." },
    example: {},
    remedy: toSee,
  }),
};

export type RepairKind = keyof typeof repairs;
