import type { Content } from "../../change/step";
import { toA1, type Position } from "../../grid/area";
import { contentWords } from "../contentWords";
import { entry } from "../entry";

/** The link of a row that is withdrawn; `stays`: on the line, which is blank again. */
export const linkGoes = entry<{ readonly at: Position; readonly stays: boolean }>({
  severity: "warning",
  th: ({ at, stays }) => (stays ? `ลิงก์ที่ ${toA1(at)} จะค้างอยู่ที่บรรทัดว่างหลังถอนแถวออก` : `ลิงก์ที่ ${toA1(at)} จะถูกลบพร้อมแถว`),
  en: ({ at, stays }) =>
    stays
      ? `The link on ${toA1(at)} stays on the line that is left blank`
      : `The link on ${toA1(at)} is deleted together with its row`,
  why: {
    th: "ลิงก์เป็นของแถวที่ถอนออก ถ้าค้างอยู่ที่บรรทัดว่าง แถวที่รวมเข้าบรรทัดนั้นครั้งถัดไปจะได้ลิงก์ของหน่วยงานอื่น",
    en: "The link belongs to the row that is withdrawn. Left on a blank line, it would be taken over by the next row merged into that line.",
  },
  example: { at: { row: 12, column: 8 }, stays: true },
  remedy: {
    th: "ถ้าต้องการเก็บลิงก์ไว้ ให้คัดลอกไปไว้ที่อื่นก่อน ลิงก์ที่ค้างอยู่ให้เอาออกด้วยมือก่อนรวมครั้งถัดไป",
    en: "If the link is still needed, copy it elsewhere first; remove one that stays by hand before the next merge.",
  },
});

/** What somebody has written beside the table in a row that is deleted. */
export const noteGoes = entry<{ readonly at: Position; readonly content: Content }>({
  severity: "warning",
  th: ({ at, content }) => `ข้อความข้างตารางที่ ${toA1(at)} (${contentWords(content)}) จะถูกลบพร้อมแถว`,
  en: ({ at, content }) =>
    `The note beside the table in ${toA1(at)} (${contentWords(content)}) is deleted together with its row`,
  why: {
    th: "แถวที่ลบถูกลบทั้งแถว ข้อความที่จดไว้ข้างตารางจึงหายไปด้วย",
    en: "A row is deleted as a whole sheet row, so what was noted beside the table is lost with it.",
  },
  example: { at: { row: 12, column: 9 }, content: { text: "รอยืนยันจากอำเภอ" } },
  remedy: {
    th: "ถ้าต้องการเก็บข้อความไว้ ให้ย้ายไปแผ่นงานอื่นก่อน",
    en: "If the note is still needed, move it to another sheet first.",
  },
});
