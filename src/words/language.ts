import { toThaiDigits } from "../text/digits";

export { languages, type Language } from "../text/language";
export type Digits = "thai" | "arabic";

/** A number as people read it, with its value where words depend on it (one row, two rows). */
export interface Figure {
  readonly value: number;
  readonly text: string;
}

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ",");

/** `(1234, "thai") → { value: 1234, text: "๑,๒๓๔" }`; fractions keep their digits. */
export function countIn(value: number, digits: Digits): Figure {
  const [whole = "", rest] = String(Math.abs(value)).split(".");
  const text = `${value < 0 ? "−" : ""}${grouped(whole)}${rest === undefined ? "" : `.${rest}`}`;
  return { value, text: inDigits(text, digits) };
}

/** An amount in satang as baht: `(12345650, "arabic") → "123,456.50"`; whole baht are written without satang. */
export function bahtText(satang: number, digits: Digits): string {
  const rest = Math.abs(satang) % 100;
  const whole = grouped(String((Math.abs(satang) - rest) / 100));
  return inDigits(`${satang < 0 ? "−" : ""}${whole}${rest === 0 ? "" : `.${String(rest).padStart(2, "0")}`}`, digits);
}

/** A difference in satang, its direction always shown: `+1,000`, `−250`, `0`. */
export const changeText = (satang: number, digits: Digits): string =>
  `${satang > 0 ? "+" : ""}${bahtText(satang, digits)}`;

export const inDigits = (text: string, digits: Digits): string => (digits === "thai" ? toThaiDigits(text) : text);

/**
 * A sentence in the digits asked for. What is quoted from a sheet stays as it stands there, and so do cell
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
