/** A run of letters that belong to no Thai text, and where it is. */
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
 * Latin letters are at home in Thai text, and Chinese, Japanese, Korean and Greek words are quoted on purpose; one such
 * letter within a Thai word is not.
 */
export function foreignLetters(text: string): ForeignLetters[] {
  if (!mayHoldForeign(text)) return [];
  const found = [...text.matchAll(foreignRun), ...text.matchAll(strayLetter)].filter(({ index, 0: letters }) => {
    return letters.length > 1 || !isNamed(text, index);
  });
  return found.map((match) => ({ letters: match[0], at: match.index })).sort((a, b) => a.at - b.at);
}

/**
 * One letter of a script that is at home in Thai text, but within a Thai word or at its end: "กิจกรรmม", "aประชุม". With a digit
 * or a sign on its other side it is a code or a part of a name: A4, e-Book, (a).
 */
const atHomeLetter = ["Latin", "Greek", "Han", "Hiragana", "Katakana", "Hangul"].map(
  (script) => `\\p{Script=${script}}`,
);
const strayLetter = new RegExp(
  `(?<=[ก-๎])[${atHomeLetter.join("")}](?=[ก-๎]|$|[\\s,;:"”)\\]])|(?<![\\p{L}\\p{M}\\p{N}])[${atHomeLetter.join("")}](?=[ก-๎])`,
  "gu",
);

/** Words that take a letter as a name, written right behind them: "กลุ่มA", "วิตามินC". */
const namedByLetter =
  /(?:กลุ่ม|ระดับ|เกรด|ประเภท|แบบ|ชุด|รุ่น|ขนาด|ชั้น|โซน|อาคาร|ตึก|ห้อง|สาย|ทีม|วิตามิน|ไวรัส|เฟส|แผน|ข้อ|ภาค|หมวด|ฝ่าย)$/;

const isNamed = (text: string, at: number): boolean =>
  /^[A-Z]/.test(text.slice(at)) && namedByLetter.test(text.slice(Math.max(0, at - 12), at));

const atHome = ["Thai", "Latin", "Greek", "Han", "Hiragana", "Katakana", "Hangul", "Common", "Inherited"]
  .map((script) => `\\p{Script=${script}}`)
  .join("");
const foreignRun = new RegExp(`(?:(?![${atHome}])[\\p{L}\\p{M}])+`, "gu");

/** Nothing to look for in Thai and ordinary punctuation, nor in plain Latin apart from Thai letters. */
function mayHoldForeign(text: string): boolean {
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if ((isThai(code) && isLatin(before)) || (isLatin(code) && isThai(before))) return true;
    before = code;
    if (code >= 0x0370 && (code < 0x0e00 || code > 0x0e7f) && (code < 0x2000 || code > 0x2bff)) return true;
  }
  return false;
}

const isThai = (code: number): boolean => code >= 0x0e01 && code <= 0x0e4e;
const isLatin = (code: number): boolean =>
  (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || (code >= 0xaa && code < 0x0370);
