import type { Refusal } from "../../change/refusal";
import { worded, type Described } from "../worded";
import { bySurface, entry, type Entry, type None } from "../entry";

const tryAgain = { th: "ลองอีกครั้ง", en: "Try again." };

/** Why a workbook refuses a change. Of each, nothing was written unless it says so. */
export const refusals = {
  stale: entry<None>({
    severity: "error",
    th: () => "เซลล์ สูตร หรือการผสานเซลล์ตรงนี้ไม่เป็นอย่างตอนที่ตรวจ จึงยังไม่ได้เขียนอะไร",
    en: () => "A cell, formula or merged range here is not what the change was planned on, so nothing was written",
    why: {
      th: "มีผู้อื่นหรือโปรแกรมอื่นแก้หรือย้ายข้อมูลตรงนี้ ถ้าเขียนต่อ การแก้นั้นจะหายไป",
      en: "Another person or program has changed or moved something here, and writing would destroy that change.",
    },
    example: {},
    remedy: bySurface(
      { th: "ตรวจใหม่ แล้วลองอีกครั้ง", en: "Check again, then retry." },
      {
        th: "เปิดไฟล์ใน Excel แก้บริเวณนี้ให้ถูกต้อง หรือใช้สำเนาก่อนหน้า แล้วสั่งใหม่",
        en: "Open the file in Excel and correct this place, or go back to an earlier copy, then run the command again.",
      },
    ),
  }),
  protected: entry<None>({
    severity: "error",
    th: () => "แผ่นงานถูกป้องกันไว้ จึงยังไม่ได้เขียนอะไร",
    en: () => "The sheet is protected, so nothing was written",
    why: {
      th: "โปรแกรมไม่เขียนลงแผ่นงานที่มีผู้ป้องกันไว้",
      en: "The program does not write to a sheet that somebody has protected.",
    },
    example: {},
    remedy: {
      th: "ใน Excel เลือก รีวิว > ยกเลิกการป้องกันแผ่นงาน แล้วลองอีกครั้ง",
      en: "In Excel choose Review > Unprotect Sheet, then try again.",
    },
  }),
  "read-only": entry<None>({
    severity: "error",
    th: () => "สมุดงานนี้เปิดแบบอ่านอย่างเดียว จึงยังไม่ได้เขียนอะไร",
    en: () => "This workbook is read-only, so nothing was written",
    why: { th: "การแก้จะบันทึกลงไฟล์ไม่ได้", en: "The change could not be saved." },
    example: {},
    remedy: { th: "บันทึกเป็นไฟล์ใหม่ แล้วลองอีกครั้ง", en: "Save a copy of it, then try again." },
  }),
  "sheet-missing": entry<None>({
    severity: "error",
    th: () => "ไม่พบแผ่นงานนี้ จึงยังไม่ได้เขียนอะไร",
    en: () => "The sheet was not found, so nothing was written",
    why: { th: "แผ่นงานอาจถูกลบหรือเปลี่ยนชื่อหลังจากตรวจ", en: "It may have been deleted or renamed since it was checked." },
    example: {},
    remedy: { th: "ตรวจชื่อแผ่นงาน แล้วลองอีกครั้ง", en: "Check the sheet's name, then try again." },
  }),
  "not-blank": entry<None>({
    severity: "error",
    th: () => "แถวที่จะลบมีข้อมูลอื่นอยู่ จึงยังไม่ได้เขียนอะไร",
    en: () => "A row to be deleted holds something else, so nothing was written",
    why: { th: "ข้อมูลนั้นจะหายไปพร้อมแถว", en: "It would be lost with the row." },
    example: {},
    remedy: { th: "ย้ายข้อมูลนั้นไปที่อื่นก่อน", en: "Move it somewhere else first." },
  }),
  "array-formula": entry<None>({
    severity: "error",
    th: () => "เซลล์นี้เป็นส่วนหนึ่งของสูตรอาร์เรย์ จึงแก้ทีละเซลล์ไม่ได้",
    en: () => "This cell is part of an array formula and cannot be changed by itself",
    why: { th: "การแก้เซลล์เดียวจะทำให้สูตรทั้งช่วงเสีย", en: "Changing one cell of it would break the whole range." },
    example: {},
    remedy: { th: "เปลี่ยนสูตรอาร์เรย์เป็นสูตรธรรมดาก่อน", en: "Replace the array formula by ordinary ones first." },
  }),
  limit: entry<None>({
    severity: "error",
    th: () => "แผ่นงานจะเกินกว่าที่ Excel รับได้ จึงยังไม่ได้เขียนอะไร",
    en: () => "The sheet would exceed what Excel can hold, so nothing was written",
    why: { th: "ส่วนที่เกินจะหายไป", en: "What exceeds the limit would be lost." },
    example: {},
    remedy: { th: "แยกข้อมูลออกเป็นสองไฟล์", en: "Split the sheet into two files." },
  }),
  filtered: entry<None>({
    severity: "error",
    th: () => "แผ่นงานกรองข้อมูลไว้และซ่อนบางแถว จึงยังไม่ได้เขียนอะไร",
    en: () => "A filter hides rows of the sheet, so nothing was written",
    why: {
      th: "การเพิ่มหรือลบแถวขณะกรองอยู่ อาจลงผิดแถว",
      en: "With a filter on, rows can be inserted or deleted in the wrong place.",
    },
    example: {},
    remedy: { th: "ล้างตัวกรอง แล้วลองอีกครั้ง", en: "Clear the filter, then try again." },
  }),
  editing: entry<None>({
    severity: "error",
    th: () => "มีผู้กำลังพิมพ์อยู่ในเซลล์ จึงยังไม่ได้เขียนอะไร",
    en: () => "Someone is typing in a cell, so nothing was written",
    why: { th: "Excel ไม่รับการแก้ไขอื่นขณะพิมพ์", en: "Excel takes no other change while a cell is being typed in." },
    example: {},
    remedy: { th: "พิมพ์ให้เสร็จ แล้วลองอีกครั้ง", en: "Finish typing, then try again." },
  }),
  unanswered: entry<None>({
    severity: "error",
    th: () => "Excel ไม่ตอบ อาจเขียนไปแล้วบางส่วน",
    en: () => "Excel does not answer, and part of the change may have been written",
    why: { th: "แผ่นงานอาจแก้ไปเพียงครึ่งเดียว", en: "The sheet may be only half changed." },
    example: {},
    remedy: bySurface(
      {
        th: "เปิดบานหน้าต่างนี้ใหม่ เพื่อทำต่อให้เสร็จหรือเลิกทำ",
        en: "Open this pane again to finish the change or undo it.",
      },
      tryAgain,
    ),
  }),
  unfinished: entry<None>({
    severity: "error",
    th: () => "การแก้ไขครั้งก่อนหยุดกลางคัน",
    en: () => "An earlier change stopped half way",
    why: { th: "แผ่นงานแก้ไปเพียงบางส่วน", en: "The sheet is only partly changed." },
    example: {},
    remedy: {
      th: "ทำต่อให้เสร็จ เลิกทำ หรือปล่อยไว้ตามที่เป็นอยู่ ก่อนทำอย่างอื่น",
      en: "First finish it, undo it or leave the workbook as it is.",
    },
  }),
  failed: entry<None>({
    severity: "error",
    th: () => "สมุดงานไม่รับการแก้ไขนี้ จึงยังไม่ได้เขียนอะไร",
    en: () => "The workbook does not accept this change, so nothing was written",
    why: {
      th: "ข้อความในวงเล็บบอกสาเหตุแก่ผู้ดูแลระบบ",
      en: "What is in brackets says why, to whoever looks after the computer.",
    },
    example: {},
    remedy: tryAgain,
  }),
} satisfies Readonly<Record<Refusal["refused"], Entry<None>>>;

export const describeRefusal = ({ refused }: Pick<Refusal, "refused">): Described => worded(refusals[refused], {});
