import { entry } from "./entry";
import { quoted } from "./words";

/** A text of a document as it is quoted: its beginning shows which it is. */
const longest = 60;
const beginning = (text: string): string => {
  const line = text.replace(/\s+/g, " ");
  return quoted(line.length > longest ? `${line.slice(0, longest)}…` : line);
};

/** What of a Word document is in no cell of a table. */
export const aboutDocuments = {
  "document-changes-tracked": entry<{ count: number }>({
    severity: "warning",
    th: ({ count }) => `เอกสารนี้มีการแก้ไขที่ติดตามไว้และยังไม่ได้ยอมรับ ${count} แห่ง จึงอ่านเหมือนยอมรับทั้งหมดแล้ว`,
    en: ({ count }) =>
      `This document has ${count} tracked change${count === 1 ? "" : "s"} that nobody has accepted; it was read as if all were`,
    why: {
      th: "ถ้าหน่วยงานตั้งใจจะปฏิเสธการแก้ไข จำนวนเงินหรือข้อความที่อ่านได้จะไม่ใช่ค่าที่ถูกต้อง",
      en: "If the agency means to reject a change, an amount or a text was read that it does not want.",
    },
    example: { count: 3 },
    remedy: {
      th: "เปิดเอกสารด้วย Word ที่แท็บ รีวิว ยอมรับหรือปฏิเสธการแก้ไขให้ครบทุกแห่ง แล้วบันทึก",
      en: "In Word's Review tab, accept or reject every change, and save.",
    },
  }),
  "document-box-unread": entry<{ text: string }>({
    severity: "warning",
    th: ({ text }) => `ไม่ได้อ่านกล่องข้อความ ${beginning(text)} ในเอกสาร`,
    en: ({ text }) => `The text box ${beginning(text)} of this document was not read`,
    why: { th: "ข้อความในกล่องข้อความจะไม่อยู่ในแผนรวม", en: "What is in a text box does not reach the master." },
    example: { text: "งบประมาณเพิ่มเติม" },
    remedy: {
      th: "ถ้าเป็นข้อมูลของแผน ให้พิมพ์ลงในตาราง ถ้าไม่ใช่ ปล่อยไว้ได้",
      en: "Type it into the table if it belongs to the plan; otherwise leave it.",
    },
  }),
  "document-table-nested": entry<{ text: string }>({
    severity: "error",
    th: ({ text }) => `เซลล์นี้มีตารางซ้อนอยู่ข้างใน ซึ่งไม่ได้อ่าน: ${beginning(text)}`,
    en: ({ text }) => `This cell holds another table, which was not read: ${beginning(text)}`,
    why: {
      th: "กิจกรรมและจำนวนเงินในตารางที่ซ้อนอยู่จะไม่อยู่ในยอดรวมใด",
      en: "Activities and amounts of a table within a cell are in no total.",
    },
    example: { text: "ค่าอาหาร 1,200" },
    remedy: {
      th: "เปิดเอกสารด้วย Word ย้ายข้อมูลในตารางที่ซ้อนอยู่มาไว้ในช่องของตารางหลัก แล้วลบตารางที่ซ้อน",
      en: "In Word, move what the inner table says into cells of the outer one, and delete the inner table.",
    },
  }),
  "document-table-unread": entry<{ name: string }>({
    severity: "warning",
    th: ({ name }) => `${quoted(name)} ของเอกสารมีตัวเลข แต่ไม่ได้ต่อกับตารางแผน จึงไม่ถูกนำไปรวม`,
    en: ({ name }) =>
      `${quoted(name)} of this document holds figures but does not continue the plan's table; it will not be merged`,
    why: {
      th: "ถ้าเป็นส่วนหนึ่งของแผน กิจกรรมและงบประมาณในตารางนี้จะขาดไปจากยอดรวม",
      en: "If it is a part of the plan, its activities and amounts are missing from the totals.",
    },
    example: { name: "ตาราง 3" },
    remedy: {
      th: "ถ้าเป็นส่วนหนึ่งของแผน ให้จัดตารางนี้ให้มีคอลัมน์เหมือนตารางแผน หรือใส่หัวตารางของแบบฟอร์มไว้บนสุด ถ้าไม่ใช่ ปล่อยไว้ได้",
      en: "If it belongs to the plan, give it the columns of the plan's table, or the form's header on top; otherwise leave it.",
    },
  }),
  "document-text-hidden": entry<{ text: string }>({
    severity: "warning",
    th: ({ text }) => `ไม่ได้อ่านข้อความ ${beginning(text)} เพราะจัดรูปแบบเป็นข้อความที่ซ่อน`,
    en: ({ text }) => `${beginning(text)} was not read: it is formatted as hidden text`,
    why: {
      th: "คนที่อ่านเอกสารไม่เห็นข้อความนี้ จึงไม่ถูกนำไปรวม แต่อาจเป็นข้อมูลที่ตั้งใจส่ง",
      en: "Readers of the document do not see it, so it is not merged; yet it may be meant to be sent.",
    },
    example: { text: "๕๐๐,๐๐๐" },
    remedy: {
      th: "ใน Word กด Ctrl+Shift+8 เพื่อแสดงข้อความที่ซ่อน แล้วยกเลิกรูปแบบซ่อนหรือลบข้อความนั้น",
      en: "Press Ctrl+Shift+8 in Word to see hidden text; unhide or delete it.",
    },
  }),
};
