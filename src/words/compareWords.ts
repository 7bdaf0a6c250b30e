import type { Words } from "../text/language";

/** Comparing the open master with an earlier one; loaded with what is said here. */
export const compareWords = {
  title: { th: "เทียบกับแผนรวมฉบับก่อน", en: "Compare with an earlier master" },
  intro: {
    th: "เลือกแผนรวมฉบับก่อน เพื่อดูว่างบประมาณและแถวใดต่างจากฉบับที่เปิดอยู่",
    en: "Choose an earlier master to see what money and which rows differ from the open one",
  },
  choose: { th: "เลือกแผนรวมฉบับก่อน", en: "Choose an earlier master" },
  save: { th: "บันทึกรายงานเปรียบเทียบ", en: "Save the comparison" },
  fileName: { th: "รายงานเปรียบเทียบแผนรวม", en: "masters compared" },
  rows: (rows: string, same: string): Words => ({
    th: `ต่างกัน ${rows} แถว เหมือนกัน ${same} แถว`,
    en: `Rows that differ: ${rows}; the same: ${same}`,
  }),
  moved: (rows: string): Words => ({
    th: `อีก ${rows} แถวเปลี่ยนเฉพาะตำแหน่ง`,
    en: `rows that only changed their place: ${rows}`,
  }),
  odd: (totals: string): Words => ({
    th: `ยอดที่พิมพ์ไว้ ${totals} ยอดเปลี่ยนไปโดยไม่มีแถวใดอธิบาย`,
    en: `Printed totals that changed though no row explains it: ${totals}`,
  }),
} as const;
