import type { ColumnRole, LevelRole } from "../plan/fields";

/*
 * What plans usually call columns, levels and totals: the words of the language that forms are written in, of no one
 * form. They decide where a sheet's cells do not, and are put right by a person at a press.
 */

/** How a header text is compared with a word: as a whole, by its beginning, or anywhere in it. */
interface HeaderPattern {
  readonly whole?: readonly string[];
  readonly begins?: readonly string[];
  readonly holds?: readonly string[];
}

/** Of the columns of each role; where several fit, the first. */
export const roleHeaders: readonly (readonly [ColumnRole, HeaderPattern])[] = [
  ["unit", { whole: ["หน่วย", "unit"], begins: ["หน่วยนับ", "หน่วยวัด"] }],
  ["quantity", { whole: ["จำนวน", "quantity"], begins: ["ปริมาณ", "จำนวนเป้าหมาย"] }],
  ["indicator", { begins: ["ตัวชี้วัด", "ดัชนีชี้วัด", "ตัวบ่งชี้", "kpi", "indicator"] }],
  ["achievement", { begins: ["ร้อยละความสำเร็จ", "ผลสำเร็จร้อยละ", "ระดับความสำเร็จ"] }],
  ["outcome", { begins: ["ผลลัพธ์", "ผลที่คาดว่าจะได้รับ", "ประโยชน์ที่คาดว่าจะได้รับ", "outcome"] }],
  ["output", { begins: ["ผลผลิต", "output"] }],
  ["target", { begins: ["เป้าหมาย", "ค่าเป้าหมาย", "กลุ่มเป้าหมาย", "target"] }],
  [
    "agency",
    {
      whole: ["หน่วยงาน", "ส่วนราชการ", "ผู้ดำเนินการ", "เจ้าภาพ", "agency"],
      begins: ["ผู้รับผิดชอบ", "หน่วยงานรับผิดชอบ", "หน่วยงานผู้รับผิดชอบ", "หน่วยงานที่รับผิดชอบ", "หน่วยรับผิดชอบ"],
      holds: ["รับผิดชอบ", "หน่วยดำเนินการ", "หน่วยงานหลัก", "หน่วยงานดำเนินการ", "หน่วยงานเจ้าของ"],
    },
  ],
];

/** Of headers over amounts of money. */
export const moneyWords: readonly string[] = [
  ...["งบ", "บาท", "เงิน", "เบิกจ่าย", "คงเหลือ", "ผูกพัน", "ราคา", "ค่าใช้จ่าย", "รายจ่าย", "รายรับ", "รายได้", "มูลค่า", "ใช้จ่าย"],
  ...["budget", "baht"],
];

/** A budget that a plan asks for, of all kinds of money. */
export const budgetWords: readonly string[] = ["งบ", "วงเงิน", "เบิกจ่าย", "ค่าใช้จ่าย", "budget"];

export const percentHeaders: readonly string[] = ["ร้อยละ", "%", "เปอร์เซ็นต์", "percent", "น้ำหนัก"];

/** Of headers over numbers that count something other than money, whatever else the header says. */
export const countHeaders: readonly string[] = ["จำนวน", "ปริมาณ", "คน", "ครั้ง", "แห่ง", "ราย", "เรื่อง"];

export const ordinalHeaders: readonly string[] = ["ที่", "ลำดับ", "ลำดับที่", "ข้อ", "no", "ลำดับโครงการ"];
export const codeHeaders: readonly string[] = ["รหัส", "code"];
export const dateHeaders: readonly string[] = ["วันที่", "วันเดือนปี", "วัน เดือน ปี", "กำหนดแล้วเสร็จ"];
export const periodHeaders: readonly string[] = ["ระยะเวลา", "ช่วงเวลา", "กำหนดเวลา"];
/** Of headers whose columns choose from a few words. */
export const choiceHeaders: readonly string[] = ["สถานะ", "แหล่ง", "ประเภท", "ระดับ", "หมวด", "กลุ่ม", "ลักษณะ"];

