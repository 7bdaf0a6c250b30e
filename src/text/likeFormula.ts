import { cleanText } from "./cleanText";

/** What a spreadsheet makes of a text that is typed or pasted: a formula, something it may take for one, or a text. */
export type FormulaLikeness = "formula" | "sign" | "none";

/**
 * Judges a text as it is once fixed, for that is how it goes on: what is invisible before its sign is gone then.
 * Full-width signs count, which Excel in some languages takes for the plain ones.
 *
 *   "=1+1", "@SUM(1)", "+A1*2", "-=cmd|x", "＝1+1", "\u00ad=1"   → formula
 *   "+66 39 511 511", "+สำนักงานจังหวัด"                         → sign
 *   "- จำนวนครั้งที่จัด", "-No Gift Policy (NGP)"                 → none: a dash before words is a bullet
 */
export function likeFormula(text: string): FormulaLikeness {
  const first = text.charCodeAt(0);
  if (staysFirst(first)) return "none";
  const plain = cleanText(text).replace(/[＝＋－＠（]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
  const sign = plain[0];
  if (sign === "=" || sign === "@") return "formula";
  if (sign !== "+" && sign !== "-") return "none";
  if (computes.test(plain)) return "formula";
  return sign === "+" ? "sign" : "none";
}

/** Letters and digits, Latin and Thai, which no fixing takes away or changes: most texts begin with one. */
const staysFirst = (code: number): boolean =>
  (code >= 0x0e01 && code <= 0x0e30) ||
  (code >= 0x0e40 && code <= 0x0e44) ||
  (code >= 0x0e50 && code <= 0x0e59) ||
  (code >= 0x30 && code <= 0x39) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x61 && code <= 0x7a);

/**
 * After the signs and brackets: another sign that begins a formula, a function's bracket, another program's bar, another
 * sheet's mark, a quoted sheet or text that is joined, or arithmetic.
 */
const computes =
  /^[+-][\s+\-(]*(?:[=@]|[A-Za-z_.][A-Za-z0-9_.]*[(|!]|'[^']*'!|"[^"]*"\s*&|[A-Za-z$]*[0-9.]+\s*[+*/^&-]\s*[A-Za-z0-9("'])/;
