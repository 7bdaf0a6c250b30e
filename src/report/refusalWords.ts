import { toA1 } from "../grid/area";
import type { Words } from "../issues/entry";
import type { Refusal } from "../change/refusal";

const reasons: Readonly<Record<Refusal["refused"], Words>> = {
  stale: {
    th: "เซลล์ สูตร หรือการผสานเซลล์ของแผนรวมตรงนี้ไม่เป็นอย่างที่วางแผนไว้ อาจมีโปรแกรมอื่นแทรกหรือย้ายแถวไว้ เปิดไฟล์ใน Excel แก้บริเวณนี้ให้ตรงกัน หรือใช้สำเนาก่อนหน้า แล้วทำใหม่",
    en: "A cell of the master, its formula or its merging, is not what was planned on; another program may have moved rows there. Put that place right in Excel, or go back to an earlier copy, and try again",
  },
  protected: {
    th: "แผนรวมถูกป้องกันไว้ ยกเลิกการป้องกันใน Excel ก่อน",
    en: "The master is protected; unprotect it in Excel first",
  },
  "read-only": { th: "แผนรวมเปิดแบบอ่านอย่างเดียว", en: "The master is read-only" },
  "sheet-missing": { th: "ไม่มีแผ่นงานนี้ในแผนรวม", en: "The master has no such sheet" },
  "not-blank": {
    th: "แถวที่จะเอาออกมีข้อมูลอื่นอยู่ ย้ายข้อมูลนั้นก่อน",
    en: "A row to be taken out holds something else; move that first",
  },
  "array-formula": { th: "เซลล์นี้เป็นส่วนหนึ่งของสูตรอาร์เรย์", en: "This cell is part of an array formula" },
  limit: { th: "แผนรวมจะเกินกว่าที่ Excel รับได้", en: "The master would outgrow what Excel takes" },
  filtered: { th: "แผนรวมกรองข้อมูลไว้ ล้างตัวกรองก่อน", en: "A filter hides rows of the master; clear it first" },
  editing: { th: "มีคนกำลังพิมพ์อยู่ในแผนรวม", en: "Somebody is typing in the master" },
  unanswered: { th: "โปรแกรมที่เปิดแผนรวมอยู่ไม่ตอบ", en: "The program that holds the master does not answer" },
  unfinished: { th: "การเปลี่ยนครั้งก่อนหยุดกลางคัน", en: "An earlier change stopped half way" },
  failed: { th: "เขียนแผนรวมไม่ได้", en: "The master could not be written" },
};

/** Why a workbook did not take a change, where, and that nothing was written. */
export function refusalWords({ refused, sheet, at, detail }: Refusal): Words {
  const place = [sheet, at ? toA1(at) : ""].filter((part) => part !== "").join("!");
  const about = [place, detail ?? ""].filter((part) => part !== "").join(" ");
  const suffix = about === "" ? "" : ` (${about})`;
  return { th: reasons[refused].th + suffix, en: reasons[refused].en + suffix };
}
