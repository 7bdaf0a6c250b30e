import type { Satang } from "../plan/satang";
import { entry, type None } from "./entry";
import { baht, quoted, rowWords } from "./words";

interface Sums {
  /** What the cell shows; null when it was never computed. */
  readonly stored: Satang | null;
  /** What the rows add up to. */
  readonly computed: Satang;
}

interface Covered extends Sums {
  /** 0-based. */
  readonly rows: readonly number[];
}

const differ = ({ stored, computed }: Sums, th: boolean): string => {
  if (stored === null || stored === computed) return "";
  return th
    ? ` จึงได้ ${baht(stored)} บาท แทนที่จะเป็น ${baht(computed)} บาท`
    : `, so it shows ${baht(stored)} baht instead of ${baht(computed)} baht`;
};

const useSum = {
  th: "ใช้สูตร SUM ที่ครอบคลุมทุกแถวรายการของหัวข้อนี้ แถวละครั้งเดียว",
  en: "Use a SUM over every detail row of the section, each row once.",
};

/** Printed subtotals and the grand total. */
export const aboutTotals = {
  "total-missing": entry<{ section: string }>({
    severity: "warning",
    th: ({ section }) => `${quoted(section)} ไม่มีแถวรวม ทั้งที่หัวข้ออื่นมี`,
    en: ({ section }) => `${quoted(section)} has no subtotal row, although others have one`,
    why: {
      th: "ยอดของหัวข้อนี้ตรวจทานไม่ได้ และอาจขาดจากยอดรวมทั้งสิ้น",
      en: "The section's sum cannot be checked, and may be missing from the grand total.",
    },
    example: { section: "ส่งเสริมการท่องเที่ยว" },
    remedy: {
      th: "เพิ่มแถวรวมท้ายหัวข้อนี้ หรือให้โปรแกรมเพิ่มให้เมื่อรวมแผน",
      en: "Add a subtotal row at the end of the section, or leave it to the merge.",
    },
  }),
  "totals-absent": entry<None>({
    severity: "note",
    th: () => "แผ่นงานนี้ไม่มีแถวรวม โปรแกรมคำนวณยอดจากรายการเอง",
    en: () => "This sheet prints no subtotals; the sums were computed from its rows",
    why: {
      th: "ไม่มียอดของหน่วยงานให้เทียบกับยอดที่คำนวณได้",
      en: "There is no total of the agency's own to compare with the computed one.",
    },
    example: {},
    remedy: {
      th: "ดูว่ายอดที่คำนวณได้ถูกต้อง ส่วนแถวรวมจะใส่ให้เมื่อรวมแผน",
      en: "Check that the sums are right; subtotals are added when the plan is merged.",
    },
  }),
  "total-mismatch": entry<Sums & { stored: Satang }>({
    severity: "error",
    th: ({ stored, computed }) =>
      `ยอดรวม ${baht(stored)} บาท แต่รายการรวมกันได้ ${baht(computed)} บาท ต่างกัน ${baht((stored - computed) as Satang)} บาท`,
    en: ({ stored, computed }) =>
      `The total says ${baht(stored)} baht, but the rows add up to ${baht(computed)} baht: a difference of ${baht((stored - computed) as Satang)} baht`,
    why: {
      th: "ผู้อนุมัติเห็นยอดที่ไม่ตรงกับรายการ",
      en: "Whoever approves the plan sees a total that its rows do not add up to.",
    },
    example: { stored: 1_200_000 as Satang, computed: 12_000_000 as Satang },
    remedy: {
      th: "ตรวจจำนวนเงินของแต่ละรายการ แล้วใช้สูตร SUM แทนการพิมพ์ยอดรวม",
      en: "Check the amount of each row, and use SUM instead of a typed total.",
    },
  }),
  "total-range-short": entry<Covered>({
    severity: "error",
    th: (facts) => `สูตรรวมไม่ได้นับ${rowWords(facts.rows).th}${differ(facts, true)}`,
    en: (facts) => `The total leaves out ${rowWords(facts.rows).en}${differ(facts, false)}`,
    why: {
      th: "แถวที่สูตรไม่นับทำให้ยอดรวมน้อยกว่าความจริง และจะผิดต่อไปเมื่อแก้แถวนั้น",
      en: "The rows left out make the total too small, and any change to them goes unnoticed.",
    },
    example: { stored: 1_200_000 as Satang, computed: 12_000_000 as Satang, rows: [38] },
    remedy: useSum,
    fix: "safe",
  }),
  "total-counts-twice": entry<Covered>({
    severity: "error",
    th: (facts) => `สูตรรวมนับ${rowWords(facts.rows).th} ซ้ำ${differ(facts, true)}`,
    en: (facts) => `The total counts ${rowWords(facts.rows).en} more than once${differ(facts, false)}`,
    why: { th: "งบประมาณของแถวเหล่านี้ถูกนับสองครั้งในยอดรวม", en: "The budget of these rows is counted twice in the total." },
    example: { stored: 1_200_000 as Satang, computed: 12_000_000 as Satang, rows: [8, 9, 10, 12] },
    remedy: useSum,
    fix: "safe",
  }),
  "total-refers-elsewhere": entry<Sums & { cells: string }>({
    severity: "error",
    th: (facts) => `สูตรรวมนับ ${facts.cells} ซึ่งไม่ใช่รายการของหัวข้อนี้${differ(facts, true)}`,
    en: (facts) => `The total counts ${facts.cells}, which is not a row of this section${differ(facts, false)}`,
    why: {
      th: "ยอดรวมเปลี่ยนตามเซลล์ที่ไม่เกี่ยวกับหัวข้อนี้",
      en: "The total changes with cells that have nothing to do with the section.",
    },
    example: { stored: 1_200_000 as Satang, computed: 12_000_000 as Satang, cells: "F3" },
    remedy: useSum,
    fix: "safe",
  }),
  "total-skips-text": entry<Covered>({
    severity: "error",
    th: (facts) => `จำนวนเงินใน${rowWords(facts.rows).th} เป็นข้อความ สูตรจึงไม่นับ${differ(facts, true)}`,
    en: (facts) =>
      `The amounts in ${rowWords(facts.rows).en} are text, which the formula does not count${differ(facts, false)}`,
    why: {
      th: "ยอดรวมน้อยกว่าความจริง ทั้งที่จำนวนเงินแสดงอยู่ในช่อง",
      en: "The total is too small although the amount is visible in its cell.",
    },
    example: { stored: 1_200_000 as Satang, computed: 12_000_000 as Satang, rows: [38] },
    remedy: {
      th: "พิมพ์จำนวนเงินในแถวนั้นใหม่เป็นตัวเลข",
      en: "Type these amounts again as numbers.",
    },
    fix: "safe",
  }),
  "total-stale": entry<Sums & { stored: Satang }>({
    severity: "warning",
    th: ({ stored, computed }) => `สูตรถูกต้อง แต่ค่าที่แสดงยังเป็น ${baht(stored)} บาท ต้องเป็น ${baht(computed)} บาท`,
    en: ({ stored, computed }) =>
      `The formula is right but still shows ${baht(stored)} baht instead of ${baht(computed)} baht`,
    why: { th: "ผู้อ่านเห็นยอดเก่าที่ไม่ตรงกับรายการ", en: "Readers see an old total that does not match the rows." },
    example: { stored: 1_200_000 as Satang, computed: 12_000_000 as Satang },
    remedy: { th: "เปิดไฟล์ใน Excel ให้คำนวณใหม่ (F9) แล้วบันทึก", en: "Open it in Excel, recalculate (F9) and save." },
    fix: "safe",
  }),
  "totals-uncomputed": entry<{ count: number }>({
    severity: "warning",
    th: ({ count }) => `สูตรยอดรวม ${count} ยอดยังไม่เคยคำนวณในไฟล์นี้ จึงไม่มียอดให้เทียบกับรายการ`,
    en: ({ count }) =>
      `${count} total${count === 1 ? " was" : "s were"} never computed in this file, so there is no figure to compare with the rows`,
    why: {
      th: "ไม่มียอดที่หน่วยงานเห็นให้เทียบกับรายการ",
      en: "There is no figure that the agency saw to compare with the rows.",
    },
    example: { count: 2 },
    remedy: { th: "เปิดไฟล์ใน Excel ให้คำนวณ (F9) แล้วบันทึก", en: "Open it in Excel, recalculate (F9) and save." },
  }),
  "total-unclear": entry<{ formula: string }>({
    severity: "warning",
    th: ({ formula }) => `สูตรรวม ${quoted(formula)} ซับซ้อนเกินกว่าจะตรวจได้ว่านับครบทุกแถว`,
    en: ({ formula }) => `The total's formula ${quoted(formula)} is too complex to see which rows it counts`,
    why: {
      th: "ตรวจไม่ได้ว่าสูตรนับครบทุกแถว ถ้าเพิ่มแถว ยอดอาจขาด",
      en: "Nobody can see whether it counts every row, and a row added later may be left out.",
    },
    example: { formula: "=SUMPRODUCT(A1:A2)" },
    remedy: useSum,
    fix: "safe",
  }),
  "total-filtered": entry<{ formula: string }>({
    severity: "warning",
    th: ({ formula }) => `สูตรรวม ${quoted(formula)} ไม่นับแถวที่ตัวกรองซ่อน ยอดจึงเปลี่ยนตามการกรอง`,
    en: ({ formula }) =>
      `The total's formula ${quoted(formula)} skips rows hidden by a filter, so the total changes with the filter`,
    why: { th: "ยอดที่พิมพ์ขึ้นอยู่กับตัวกรองในขณะนั้น", en: "The printed total depends on the filter that happened to be on." },
    example: { formula: "=SUBTOTAL(9,A1:A2)" },
    remedy: useSum,
    fix: "safe",
  }),
  "total-unlabelled": entry<None>({
    severity: "error",
    th: () => "แถวนี้รวมแถวข้างบน แต่ไม่ได้เขียนว่าเป็นแถวรวม",
    en: () => "This row adds up the rows above but is not labelled as a total",
    why: {
      th: "ถ้านับเป็นกิจกรรม งบประมาณของแถวข้างบนจะถูกนับสองครั้ง",
      en: "Read as an activity, it would count the rows above twice.",
    },
    example: {},
    remedy: {
      th: "ถ้าเป็นแถวรวม พิมพ์ชื่อแถวตามแบบฟอร์ม ถ้าเป็นกิจกรรม กรอกชื่อกิจกรรมและพิมพ์จำนวนเงินแทนสูตร",
      en: "If it is a total, write the form's label there; if it is an activity, name it and type its amount instead of the formula.",
    },
    fix: "safe",
  }),
  "total-foreign": entry<{ text: string }>({
    severity: "error",
    th: ({ text }) => `${quoted(text)} เป็นยอดที่แบบฟอร์มไม่มี จึงไม่นับเป็นรายการของแผน`,
    en: ({ text }) => `${quoted(text)} is a total that the form does not have; it was not counted as a row of the plan`,
    why: { th: "ถ้านับเป็นกิจกรรม งบประมาณจะถูกนับสองครั้ง", en: "Read as an activity, it would count the budget twice." },
    example: { text: "รวมทุกอำเภอ" },
    remedy: {
      th: "ถ้าเป็นยอดรวม ให้ลบแถวนี้หรือย้ายไปไว้นอกตาราง ถ้าเป็นกิจกรรม ให้กรอกหน่วยนับ ปริมาณงาน และผู้รับผิดชอบให้ครบ",
      en: "Delete it or move it out of the table if it is a sum; if it is an activity, enter its unit, quantity and agency.",
    },
  }),
  "total-typed": entry<{ stored: Satang }>({
    severity: "note",
    th: ({ stored }) => `ยอดรวม ${baht(stored)} บาท ถูกต้อง แต่พิมพ์ไว้เป็นตัวเลข ไม่ใช่สูตร`,
    en: ({ stored }) => `The total of ${baht(stored)} baht is right but typed, not a formula`,
    why: { th: "ยอดที่พิมพ์ไว้ไม่เปลี่ยนเมื่อแก้รายการ", en: "A typed total stays the same when its rows change." },
    example: { stored: 28_300_000 as Satang },
    remedy: { th: "ใช้สูตร SUM เพื่อให้ยอดเปลี่ยนตามรายการ", en: "Use SUM, so that it follows its rows." },
    fix: "safe",
  }),
  "grand-total-missing": entry<None>({
    severity: "note",
    th: () => "ไม่มีแถวรวมงบประมาณทั้งสิ้น โปรแกรมคำนวณยอดเอง",
    en: () => "There is no grand total; it was computed from the rows",
    why: { th: "ไม่มียอดรวมทั้งแผนให้ผู้อนุมัติเห็น", en: "Whoever approves the plan sees no total of all of it." },
    example: {},
    remedy: { th: "ไม่ต้องแก้ ยอดรวมทั้งสิ้นจะใส่ให้เมื่อรวมแผน", en: "Nothing to do: it is added when the plan is merged." },
  }),
  "grand-total-mismatch": entry<Sums & { stored: Satang }>({
    severity: "error",
    th: ({ stored, computed }) =>
      `รวมทั้งสิ้น ${baht(stored)} บาท แต่ทุกรายการรวมกันได้ ${baht(computed)} บาท ต่างกัน ${baht((stored - computed) as Satang)} บาท`,
    en: ({ stored, computed }) =>
      `The grand total says ${baht(stored)} baht, but all rows add up to ${baht(computed)} baht: a difference of ${baht((stored - computed) as Satang)} baht`,
    why: { th: "ยอดของทั้งแผนที่เสนออนุมัติไม่ตรงกับรายการ", en: "The total put forward for approval is not that of the rows." },
    example: { stored: 1_200_000 as Satang, computed: 12_000_000 as Satang },
    remedy: {
      th: "ตรวจยอดรวมของแต่ละหัวข้อ แล้วใช้สูตรบวกยอดรวมเหล่านั้น",
      en: "Check the subtotal of each section, and add those up with a formula.",
    },
  }),
  "summary-line-missing": entry<{ heading: string; amount: Satang }>({
    severity: "error",
    th: ({ heading, amount }) => `แผ่นสรุปไม่มีบรรทัดของ ${quoted(heading)} ซึ่งรวมได้ ${baht(amount)} บาท`,
    en: ({ heading, amount }) => `The summary has no line for ${quoted(heading)}, which comes to ${baht(amount)} baht`,
    why: {
      th: "ผู้อ่านแผ่นสรุปไม่เห็นเงินส่วนนี้ และบรรทัดในแผ่นสรุปรวมกันไม่เท่ากับทั้งแผน",
      en: "Whoever reads the summary does not see this money, and its lines do not add up to the plan.",
    },
    example: { heading: "การบริหารจัดการที่ดี", amount: 12_000_000 as Satang },
    remedy: {
      th: "แทรกบรรทัดของหัวข้อนี้ในแผ่นสรุป แล้วใส่สูตรที่ลิงก์ไปยังยอดรวมของหัวข้อ",
      en: "Insert a line for it into the summary, with a formula that links to its total.",
    },
  }),
};
