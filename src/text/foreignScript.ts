/** A run of letters that belong to no Thai text, and where it stands. */
export interface ForeignLetters {
  readonly letters: string;
  /** 0-based index into the text, in UTF-16 units. */
  readonly at: number;
}

/**
 * Letters of another script within Thai text: Tamil, Devanagari, Bengali, Cyrillic, Lao … They come from text
 * recognition and look-alike keyboards, and no officer sees them.
 *
 *   "กล่อมเกลாதงสังคม" → "ாத" at 8 · "ประเมินदानคุณธรรม" → "दान" at 7 · "จัดอบรม জনท." → "জন"
 *
 * Latin letters are at home in Thai text, and Chinese, Japanese, Korean and Greek words are quoted on purpose.
 */
export function foreignLetters(text: string): ForeignLetters[] {
  if (!mayHoldForeign(text)) return [];
  return [...text.matchAll(foreignRun)].map((match) => ({ letters: match[0], at: match.index }));
}

const atHome = ["Thai", "Latin", "Greek", "Han", "Hiragana", "Katakana", "Hangul", "Common", "Inherited"]
  .map((script) => `\\p{Script=${script}}`)
  .join("");
const foreignRun = new RegExp(`(?:(?![${atHome}])[\\p{L}\\p{M}])+`, "gu");

/** Nothing to look for in plain Latin, Thai and ordinary punctuation. */
function mayHoldForeign(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x0370 && (code < 0x0e00 || code > 0x0e7f) && (code < 0x2000 || code > 0x2bff)) return true;
  }
  return false;
}
