import { entry, type None } from "./entry";
import { quoted } from "./words";
import { figure } from "../text/figures";
import type { NamedField } from "../plan/fields";
import { exampleFields } from "./exampleFields";

/** How much of what. */
export const aboutTargets = {
  "unit-missing": entry<None>({
    severity: "error",
    th: () => "ไม่ได้ระบุหน่วยนับ",
    en: () => "No unit is given",
    why: {
      th: "ปริมาณงานที่ไม่มีหน่วยนับบอกไม่ได้ว่าตั้งเป้าอะไร",
      en: "A quantity without its unit does not say what is aimed at.",
    },
    example: {},
    remedy: { th: "กรอกหน่วยนับ เช่น คน ครั้ง ร้อยละ", en: "Enter the unit: people, times, percent …" },
  }),
  "unit-unknown": entry<{ name: string; nearest: string | null }>({
    severity: "warning",
    th: ({ name, nearest }) =>
      `หน่วยนับ ${quoted(name)} ไม่อยู่ในรายการ${nearest === null ? "" : ` ที่ใกล้เคียงที่สุดคือ ${quoted(nearest)}`}`,
    en: ({ name, nearest }) =>
      `The unit ${quoted(name)} is not on the list${nearest === null ? "" : `; the nearest is ${quoted(nearest)}`}`,
    why: {
      th: "หน่วยนับเดียวกันที่เขียนหลายแบบรวมปริมาณงานกันไม่ได้",
      en: "Quantities cannot be added up where one unit is written in several ways.",
    },
    example: { name: "คนน", nearest: "คน" },
    remedy: {
      th: "เลือกหน่วยนับจากรายการ หรือยืนยันว่าต้องใช้หน่วยนี้",
      en: "Choose a unit from the list, or confirm that this one is meant.",
    },
    fix: "asked",
  }),
  "unit-indicator-mismatch": entry<{ unit: string; measured: string }>({
    severity: "warning",
    th: ({ unit, measured }) => `หน่วยนับเป็น ${quoted(unit)} แต่ตัวชี้วัดวัดเป็น ${quoted(measured)}`,
    en: ({ unit, measured }) => `The unit is ${quoted(unit)}, but the indicator measures ${quoted(measured)}`,
    why: {
      th: "ถ้าหน่วยนับกับตัวชี้วัดวัดคนละอย่าง ผลที่ทำได้จะเทียบกับเป้าหมายไม่ได้",
      en: "Where unit and indicator measure different things, results cannot be held against the target.",
    },
    example: { unit: "ครั้ง", measured: "คน" },
    remedy: {
      th: "ยืนยันว่าเป้าหมายนับเป็นหน่วยใด แล้วแก้ให้ตรงกัน",
      en: "Decide what the target counts, and make the two agree.",
    },
  }),
  "percent-beside-count": entry<{ quantity: number; unit: string; percent: number }>({
    severity: "note",
    th: ({ quantity, unit, percent }) =>
      `เป้าหมายเป็น ${figure(quantity)} ${quoted(unit)} แต่ตัวชี้วัดเขียนร้อยละ ${figure(percent)}`,
    en: ({ quantity, unit, percent }) =>
      `The target is ${figure(quantity)} ${quoted(unit)}, but the indicator asks for ${figure(percent)} percent`,
    why: {
      th: "ไม่ชัดเจนว่าเป้าหมายคือจำนวนหรือร้อยละ",
      en: "It is not clear whether the count or the percentage is the target.",
    },
    example: { quantity: 65, unit: "คน", percent: 70 },
    remedy: {
      th: "ยืนยันว่าร้อยละเป็นเกณฑ์ของเป้าหมายนี้ ถ้าไม่ใช่ ให้แก้ให้ตรงกัน",
      en: "Confirm that the percentage is the threshold of this target; otherwise make the two agree.",
    },
  }),
  "unit-doubtful": entry<{ number: number; unit: string; otherNumber: number; otherUnit: string; row: number }>({
    severity: "warning",
    th: ({ number, unit, otherNumber, otherUnit, row }) =>
      `${figure(number)} ${quoted(unit)} ใกล้เคียงกับแถว ${row + 1} ของกิจกรรมเดียวกัน ซึ่งเป็น ${figure(otherNumber)} ${quoted(otherUnit)}`,
    en: ({ number, unit, otherNumber, otherUnit, row }) =>
      `${figure(number)} ${quoted(unit)} is close to row ${row + 1} of the same activity, which has ${figure(otherNumber)} ${quoted(otherUnit)}`,
    why: {
      th: "หน่วยนับที่ต่างกันในกิจกรรมเดียวกันมักเป็นการเลือกผิด และทำให้ปริมาณงานรวมกันไม่ได้",
      en: "Different units within one activity are usually a slip, and then quantities cannot be added up.",
    },
    example: { number: 43, unit: "แห่ง", otherNumber: 44, otherUnit: "คน", row: 9 },
    remedy: { th: "ยืนยันว่าหน่วยนับของแถวนี้ถูกต้อง", en: "Confirm that the unit of this row is right." },
  }),
  "quantity-missing": entry<None>({
    severity: "error",
    th: () => "ไม่ได้ระบุปริมาณงาน",
    en: () => "No quantity is given",
    why: { th: "ไม่มีเป้าหมายให้ติดตามผล", en: "There is no target to follow up." },
    example: {},
    remedy: { th: "กรอกปริมาณงานเป็นตัวเลข", en: "Enter the quantity as a number." },
  }),
  "quantity-unreadable": entry<{ column: NamedField; text: string }>({
    severity: "error",
    th: ({ column, text }) => `${column.name.th} ${quoted(text)} ไม่ใช่ตัวเลข`,
    en: ({ column, text }) => `The ${column.name.en} ${quoted(text)} is not a number`,
    why: {
      th: "ปริมาณงานที่ไม่ใช่ตัวเลขรวมและติดตามผลไม่ได้",
      en: "A quantity that is not a number can be neither added up nor followed up.",
    },
    example: { column: exampleFields.quantity, text: "ตามความเหมาะสม" },
    remedy: {
      th: "กรอกเป็นตัวเลขตัวเดียว ส่วนคำอธิบายให้ไว้ในช่องตัวชี้วัด",
      en: "Enter one number; words belong in the indicator.",
    },
  }),
  "quantity-range": entry<{ column: NamedField; text: string }>({
    severity: "error",
    th: ({ column, text }) => `${column.name.th} ${quoted(text)} เป็นช่วง ไม่ใช่ตัวเลขเดียว`,
    en: ({ column, text }) => `The ${column.name.en} ${quoted(text)} is a range, not one number`,
    why: { th: "เป้าหมายที่เป็นช่วงบอกไม่ได้ว่าทำสำเร็จเมื่อใด", en: "With a range nobody can say when the target is reached." },
    example: { column: exampleFields.quantity, text: "1-3" },
    remedy: { th: "เลือกเป้าหมายเป็นตัวเลขเดียว", en: "Choose one number as the target." },
  }),
  "quantity-negative": entry<{ number: number }>({
    severity: "error",
    th: ({ number }) => `ปริมาณงาน ${figure(number)} ติดลบ`,
    en: ({ number }) => `The quantity ${figure(number)} is below zero`,
    why: {
      th: "ปริมาณงานติดลบเกิดจากการพิมพ์ผิดเท่านั้น และทำให้ยอดรวมน้อยเกินจริง",
      en: "A negative quantity can only be a typing error, and makes sums too small.",
    },
    example: { number: -1 },
    remedy: { th: "กรอกปริมาณงานเป็นตัวเลขที่ไม่ติดลบ", en: "Enter a quantity of zero or more." },
  }),
  "quantity-zero": entry<None>({
    severity: "warning",
    th: () => "ปริมาณงานเป็น 0",
    en: () => "The quantity is 0",
    why: { th: "เป้าหมายเป็นศูนย์มักแปลว่ายังไม่ได้กรอก", en: "A target of zero usually means that it was not entered yet." },
    example: {},
    remedy: {
      th: "กรอกปริมาณงานที่ตั้งเป้าไว้ ถ้าตั้งเป้าว่าต้องไม่มีเลย เช่น เรื่องร้องเรียน ปล่อยไว้ได้",
      en: "Enter the quantity aimed at; if the aim is none at all, as with complaints, leave it.",
    },
  }),
  "quantity-fractional": entry<{ number: number; unit: string }>({
    severity: "error",
    th: ({ number, unit }) => `ปริมาณงาน ${figure(number)} ${quoted(unit)} เป็นเศษส่วน ทั้งที่หน่วยนี้นับเป็นจำนวนเต็ม`,
    en: ({ number, unit }) =>
      `The quantity ${figure(number)} is not whole, and ${quoted(unit)} is counted in whole numbers`,
    why: {
      th: "ครึ่งคนหรือครึ่งครั้งไม่มีจริง ตัวเลขหรือหน่วยนับจึงผิดอย่างใดอย่างหนึ่ง",
      en: "There is no half person or half event, so either number or unit is wrong.",
    },
    example: { number: 2.5, unit: "คน" },
    remedy: { th: "กรอกเป็นจำนวนเต็ม หรือแก้หน่วยนับ", en: "Enter a whole number, or correct the unit." },
  }),
  "quantity-unusual": entry<{ number: number; usual: number; unit: string }>({
    severity: "warning",
    th: ({ number, usual, unit }) => `ปริมาณงาน ${figure(number)} ${quoted(unit)} สูงผิดปกติ แถวอื่นไม่เกิน ${figure(usual)}`,
    en: ({ number, usual, unit }) =>
      `The quantity ${figure(number)} ${quoted(unit)} is unusually high; other rows have at most ${figure(usual)}`,
    why: {
      th: "เลขศูนย์ที่เกินมาหนึ่งตัวทำให้เป้าหมายรวมของแผนผิด",
      en: "One zero too many makes the plan's overall target wrong.",
    },
    example: { number: 4300, usual: 20, unit: "แห่ง" },
    remedy: { th: "ยืนยันตัวเลขกับหน่วยงาน หรือแก้หน่วยนับ", en: "Confirm the number with the agency, or correct the unit." },
  }),
  "target-repeats-output": entry<None>({
    severity: "error",
    th: () => "ช่องเป้าหมายเขียนเหมือนผลผลิต จึงไม่มีเป้าหมายให้เทียบ",
    en: () => "The target only repeats the output, so there is no target to compare with",
    why: {
      th: "เทียบผลผลิตกับเป้าหมายไม่ได้ เพราะเป็นข้อความเดียวกัน",
      en: "The output cannot be compared with a target that only repeats it.",
    },
    example: {},
    remedy: { th: "กรอกเป้าหมายที่ตั้งไว้", en: "Enter the target that was set." },
  }),
  "target-unmeasurable": entry<{ text: string }>({
    severity: "warning",
    th: ({ text }) => `เป้าหมาย ${quoted(text)} ไม่มีจำนวน จึงวัดผลไม่ได้`,
    en: ({ text }) => `The target ${quoted(text)} names no number, so it cannot be measured`,
    why: {
      th: "เป้าหมายที่ไม่มีตัวเลขบอกไม่ได้ว่าสำเร็จหรือไม่",
      en: "Without a number nobody can say whether the target was reached.",
    },
    example: { text: "ประชาชนมีความสุข" },
    remedy: { th: "ระบุเป้าหมายเป็นจำนวนหรือร้อยละ", en: "Give the target as a number or a percentage." },
  }),
  "target-indicator-mismatch": entry<{ target: string; indicator: string }>({
    severity: "warning",
    th: ({ target, indicator }) => `เป้าหมาย ${quoted(target)} นับคนละแบบกับตัวชี้วัด ${quoted(indicator)}`,
    en: ({ target, indicator }) =>
      `The target ${quoted(target)} is not counted the same way as the indicator ${quoted(indicator)}`,
    why: {
      th: "เป้าหมายกับตัวชี้วัดที่นับคนละแบบเทียบกันไม่ได้",
      en: "A target and an indicator that count differently cannot be compared.",
    },
    example: { target: "ร้อยละ 80", indicator: "จำนวนผู้เข้าอบรม" },
    remedy: {
      th: "ยืนยันว่าวัดเป็นจำนวนหรือร้อยละ แล้วแก้ให้ตรงกัน",
      en: "Decide whether a number or a percentage is meant, and make the two agree.",
    },
  }),
  "target-of-several": entry<{ target: string; count: number }>({
    severity: "note",
    th: ({ target, count }) => `เป้าหมาย ${quoted(target)} มีตัวเลขของ ${count} หน่วยนับอยู่ในช่องเดียว จึงเก็บไว้ตามที่เขียน`,
    en: ({ target, count }) => `The target ${quoted(target)} counts ${count} different things; it was kept as written`,
    why: { th: "หลายหน่วยนับในช่องเดียวรวมปริมาณงานไม่ได้", en: "Several units in one cell cannot be added up." },
    example: { target: "50 คน 3 ครั้ง", count: 2 },
    remedy: {
      th: "ระบุว่าจำนวนใดเป็นเป้าหมายหลัก หรือแยกตัวชี้วัดให้ครบตามเป้าหมาย",
      en: "Say which number is the target, or give each an indicator of its own.",
    },
  }),
  "target-without-unit": entry<{ number: number; likely: string | null }>({
    severity: "note",
    th: ({ number, likely }) =>
      `เป้าหมาย ${figure(number)} ไม่มีหน่วยนับ${likely === null ? "" : ` ตัวชี้วัดเป็น${likely} จึงน่าจะเป็น${likely} ${figure(number)}`}`,
    en: ({ number, likely }) =>
      `The target ${figure(number)} has no unit${likely === null ? "" : `; by the indicator it is probably ${quoted(likely)}`}`,
    why: { th: "ตัวเลขที่ไม่มีหน่วยนับบอกไม่ได้ว่านับอะไร", en: "A number without its unit does not say what it counts." },
    example: { number: 80, likely: "ร้อยละ" },
    remedy: { th: "เขียนหน่วยนับของเป้าหมายให้ครบ", en: "Write what the number counts." },
  }),
  "target-count-differs": entry<{ number: number; unit: string; otherNumber: number; row: number }>({
    severity: "note",
    th: ({ number, unit, otherNumber, row }) =>
      `เป้าหมาย ${figure(number)} ${quoted(unit)} ใกล้เคียงกับแถวอื่นหลายแถวซึ่งเป็น ${figure(otherNumber)} เช่น แถว ${row + 1}`,
    en: ({ number, unit, otherNumber, row }) =>
      `The target ${figure(number)} ${quoted(unit)} is close to ${figure(otherNumber)}, which several rows have, such as row ${row + 1}`,
    why: {
      th: "จำนวนเดียวกันที่เขียนไม่ตรงกันแปลว่ามีแถวหนึ่งผิด",
      en: "One count written as two numbers means that one of the rows is wrong.",
    },
    example: { number: 33, unit: "หมู่บ้าน", otherNumber: 32, row: 9 },
    remedy: { th: "ยืนยันว่ามีทั้งหมดเท่าใด แล้วใช้ตัวเลขเดียวกัน", en: "Confirm how many there are, and use one number." },
  }),
  "achievement-missing": entry<None>({
    severity: "warning",
    th: () => "ไม่ได้กรอกร้อยละความสำเร็จ",
    en: () => "The percent achieved is blank",
    why: { th: "ไม่มีผลให้รายงานของแถวนี้", en: "There is no result to report for this row." },
    example: {},
    remedy: { th: "กรอกร้อยละความสำเร็จของแถวนี้", en: "Enter the percent achieved of this row." },
  }),
  "achievement-in-output": entry<{ number: number }>({
    severity: "warning",
    th: ({ number }) => `ร้อยละความสำเร็จ ${figure(number)} เขียนไว้ท้ายผลผลิต แต่ช่องร้อยละความสำเร็จว่าง`,
    en: ({ number }) => `${figure(number)} percent is written after the output, and the percent achieved is blank`,
    why: {
      th: "ตัวเลขที่อยู่ในข้อความไม่ถูกนับเมื่อสรุปผล",
      en: "A number inside a text is not counted when results are summed up.",
    },
    example: { number: 140 },
    remedy: { th: "ย้ายไปไว้ในช่องร้อยละความสำเร็จ", en: "Move it to the percent achieved column." },
    fix: "safe",
  }),
  "achievement-repeated": entry<{ number: number }>({
    severity: "note",
    th: ({ number }) => `ร้อยละความสำเร็จ ${figure(number)} เขียนซ้ำไว้ท้ายผลผลิต`,
    en: ({ number }) => `The ${figure(number)} percent achieved is repeated after the output`,
    why: {
      th: "ตัวเลขเดียวกันสองที่อาจแก้ไม่ครบทั้งสองที่",
      en: "One figure in two places is easily corrected in only one of them.",
    },
    example: { number: 100 },
    remedy: { th: "ให้เหลือไว้ในช่องร้อยละความสำเร็จช่องเดียว", en: "Leave it in its own column only." },
    fix: "safe",
  }),
  "achievement-capped": entry<{ planned: number; done: number; unit: string; row: number }>({
    severity: "warning",
    th: ({ planned, done, unit, row }) =>
      `ทำได้ ${figure(done)} จากเป้าหมาย ${figure(planned)} (หน่วยนับ ${quoted(unit)}) แต่กรอกร้อยละ 100 ขณะที่แถว ${row + 1} คิดเกิน 100`,
    en: ({ planned, done, unit, row }) =>
      `${figure(done)} of ${figure(planned)} planned (${quoted(unit)}) were achieved, but it says 100 percent, while row ${row + 1} goes beyond 100`,
    why: {
      th: "แถวที่ตัดที่ 100 กับแถวที่คิดเกิน 100 เทียบกันและเฉลี่ยรวมกันไม่ได้",
      en: "Rows cut off at 100 and rows that go beyond it cannot be compared or averaged.",
    },
    example: { planned: 60, done: 72, unit: "คน", row: 9 },
    remedy: {
      th: "ตกลงว่าจะคิดเกิน 100 หรือตัดที่ 100 แล้วใช้วิธีเดียวกันทุกแถว",
      en: "Decide whether more than 100 counts, and do the same in every row.",
    },
  }),
  "achievement-over-hundred": entry<{ number: number }>({
    severity: "warning",
    th: ({ number }) => `ร้อยละความสำเร็จ ${figure(number)} เกิน 100`,
    en: ({ number }) => `${figure(number)} percent achieved is more than 100`,
    why: {
      th: "ร้อยละเกิน 100 มักเกิดจากการพิมพ์ผิดหรือเป้าหมายที่ไม่ตรง",
      en: "More than 100 percent is often a typing error or another target.",
    },
    example: { number: 480 },
    remedy: {
      th: "ถ้าทำได้เกินเป้าหมายจริง ให้ยืนยัน ถ้าพิมพ์ผิด ให้แก้",
      en: "Confirm it if more was done than planned; otherwise correct it.",
    },
  }),
  "percent-below-one": entry<{ number: number; percent: number }>({
    severity: "warning",
    th: ({ number, percent }) => `ร้อยละ ${figure(number)} ต่ำผิดปกติ อาจหมายถึงร้อยละ ${figure(percent)}`,
    en: ({ number, percent }) => `${figure(number)} percent is unusually low; ${figure(percent)} percent may be meant`,
    why: {
      th: "Excel เก็บร้อยละ 80 เป็น 0.8 ค่าที่คัดลอกมาจึงผิดไปร้อยเท่า",
      en: "Excel stores 80 percent as 0.8, so a copied value is wrong by a factor of a hundred.",
    },
    example: { number: 0.8, percent: 80 },
    remedy: { th: "พิมพ์เป็นตัวเลขร้อยละเต็ม เช่น 80", en: "Type the percentage itself, such as 80." },
  }),
  "percent-over-hundred": entry<{ number: number }>({
    severity: "error",
    th: ({ number }) => `ร้อยละ ${figure(number)} เกิน 100`,
    en: ({ number }) => `${figure(number)} percent is more than 100`,
    why: {
      th: "เป้าหมายร้อยละเกิน 100 ทำไม่ได้ ตัวเลขหรือหน่วยนับจึงผิดอย่างใดอย่างหนึ่ง",
      en: "More than 100 percent cannot be aimed at, so either number or unit is wrong.",
    },
    example: { number: 140 },
    remedy: { th: "แก้เป็นร้อยละไม่เกิน 100 หรือแก้หน่วยนับ", en: "Enter at most 100 percent, or correct the unit." },
  }),
};
