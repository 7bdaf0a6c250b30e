import type { ColumnRole } from "../plan/fields";
import type { Words } from "../text/language";

/** What the kinds of columns are called. */
export const columnKindWords = {
  amount: { th: "จำนวนเงิน", en: "amount of money" },
  number: { th: "จำนวน", en: "number" },
  percent: { th: "ร้อยละ", en: "percent" },
  text: { th: "ข้อความ", en: "text" },
  list: { th: "เลือกจากรายการ", en: "from a list" },
  date: { th: "วันที่", en: "date" },
  period: { th: "ช่วงเวลา", en: "period" },
  mark: { th: "ทำเครื่องหมาย", en: "mark" },
  code: { th: "รหัส", en: "code" },
  ordinal: { th: "ลำดับที่", en: "ordinal" },
} as const;

/** What columns mean, as a person chooses it. */
export const columnRoleWords = {
  quantity: { th: "ปริมาณงาน", en: "quantity" },
  unit: { th: "หน่วยนับ", en: "unit" },
  budget: { th: "งบประมาณ", en: "budget" },
  indicator: { th: "ตัวชี้วัด", en: "indicator" },
  target: { th: "เป้าหมาย", en: "target" },
  output: { th: "ผลผลิต", en: "output" },
  outcome: { th: "ผลลัพธ์", en: "outcome" },
  achievement: { th: "ร้อยละความสำเร็จ", en: "percent achieved" },
  agency: { th: "หน่วยงาน", en: "agency" },
} as const satisfies Record<ColumnRole, Words>;
