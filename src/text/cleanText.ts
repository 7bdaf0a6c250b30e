import { plainLetter } from "./oldThaiFonts";

/**
 * Text with its purely technical slips put right: what changes is how it was typed or stored, never what it says.
 *
 *   zero-width characters, byte order marks, soft hyphens, control characters   → gone
 *   no-break and other spaces, tabs, line breaks, runs of spaces                → one space; none at the ends
 *   "เเ" (U+0E40 twice)                                                         → "แ" (U+0E41)
 *   nikhahit + aa (U+0E4D U+0E32), also around a tone mark                      → sara am (U+0E33)
 *   a tone mark before its vowel, or after aa                                   → after it, or before aa
 *   lakkhangyao (U+0E45) where aa is meant                                      → aa (U+0E32); ฤๅ and ฦๅ stay
 *   glyphs of old Thai fonts in the Private Use Area                            → the letters they draw
 *
 * Text that needs nothing is returned as it is; fixing twice changes nothing.
 */
export function cleanText(text: string): string {
  return needsCleaning(text) ? cleaned(text) : text;
}

const space = 0x20;
const saraE = 0x0e40;
const saraAa = 0x0e32;
const saraAm = 0x0e33;
const lakkhangyao = 0x0e45;
const nikhahit = "\u0e4d";

const isTone = (code: number): boolean => code >= 0x0e48 && code <= 0x0e4c;
/** Vowels and signs written above or below a consonant, which a tone mark follows. */
const isUpperOrLower = (code: number): boolean =>
  (code >= 0x0e34 && code <= 0x0e3a) || code === 0x0e31 || code === 0x0e47;

/** ฤ and ฦ, the only letters that lakkhangyao lengthens. */
const isLongVowelLetter = (code: number): boolean => code === 0x0e24 || code === 0x0e26;

/** Looks at each character once, so that the many clean texts of a sheet cost next to nothing. */
function needsCleaning(text: string): boolean {
  let before = space;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === space) {
      if (before === space) return true;
    } else if (code >= 0x0e31 && code <= 0x0e4d) {
      if (code === saraE && before === saraE) return true;
      if (code === 0x0e4d || code === lakkhangyao) return true;
      if (isTone(before) && isUpperOrLower(code)) return true;
      if (isTone(code) && (before === saraAa || before === saraAm)) return true;
    } else if (code < space || (code >= 0x7f && code <= 0xad)) {
      if (code < space || code <= 0xa0 || code === 0xad) return true;
    } else if (code >= 0x115f || code === 0x061c) {
      if (isOddSpace(code) || isInvisible(code) || plainLetter(code) !== undefined) return true;
    }
    before = code;
  }
  return before === space && text.length > 0;
}

const isOddSpace = (code: number): boolean =>
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x1680 ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0x202f ||
  code === 0x205f ||
  code === 0x3000 ||
  isBlankLetter(code);

/** Letters that show nothing, with which two names look alike: Hangul fillers, the empty Braille cell. */
const isBlankLetter = (code: number): boolean =>
  code === 0x115f || code === 0x1160 || code === 0x2800 || code === 0x3164 || code === 0xffa0;

/** Zero-width spaces and joiners, direction marks, word joiners, the byte order mark. */
const isInvisible = (code: number): boolean =>
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2060 && code <= 0x206f) ||
  code === 0x061c ||
  code === 0x180e ||
  (code >= 0xfff9 && code <= 0xfffb) ||
  code === 0xfeff;

const cleaned = (text: string): string =>
  plain(text)
    .replace(/\u0e40\u0e40/g, "\u0e41")
    .replace(/[\u0e31-\u0e3a\u0e47-\u0e4d]{2,}/g, inOrder)
    .replace(/ {2,}/g, " ")
    .trim();

/** Characters alone: spaces made plain, the invisible dropped, old glyphs replaced. */
function plain(text: string): string {
  let written = "";
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if ((code >= 0x09 && code <= 0x0d) || code === 0x85 || code === 0xa0 || isOddSpace(code)) written += " ";
    else if (code < space || (code >= 0x7f && code < 0xa0) || code === 0xad || isInvisible(code)) continue;
    else if (code === lakkhangyao && !isLongVowelLetter(written.charCodeAt(written.length - 1))) written += "\u0e32";
    else written += plainLetter(code) ?? text[at]!;
  }
  return written;
}

/**
 * What follows a consonant in the order it is written and stored in: vowels above and below, tone marks, then aa and
 * am. Nikhahit and aa become one. Goes through the run once, so that no text is slow.
 */
function inOrder(run: string): string {
  // Letters in a list: a text that grows is copied whole each time that its end is looked at.
  const settled: string[] = [];
  let tones: string[] = [];
  let following: string[] = [];
  for (const letter of run) {
    const code = letter.charCodeAt(0);
    if (isTone(code)) tones.push(letter);
    else if (code === saraAa || code === saraAm) {
      const joins = code === saraAa && following.length === 0 && settled.at(-1) === nikhahit;
      if (joins) settled.pop();
      following.push(joins ? String.fromCharCode(saraAm) : letter);
    } else {
      if (following.length > 0) {
        for (const one of tones) settled.push(one);
        for (const one of following) settled.push(one);
        tones = [];
        following = [];
      }
      settled.push(letter);
    }
  }
  return settled.concat(tones, following).join("");
}
