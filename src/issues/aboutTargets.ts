import type { NumberField } from "../plan/fields";
import { entry, type None } from "./entry";
import { columnWords, figure, quoted } from "./words";

/** How much of what. */
export const aboutTargets = {
  "unit-missing": entry<None>({
    severity: "error",
    th: () => "ไม่ได้ระบุหน่วยนับ",
    en: () => "No unit is given",
    remedy: { th: "กรอกหน่วยนับ เช่น คน ครั้ง ร้อยละ", en: "Enter the unit: people, times, percent …" },
  }),
  "unit-unknown": entry<{ name: string; nearest: string | null }>({
    severity: "warning",
    th: ({ name, nearest }) =>
      `หน่วยนับ ${quoted(name)} ไม่อยู่ในรายการ${nearest === null ? "" : ` ที่ใกล้เคียงที่สุดคือ ${quoted(nearest)}`}`,
    en: ({ name, nearest }) =>
      `The unit ${quoted(name)} is not on the list${nearest === null ? "" : `; the nearest is ${quoted(nearest)}`}`,
    remedy: {
      th: "เลือกหน่วยนับจากรายการ หรือยืนยันว่าต้องใช้หน่วยนี้",
      en: "Choose a unit from the list, or confirm that this one is meant.",
    },
    onlyAsked: true,
  }),
  "unit-indicator-mismatch": entry<{ unit: string; measured: string }>({
    severity: "warning",
    th: ({ unit, measured }) => `หน่วยนับเป็น ${quoted(unit)} แต่ตัวชี้วัดวัดเป็น ${quoted(measured)}`,
    en: ({ unit, measured }) => `The unit is ${quoted(unit)}, but the indicator measures ${quoted(measured)}`,
    remedy: {
      th: "ยืนยันว่าเป้าหมายนับเป็นหน่วยใด แล้วแก้ให้ตรงกัน",
      en: "Make sure what the target counts, and make the two agree.",
    },
  }),
  "percent-beside-count": entry<{ quantity: number; unit: string; percent: number }>({
    severity: "note",
    th: ({ quantity, unit, percent }) =>
      `เป้าหมายเป็น ${figure(quantity)} ${quoted(unit)} แต่ตัวชี้วัดเขียนร้อยละ ${figure(percent)}`,
    en: ({ quantity, unit, percent }) =>
      `The target is ${figure(quantity)} ${quoted(unit)}, but the indicator asks for ${figure(percent)} percent`,
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
      `${figure(number)} ${quoted(unit)} is much like row ${row + 1} of the same activity, which has ${figure(otherNumber)} ${quoted(otherUnit)}`,
    remedy: { th: "ยืนยันว่าหน่วยนับของแถวนี้ถูกต้อง", en: "Make sure that this row counts in the right unit." },
  }),
  "quantity-missing": entry<None>({
    severity: "error",
    th: () => "ไม่ได้ระบุปริมาณงาน",
    en: () => "No quantity is given",
    remedy: { th: "กรอกปริมาณงานเป็นตัวเลข", en: "Enter the quantity as a number." },
  }),
  "quantity-unreadable": entry<{ column: NumberField; text: string }>({
    severity: "error",
    th: ({ column, text }) => `${columnWords[column].th} ${quoted(text)} ไม่ใช่ตัวเลข`,
    en: ({ column, text }) => `The ${columnWords[column].en} ${quoted(text)} is not a number`,
    remedy: {
      th: "กรอกเป็นตัวเลขตัวเดียว ส่วนคำอธิบายให้ไว้ในช่องตัวชี้วัด",
      en: "Enter one number; words belong in the indicator.",
    },
  }),
  "quantity-range": entry<{ column: NumberField; text: string }>({
    severity: "error",
    th: ({ column, text }) => `${columnWords[column].th} ${quoted(text)} เป็นช่วง ไม่ใช่ตัวเลขเดียว`,
    en: ({ column, text }) => `The ${columnWords[column].en} ${quoted(text)} is a range, not one number`,
    remedy: { th: "เลือกเป้าหมายเป็นตัวเลขเดียว", en: "Settle on one number as the target." },
  }),
  "quantity-negative": entry<{ number: number }>({
    severity: "error",
    th: ({ number }) => `ปริมาณงาน ${figure(number)} ติดลบ`,
    en: ({ number }) => `The quantity ${figure(number)} is below zero`,
    remedy: { th: "กรอกปริมาณงานเป็นตัวเลขที่ไม่ติดลบ", en: "Enter a quantity of zero or more." },
  }),
  "quantity-zero": entry<None>({
    severity: "warning",
    th: () => "ปริมาณงานเป็น 0",
    en: () => "The quantity is 0",
    remedy: {
      th: "กรอกปริมาณงานที่ตั้งเป้าไว้ ถ้าตั้งเป้าว่าต้องไม่มีเลย เช่น เรื่องร้องเรียน ปล่อยไว้ได้",
      en: "Enter the quantity that is aimed at; where the aim is none at all, as of complaints, it may stay.",
    },
  }),
  "quantity-fractional": entry<{ number: number; unit: string }>({
    severity: "error",
    th: ({ number, unit }) => `ปริมาณงาน ${figure(number)} ${quoted(unit)} เป็นเศษส่วน ทั้งที่หน่วยนี้นับเป็นจำนวนเต็ม`,
    en: ({ number, unit }) =>
      `The quantity ${figure(number)} is not whole, and ${quoted(unit)} is counted in whole numbers`,
    remedy: { th: "กรอกเป็นจำนวนเต็ม หรือแก้หน่วยนับ", en: "Enter a whole number, or correct the unit." },
  }),
  "quantity-unusual": entry<{ number: number; usual: number; unit: string }>({
    severity: "warning",
    th: ({ number, usual, unit }) => `ปริมาณงาน ${figure(number)} ${quoted(unit)} สูงผิดปกติ แถวอื่นไม่เกิน ${figure(usual)}`,
    en: ({ number, usual, unit }) =>
      `The quantity ${figure(number)} ${quoted(unit)} is unusually high; other rows have at most ${figure(usual)}`,
    remedy: { th: "ยืนยันตัวเลขกับหน่วยงาน หรือแก้หน่วยนับ", en: "Confirm the number with the agency, or correct the unit." },
  }),
  "target-repeats-output": entry<None>({
    severity: "error",
    th: () => "ช่องเป้าหมายเขียนเหมือนผลผลิต จึงไม่มีเป้าหมายให้เทียบ",
    en: () => "The target is only the output again, so there is no target to compare with",
    remedy: { th: "กรอกเป้าหมายที่ตั้งไว้", en: "Enter the target that was set." },
  }),
  "target-unmeasurable": entry<{ text: string }>({
    severity: "warning",
    th: ({ text }) => `เป้าหมาย ${quoted(text)} ไม่มีจำนวน จึงวัดผลไม่ได้`,
    en: ({ text }) => `The target ${quoted(text)} names no number, so it cannot be measured`,
    remedy: { th: "ระบุเป้าหมายเป็นจำนวนหรือร้อยละ", en: "Give the target as a number or a percentage." },
  }),
  "target-indicator-mismatch": entry<{ target: string; indicator: string }>({
    severity: "warning",
    th: ({ target, indicator }) => `เป้าหมาย ${quoted(target)} นับคนละแบบกับตัวชี้วัด ${quoted(indicator)}`,
    en: ({ target, indicator }) =>
      `The target ${quoted(target)} counts otherwise than the indicator ${quoted(indicator)}`,
    remedy: {
      th: "ยืนยันว่าวัดเป็นจำนวนหรือร้อยละ แล้วแก้ให้ตรงกัน",
      en: "Make sure whether a number or a percentage is meant, and make the two agree.",
    },
  }),
  "target-of-several": entry<{ target: string; count: number }>({
    severity: "note",
    th: ({ target, count }) => `เป้าหมาย ${quoted(target)} มีตัวเลขของ ${count} หน่วยนับอยู่ในช่องเดียว จึงเก็บไว้ตามที่เขียน`,
    en: ({ target, count }) => `The target ${quoted(target)} counts ${count} different things; it was kept as written`,
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
    remedy: { th: "เขียนหน่วยนับของเป้าหมายให้ครบ", en: "Write what the number counts." },
  }),
  "target-count-differs": entry<{ number: number; unit: string; otherNumber: number; row: number }>({
    severity: "note",
    th: ({ number, unit, otherNumber, row }) =>
      `เป้าหมาย ${figure(number)} ${quoted(unit)} ใกล้เคียงกับแถวอื่นหลายแถวซึ่งเป็น ${figure(otherNumber)} เช่น แถว ${row + 1}`,
    en: ({ number, unit, otherNumber, row }) =>
      `The target ${figure(number)} ${quoted(unit)} is nearly that of several rows, ${figure(otherNumber)}, such as row ${row + 1}`,
    remedy: { th: "ยืนยันว่ามีทั้งหมดเท่าใด แล้วใช้ตัวเลขเดียวกัน", en: "Make sure how many there are, and use one number." },
  }),
  "achievement-missing": entry<None>({
    severity: "warning",
    th: () => "ไม่ได้กรอกร้อยละความสำเร็จ",
    en: () => "The percent achieved is blank",
    remedy: { th: "กรอกร้อยละความสำเร็จของแถวนี้", en: "Enter the percent achieved of this row." },
  }),
  "achievement-in-output": entry<{ number: number }>({
    severity: "warning",
    th: ({ number }) => `ร้อยละความสำเร็จ ${figure(number)} เขียนไว้ท้ายผลผลิต แต่ช่องร้อยละความสำเร็จว่าง`,
    en: ({ number }) => `${figure(number)} percent is written behind the output, and the percent achieved is blank`,
    remedy: { th: "ย้ายไปไว้ในช่องร้อยละความสำเร็จ", en: "Move it to the column of the percent achieved." },
  }),
  "achievement-repeated": entry<{ number: number }>({
    severity: "note",
    th: ({ number }) => `ร้อยละความสำเร็จ ${figure(number)} เขียนซ้ำไว้ท้ายผลผลิต`,
    en: ({ number }) => `The ${figure(number)} percent achieved is written again behind the output`,
    remedy: { th: "ให้เหลือไว้ในช่องร้อยละความสำเร็จช่องเดียว", en: "Leave it in its own column only." },
  }),
  "achievement-capped": entry<{ planned: number; done: number; unit: string; row: number }>({
    severity: "warning",
    th: ({ planned, done, unit, row }) =>
      `ทำได้ ${figure(done)} จากเป้าหมาย ${figure(planned)} (หน่วยนับ ${quoted(unit)}) แต่กรอกร้อยละ 100 ขณะที่แถว ${row + 1} คิดเกิน 100`,
    en: ({ planned, done, unit, row }) =>
      `${figure(done)} were done of ${figure(planned)} planned (${quoted(unit)}), yet it says 100 percent, while row ${row + 1} goes beyond 100`,
    remedy: {
      th: "ตกลงว่าจะคิดเกิน 100 หรือตัดที่ 100 แล้วใช้วิธีเดียวกันทุกแถว",
      en: "Settle whether more than 100 counts, and use one way in every row.",
    },
  }),
  "achievement-over-hundred": entry<{ number: number }>({
    severity: "warning",
    th: ({ number }) => `ร้อยละความสำเร็จ ${figure(number)} เกิน 100`,
    en: ({ number }) => `${figure(number)} percent achieved is more than 100`,
    remedy: {
      th: "ถ้าทำได้เกินเป้าหมายจริง ให้ยืนยัน ถ้าพิมพ์ผิด ให้แก้",
      en: "Confirm it if more was done than planned; otherwise correct it.",
    },
  }),
  "percent-below-one": entry<{ number: number; percent: number }>({
    severity: "warning",
    th: ({ number, percent }) => `ร้อยละ ${figure(number)} ต่ำผิดปกติ อาจหมายถึงร้อยละ ${figure(percent)}`,
    en: ({ number, percent }) => `${figure(number)} percent is unusually low; ${figure(percent)} percent may be meant`,
    remedy: { th: "พิมพ์เป็นตัวเลขร้อยละเต็ม เช่น 80", en: "Type the percentage itself, such as 80." },
  }),
  "percent-over-hundred": entry<{ number: number }>({
    severity: "error",
    th: ({ number }) => `ร้อยละ ${figure(number)} เกิน 100`,
    en: ({ number }) => `${figure(number)} percent is more than 100`,
    remedy: { th: "แก้เป็นร้อยละไม่เกิน 100 หรือแก้หน่วยนับ", en: "Enter at most 100 percent, or correct the unit." },
  }),
};
