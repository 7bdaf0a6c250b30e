/** Marks that are above or below a letter, and signs that show nothing. */
const zeroWidth = /[\p{Mn}\p{Me}\p{Cf}]/u;
/** Letters of two columns: Chinese, Japanese, Korean, most pictographs. */
const doubleWidth =
  /[\u1100-\u115f\u2e80-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/**
 * Columns a text takes on a terminal, where Thai vowels and tone marks above and below take none.
 *
 *   "รวม" → 3    "ที่" → 1    "กำลัง" → 4    "計" → 2
 */
export function displayWidth(text: string): number {
  let width = 0;
  for (const sign of text) {
    if (sign < "\u0300") width++;
    else if (!zeroWidth.test(sign)) width += doubleWidth.test(sign) ? 2 : 1;
  }
  return width;
}

/** A text with blanks after it, or before it, up to a width; longer texts stay whole. */
export const padEnd = (text: string, width: number): string =>
  text + " ".repeat(Math.max(0, width - displayWidth(text)));
export const padStart = (text: string, width: number): string =>
  " ".repeat(Math.max(0, width - displayWidth(text))) + text;

/** The text where it fits, or as much of it as does, whole letters only, and "…". */
export function shortened(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = "";
  let used = 0;
  for (const sign of text) {
    used += displayWidth(sign);
    if (used > width - 1) break;
    kept += sign;
  }
  return `${kept}…`;
}
