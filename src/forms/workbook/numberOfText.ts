import { toArabicDigits } from "../../text/digits";

/** "๒,๕๐๐.๕" → 2500.5; anything else is left as it is. */
export function numberOfText(text: string): number | string {
  const plain = toArabicDigits(text).trim();
  const isNumber = /^[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?(e[+-]?\d+)?$/i.test(plain);
  return isNumber ? Number(plain.replaceAll(",", "")) : text.trim();
}
