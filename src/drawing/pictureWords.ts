import { quoted } from "../issues/words";
import type { Words } from "../text/language";

/** What pictures say. Amounts are baht everywhere. */
export const pictureWords = {
  heading: { th: "หัวข้อ", en: "heading" },
  agency: { th: "หน่วยงาน", en: "agency" },
  source: { th: "แหล่งงบประมาณ", en: "source of funds" },
  part: { th: "ช่วง", en: "part" },
  rows: { th: "แถว", en: "rows" },
  baht: { th: "บาท", en: "baht" },
  share: { th: "ร้อยละ", en: "percent" },
  sum: { th: "รวมทั้งสิ้น", en: "grand total" },
  unnamed: { th: "(ไม่ได้ระบุ)", en: "(not given)" },
  byHeading: { th: "งบประมาณตามหัวข้อของแผน", en: "Budget by heading of the plan" },
  byAgency: { th: "งบประมาณตามหน่วยงาน", en: "Budget by agency" },
  rowsByHeading: { th: "จำนวนแถวตามหัวข้อของแผน", en: "Rows by heading of the plan" },
  rowsByAgency: { th: "จำนวนแถวตามหน่วยงาน", en: "Rows by agency" },
  bySource: { th: "งบประมาณตามแหล่ง", en: "Budget by source" },
  bySeries: { th: "งบประมาณตามช่วงเวลา", en: "Budget by period" },
  crossed: { th: "หน่วยงานกับหัวข้อ", en: "Agencies and headings" },
  blankCells: {
    th: "ช่องว่างคือไม่มีแถวใต้หัวข้อนั้น 0 คือมีแถวแต่ไม่มีจำนวนเงิน",
    en: "A blank cell has no rows under that heading; 0 is rows without money",
  },
  totals: { th: "ยอดรวมทั้งแผน", en: "The totals of the plan" },
  stored: { th: "ที่พิมพ์ไว้", en: "printed" },
  recomputed: { th: "บวกจากแถว", en: "sum of rows" },
  empty: (names: readonly string[]): Words => ({
    th: `หัวข้อที่ยังไม่มีแถว: ${names.join(", ")}`,
    en: `Headings without rows: ${names.join(", ")}`,
  }),
  rowsOf: (name: string, column: string): Words => ({
    th: `แถวของ ${quoted(name)} · ${quoted(column)}`,
    en: `Rows of ${quoted(name)} · ${quoted(column)}`,
  }),
  off: { th: "ต่าง", en: "off by" },
  valueless: { th: "ไม่มีค่า", en: "no value" },
  someValueless: (count: string): Words => ({
    th: `ยอดที่ไม่มีค่าให้เทียบ ${count} ยอด`,
    en: `${count} totals have no value to compare`,
  }),
  board: { th: "หน่วยงานในแผน", en: "Agencies in the plan" },
  status: { th: "สถานะ", en: "status" },
  agencies: { th: "หน่วยงาน", en: "agencies" },
  allAgencies: { th: "หน่วยงานทั้งหมด", en: "all agencies" },
  inPlan: { th: "มีรายการในแผน", en: "in the plan" },
  notInPlan: { th: "ไม่มีรายการในแผน", en: "not in the plan" },
  absent: ({ names, more }: { readonly names: readonly string[]; readonly more: string | null }): Words => ({
    th: `ไม่มีรายการในแผน: ${names.join(", ")}${more === null ? "" : ` และอีก ${more} หน่วยงาน`}`,
    en: `Not in the plan: ${names.join(", ")}${more === null ? "" : ` and ${more} more`}`,
  }),
  sending: { th: "ภาพรวมการส่งของหน่วยงาน", en: "Who has sent, at a glance" },
  noAgencyIn: (states: readonly string[]): Words => ({
    th: `ไม่มีหน่วยงานในสถานะ: ${states.join(", ")}`,
    en: `No agency: ${states.join(", ")}`,
  }),
  beforeAfter: { th: "งบประมาณก่อนและหลังรวม", en: "Budget before and after the merge" },
  difference: { th: "งบประมาณที่ต่างกันระหว่างสองฉบับ", en: "Where the two budgets differ" },
  before: { th: "ก่อน", en: "before" },
  after: { th: "หลัง", en: "after" },
  older: { th: "ฉบับก่อน", en: "older" },
  newer: { th: "ฉบับนี้", en: "newer" },
  change: { th: "เปลี่ยน", en: "change" },
  more: { th: "เพิ่มขึ้น", en: "more" },
  less: { th: "ลดลง", en: "less" },
  soFar: { th: "ยอดสะสม", en: "running total" },
  unchanged: (count: string): Words => ({
    th: `หัวข้อที่ยอดไม่เปลี่ยน ${count} หัวข้อไม่แสดงไว้ที่นี่`,
    en: `Headings whose sums do not change are not shown: ${count}`,
  }),
  cut: (baht: string): Words => ({
    th: `เพื่อให้เห็นส่วนที่ต่าง เส้นเริ่มที่ ${baht} บาท ไม่ได้เริ่มที่ศูนย์`,
    en: `So that the differences can be seen, lines begin at ${baht} baht, not at zero`,
  }),
  allUnchanged: { th: "ยอดของทุกหัวข้อไม่เปลี่ยน", en: "No heading's sum changes" },
  noneWrong: { th: "ยอดที่พิมพ์ไว้ตรงกับแถวทุกยอด", en: "Every printed total agrees with its rows" },
  someWrong: (count: string): Words => ({
    th: `ยอดที่พิมพ์ไว้ไม่ตรงกับแถว ${count} ยอด`,
    en: `${count} printed totals differ from their rows`,
  }),
  otherTotals: (count: string): Words => ({
    th: `ยอดที่ตรงอีก ${count} ยอดไม่แสดงไว้ที่นี่`,
    en: `${count} more totals that agree are not shown here`,
  }),
  first: (title: Words, count: string): Words => ({
    th: `${title.th} (${count} อันดับแรก)`,
    en: `${title.en} (the first ${count})`,
  }),
  rest: (count: string): Words => ({ th: `ที่เหลือ ${count} หน่วยงาน`, en: `the other ${count} agencies` }),
  restNote: (shown: string, count: string): Words => ({
    th: `แสดงหน่วยงานที่มีงบประมาณสูงสุด ${shown} หน่วยงาน อีก ${count} หน่วยงานรวมไว้ในบรรทัดเดียว`,
    en: `The ${shown} agencies with the largest budgets are shown; the other ${count} are in one line`,
  }),
  unread: (count: string): Words => ({
    th: `มี ${count} แถวที่อ่านจำนวนเงินไม่ได้ ยอดในภาพจึงยังไม่รวมแถวเหล่านั้น`,
    en: `The amounts of ${count} rows could not be read: the sums are without them`,
  }),
} as const;
