import { isDateFormat, isPercentFormat } from "../grid/numberFormat";
import type { Words } from "../text/language";

/** What Excel takes for a number format, at most. */
const longest = 255;

/** Sections: positive, negative, zero, text. */
const mostSections = 4;

/** One piece of a format: a quoted or escaped literal, a filler, brackets, or one character. */
const piece = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|./gs;

/** In brackets: a colour, or a locale's mark. A condition would show some amounts in another way than others. */
const allowedBrackets = /^\[(?:Black|Blue|Cyan|Green|Magenta|Red|White|Yellow|Color ?\d{1,2}|\$[^\]]*)\]$/i;

/** Outside of literals: placeholders of digits, separators, signs, spaces, Thai digits, what fills and aligns. */
const allowedPlain = /^[0#?,.\-+() t@$฿/:]$/i;

/**
 * Why amounts may not be written in this number format; undefined for one that Excel takes and that shows each amount as
 * what it is: no date, no share, nothing hidden or scaled, no figures of its own.
 *
 *   '#,##0;-#,##0;"-"', 't#,##0.00', 'General' → undefined      '"1,000,000"', ';;;', '0%', '#,##0,' → a fault
 */
export function amountFormatFault(code: string): Words | undefined {
  if (code === "General") return undefined;
  if (code.length > longest) return tooLong;
  const pieces = code.match(piece) ?? [];
  const isSound = pieces.every((one) => {
    if (one.startsWith("[")) return allowedBrackets.test(one);
    if (/^["\\_*]/.test(one) && one.length > 1) return true;
    return one === ";" || one === "บ" || allowedPlain.test(one);
  });
  // A quotation mark or a bracket without its other half, or a sign with nothing behind it.
  if (!isSound || pieces.some((one) => /^["\\_*[\]]$/.test(one))) return unknown;
  if (pieces.some((one) => /^["\\]/.test(one) && /[0-9๐-๙]/.test(one))) return ownFigures;
  const sections = sectionsOf(pieces);
  if (sections.length > mostSections) return unknown;
  for (const section of sections.slice(0, 2)) {
    if (!/[0#?]/.test(section)) return hides;
    if (/,(?![0#?,.])/.test(section) || /\//.test(section)) return scales;
  }
  return isDateFormat(code) || isPercentFormat(code) ? scales : undefined;
}

/** What is outside of literals and brackets, section by section. */
function sectionsOf(pieces: readonly string[]): string[] {
  const sections = [""];
  for (const one of pieces) {
    if (one === ";") sections.push("");
    else if (one.length === 1) sections[sections.length - 1] += one;
  }
  return sections;
}

const tooLong: Words = { th: `รูปแบบตัวเลขยาวเกิน ${longest} ตัวอักษร`, en: `Excel takes at most ${longest} characters` };
const unknown: Words = {
  th: 'Excel ไม่รู้จักรูปแบบตัวเลขนี้ ตัวอย่างที่ใช้ได้คือ #,##0.00;-#,##0.00;"-"',
  en: 'This is not a number format for amounts; one that works is #,##0.00;-#,##0.00;"-"',
};
const ownFigures: Words = {
  th: "รูปแบบตัวเลขมีตัวเลขของตัวเอง จำนวนเงินที่แสดงจะไม่ใช่จำนวนจริง",
  en: "It has figures of its own: the amount shown would not be the amount",
};
const hides: Words = { th: "รูปแบบตัวเลขซ่อนจำนวนเงิน ต้องมี 0 หรือ #", en: "It hides amounts: it needs 0 or #" };
const scales: Words = {
  th: "รูปแบบตัวเลขแสดงเป็นร้อยละ วันที่ เศษส่วน หรือหลักพัน ไม่ใช่จำนวนเงิน",
  en: "It shows a share, a date, a fraction or thousands, not the amount",
};
