import { entry, type None, type Words } from "./entry";
import { quoted } from "./words";
import { figure } from "../text/figures";
import { exampleFields } from "./exampleFields";
import type { NamedField } from "../plan/fields";

const blank = (example: NamedField, why: Words) =>
  entry<{ column: NamedField }>({
    severity: "warning",
    th: ({ column }) => `ไม่ได้กรอก${column.name.th}`,
    en: ({ column }) => `The ${column.name.en} is blank`,
    why,
    example: { column: example },
    remedy: { th: "กรอกช่องนี้ให้ครบ", en: "Fill in this cell." },
  });

/** What is written in words. */
export const aboutTexts = {
  "indicator-missing": blank(exampleFields.indicator, {
    th: "ไม่มีตัวชี้วัด จึงวัดผลกิจกรรมไม่ได้",
    en: "Without an indicator the activity's result cannot be measured.",
  }),
  "target-missing": blank(exampleFields.target, {
    th: "ไม่มีเป้าหมาย จึงบอกไม่ได้ว่ากิจกรรมสำเร็จหรือไม่",
    en: "Without a target nobody can say whether the activity succeeded.",
  }),
  "output-missing": blank(exampleFields.output, {
    th: "ไม่รู้ว่ากิจกรรมนี้ทำอะไรออกมา",
    en: "It is not known what the activity produces.",
  }),
  "outcome-missing": blank(exampleFields.outcome, {
    th: "ไม่รู้ว่ากิจกรรมนี้ทำให้เกิดอะไรขึ้น",
    en: "It is not known what the activity brings about.",
  }),
  "activity-unfinished": entry<{ level: NamedField; open: string | null }>({
    severity: "warning",
    th: ({ level, open }) =>
      `ชื่อ${level.name.th}${open === null ? "ลงท้ายด้วยเครื่องหมาย :" : `มีวงเล็บที่ไม่ได้ปิด ${quoted(open)}`} ข้อความอาจไม่ครบ`,
    en: ({ level, open }) =>
      `The ${level.name.en}'s name ${open === null ? "ends in a colon" : `has an unclosed bracket, ${quoted(open)}`}; its end may be missing`,
    why: {
      th: "ข้อความที่ขาดหายตอนคัดลอกจะขาดในแผนรวมที่พิมพ์ด้วย",
      en: "What was cut off in copying is missing from the printed master as well.",
    },
    example: { level: exampleFields.activity, open: "(รุ่นที่ ๑" },
    remedy: {
      th: "เทียบกับต้นฉบับแล้วเติมข้อความให้ครบ ถ้าครบแล้ว ให้ปิดวงเล็บ หรือลบเครื่องหมายที่เกินออก",
      en: "Compare it with the original and add what is missing; if nothing is, close the bracket or delete the stray sign.",
    },
    fix: "asked",
  }),
  "outcome-repeats-activity": entry<None>({
    severity: "note",
    th: () => "ผลลัพธ์เขียนเหมือนชื่อกิจกรรม",
    en: () => "The outcome only repeats the activity's name",
    why: { th: "ผลลัพธ์ต้องบอกสิ่งที่เปลี่ยนไป ไม่ใช่สิ่งที่ทำ", en: "An outcome says what changes, not what is done." },
    example: {},
    remedy: {
      th: "เขียนว่ากิจกรรมนี้ทำให้เกิดอะไรขึ้น",
      en: "Say what the activity brings about.",
    },
  }),
  "outcome-copied": entry<{ row: number }>({
    severity: "note",
    th: ({ row }) => `ผลลัพธ์เหมือนแถว ${row + 1} ซึ่งเป็นคนละกิจกรรม`,
    en: ({ row }) => `The outcome is the same as in row ${row + 1}, which is another activity`,
    why: { th: "ผลลัพธ์ที่คัดลอกมามักไม่ตรงกับกิจกรรม", en: "A copied outcome often does not fit the activity." },
    example: { row: 9 },
    remedy: { th: "ตรวจว่าคัดลอกมาโดยไม่ได้แก้หรือไม่", en: "Check whether it was copied and not edited." },
  }),
  "outcome-split": entry<{ next: number; row: number }>({
    severity: "warning",
    th: ({ next, row }) => `ผลลัพธ์ถูกตัดเป็นสองท่อน ลงแถวนี้กับแถว ${next + 1} รวมกันแล้วตรงกับผลลัพธ์ของแถว ${row + 1}`,
    en: ({ next, row }) =>
      `The outcome was cut in two, over this row and row ${next + 1}; together they are the outcome of row ${row + 1}`,
    why: {
      th: "ผลลัพธ์ของทั้งสองแถวไม่ครบ และแถวหนึ่งได้ข้อความของอีกแถว",
      en: "Neither row has its whole outcome, and one has words of the other.",
    },
    example: { next: 10, row: 5 },
    remedy: {
      th: "ถามหน่วยงานของทั้งสองแถวว่าผลลัพธ์ของตนคืออะไร",
      en: "Ask the agencies of both rows what their outcome is.",
    },
  }),
  "percent-in-text-differs": entry<{ quantity: number; written: number }>({
    severity: "note",
    th: ({ quantity, written }) => `ปริมาณงานเป็นร้อยละ ${figure(quantity)} แต่ข้อความเขียนร้อยละ ${figure(written)}`,
    en: ({ quantity, written }) =>
      `The quantity is ${figure(quantity)} percent, but the text says ${figure(written)} percent`,
    why: {
      th: "ตัวเลขสองค่าในแถวเดียว ผู้อ่านไม่รู้ว่าค่าใดคือเป้าหมาย",
      en: "With two figures in one row, readers do not know which is the target.",
    },
    example: { quantity: 80, written: 82 },
    remedy: {
      th: "ยืนยันว่าเป็นคนละตัวเลข หรือแก้ให้ตรงกัน",
      en: "Confirm that they are two different figures, or make them agree.",
    },
  }),
  "foreign-script": entry<{ letters: string; place: string }>({
    severity: "warning",
    th: ({ letters, place }) => `ข้อความ ${quoted(place)} มีตัวอักษรของภาษาอื่นปนอยู่: ${letters}`,
    en: ({ letters, place }) => `${quoted(place)} has letters of another script in it: ${letters}`,
    why: {
      th: "ตัวอักษรของภาษาอื่นที่ดูเหมือนไทยทำให้ค้นหาคำนี้ไม่พบ",
      en: "Letters of another script that look Thai keep the word from being found.",
    },
    example: { letters: "ກ", place: "การอบรມ" },
    remedy: { th: "พิมพ์คำนี้ใหม่เป็นภาษาไทย", en: "Type the word again, in Thai." },
  }),
  "indicator-only-count": entry<{ text: string }>({
    severity: "note",
    th: ({ text }) => `ตัวชี้วัด ${quoted(text)} เป็นจำนวน ไม่ได้บอกว่าวัดอะไร`,
    en: ({ text }) => `The indicator ${quoted(text)} is only a number and does not say what is measured`,
    why: {
      th: "ตัวชี้วัดที่เป็นตัวเลขอย่างเดียวบอกไม่ได้ว่าต้องวัดอะไร",
      en: "An indicator that is only a number does not say what to measure.",
    },
    example: { text: "3 ช่องทาง" },
    remedy: {
      th: "เขียนว่าวัดอะไร เช่น จำนวนช่องทางที่เผยแพร่ ส่วนจำนวนให้ไว้ในช่องเป้าหมาย",
      en: "Say what is counted, and put the number in the target.",
    },
  }),
  "indicator-wording": entry<None>({
    severity: "note",
    th: () => "ตัวชี้วัดใช้คำว่า “จำนวน” ซ้อนกับ “ร้อยละ”",
    en: () => "The indicator is worded as the number of a percentage",
    why: {
      th: "จำนวนกับร้อยละเป็นคนละอย่าง ผู้อ่านจึงไม่แน่ใจว่าวัดอย่างไร",
      en: "A number and a percentage are different things, so readers are unsure what is measured.",
    },
    example: {},
    remedy: { th: "ตัดคำว่า “จำนวน” ออก ให้เหลือ “ร้อยละ”", en: "Remove the word for number." },
    fix: "safe",
  }),
  "date-of-other-year": entry<{ date: string; year: number; expected: number }>({
    severity: "warning",
    th: ({ date, year, expected }) => `วันที่ ${quoted(date)} อยู่ในปีงบประมาณ ${year} แต่แผ่นงานนี้เป็นปีงบประมาณ ${expected}`,
    en: ({ date, year, expected }) =>
      `The date ${quoted(date)} is in fiscal year ${year}, but this sheet is for fiscal year ${expected}`,
    why: {
      th: "กิจกรรมที่อยู่นอกปีงบประมาณเบิกจ่ายจากงบปีนี้ไม่ได้",
      en: "An activity outside the fiscal year cannot be paid from this year's budget.",
    },
    example: { date: "1 ต.ค. 2553", year: 2554, expected: 2553 },
    remedy: { th: "ตรวจปีของวันที่ แล้วแก้ถ้าพิมพ์ผิด", en: "Check the year of the date, and correct it if it is mistyped." },
  }),
  "word-doubtful": entry<{ word: string; likely: string; more: number }>({
    severity: "note",
    th: ({ word, likely, more }) =>
      `คำว่า ${quoted(word)} น่าจะเป็น ${quoted(likely)}${more === 0 ? "" : ` และมีในแถวนี้อีก ${more} ช่อง`}`,
    en: ({ word, likely, more }) =>
      `${quoted(word)} is probably meant to be ${quoted(likely)}${more === 0 ? "" : `; it is in ${more} more of this row's cells`}`,
    why: { th: "คำที่พิมพ์ตกหรือเกินทำให้ความหมายเปลี่ยน", en: "A letter too many or too few changes what is said." },
    example: { word: "ประชาชา", likely: "ประชาชน", more: 2 },
    remedy: { th: "แก้ถ้าพิมพ์ผิด ถ้าตั้งใจเขียนเช่นนี้ ไม่ต้องแก้", en: "Correct it, unless it is written this way on purpose." },
    fix: "asked",
  }),
  "doubled-word": entry<{ word: string }>({
    severity: "warning",
    th: ({ word }) => `คำว่า ${quoted(word)} พิมพ์ซ้ำติดกัน`,
    en: ({ word }) => `The word ${quoted(word)} is typed twice in a row`,
    why: { th: "คำซ้ำเป็นการพิมพ์พลาดที่จะปรากฏในแผนรวม", en: "A doubled word is a slip that would appear in the master." },
    example: { word: "การ" },
    remedy: { th: "ลบคำที่เกินออก", en: "Delete the second one." },
  }),
  "word-misspelt": entry<{ wrong: string; right: string }>({
    severity: "warning",
    th: ({ wrong, right }) => `คำว่า ${quoted(wrong)} สะกดผิด ที่ถูกคือ ${quoted(right)}`,
    en: ({ wrong, right }) => `${quoted(wrong)} is misspelled; the correct spelling is ${quoted(right)}`,
    why: {
      th: "คำที่สะกดผิดค้นหาและจัดกลุ่มไม่พบ และจะปรากฏในแผนรวมที่พิมพ์",
      en: "A misspelt word is not found in searches, and appears in the printed master.",
    },
    example: { wrong: "อนุญาติ", right: "อนุญาต" },
    remedy: { th: "แก้ตัวสะกด", en: "Correct the spelling." },
    fix: "safe",
  }),
  "letters-apart": entry<{ text: string }>({
    severity: "warning",
    th: ({ text }) => `ข้อความ ${quoted(text)} มีช่องว่างคั่นกลางคำ`,
    en: ({ text }) => `${quoted(text)} has spaces inside its words`,
    why: { th: "คำที่มีช่องว่างคั่นค้นหาไม่พบ", en: "A word with spaces inside is not found in searches." },
    example: { text: "โ ค ร ง ก า ร" },
    remedy: { th: "พิมพ์ข้อความใหม่โดยไม่เว้นวรรคกลางคำ", en: "Type it again without spaces inside words." },
  }),
  "text-like-formula": entry<{ text: string }>({
    severity: "error",
    th: ({ text }) => `ข้อความ ${quoted(text)} ขึ้นต้นเหมือนสูตร ถ้าคัดลอกไปวางที่อื่น Excel อาจสั่งทำงานเอง`,
    en: ({ text }) => `${quoted(text)} begins like a formula; copied elsewhere, Excel might run it`,
    why: {
      th: "ข้อความที่ขึ้นต้นเหมือนสูตรใช้ซ่อนคำสั่งให้ Excel ทำงานได้",
      en: "Text that begins like a formula can hide a command for Excel to run.",
    },
    example: { text: "=1+1" },
    remedy: {
      th: "ลบเครื่องหมายหน้าข้อความแล้วพิมพ์ใหม่ ถ้าไม่ได้พิมพ์ข้อความนี้เอง ให้แจ้งผู้ดูแลระบบ",
      en: "Type it again without the sign in front; if nobody typed it on purpose, report it to your IT staff.",
    },
  }),
  "text-after-sign": entry<{ text: string; sign: string }>({
    severity: "warning",
    th: ({ text, sign }) => `ข้อความ ${quoted(text)} ขึ้นต้นด้วย ${sign} ซึ่ง Excel อาจเข้าใจว่าเป็นสูตร`,
    en: ({ text, sign }) => `${quoted(text)} begins with ${sign}, which Excel may read as a formula`,
    why: {
      th: "ถ้าพิมพ์แก้ช่องนี้ Excel จะแสดงข้อผิดพลาดหรือเปลี่ยนข้อความ",
      en: "When the cell is edited, Excel may report an error or change the text.",
    },
    example: { text: "-จัดอบรม", sign: "-" },
    remedy: { th: "ลบเครื่องหมายหน้าข้อความ", en: "Delete the sign in front of the text." },
  }),
};
