import { satangFromDecimal, type Satang } from "../plan/satang";
import { toArabicDigits } from "../text/digits";
import { isDash } from "./line";

/** What a text says when a number is expected. Digits are decimal text, so that nothing is lost on the way. */
export type NumberText =
  | { readonly kind: "none" }
  | { readonly kind: "number"; readonly decimal: DecimalText }
  /** "20.500": twenty and a half, or twenty thousand five hundred? */
  | { readonly kind: "point"; readonly small: DecimalText; readonly large: DecimalText }
  /** "1O,OOO": letters that look like digits, Latin, Greek or Cyrillic. */
  | { readonly kind: "letters"; readonly meant: DecimalText }
  | { readonly kind: "range" }
  | { readonly kind: "words" };

/** A decimal number as written: `{ negative: false, whole: "1234", fraction: "5" }` is 1234.5. */
export interface DecimalText {
  readonly negative: boolean;
  readonly whole: string;
  readonly fraction: string;
}

const nothing: NumberText = { kind: "none" };
const words: NumberText = { kind: "words" };

const longestNumber = 80;

/** Said of a budget that there is none. */
const noneWords = new Set(["ไม่มี", "ไม่ใช้งบ", "ไม่ใช้งบประมาณ", "ไม่มีงบประมาณ", "ไม่ขอใช้งบประมาณ"]);

/**
 * Reads a fixed text as a number: Thai or Arabic digits, thousands marked by commas or spaces, "บาท", "฿" and ".-".
 *
 *   "๑๒๐,๐๐๐.๕๐ บาท" → 120000.50     "20,500.-" → 20500     "t1,200" → 1200     "-", "ไม่มี" → none
 *   "20.500" → point                 "1O,OOO" → letters     "1-3", "๑ ถึง ๓" → range
 *   "12,34", "รองบ", "1.2.3" → words
 */
export function readNumberText(text: string): NumberText {
  if (text === "" || isDash(text)) return nothing;
  if (text.length > longestNumber) return words;
  const plain = toArabicDigits(text);
  if (!/[0-9OoОоΟοlIІ]/.test(plain)) return noneWords.has(plain.replaceAll(" ", "")) ? nothing : words;
  if (/^[0-9.,]+ ?(?:[-–—~]|ถึง|to) ?[0-9.,]+$/i.test(plain)) return { kind: "range" };
  const bare = withoutCurrency(plain);
  const negative = /^[-–−] ?[^-–−]|^\(.+\)$/.test(bare);
  const body = (negative ? bare.replace(/^[-–−] ?|^\(|\)$/g, "") : bare).replace(/ ?, ?/g, ",");
  return asNumber(body, negative) ?? asLetters(body, negative) ?? words;
}

const withoutCurrency = (text: string): string =>
  text
    .replace(/^(?:฿|THB) ?/i, "")
    // Excel's Thai number format ("t#,##0") as programs print it that do not know it.
    .replace(/^t(?=[0-9])/, "")
    .replace(/ ?(?:บาทถ้วน|บาท|บ\.|฿|THB|baht)\.?$/i, "")
    .replace(/ ?[.,][-–—=]+$/, "");

function asNumber(body: string, negative: boolean): NumberText | undefined {
  const plain = /^([0-9]*)(?:\.([0-9]*))?$/.exec(body);
  if (plain && body !== "" && body !== ".") {
    const [, whole = "", fraction = ""] = plain;
    if (fraction.length === 3 && whole.length >= 1 && whole.length <= 3) {
      return {
        kind: "point",
        small: { negative, whole, fraction },
        large: { negative, whole: whole + fraction, fraction: "" },
      };
    }
    return { kind: "number", decimal: { negative, whole: whole || "0", fraction } };
  }
  const grouped = /^([0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,3}(?: [0-9]{3})+)(?:\.([0-9]*))?$/.exec(body);
  if (!grouped) return undefined;
  return {
    kind: "number",
    decimal: { negative, whole: grouped[1]!.replace(/[, ]/g, ""), fraction: grouped[2] ?? "" },
  };
}

function asLetters(body: string, negative: boolean): NumberText | undefined {
  if (!/[0-9]/.test(body) || !/^[0-9OoQОоΟοlIІ|,. ]+$/.test(body)) return undefined;
  const meant = asNumber(body.replace(/[OoQОоΟο]/g, "0").replace(/[lIІ|]/g, "1"), negative);
  return meant?.kind === "number" ? { kind: "letters", meant: meant.decimal } : undefined;
}

/** The amount in satang, exactly; undefined where the fraction is below one satang or the amount is beyond all plans. */
export const satangOf = ({ negative, whole, fraction }: DecimalText, each = 1): Satang | undefined =>
  satangFromDecimal(negative, whole, fraction, each);

/** The double nearest to the number. */
export const numberInText = ({ negative, whole, fraction }: DecimalText): number =>
  Number(`${negative ? "-" : ""}${whole}.${fraction || "0"}`);
