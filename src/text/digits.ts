const thaiZero = 0x0e50;
const arabicZero = 0x30;

/** Cheap enough to ask of every text: looks at characters only until the first Thai digit. */
function hasThaiDigit(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= thaiZero && code <= thaiZero + 9) return true;
  }
  return false;
}

/** `"๑,๒๓๔.๕๐" → "1,234.50"`; everything else stays. */
export function toArabicDigits(text: string): string {
  return hasThaiDigit(text) ? shifted(text, thaiZero, arabicZero) : text;
}

/** `"1,234.50" → "๑,๒๓๔.๕๐"`; everything else stays. */
export const toThaiDigits = (text: string): string => shifted(text, arabicZero, thaiZero);

function shifted(text: string, from: number, to: number): string {
  let written = "";
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    written += code >= from && code <= from + 9 ? String.fromCharCode(code - from + to) : text[at]!;
  }
  return written;
}