/** What levels are called, in a heading's label, before its name, or above a column of names. */
export const levelWords: readonly { readonly word: string; readonly role?: LevelRole; readonly never?: "column" }[] = [
  ...[{ word: "ประเด็นยุทธศาสตร์" }, { word: "ยุทธศาสตร์", role: "strategy" as const }],
  ...[{ word: "กลยุทธ์" }, { word: "ประเด็นการพัฒนา" }, { word: "ประเด็น" }, { word: "แนวทาง" }, { word: "มาตรการ" }],
  ...[{ word: "เป้าประสงค์" }, { word: "พันธกิจ" }, { word: "แผนงาน" }, { word: "แผนแม่บท" }, { word: "แผนย่อย" }],
  ...[
    { word: "นโยบาย" },
    { word: "ภารกิจ" },
    { word: "ด้าน" },
    { word: "หมวด" },
    { word: "ผลผลิต", never: "column" as const },
  ],
  ...[{ word: "ยุทธวิธี" }, { word: "เป้าหมายที่", never: "column" as const }, { word: "ตัวชี้วัดที่", never: "column" as const }],
  { word: "โครงการ", role: "project" },
  { word: "กิจกรรม", role: "activity" },
  ...[{ word: "งาน" }, { word: "รายการ" }, { word: "เรื่อง" }, { word: "ขั้นตอน" }],
];

/** Put before the name of a level in the header of its column: "ชื่อโครงการ". */
export const namingWords: readonly string[] = ["ชื่อ"];

/** What the line of a total begins with. */
export const totalWords: readonly string[] = ["รวม", "ยอดรวม", "ผลรวม", "total", "sum"];
/** In the label of a total of everything. */
export const grandWords: readonly string[] = ["ทั้งสิ้น", "ทั้งหมด", "ทั้งแผน", "ทั้งจังหวัด", "สุทธิ", "grand"];

/** What a line above the table begins with where it names the sender. */
export const senderWords: readonly string[] = ["หน่วยงาน", "ส่วนราชการ", "อำเภอ", "จังหวัด", "ชื่อหน่วยงาน", "สังกัด"];

/** What the names of offices begin with. */
export const agencyWords: readonly string[] = [
  ...["สำนัก", "กอง", "กรม", "กระทรวง", "อำเภอ", "เทศบาล", "อบต.", "อบจ.", "องค์การบริหารส่วน", "ที่ว่าการ", "ที่ทำการ"],
  ...["โรงเรียน", "โรงพยาบาล", "มหาวิทยาลัย", "วิทยาลัย", "ศูนย์", "สถานี", "สถาบัน", "แขวง", "ฝ่าย", "สนง."],
];

/** Before the year in a line above the table. */
export const yearWords: readonly string[] = ["ปีงบประมาณ", "ประจำปี", "พ.ศ.", "ปี"];

/** Units in which amounts are written. */
export const thousandWords: readonly string[] = ["พันบาท", "หน่วย:พัน"];
export const millionWords: readonly string[] = ["ล้านบาท", "หน่วย:ล้าน"];

const bare = (text: string): string => text.toLowerCase().replace(/[\s.]/g, "");

export function fitsHeader(text: string, { whole = [], begins = [], holds = [] }: HeaderPattern): boolean {
  const plain = bare(text);
  return (
    whole.some((word) => plain === bare(word)) ||
    begins.some((word) => plain.startsWith(bare(word))) ||
    holds.some((word) => plain.includes(bare(word)))
  );
}

/** A text without the year that it names: a fiscal year is called by the budget and says nothing of money. */
export const withoutFiscalYear = (text: string): string => text.replace(/ปีงบประมาณ/g, "ปี");

export const holdsWord = (text: string, words: readonly string[]): boolean => fitsHeader(text, { holds: words });
export const beginsWithWord = (text: string, words: readonly string[]): boolean => fitsHeader(text, { begins: words });
export const isWord = (text: string, words: readonly string[]): boolean => fitsHeader(text, { whole: words });
