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
