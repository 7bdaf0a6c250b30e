import type { TextField } from "../plan/fields";
import { entry, type None } from "./entry";
import { columnWords, figure, quoted } from "./words";

const blank = (field: TextField) =>
  entry<None>({
    severity: "warning",
    th: () => `ไม่ได้กรอก${columnWords[field].th}`,
    en: () => `The ${columnWords[field].en} is blank`,
    remedy: {
      th: `กรอก${columnWords[field].th}ของกิจกรรมนี้`,
      en: `Enter the ${columnWords[field].en} of this activity.`,
    },
  });

/** What is written in words. */
export const aboutTexts = {
  "indicator-missing": blank("indicator"),
  "target-missing": blank("target"),
  "output-missing": blank("output"),
  "outcome-missing": blank("outcome"),
  "outcome-repeats-activity": entry<None>({
    severity: "note",
    th: () => "ผลลัพธ์เขียนเหมือนชื่อกิจกรรม",
    en: () => "The outcome is only the activity's name again",
    remedy: {
      th: "เขียนว่ากิจกรรมนี้ทำให้เกิดอะไรขึ้น",
      en: "Say what the activity brings about.",
    },
  }),
  "outcome-copied": entry<{ row: number }>({
    severity: "note",
    th: ({ row }) => `ผลลัพธ์เหมือนแถว ${row + 1} ซึ่งเป็นคนละกิจกรรม`,
    en: ({ row }) => `The outcome is that of row ${row + 1}, which is another activity`,
    remedy: { th: "ตรวจว่าคัดลอกมาโดยไม่ได้แก้หรือไม่", en: "See whether it was copied and left unchanged." },
  }),
  "outcome-split": entry<{ next: number; row: number }>({
    severity: "warning",
    th: ({ next, row }) => `ผลลัพธ์ถูกตัดเป็นสองท่อน ลงแถวนี้กับแถว ${next + 1} รวมกันแล้วตรงกับผลลัพธ์ของแถว ${row + 1}`,
    en: ({ next, row }) =>
      `The outcome was cut in two, over this row and row ${next + 1}; together they are the outcome of row ${row + 1}`,
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
    remedy: { th: "ยืนยันว่าเป็นคนละตัวเลข หรือแก้ให้ตรงกัน", en: "Confirm that they are two things, or make them agree." },
  }),
  "foreign-script": entry<{ letters: string; place: string }>({
    severity: "warning",
    th: ({ letters, place }) => `ข้อความ ${quoted(place)} มีตัวอักษรของภาษาอื่นปนอยู่: ${letters}`,
    en: ({ letters, place }) => `${quoted(place)} has letters of another script in it: ${letters}`,
    remedy: { th: "พิมพ์คำนี้ใหม่เป็นภาษาไทย", en: "Type the word again, in Thai." },
  }),
  "indicator-only-count": entry<{ text: string }>({
    severity: "note",
    th: ({ text }) => `ตัวชี้วัด ${quoted(text)} เป็นจำนวน ไม่ได้บอกว่าวัดอะไร`,
    en: ({ text }) => `The indicator ${quoted(text)} is only a number; it does not say what is measured`,
    remedy: {
      th: "เขียนว่าวัดอะไร เช่น จำนวนช่องทางที่เผยแพร่ ส่วนจำนวนให้ไว้ในช่องเป้าหมาย",
      en: "Say what is counted, and put the number into the target.",
    },
  }),
  "indicator-wording": entry<None>({
    severity: "note",
    th: () => "ตัวชี้วัดใช้คำว่า “จำนวน” ซ้อนกับ “ร้อยละ”",
    en: () => "The indicator is worded as the number of a percentage",
    remedy: { th: "ตัดคำว่า “จำนวน” ออก ให้เหลือ “ร้อยละ”", en: "Leave out the word for number." },
  }),
  "date-of-other-year": entry<{ date: string; year: number; expected: number }>({
    severity: "warning",
    th: ({ date, year, expected }) => `วันที่ ${quoted(date)} อยู่ในปีงบประมาณ ${year} แต่แผ่นงานนี้เป็นปีงบประมาณ ${expected}`,
    en: ({ date, year, expected }) =>
      `The date ${quoted(date)} is in fiscal year ${year}, but this sheet is of fiscal year ${expected}`,
    remedy: { th: "ตรวจปีของวันที่ แล้วแก้ถ้าพิมพ์ผิด", en: "Look at the year of the date, and correct it if it is mistyped." },
  }),
  "word-doubtful": entry<{ word: string; likely: string; more: number }>({
    severity: "note",
    th: ({ word, likely, more }) =>
      `คำว่า ${quoted(word)} น่าจะเป็น ${quoted(likely)}${more === 0 ? "" : ` และมีในแถวนี้อีก ${more} ช่อง`}`,
    en: ({ word, likely, more }) =>
      `${quoted(word)} is probably meant to be ${quoted(likely)}${more === 0 ? "" : `; it stands in ${more} more of this row's cells`}`,
    remedy: { th: "แก้ถ้าพิมพ์ผิด ถ้าตั้งใจเขียนเช่นนี้ ไม่ต้องแก้", en: "Correct it, unless it is meant as it stands." },
    onlyAsked: true,
  }),
  "doubled-word": entry<{ word: string }>({
    severity: "warning",
    th: ({ word }) => `คำว่า ${quoted(word)} พิมพ์ซ้ำติดกัน`,
    en: ({ word }) => `The word ${quoted(word)} is typed twice in a row`,
    remedy: { th: "ลบคำที่เกินออก", en: "Delete the second one." },
  }),
  "word-misspelt": entry<{ wrong: string; right: string }>({
    severity: "warning",
    th: ({ wrong, right }) => `คำว่า ${quoted(wrong)} สะกดผิด ที่ถูกคือ ${quoted(right)}`,
    en: ({ wrong, right }) => `${quoted(wrong)} is misspelt; it is written ${quoted(right)}`,
    remedy: { th: "แก้ตัวสะกด", en: "Correct the spelling." },
  }),
  "letters-apart": entry<{ text: string }>({
    severity: "warning",
    th: ({ text }) => `ข้อความ ${quoted(text)} มีช่องว่างคั่นกลางคำ`,
    en: ({ text }) => `The letters of ${quoted(text)} stand apart`,
    remedy: { th: "พิมพ์ข้อความใหม่โดยไม่เว้นวรรคกลางคำ", en: "Type it again without spaces inside words." },
  }),
  "text-like-formula": entry<{ text: string }>({
    severity: "error",
    th: ({ text }) => `ข้อความ ${quoted(text)} ขึ้นต้นเหมือนสูตร ถ้าคัดลอกไปวางที่อื่น Excel อาจสั่งทำงานเอง`,
    en: ({ text }) => `${quoted(text)} begins like a formula: copied elsewhere, Excel might run it`,
    remedy: {
      th: "ลบเครื่องหมายหน้าข้อความแล้วพิมพ์ใหม่ ถ้าไม่ได้พิมพ์ข้อความนี้เอง ให้แจ้งผู้ดูแลระบบ",
      en: "Type it again without the sign in front; if nobody typed it on purpose, tell your IT staff.",
    },
  }),
  "text-after-sign": entry<{ text: string; sign: string }>({
    severity: "warning",
    th: ({ text, sign }) => `ข้อความ ${quoted(text)} ขึ้นต้นด้วย ${sign} ซึ่ง Excel อาจเข้าใจว่าเป็นสูตร`,
    en: ({ text, sign }) => `${quoted(text)} begins with ${sign}, which Excel may take for a formula`,
    remedy: { th: "ลบเครื่องหมายหน้าข้อความ", en: "Delete the sign in front of the text." },
  }),
};
