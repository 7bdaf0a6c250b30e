import type { Satang } from "../plan/satang";
import { entry, type Words } from "./entry";
import { baht, quoted } from "./words";
import { figure } from "../text/figures";
import type { NamedField } from "../plan/fields";
import { exampleFields } from "./exampleFields";

/** What a cell holds that can be not a number or text of a plan. */
const wrongKinds = {
  date: { th: "วันที่", en: "a date" },
  boolean: { th: "ค่าจริง/เท็จ", en: "true or false" },
  error: { th: "ค่าผิดพลาดของสูตร", en: "a formula's error" },
  link: { th: "ลิงก์", en: "a link" },
  number: { th: "ตัวเลข", en: "a number" },
  picture: { th: "รูปภาพ", en: "a picture" },
} satisfies Record<string, Words>;

/** Amounts of money, and values of a kind that their cell cannot hold. */
export const aboutAmounts = {
  "amount-unreadable": entry<{ column: NamedField; text: string }>({
    severity: "error",
    th: ({ column, text }) => `ช่อง${column.name.th}มีข้อความ ${quoted(text)} ซึ่งอ่านเป็นจำนวนเงินไม่ได้`,
    en: ({ column, text }) => `${quoted(text)} in the ${column.name.en} cannot be read as an amount`,
    why: {
      th: "จำนวนเงินที่อ่านไม่ได้ไม่อยู่ในยอดรวมใด และสูตรของ Excel นับเป็นศูนย์",
      en: "An amount that cannot be read is in no total, and Excel's formulas count it as zero.",
    },
    example: { column: exampleFields.budget, text: "ใช้งบปกติ" },
    remedy: {
      th: "กรอกจำนวนเงินเป็นบาท หรือใส่ - ถ้าไม่ใช้งบ ส่วนข้อความให้ไว้นอกช่องงบประมาณ",
      en: "Enter the amount in baht, or - for none; keep remarks out of the budget cells.",
    },
  }),
  "amount-letter-for-digit": entry<{ text: string; suggestion: Satang }>({
    severity: "error",
    th: ({ text, suggestion }) => `จำนวนเงิน ${quoted(text)} มีตัวอักษรปนอยู่แทนตัวเลข น่าจะเป็น ${baht(suggestion)} บาท`,
    en: ({ text, suggestion }) =>
      `The amount ${quoted(text)} has a letter where a digit belongs; it is probably ${baht(suggestion)} baht`,
    why: {
      th: "ตัวอักษร O หรือ l ดูเหมือนตัวเลข แต่ Excel ถือทั้งช่องเป็นข้อความและไม่นับ",
      en: "A letter O or l looks like a digit, but Excel takes the cell as text and does not count it.",
    },
    example: { text: "๕๔,OOO", suggestion: 5_400_000 as Satang },
    remedy: { th: "พิมพ์จำนวนเงินใหม่เป็นตัวเลข", en: "Type the amount again, in digits." },
    fix: "safe",
  }),
  "amount-point-ambiguous": entry<{ text: string; small: Satang; large: Satang }>({
    severity: "error",
    th: ({ text, small, large }) => `จำนวนเงิน ${quoted(text)} อาจหมายถึง ${baht(small)} บาท หรือ ${baht(large)} บาท`,
    en: ({ text, small, large }) => `The amount ${quoted(text)} may mean ${baht(small)} baht or ${baht(large)} baht`,
    why: {
      th: "ถ้าอ่านผิดแบบ ยอดรวมจะผิดไปพันเท่า",
      en: "Read the wrong way, the total is wrong by a factor of a thousand.",
    },
    example: { text: "20.500", small: 2050 as Satang, large: 2_050_000 as Satang },
    remedy: {
      th: "พิมพ์ใหม่โดยใช้จุลภาค (,) คั่นหลักพัน และจุด (.) คั่นสตางค์",
      en: "Type it again with commas between thousands and a point before satang.",
    },
  }),
  "amount-too-large": entry<{ amount: Satang }>({
    severity: "error",
    th: ({ amount }) => `จำนวนเงิน ${baht(amount)} บาท ทำให้ยอดเงินทั้งแผ่นงานเกินสองล้านล้านบาท จึงไม่นับ`,
    en: ({ amount }) =>
      `With ${baht(amount)} baht the amounts of this sheet exceed two trillion baht, so it is not counted`,
    why: {
      th: "ยอดที่ใหญ่กว่านี้บวกให้ตรงถึงสตางค์ไม่ได้ และมักเกิดจากพิมพ์เลขเกิน",
      en: "Larger sums cannot be added up to the satang, and usually come from a digit typed too many.",
    },
    example: { amount: 90_000_000_000_000 as Satang },
    remedy: {
      th: "ตรวจจำนวนเงินของแผ่นงานนี้ว่าพิมพ์เลขเกินหรือใช้หน่วยอื่นที่ไม่ใช่บาท",
      en: "Look for amounts with too many digits, or in a unit other than baht.",
    },
  }),
  "amount-negative": entry<{ amount: Satang }>({
    severity: "error",
    th: ({ amount }) => `จำนวนเงิน ${baht(amount)} บาท ติดลบ`,
    en: ({ amount }) => `The amount ${baht(amount)} baht is below zero`,
    why: {
      th: "งบประมาณติดลบทำให้ยอดรวมน้อยกว่าความจริงโดยไม่มีใครสังเกต",
      en: "A negative budget makes the total too small without anybody noticing.",
    },
    example: { amount: -100_000 as Satang },
    remedy: { th: "แก้เป็นจำนวนเงินที่ไม่ติดลบ", en: "Enter an amount of zero or more." },
  }),
  "amount-below-satang": entry<{ text: string }>({
    severity: "error",
    th: ({ text }) => `จำนวนเงิน ${quoted(text)} มีเศษเล็กกว่าหนึ่งสตางค์`,
    en: ({ text }) => `The amount ${quoted(text)} has a fraction smaller than one satang`,
    why: {
      th: "เศษที่เล็กกว่าสตางค์ทำให้ยอดรวมที่พิมพ์กับที่คำนวณต่างกัน",
      en: "Fractions of a satang make printed and computed totals differ.",
    },
    example: { text: "1.005" },
    remedy: { th: "ปัดเศษให้เหลือทศนิยมไม่เกินสองตำแหน่ง", en: "Round it to at most two decimals." },
  }),
  "amount-in-both-columns": entry<{ amount: Satang }>({
    severity: "warning",
    th: ({ amount }) => `${baht(amount)} บาท อยู่ทั้งในช่องงบบูรณาการและงบหน่วยงาน อาจเป็นการนับซ้ำ`,
    en: ({ amount }) => `${baht(amount)} baht is in both budget columns and may be counted twice`,
    why: {
      th: "มักเกิดจากคัดลอกจำนวนเดียวกันลงทั้งสองช่อง งบประมาณจึงถูกนับสองครั้ง",
      en: "Often one amount was copied into both columns, and then it counts twice.",
    },
    example: { amount: 12_000_000 as Satang },
    remedy: {
      th: "เก็บไว้ช่องเดียวตามแหล่งเงิน หรือยืนยันว่าใช้งบทั้งสองแหล่งเท่ากัน",
      en: "Keep it in the column of its source, or confirm that both sources give the same amount.",
    },
  }),
  "amount-sum-differs": entry<{ column: NamedField; stored: Satang; sum: Satang }>({
    severity: "error",
    th: ({ column, stored, sum }) => `${column.name.th}เป็น ${baht(stored)} บาท แต่ช่องที่รวมกันในแถวนี้ได้ ${baht(sum)} บาท`,
    en: ({ column, stored, sum }) =>
      `The ${column.name.en} is ${baht(stored)} baht, but the columns it adds up come to ${baht(sum)}`,
    why: {
      th: "ยอดรวมกับรายการที่รวมไม่ตรงกัน จึงไม่รู้ว่าตัวเลขใดถูก",
      en: "The sum and its parts disagree, so it is not known which of them is right.",
    },
    example: { column: exampleFields.budget, stored: 65_000_00 as Satang, sum: 60_000_00 as Satang },
    remedy: {
      th: "ตรวจตัวเลขทุกช่องในแถว แล้วแก้ช่องที่ผิด",
      en: "Check every amount in the row and correct the one that is wrong.",
    },
    fix: "asked",
  }),
  "amount-over-limit": entry<{ column: NamedField; amount: Satang; other: NamedField; limit: Satang }>({
    severity: "error",
    th: ({ column, amount, other, limit }) =>
      `${column.name.th} ${baht(amount)} บาท มากกว่า${other.name.th} ${baht(limit)} บาท`,
    en: ({ column, amount, other, limit }) =>
      `The ${column.name.en} of ${baht(amount)} baht is more than the ${other.name.en} of ${baht(limit)}`,
    why: {
      th: "แบบฟอร์มกำหนดว่าช่องแรกต้องไม่มากกว่าช่องหลัง",
      en: "The form says that the one is never more than the other.",
    },
    example: {
      ...{ column: exampleFields.target, amount: 65_000_00 as Satang },
      ...{ other: exampleFields.budget, limit: 60_000_00 as Satang },
    },
    remedy: { th: "ตรวจทั้งสองช่อง แล้วแก้ช่องที่ผิด", en: "Check both amounts and correct the one that is wrong." },
  }),
  "amount-across-columns": entry<{ amount: Satang; column: NamedField }>({
    severity: "warning",
    th: ({ amount, column }) => `${baht(amount)} บาท อยู่ในเซลล์ที่ผสานข้ามช่องงบ จึงนับเป็น${column.name.th}`,
    en: ({ amount, column }) =>
      `${baht(amount)} baht is in a cell merged across budget columns; it was counted as ${column.name.en}`,
    why: {
      th: "เซลล์ที่ผสานไม่บอกว่าเงินมาจากแหล่งใด ยอดของแต่ละแหล่งอาจผิด",
      en: "A merged cell does not say which source the money comes from, so the totals by source may be wrong.",
    },
    example: { amount: 12_000_000 as Satang, column: exampleFields.budget },
    remedy: {
      th: "ยกเลิกการผสานเซลล์ แล้วกรอกจำนวนเงินในช่องของแหล่งเงินที่ใช้จริง",
      en: "Unmerge the cell, and enter the amount in the column of its source.",
    },
  }),
  "amount-in-other-column": entry<{ amount: Satang; column: NamedField; counted: NamedField }>({
    severity: "error",
    th: ({ amount, column, counted }) =>
      `${baht(amount)} บาท อยู่ในช่อง${column.name.th} แต่ยอดรวมนับไว้ในช่อง${counted.name.th}`,
    en: ({ amount, column, counted }) =>
      `${baht(amount)} baht is in the ${column.name.en}, but the total counts it in the ${counted.name.en}`,
    why: {
      th: "ยอดรวมของทั้งสองช่องไม่ตรงกับรายการ และบอกไม่ได้ว่าใช้เงินจากแหล่งใด",
      en: "The totals of both columns differ from their rows, and it is unclear which budget pays.",
    },
    example: { amount: 12_000_000 as Satang, column: exampleFields.budget, counted: exampleFields.budget },
    remedy: {
      th: "ย้ายจำนวนเงินไปช่องที่ถูกต้อง หรือแก้ยอดรวมของทั้งสองช่อง",
      en: "Move the amount to its proper column, or correct the totals of both columns.",
    },
  }),
  "amount-across-rows": entry<{ amount: Satang; rows: number }>({
    severity: "warning",
    th: ({ amount, rows }) => `${baht(amount)} บาท อยู่ในเซลล์ที่ผสานทับ ${rows} แถว จึงนับเป็นของแถวแรกแถวเดียว`,
    en: ({ amount, rows }) =>
      `${baht(amount)} baht is in a cell merged over ${rows} rows, so it was counted for the first of them only`,
    why: {
      th: "งบประมาณของแถวอื่นในเซลล์ที่ผสานอาจขาดไปจากยอดของหน่วยงาน",
      en: "The budget of the other rows may be missing from their agencies' totals.",
    },
    example: { amount: 12_000_000 as Satang, rows: 3 },
    remedy: {
      th: "ยกเลิกการผสานเซลล์ แล้วกรอกจำนวนเงินของแต่ละแถว",
      en: "Unmerge the cell, and enter the amount of each row.",
    },
  }),
  "amount-shown-otherwise": entry<{ amount: Satang; shown: string }>({
    severity: "warning",
    th: ({ amount, shown }) => `เซลล์นี้แสดง ${shown} แต่ค่าจริงคือ ${baht(amount)} บาท เพราะรูปแบบตัวเลขที่ตั้งไว้`,
    en: ({ amount, shown }) => `This cell shows ${shown} but holds ${baht(amount)} baht, because of its number format`,
    why: { th: "ผู้อ่านเห็นจำนวนหนึ่ง แต่ยอดรวมนับอีกจำนวนหนึ่ง", en: "Readers see one amount while the totals count another." },
    example: { amount: 12_000_000 as Satang, shown: "120" },
    remedy: {
      th: "ตั้งรูปแบบตัวเลขเป็น #,##0 แล้วตรวจว่าจำนวนเงินถูกต้อง",
      en: "Set its number format to #,##0, and check whether the amount is right.",
    },
  }),
  "amounts-in-other-unit": entry<{ text: string; baht: number; wanted: number }>({
    severity: "error",
    th: ({ text, baht, wanted }) =>
      `${quoted(text)} บอกว่าจำนวนเงินมีหน่วยละ ${figure(baht)} บาท แต่แบบฟอร์มนี้ต้องกรอกเป็น${wanted === 1 ? "บาท" : `หน่วยละ ${figure(wanted)} บาท`}`,
    en: ({ text, baht, wanted }) =>
      `${quoted(text)} says that amounts are in units of ${figure(baht)} baht, but this form expects ${wanted === 1 ? "baht" : `units of ${figure(wanted)}`}`,
    why: {
      th: "ถ้านำไปรวมกับไฟล์ที่กรอกอีกหน่วยหนึ่ง ยอดจะผิดไปพันหรือล้านเท่า",
      en: "Added to files in the form's unit, the totals are wrong by a thousand or a million times.",
    },
    example: { text: "หน่วย : พันบาท", baht: 1000, wanted: 1 },
    remedy: {
      th: "กรอกจำนวนเงินทุกช่องตามหน่วยของแบบฟอร์ม แล้วแก้ข้อความนี้ให้ตรงกัน ถ้ากรอกตามหน่วยนั้นอยู่แล้ว แก้เพียงข้อความ",
      en: "Enter every amount in the form's unit and change this text; if they already are, change only the text.",
    },
  }),
  "amount-unusual": entry<{ amount: Satang; usual: Satang }>({
    severity: "warning",
    th: ({ amount, usual }) => `${baht(amount)} บาท สูงผิดปกติ แถวอื่นไม่เกิน ${baht(usual)} บาท`,
    en: ({ amount, usual }) => `${baht(amount)} baht is unusually high; other rows have at most ${baht(usual)} baht`,
    why: {
      th: "เลขศูนย์ที่พิมพ์เกินหนึ่งตัวทำให้ยอดรวมของทั้งแผนผิด",
      en: "One zero too many makes the total of the whole plan wrong.",
    },
    example: { amount: 120_000_000 as Satang, usual: 8_000_000 as Satang },
    remedy: { th: "ตรวจว่าพิมพ์เลขศูนย์เกินหรือไม่", en: "Check whether one zero too many was typed." },
  }),
  "amount-as-text": entry<{ text: string; amount: Satang }>({
    severity: "note",
    th: ({ text, amount }) => `จำนวนเงิน ${quoted(text)} พิมพ์เป็นข้อความ อ่านได้เป็น ${baht(amount)} บาท`,
    en: ({ text, amount }) => `The amount ${quoted(text)} is typed as text; it was read as ${baht(amount)} baht`,
    why: {
      th: "สูตร SUM ของ Excel ไม่นับข้อความ ยอดรวมในไฟล์จึงขาดจำนวนนี้",
      en: "Excel's SUM does not count text, so the totals in the file lack this amount.",
    },
    example: { text: "5,000 บาท", amount: 500_000 as Satang },
    remedy: {
      th: "พิมพ์ใหม่เป็นตัวเลข เพื่อให้สูตรรวมนับได้ ส่วนเลขไทยให้ตั้งด้วยรูปแบบตัวเลข",
      en: "Type it as a number so that formulas count it; a number format can still show Thai digits.",
    },
    fix: "safe",
  }),
  "amount-blank": entry<{ column: NamedField }>({
    severity: "note",
    th: ({ column }) => `ช่อง${column.name.th}ว่าง จึงถือว่าไม่ใช้งบ`,
    en: ({ column }) => `The ${column.name.en} is blank and was read as no budget`,
    why: {
      th: "ช่องว่างบอกไม่ได้ว่าไม่ใช้งบหรือลืมกรอก",
      en: "A blank does not say whether there is no budget or it was forgotten.",
    },
    example: { column: exampleFields.budget },
    remedy: { th: "ถ้าไม่ใช้งบ ใส่ - ให้ครบทุกช่อง", en: "Where there is no budget, enter - in every budget cell." },
  }),
  "formula-uncomputed": entry<{ column: NamedField; formula: string }>({
    severity: "error",
    th: ({ column, formula }) => `สูตร ${quoted(formula)} ในช่อง${column.name.th}ยังไม่เคยคำนวณในไฟล์นี้ จึงไม่มีค่าให้อ่าน`,
    en: ({ column, formula }) =>
      `The formula ${quoted(formula)} in the ${column.name.en} was never computed in this file, so there is no value to read`,
    why: {
      th: "ไม่มีค่าในไฟล์ให้นับ งบประมาณของเซลล์นี้จึงไม่อยู่ในยอดใด",
      en: "The file holds no value to count, so this cell is in no total.",
    },
    example: { column: exampleFields.budget, formula: "=C5*D5" },
    remedy: { th: "เปิดไฟล์ใน Excel แล้วบันทึก", en: "Open the file in Excel and save it." },
  }),
  "value-of-wrong-kind": entry<{ column: NamedField; kind: keyof typeof wrongKinds; text: string }>({
    severity: "error",
    th: ({ column, kind, text }) =>
      `ช่อง${column.name.th}มี${wrongKinds[kind].th}${text === "" ? "" : ` (${text})`} ซึ่งใช้ในช่องนี้ไม่ได้`,
    en: ({ column, kind, text }) =>
      `The ${column.name.en} holds ${wrongKinds[kind].en}${text === "" ? "" : ` (${text})`}, which cannot be used here`,
    why: {
      th: "Excel เปลี่ยนสิ่งที่พิมพ์เป็นวันที่หรือค่าอื่นเอง ค่าที่ตั้งใจไว้จึงหายไป",
      en: "Excel turns what is typed into a date or another kind of value, and what was meant is lost.",
    },
    example: { column: exampleFields.quantity, kind: "date", text: "1 มี.ค. 65" },
    remedy: {
      th: "ล้างช่องนี้ ตั้งรูปแบบเซลล์เป็นทั่วไป แล้วพิมพ์ค่าใหม่",
      en: "Clear the cell, set its format to General, and type the value again.",
    },
  }),
};
