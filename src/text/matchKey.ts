import { cleanText } from "./cleanText";
import { remembering } from "./remembering";

/**
 * What two texts have in common when a person would call them the same name: a key to compare, never to show.
 *
 * Cleaned, Thai digits as 0-9, letters in lower case; spaces, quotation marks, brackets, dashes and all other
 * punctuation dropped; a vowel or mark written twice in a row counts once, of several tone marks the last one;
 * marks with no letter before them are dropped. (The last three as in PyThaiNLP's `normalize`.)
 *
 *   "สำนักงานคุมประพฤติจังหวัด ตราด"  and  "สํานักงานคุมประพฤติจังหวัดตราด"   → the same key
 *   "“สกัดกั้นการทุจริตเชิงนโยบาย”"   and  "สกัดกั้นการทุจริต เชิงนโยบาย"    → the same key
 */
export function matchKey(text: string): string {
  const source = cleanText(text);
  let key = "";
  let last = 0;
  /** Where the run of characters begins that are in the key as they are: mostly nearly all of the text. */
  let run = 0;
  for (let at = 0; at < source.length; at++) {
    const code = source.charCodeAt(at);
    const kept = keyCode(code);
    const dropped = kept === 0 || (last === 0 && isThaiMark(kept)) || (kept === last && isThaiVowelOrMark(kept));
    const replaces = isTone(kept) && isTone(last);
    if (kept !== code || dropped || replaces) {
      key += source.slice(run, at);
      run = at + 1;
      if (dropped) continue;
      if (replaces) key = key.slice(0, -1);
      key += String.fromCharCode(kept);
    }
    last = kept;
  }
  return run === 0 ? source : key + source.slice(run);
}

/** A memory of keys for one reading, so that a text that is in many cells is worked out once. */
export const rememberKeys = (): ((text: string) => string) => remembering(matchKey);

const isTone = (code: number): boolean => code >= 0x0e48 && code <= 0x0e4b;
/** Marks that sit above or below a letter. */
const isThaiMark = (code: number): boolean =>
  (code >= 0x0e34 && code <= 0x0e3a) || code === 0x0e31 || (code >= 0x0e47 && code <= 0x0e4e);
const isThaiVowelOrMark = (code: number): boolean => code >= 0x0e30 && code <= 0x0e4e && code !== 0x0e46;

const paiyannoi = 0x0e2f;

/** The code a character has in a key; 0 where it has none. */
function keyCode(code: number): number {
  if (code >= 0x0e01 && code <= 0x0e4e) return code === paiyannoi || code === 0x0e3f ? 0 : code;
  if (code >= 0x0e50 && code <= 0x0e59) return code - 0x0e50 + 0x30;
  if (code < 0x80) {
    if (code >= 0x41 && code <= 0x5a) return code + 0x20;
    return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) ? code : 0;
  }
  const character = String.fromCharCode(code);
  if (!/[\p{L}\p{M}\p{N}\p{Cs}]/u.test(character)) return 0;
  const lower = character.toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : code;
}
