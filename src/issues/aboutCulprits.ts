import type { Words } from "./entry";
import { amountText, rowWords, type Measured } from "./words";

interface Replaced {
  readonly unit: Measured;
  /** What the cell holds. */
  readonly stored: number;
  /** What it would have to hold for every total above it to be right. */
  readonly suggested: number;
  /** How many totals that fixes. */
  readonly fixes: number;
}

interface Rows {
  readonly unit: Measured;
  /** 0-based. */
  readonly rows: readonly number[];
  /** What they hold together. */
  readonly amount: number;
}

interface Reason<E> {
  readonly th: (evidence: E) => string;
  readonly en: (evidence: E) => string;
}

const reason = <E>(made: Reason<E>): Reason<E> => made;

const effect = ({ unit, stored, suggested, fixes }: Replaced): Words => ({
  th: `ถ้าแก้ ${amountText(stored, unit)} เป็น ${amountText(suggested, unit)} ยอดรวม ${fixes} ยอดจะถูกต้อง`,
  en: `with ${amountText(suggested, unit)} for ${amountText(stored, unit)}, ${fixes} total${fixes === 1 ? "" : "s"} would be right`,
});

/**
 * Why one cell is taken for the cause of a total that does not add up, with the figures that show it. A reason names
 * one kind of slip, and `unknown` says that the figures do not show it.
 */
export const culpritReasons = {
  "total-typed-over": reason<Replaced>({
    th: (facts) => `ยอดนี้พิมพ์ทับไว้เอง รายการที่ยอดนี้รวมไว้เข้ากันได้กับยอดอื่น: ${effect(facts).th}`,
    en: (facts) => `This total was typed over, while its rows agree with the other totals: ${effect(facts).en}`,
  }),
  "formula-wrong": reason<Replaced>({
    th: (facts) => `สูตรของยอดนี้นับไม่ตรงกับรายการ: ${effect(facts).th}`,
    en: (facts) => `The formula of this total does not count its rows correctly: ${effect(facts).en}`,
  }),
  "not-recalculated": reason<Replaced>({
    th: (facts) => `สูตรถูกต้องแต่ยังไม่ได้คำนวณใหม่: ${effect(facts).th}`,
    en: (facts) => `The formula is right but was not calculated again: ${effect(facts).en}`,
  }),
  "digits-swapped": reason<Replaced>({
    th: (facts) => `เลขสองหลักสลับกัน: ${effect(facts).th}`,
    en: (facts) => `Two digits are swapped: ${effect(facts).en}`,
  }),
  "point-shifted": reason<Replaced & { factor: number }>({
    th: (facts) => `จุดทศนิยมหรือจำนวนศูนย์คลาดเคลื่อน ${facts.factor} เท่า: ${effect(facts).th}`,
    en: (facts) => `The decimal point or the zeros are off by a factor of ${facts.factor}: ${effect(facts).en}`,
  }),
  "digit-mistyped": reason<Replaced>({
    th: (facts) => `เลขต่างกันหลักเดียว: ${effect(facts).th}`,
    en: (facts) => `A single digit differs: ${effect(facts).en}`,
  }),
  "explains-all": reason<Replaced>({
    th: (facts) => `เป็นเซลล์เดียวที่อธิบายความต่างได้ทุกยอด: ${effect(facts).th}`,
    en: (facts) => `No other single cell explains every difference: ${effect(facts).en}`,
  }),
  "rows-left-out": reason<Rows>({
    th: ({ rows, amount, unit }) => `ความต่างเท่ากับ${rowWords(rows).th} (${amountText(amount, unit)}) ที่ไม่ได้นับ`,
    en: ({ rows, amount, unit }) =>
      `The difference is ${rowWords(rows).en} (${amountText(amount, unit)}), which was not counted`,
  }),
  "rows-counted-twice": reason<Rows>({
    th: ({ rows, amount, unit }) => `ความต่างเท่ากับ${rowWords(rows).th} (${amountText(amount, unit)}) ที่นับซ้ำ`,
    en: ({ rows, amount, unit }) =>
      `The difference is ${rowWords(rows).en} (${amountText(amount, unit)}), counted twice`,
  }),
  "row-repeated": reason<Rows>({
    th: ({ rows, amount, unit }) => `ความต่างเท่ากับแถวที่ซ้ำกับ${rowWords(rows).th} (${amountText(amount, unit)})`,
    en: ({ rows, amount, unit }) =>
      `The difference is a row that repeats ${rowWords(rows).en} (${amountText(amount, unit)})`,
  }),
  "row-missing": reason<{ readonly unit: Measured; readonly amount: number }>({
    th: ({ amount, unit }) => `เหมือนมีแถวหนึ่งหายไป จำนวน ${amountText(amount, unit)}`,
    en: ({ amount, unit }) => `A row of ${amountText(amount, unit)} seems to be missing`,
  }),
  "text-not-counted": reason<Rows>({
    th: ({ rows, amount, unit }) => `${rowWords(rows).th} (${amountText(amount, unit)}) เป็นข้อความ สูตรจึงไม่นับ`,
    en: ({ rows, amount, unit }) =>
      `${rowWords(rows).en} (${amountText(amount, unit)}) is text, which formulas do not count`,
  }),
  "hidden-not-counted": reason<Rows>({
    th: ({ rows, amount, unit }) => `ความต่างเท่ากับ${rowWords(rows).th} (${amountText(amount, unit)}) ที่ซ่อนอยู่`,
    en: ({ rows, amount, unit }) =>
      `The difference is ${rowWords(rows).en} (${amountText(amount, unit)}), which is hidden`,
  }),
  "error-value": reason<{ readonly text: string }>({
    th: ({ text }) => `เซลล์นี้แสดงค่าผิดพลาด ${text} ยอดที่รวมเซลล์นี้จึงคำนวณไม่ได้`,
    en: ({ text }) => `This cell shows the error ${text}, so no total over it can be computed`,
  }),
  "changed-since-merge": reason<{
    readonly unit: Measured;
    readonly stored: number | null;
    readonly suggested: number | null;
  }>({
    th: ({ stored, suggested, unit }) => `เปลี่ยนหลังการรวมจาก ${either(suggested, unit)} เป็น ${either(stored, unit)}`,
    en: ({ stored, suggested, unit }) =>
      `It was changed after it was merged, from ${either(suggested, unit)} to ${either(stored, unit)}`,
  }),
  unknown: reason<{ readonly cells: readonly string[] }>({
    th: ({ cells }) =>
      cells.length === 0
        ? "ตัวเลขที่มีไม่พอจะบอกได้ว่าผิดที่เซลล์ใด"
        : `บอกไม่ได้ว่าผิดที่เซลล์ใด ${cells.join(" ")} อธิบายความต่างได้เท่ากัน`,
    en: ({ cells }) =>
      cells.length === 0
        ? "The figures do not show which cell is wrong"
        : `It is not clear which cell is wrong: ${cells.join(", ")} would explain the difference equally well`,
  }),
};

const either = (value: number | null, unit: Measured): string => (value === null ? "-" : amountText(value, unit));

export type CulpritReason = keyof typeof culpritReasons;
export type EvidenceOf<R extends CulpritReason> = Parameters<(typeof culpritReasons)[R]["th"]>[0];

/** Why a cell is blamed, in words for a person. */
export function describeReason<R extends CulpritReason>(name: R, evidence: EvidenceOf<R>): Words {
  // A reason and its evidence are made together, which the union of all reasons does not show.
  const { th, en } = culpritReasons[name] as Reason<EvidenceOf<R>>;
  return { th: th(evidence), en: en(evidence) };
}
