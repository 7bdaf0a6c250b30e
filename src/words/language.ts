import { toThaiDigits } from "../text/digits";
import { bahtFigure, figure } from "../text/figures";

export { languages, type Language } from "../text/language";
export type Digits = "thai" | "arabic";

/** A number as people read it, with its value where words depend on it (one row, two rows). */
export interface Figure {
  readonly value: number;
  readonly text: string;
}

/** `(1234, "thai") → { value: 1234, text: "๑,๒๓๔" }`; fractions keep their digits. */
export const countIn = (value: number, digits: Digits): Figure => ({ value, text: inDigits(figure(value), digits) });

/** An amount in satang as baht: `(12345650, "arabic") → "123,456.50"`. */
export const bahtText = (satang: number, digits: Digits): string => inDigits(bahtFigure(satang), digits);

/** A difference in satang, its direction always shown: `+1,000`, `-250`, `0`. */
export const changeText = (satang: number, digits: Digits): string =>
  `${satang > 0 ? "+" : ""}${bahtText(satang, digits)}`;

export const inDigits = (text: string, digits: Digits): string => (digits === "thai" ? toThaiDigits(text) : text);

/**
 * A sentence in the digits asked for. What is quoted from a sheet stays as it is there, and so do cell
 * addresses, file names and hashes: digits that touch a Latin letter.
 *
 *   แถวที่ 12 เซลล์ E11 มี “12 คน” → แถวที่ ๑๒ เซลล์ E11 มี “12 คน”
 */
export function sentenceInDigits(sentence: string, digits: Digits): string {
  if (digits === "arabic") return sentence;
  return sentence.replace(/“[^”]*”|[A-Za-z0-9_.:!-]*[A-Za-z][A-Za-z0-9_.:!-]*|[0-9]+/g, (part) =>
    /^[0-9]+$/.test(part) ? toThaiDigits(part) : part,
  );
}

/** English only: `(1, "row", "rows") → "1 row"`. Thai nouns do not change. */
export const counted = (count: Figure, one: string, many: string): string =>
  `${count.text} ${count.value === 1 ? one : many}`;
