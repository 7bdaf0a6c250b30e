import type { Content } from "../../change/step";
import { toA1, type Position } from "../../grid/area";
import { contentWords } from "../contentWords";
import { entry } from "../entry";
import { rowWords } from "../words";

/** The link of a row that goes. */
export const linkGoes = entry<{ readonly at: Position }>({
  severity: "warning",
  th: ({ at }) => `ลิงก์ที่ ${toA1(at)} จะถูกลบพร้อมแถว`,
  en: ({ at }) => `The link on ${toA1(at)} is deleted together with its row`,
  why: {
    th: "ลิงก์เป็นของแถวที่ถอนออก ถ้าค้างไว้ แถวของหน่วยงานอื่นจะได้ลิงก์นั้นไป",
    en: "The link belongs to the row that is withdrawn. Were it kept, the row of another agency would take it over.",
  },
  example: { at: { row: 12, column: 8 } },
  remedy: {
    th: "ถ้าต้องการเก็บลิงก์ไว้ ให้คัดลอกไปไว้ที่อื่นก่อน",
    en: "If the link is still needed, copy it elsewhere first.",
  },
});

/** Rows that go and that somebody has coloured; 0-based. */
export const coloursGo = entry<{ readonly rows: readonly number[] }>({
  severity: "warning",
  th: ({ rows }) => `สีที่ระบายไว้ที่${rowWords(rows).th}จะถูกลบพร้อมแถว`,
  en: ({ rows }) =>
    `The colour of ${rowWords(rows).en} is deleted together with ${rows.length === 1 ? "its row" : "the rows"}`,
  why: {
    th: "สีเป็นเครื่องหมายของแถวที่ถอนออก แถวว่างและแถวใหม่ที่มาแทนจึงไม่ได้สีนั้น",
    en: "The colour marks the row that is withdrawn; a blank line or a new row in its place does not get it.",
  },
  example: { rows: [12] },
  remedy: {
    th: "ถ้าสีนั้นยังมีความหมาย ให้จดไว้ที่อื่นก่อน",
    en: "If the colour still means something, note it elsewhere first.",
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
