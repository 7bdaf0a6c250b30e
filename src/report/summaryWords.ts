import { figure } from "../text/figures";
import type { Words } from "../text/language";

/** What a summary says around its pictures. */
export const summaryWords = {
  title: { th: "สรุปแผน", en: "Summary of the plan" },
  year: (year: number, last: number): Words => {
    const years = last > year ? `${year}–${last}` : String(year);
    return { th: `ปีงบประมาณ พ.ศ. ${years}`, en: `Fiscal year B.E. ${years}` };
  },
  rows: { th: "แถวของแผน", en: "rows of the plan" },
  agencies: { th: "หน่วยงาน", en: "agencies" },
  money: { th: "งบประมาณทั้งสิ้น (บาท)", en: "budget in all (baht)" },
  right: (totals: number): Words => ({
    th: `ยอดที่พิมพ์ไว้ในแผน ${figure(totals)} ยอดตรงกับผลบวกของแถว`,
    en: `The ${figure(totals)} printed totals of the plan agree with its rows`,
  }),
  unprinted: {
    th: "แผนนี้ไม่มียอดรวมที่พิมพ์ไว้ให้เทียบ ตัวเลขบวกจากแถวเท่านั้น",
    en: "The plan prints no totals to compare with: the figures are sums of its rows alone",
  },
  wrong: (count: number): Words => ({
    th: `พบ ${figure(count)} เรื่องในแผนรวมที่ทำให้ตัวเลขยังไม่เป็นที่ยุติ ดูท้ายหน้านี้`,
    en: `${figure(count)} things in the master are at odds with these figures; see the end of this page`,
  }),
  wrongSheet: { th: "สิ่งที่ต้องดูในแผนรวม", en: "What to look at in the master" },
  cell: { th: "เซลล์", en: "cell" },
  what: { th: "สิ่งที่พบ", en: "what was found" },
  more: (count: number): Words => ({ th: `และอีก ${figure(count)} เรื่อง`, en: `and ${figure(count)} more` }),
  source: (file: string, when: string): Words => ({
    th: `สรุปจาก ${file} เมื่อ ${when} ตัวเลขทุกตัวบวกจากแถวของแผน`,
    en: `Made from ${file}, ${when}; every figure is added up from the rows of the plan`,
  }),
  hash: (hash: string): Words => ({ th: `SHA-256 ของแผนรวม ${hash}`, en: `SHA-256 of the master ${hash}` }),
  live: {
    th: "ตัวเลขเป็นสูตรที่อ่านจากแผ่นแผน เมื่อแก้จำนวนเงินในแผน ตัวเลขเปลี่ยนตาม แต่แถวที่เพิ่มภายหลังต้องทำสรุปใหม่",
    en: "The figures are formulas that read the plan: they follow its amounts; rows added later need a new summary",
  },
  fixed: (count: number): Words => ({
    th: `มี ${figure(count)} ตัวเลขที่เขียนเป็นค่า เพราะสูตรจะยาวเกินกว่าที่ Excel รับได้`,
    en: `${figure(count)} figures are values: their formulas would be longer than Excel allows`,
  }),
  sheetName: { th: "สรุปแผน", en: "สรุปแผน" },
} as const;
