import type { Content } from "../../change/step";
import { toA1, type Position } from "../../grid/area";
import { contentWords } from "../contentWords";
import { entry } from "../entry";

/** A cell that merging writes and somebody has edited since: it is written again. */
export const cellOverwritten = entry<{ readonly at: Position; readonly from: Content; readonly to: Content }>({
  severity: "warning",
  th: ({ at, from, to }) =>
    `${toA1(at)} ถูกแก้ด้วยมือหลังการรวม (${contentWords(from)}) การรวมครั้งนี้จะเขียนทับด้วย ${contentWords(to)}`,
  en: ({ at, from, to }) =>
    `${toA1(at)} was edited by hand after it was merged (${contentWords(from)}); this merge overwrites it with ${contentWords(to)}`,
  why: {
    th: "เซลล์นี้โปรแกรมเป็นผู้เขียน ค่าที่แก้ด้วยมือจึงหายไปเมื่อรวมครั้งถัดไป",
    en: "Merging writes this cell, so what was typed into it is lost with the next merge.",
  },
  example: { at: { row: 7, column: 0 }, from: { text: "รวม (ปรับแล้ว)" }, to: { text: "รวม" } },
  remedy: {
    th: "ถ้าต้องการเก็บค่าที่แก้ไว้ ให้คัดลอกไปไว้นอกตารางก่อนรวม หรือแก้ในไฟล์ของหน่วยงานแล้วส่งใหม่",
    en: "To keep the edit, copy it outside the table before merging, or have it made in the agency's file and sent again.",
  },
});
