import { toArabicDigits } from "../../text/digits";

/** What a row's words say of its figures. */
export type InferredTotalLabel = "total" | "grand-total";

const totals =
  /^(?:ยอด)?รวม(?:$|[\s:.()0-9]|ทั้ง|เงิน|งบ|เป็น|ย่อย|ยอด|หมวด|ยุทธ|กลยุทธ์|แผน|โครงการ|กิจกรรม|จำนวน|ค่า|ราย|ภาค|ส่วน|สุทธิ|กลุ่ม|ข้อ)|^(?:sub-? ?|grand )?total\b|^sum\b/i;
const grandTotals = /ทั้งสิ้น|ทั้งหมด|^grand total\b/i;

/**
 * Whether a text names a total: "รวม", "รวมหมวดที่ ๑", "ยอดรวมทั้งสิ้น", "Total". Not every word that begins so does:
 * "รวมพลังชุมชน" is an activity.
 */
export function totalLabelOf(text: string): InferredTotalLabel | undefined {
  if (!/รวม|ทั้ง|total|sum/i.test(text)) return undefined;
  const plain = toArabicDigits(text.trim());
  if (plain.length > 80 || !totals.test(plain)) return undefined;
  return grandTotals.test(plain) ? "grand-total" : "total";
}

/** Whether a column's header says that its figures are no addends: shares, numbers for the eye, codes, years, means. */
export const isNoSumHeader = (text: string): boolean =>
  /ร้อยละ|%|สัดส่วน|อัตรา|เฉลี่ย|ต่อหน่วย|ลำดับ|รหัส|เลขที่|^ที่$|^ข้อ$|^ปี|พ\.ศ\.|percent|ratio|average|\bcode\b|^no\.?$|\byear\b|unit price/i.test(
    text.trim(),
  );
