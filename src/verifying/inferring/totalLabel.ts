import { toArabicDigits } from "../../text/digits";

/** What a row's words say of its figures. */
export type InferredTotalLabel = "total" | "grand-total";

const totals =
  /^(?:ผล|ยอด)?รวม(?:$|[\s:.()0-9]|ทั้ง|เงิน|งบ|เป็น|ย่อย|ยอด|หมวด|ยุทธ|กลยุทธ์|แผน|โครงการ|กิจกรรม|จำนวน|ค่า|ราย|ภาค|ส่วน|สุทธิ|กลุ่ม|ข้อ|จังหวัด|ด้าน|หน่วย)|^(?:sub-? ?|grand )?totals?\b|^sum\b|^(?:sous-)?total\b|^summe\b|^toplam\b|^subtotal\b/i;
const grandTotals = /ทั้งสิ้น|ทั้งหมด|^grand total\b/i;

/**
 * Whether a text names a total: "รวม", "รวมหมวดที่ ๑", "ยอดรวมทั้งสิ้น", "Total". Not every word that begins so does:
 * "รวมพลังชุมชน" is an activity.
 */
export function totalLabelOf(text: string): InferredTotalLabel | undefined {
  if (!/รวม|ทั้ง|total|sum|toplam/i.test(text)) return undefined;
  const plain = toArabicDigits(text.trim());
  if (plain.length > 80 || !totals.test(plain)) return undefined;
  return grandTotals.test(plain) ? "grand-total" : "total";
}

const levelWords =
  /^[\s\u00a0]*(?:\(?[0-9๐-๙.]+[.)]?\s*)?(กลุ่มจังหวัด|จังหวัด|ภาค|อำเภอ|ตำบล|ประเด็นยุทธศาสตร์|ยุทธศาสตร์|กลยุทธ์|แผนงาน|ผลผลิต|โครงการ|กิจกรรม|หมวด|ด้าน)/;

/** The word that a text begins with, where it reports a level: "กลุ่มจังหวัดภาคกลาง" is above "จังหวัดชัยนาท". */
export const levelWordOf = (text: string): string => levelWords.exec(text)?.[1] ?? "";

/** Whether a column's header says that its figures are not addends: shares, numbers for the eye, codes, means. */
export const isNoSumHeader = (text: string): boolean =>
  /ร้อยละ|%|สัดส่วน|อัตรา|เฉลี่ย|ต่อหน่วย|ลำดับ|รหัส|เลขที่|^ที่$|^ข้อ$|^ปี(?:\s*พ\.ศ\.)?$|^พ\.ศ\.$|โทรศัพท์|โทรสาร|^โทร\.?$|^เบอร์|บัญชีเลขที่|เลข(?:ที่)?บัญชี|เลขประจำตัว|ไปรษณีย์|^years?$|percent|ratio|average|\bcode\b|\bphone\b|\bfax\b|^tel\b|^no\.?$|unit price|\brate\b/i.test(
    text.trim(),
  );

/** Whether a column's header says that it holds units: "หน่วยนับ". */
export const isMeasureHeader = (text: string): boolean => /^(?:หน่วย(?:\s?นับ|\s?วัด)?|units?)$/i.test(text.trim());

/** Whether a text is a unit of money and nothing else. */
export const isMoney = (text: string): boolean => /^\(?(?:พัน|หมื่น|แสน|ล้าน)?บาท\)?$|^(?:baht|thb)$/i.test(text.trim());

/** Whether a row's words say that its figures are shares or means of those above, and no addends: "ร้อยละ". */
export const isShareRow = (text: string): boolean =>
  /^[\s(]*(?:คิดเป็น)?ร้อยละ(?=$|[\s():.])|^[\s(]*%|^(?:ค่า)?เฉลี่ย|^averages?\b|^per ?cent/i.test(text.trim());
