import type { LevelField } from "../plan/fields";
import { entry, type None } from "./entry";
import { columnWords, quoted } from "./words";

interface OfLevel {
  readonly level: LevelField;
}
const th = ({ level }: OfLevel): string => columnWords[level].th;
const en = ({ level }: OfLevel): string => columnWords[level].en;
const capital = (facts: OfLevel): string => en(facts).replace(/^./, (letter) => letter.toUpperCase());

/** Headings and the numbers written before them. */
export const aboutHeadings = {
  "heading-unknown": entry<OfLevel & { name: string; nearest: string | null }>({
    severity: "error",
    th: (facts) =>
      `ไม่มี${th(facts)} ${quoted(facts.name)} ในแผน ณ ตำแหน่งนี้` +
      (facts.nearest === null ? "" : ` ที่ใกล้เคียงที่สุดคือ ${quoted(facts.nearest)}`),
    en: (facts) =>
      `The plan has no ${en(facts)} ${quoted(facts.name)} at this place` +
      (facts.nearest === null ? "" : `; the nearest is ${quoted(facts.nearest)}`),
    remedy: {
      th: "คัดลอกชื่อจากแบบฟอร์มของจังหวัดมาวางให้ตรงตำแหน่ง",
      en: "Copy the name from the province's form, under the heading it belongs to.",
    },
  }),
  "heading-number-mismatch": entry<OfLevel & { name: string; number: number; expected: number }>({
    severity: "error",
    th: (facts) => `${th(facts)} ${quoted(facts.name)} ใส่เลข ${facts.number} แต่ในแผนเป็นเลข ${facts.expected}`,
    en: (facts) =>
      `${capital(facts)} ${quoted(facts.name)} is numbered ${facts.number}; in the plan it is number ${facts.expected}`,
    remedy: {
      th: "ตรวจว่าหมายถึงข้อใด แล้วแก้เลขหรือชื่อให้ตรงกัน",
      en: "See which one is meant, then correct the number or the name.",
    },
  }),
  "heading-misspelt": entry<OfLevel & { name: string; nearest: string }>({
    severity: "warning",
    th: (facts) => `${th(facts)} ${quoted(facts.name)} สะกดไม่ตรงกับแผน จึงอ่านเป็น ${quoted(facts.nearest)}`,
    en: (facts) =>
      `${capital(facts)} ${quoted(facts.name)} is not spelt as in the plan; it was read as ${quoted(facts.nearest)}`,
    remedy: { th: "แก้การสะกดให้ตรงกับแผน", en: "Correct the spelling to that of the plan." },
  }),
  "heading-other-wording": entry<OfLevel & { name: string; formName: string }>({
    severity: "note",
    th: (facts) => `${th(facts)} ${quoted(facts.name)} ใช้ถ้อยคำต่างจากแบบฟอร์ม ถือเป็นหัวข้อเดียวกับ ${quoted(facts.formName)}`,
    en: (facts) =>
      `${capital(facts)} ${quoted(facts.name)} is worded otherwise than in the form; it was read as ${quoted(facts.formName)}`,
    remedy: {
      th: "ไม่ต้องแก้ ถ้าต้องการให้ตรงกัน ให้ใช้ถ้อยคำของแบบฟอร์ม",
      en: "Nothing to do; the form's wording may be written instead.",
    },
    onlyAsked: true,
  }),
  "heading-missing": entry<OfLevel>({
    severity: "error",
    th: (facts) => `แถวนี้ไม่ได้อยู่ภายใต้${th(facts)}ใด`,
    en: (facts) => `This row stands under no ${en(facts)}`,
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
    remedy: {
      th: "เรียงหัวข้อตามแผน ถ้าไม่เรียง โปรแกรมจะรวมให้ถูกลำดับเอง",
      en: "Put the headings in the plan's order; if they stay, merging will place the rows rightly.",
    },
  }),
  "project-missing": entry<None>({
    severity: "error",
    th: () => "กิจกรรมนี้ไม่ได้อยู่ภายใต้โครงการใด",
    en: () => "This activity stands under no project",
    remedy: { th: "เพิ่มชื่อโครงการของกิจกรรมนี้", en: "Add the name of this activity's project." },
  }),
  "activity-missing": entry<None>({
    severity: "error",
    th: () => "แถวนี้ไม่มีชื่อกิจกรรม",
    en: () => "This row has no activity",
    remedy: { th: "กรอกชื่อกิจกรรม", en: "Enter the activity's name." },
  }),
  "number-skipped": entry<OfLevel & { from: number; to: number }>({
    severity: "warning",
    th: (facts) => `เลข${th(facts)}ข้ามจาก ${facts.from} เป็น ${facts.to}`,
    en: (facts) => `The ${en(facts)} numbers jump from ${facts.from} to ${facts.to}`,
    remedy: {
      th: "ตรวจว่ามีรายการตกหล่นหรือพิมพ์เลขผิด",
      en: "See whether something was left out or a number mistyped.",
    },
  }),
  "number-repeated": entry<OfLevel & { number: number; row: number }>({
    severity: "warning",
    th: (facts) => `เลข${th(facts)} ${facts.number} ซ้ำกับแถว ${facts.row + 1} ซึ่งเป็นคนละชื่อ`,
    en: (facts) => `${capital(facts)} number ${facts.number} is already used in row ${facts.row + 1} for another name`,
    remedy: { th: "แก้เลขลำดับให้ไม่ซ้ำกัน", en: "Give each one a number of its own." },
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
        ? `has no space behind it, unlike the sheet's others, such as in row ${facts.row + 1}`
        : `is not written like the sheet's others, such as ${quoted(facts.model)} in row ${facts.row + 1}`) +
      "; it was read as a number",
    remedy: { th: "ถ้าเป็นเลขลำดับจริง ให้เขียนแบบเดียวกับเลขอื่น", en: "If it is a running number, write it like the others." },
    onlyAsked: true,
  }),
  "number-missing": entry<OfLevel>({
    severity: "note",
    th: (facts) => `${th(facts)}นี้ไม่มีเลขลำดับ`,
    en: (facts) => `This ${en(facts)} has no number`,
    remedy: { th: "ไม่ต้องแก้ เลขลำดับจะใส่ให้เมื่อรวมแผน", en: "Nothing to do: numbers are given when the plan is merged." },
  }),
};
