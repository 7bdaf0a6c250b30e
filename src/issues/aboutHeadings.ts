import type { NamedField } from "../plan/fields";
import { entry, type None } from "./entry";
import { quoted } from "./words";
import { exampleFields } from "./exampleFields";

interface OfLevel {
  readonly level: NamedField;
}
const th = ({ level }: OfLevel): string => level.name.th;
const en = ({ level }: OfLevel): string => level.name.en;
const capital = (facts: OfLevel): string => en(facts).replace(/^./, (letter) => letter.toUpperCase());

/** Headings and the numbers written before them. */
export const aboutHeadings = {
  "heading-unknown": entry<OfLevel & { name: string; nearest: string | null }>({
    severity: "error",
    th: (facts) =>
      `ไม่มี${th(facts)} ${quoted(facts.name)} ในแผน ณ ตำแหน่งนี้` +
      (facts.nearest === null ? "" : ` ที่ใกล้เคียงที่สุดคือ ${quoted(facts.nearest)}`),
    en: (facts) =>
      `The plan has no ${en(facts)} ${quoted(facts.name)} here` +
      (facts.nearest === null ? "" : `; the nearest is ${quoted(facts.nearest)}`),
    why: {
      th: "แถวใต้หัวข้อที่ไม่มีในแผนไม่มีที่อยู่ในแผนรวม",
      en: "Rows under a heading that the plan does not have have no place in the master.",
    },
    example: { level: exampleFields.strategy, name: "พัฒนาแหล่งน้ำชุมชน", nearest: "พัฒนาแหล่งน้ำ" },
    remedy: {
      th: "คัดลอกชื่อจากแบบฟอร์มของจังหวัดมาวางให้ตรงตำแหน่ง",
      en: "Copy the name from the province's form, under the heading it belongs to.",
    },
  }),
  "item-missing": entry<OfLevel & { name: string }>({
    severity: "warning",
    th: (facts) => `ไม่มีแถวของ${th(facts)} ${quoted(facts.name)} ซึ่งแบบฟอร์มกำหนดไว้`,
    en: (facts) => `There is no row for the ${en(facts)} ${quoted(facts.name)}, which the form asks for`,
    why: {
      th: "ทุกหน่วยงานต้องตอบทุกข้อ ข้อที่ไม่มีแถวดูเหมือนไม่มีอะไรเกิดขึ้น ทั้งที่ไม่มีใครบอก",
      en: "Every agency answers every item: one that is left out looks like none, and nobody has said so.",
    },
    example: { level: exampleFields.strategy, name: "พัฒนาแหล่งน้ำ" },
    remedy: {
      th: "เพิ่มแถวตามแบบฟอร์ม และใส่ 0 หรือ - เมื่อไม่มี",
      en: "Add its row as in the form, with 0 or a dash where there is nothing.",
    },
  }),
  "heading-elsewhere": entry<OfLevel & { name: string; above: NamedField; parent: string }>({
    severity: "warning",
    th: (facts) => `${th(facts)} ${quoted(facts.name)} ในแผนอยู่ใต้${facts.above.name.th} ${quoted(facts.parent)}`,
    en: (facts) =>
      `In the plan, the ${en(facts)} ${quoted(facts.name)} is under the ${facts.above.name.en} ${quoted(facts.parent)}`,
    why: {
      th: "หัวข้อที่ควรอยู่เหนือแถวนี้อาจตกหล่น แถวจะถูกรวมใต้หัวข้อก่อนหน้า",
      en: "The heading that belongs above it may have been left out; its rows would be merged under the one before.",
    },
    example: {
      level: exampleFields.project,
      name: "โครงการพัฒนาแหล่งน้ำ",
      above: exampleFields.strategy,
      parent: "พัฒนาโครงสร้างพื้นฐาน",
    },
    remedy: {
      th: "เพิ่มหัวข้อที่ขาดไว้เหนือแถวนี้ ถ้าตั้งใจวางไว้ใต้หัวข้อนี้ ไม่ต้องแก้",
      en: "Add the missing heading above it; nothing to do if it is meant to be here.",
    },
  }),
  "heading-number-mismatch": entry<OfLevel & { name: string; number: number; expected: number }>({
    severity: "error",
    th: (facts) => `${th(facts)} ${quoted(facts.name)} ใส่เลข ${facts.number} แต่ในแผนเป็นเลข ${facts.expected}`,
    en: (facts) =>
      `${capital(facts)} ${quoted(facts.name)} is numbered ${facts.number}; in the plan it is number ${facts.expected}`,
    why: {
      th: "เลขกับชื่อชี้ไปคนละหัวข้อ แถวอาจถูกรวมใต้หัวข้อที่ผิด",
      en: "Number and name point to different headings, and the rows could be merged under the wrong one.",
    },
    example: { level: exampleFields.strategy, name: "ส่งเสริมการท่องเที่ยว", number: 3, expected: 2 },
    remedy: {
      th: "ตรวจว่าหมายถึงข้อใด แล้วแก้เลขหรือชื่อให้ตรงกัน",
      en: "Check which one is meant, then correct the number or the name.",
    },
  }),
  "heading-misspelt": entry<OfLevel & { name: string; nearest: string }>({
    severity: "warning",
    th: (facts) => `${th(facts)} ${quoted(facts.name)} สะกดไม่ตรงกับแผน จึงอ่านเป็น ${quoted(facts.nearest)}`,
    en: (facts) =>
      `${capital(facts)} ${quoted(facts.name)} is not spelled as in the plan; it was read as ${quoted(facts.nearest)}`,
    why: {
      th: "หัวข้อที่สะกดต่างกันจะกลายเป็นสองหัวข้อในแผนรวม และยอดรวมจะแยกกัน",
      en: "Two spellings would make two headings in the master, each with its own total.",
    },
    example: { level: exampleFields.project, name: "โครงการส่งเสริมอาชิพ", nearest: "โครงการส่งเสริมอาชีพ" },
    remedy: { th: "แก้การสะกดให้ตรงกับแผน", en: "Correct the spelling to that of the plan." },
    fix: "safe",
  }),
  "heading-other-wording": entry<OfLevel & { name: string; formName: string }>({
    severity: "note",
    th: (facts) => `${th(facts)} ${quoted(facts.name)} ใช้ถ้อยคำต่างจากแบบฟอร์ม ถือเป็นหัวข้อเดียวกับ ${quoted(facts.formName)}`,
    en: (facts) =>
      `${capital(facts)} ${quoted(facts.name)} is worded differently from the form; it was read as ${quoted(facts.formName)}`,
    why: {
      th: "หัวข้อเดียวกันที่เขียนหลายแบบทำให้ค้นหาและเทียบกับแผนยาก",
      en: "One heading worded in several ways is hard to find and to compare with the plan.",
    },
    example: { level: exampleFields.strategy, name: "ด้านการท่องเที่ยว", formName: "การพัฒนาการท่องเที่ยว" },
    remedy: {
      th: "ไม่ต้องแก้ ถ้าต้องการให้ตรงกัน ให้ใช้ถ้อยคำของแบบฟอร์ม",
      en: "Nothing to do; you may use the form's wording instead.",
    },
    fix: "asked",
  }),
  "heading-missing": entry<OfLevel>({
    severity: "error",
    th: (facts) => `แถวนี้ไม่ได้อยู่ภายใต้${th(facts)}ใด`,
    en: (facts) => `This row is not under any ${en(facts)}`,
    why: {
      th: "ไม่รู้ว่าแถวนี้ควรอยู่ใต้หัวข้อใด จึงไม่อยู่ในยอดรวมของหัวข้อใด",
      en: "It is not known where the row belongs, so it is in no section's total.",
    },
    example: { level: exampleFields.strategy },
    remedy: {
      th: "เพิ่มหัวข้อไว้เหนือแถวนี้ ตามลำดับของแบบฟอร์ม",
      en: "Add the heading above this row, in the order of the form.",
    },
  }),
  "heading-order": entry<OfLevel & { name: string; after: string }>({
    severity: "warning",
    th: (facts) => `${th(facts)} ${quoted(facts.name)} อยู่หลัง ${quoted(facts.after)} ซึ่งสลับลำดับกับแผน`,
    en: (facts) =>
      `${capital(facts)} ${quoted(facts.name)} comes after ${quoted(facts.after)}, against the plan's order`,
    why: {
      th: "ลำดับที่ต่างจากแผนทำให้เทียบแผ่นงานกับแผนรวมยาก",
      en: "A different order makes the sheet hard to compare with the master.",
    },
    example: { level: exampleFields.strategy, name: "การพัฒนาคน", after: "การพัฒนาแหล่งน้ำ" },
    remedy: {
      th: "เรียงหัวข้อตามแผน ถ้าไม่เรียง โปรแกรมจะรวมให้ถูกลำดับเอง",
      en: "Put the headings in the plan's order; if you leave them, the merge puts the rows in order.",
    },
  }),
  "project-missing": entry<None>({
    severity: "error",
    th: () => "กิจกรรมนี้ไม่ได้อยู่ภายใต้โครงการใด",
    en: () => "This activity is not under any project",
    why: {
      th: "แผนรวมจัดกิจกรรมตามโครงการ กิจกรรมที่ไม่มีโครงการจึงไม่มีที่อยู่",
      en: "The master lists activities by project; without one the activity has no place.",
    },
    example: {},
    remedy: { th: "เพิ่มชื่อโครงการของกิจกรรมนี้", en: "Add the name of this activity's project." },
  }),
  "activity-missing": entry<None>({
    severity: "error",
    th: () => "แถวนี้ไม่มีชื่อกิจกรรม",
    en: () => "This row has no activity",
    why: { th: "แถวที่ไม่มีชื่อกิจกรรมบอกไม่ได้ว่าใช้งบทำอะไร", en: "Without a name it cannot be seen what the money is for." },
    example: {},
    remedy: { th: "กรอกชื่อกิจกรรม", en: "Enter the activity's name." },
  }),
  "number-skipped": entry<OfLevel & { from: number; to: number }>({
    severity: "warning",
    th: (facts) => `เลข${th(facts)}ข้ามจาก ${facts.from} เป็น ${facts.to}`,
    en: (facts) => `The ${en(facts)} numbers jump from ${facts.from} to ${facts.to}`,
    why: {
      th: "เลขที่ข้ามมักแปลว่ามีแถวถูกลบหรือซ่อน",
      en: "A gap in the numbers often means that a row was deleted or hidden.",
    },
    example: { level: exampleFields.activity, from: 2, to: 4 },
    remedy: {
      th: "ตรวจว่ามีรายการตกหล่นหรือพิมพ์เลขผิด",
      en: "Check whether something was left out or a number mistyped.",
    },
  }),
  "number-repeated": entry<OfLevel & { number: number; row: number }>({
    severity: "warning",
    th: (facts) => `เลข${th(facts)} ${facts.number} ซ้ำกับแถว ${facts.row + 1} ซึ่งเป็นคนละชื่อ`,
    en: (facts) => `${capital(facts)} number ${facts.number} is already used in row ${facts.row + 1} for another name`,
    why: {
      th: "การอ้างถึงกิจกรรมด้วยเลขจะสับสน และอาจเกิดจากคัดลอกแถวมาโดยไม่ได้แก้",
      en: "Referring to an activity by number becomes unclear, and the row may be a copy that was not edited.",
    },
    example: { level: exampleFields.activity, number: 2, row: 10 },
    remedy: { th: "แก้เลขลำดับให้ไม่ซ้ำกัน", en: "Give each a number of its own." },
  }),
  "number-written-otherwise": entry<OfLevel & { number: string; row: number; model: string; close: boolean }>({
    severity: "note",
    th: (facts) =>
      `เลข${th(facts)} ${quoted(facts.number)} ` +
      (facts.close
        ? `ไม่เว้นวรรคก่อนชื่อ ต่างจากเลขอื่นในแผ่นงาน เช่น แถว ${facts.row + 1}`
        : `เขียนไม่เหมือนเลขอื่นในแผ่นงาน เช่น ${quoted(facts.model)} ในแถว ${facts.row + 1}`) +
      " แต่อ่านเป็นเลขลำดับ",
    en: (facts) =>
      `The ${en(facts)}'s number ${quoted(facts.number)} ` +
      (facts.close
        ? `has no space after it, unlike the sheet's others, such as in row ${facts.row + 1}`
        : `is not written like the sheet's others, such as ${quoted(facts.model)} in row ${facts.row + 1}`) +
      "; it was read as a number",
    why: {
      th: "เลขที่เขียนต่างแบบอาจเป็นส่วนหนึ่งของชื่อ ไม่ใช่เลขลำดับ",
      en: "A number written in another way may be part of the name and not a running number.",
    },
    example: { level: exampleFields.activity, number: "4", row: 9, model: "1)", close: false },
    remedy: { th: "ถ้าเป็นเลขลำดับจริง ให้เขียนแบบเดียวกับเลขอื่น", en: "If it is a running number, write it like the others." },
    fix: "asked",
  }),
  "number-missing": entry<OfLevel>({
    severity: "note",
    th: (facts) => `${th(facts)}นี้ไม่มีเลขลำดับ`,
    en: (facts) => `This ${en(facts)} has no number`,
    why: { th: "แถวที่ไม่มีเลขอ้างถึงยาก", en: "A row without a number is hard to refer to." },
    example: { level: exampleFields.project },
    remedy: { th: "ไม่ต้องแก้ เลขลำดับจะใส่ให้เมื่อรวมแผน", en: "Nothing to do: numbers are given when the plan is merged." },
  }),
};
