/** Shorter words come twice with good reason: เจ้าหน้าที่ที่, การบูรณาการการทำงาน. */
const shortest = 6;
const longest = 24;
/** Short words that end no other word with which a new phrase may begin, as ธรรม does in "คุณธรรม ธรรมาภิบาล". */
const joining = ["ได้", "และ", "ให้", "โดย", "จาก", "แก่", "ด้วย"];

/**
 * Finds a word that is written twice in a row; undefined where none is. Thai has no spaces between words, so a word is
 * what is repeated, from a letter that can begin one. One finder serves many texts, one after the other.
 *
 *   "ของหน่วยงานหน่วยงาน" → "หน่วยงาน"
 *   "หน่วยงานได้ ได้รับ"    → "ได้"
 *   "เจ้าหน้าที่ที่ได้รับ"     → undefined
 */
export function repeatedWords(): (text: string) => string | undefined {
  /** Where the last four letters of each hash began, counted on from text to text. */
  const lastSeen = new Float64Array(buckets).fill(-longest - 1);
  let offset = 0;
  return (text) => {
    const word = joinedTwice(text, lastSeen, offset) ?? twiceWithSpace(text);
    // Too far on for the letters of this text to be near those of the next.
    offset += text.length + longest + 1;
    return word;
  };
}

const buckets = 1 << 12;

function joinedTwice(text: string, lastSeen: Float64Array, offset: number): string | undefined {
  let hash = 0;
  /** Where the run of Thai letters begins that ends before this one: a word lies within one. */
  let run = 0;
  for (let at = 0; at < 3; at++) hash = withNext(hash, text.charCodeAt(at));
  for (let at = 0; at + 4 <= text.length; at++) {
    const first = text.charCodeAt(at);
    const slot = withNext(hash, text.charCodeAt(at + 3));
    hash = (slot - first * firstOfFour) & (buckets - 1);
    if (!isThai(first)) {
      run = at + 1;
      continue;
    }
    const length = at + offset - lastSeen[slot]!;
    lastSeen[slot] = at + offset;
    if (length < shortest || length > longest || at - length < run) continue;
    if (beginsWord(text.charCodeAt(at - length)) && isTwice(text, at, length)) return text.slice(at - length, at);
  }
  return undefined;
}

const base = 31;
/** What the first of four letters counts for in their hash. */
const firstOfFour = base ** 3;
/** The hash of letters and one more behind them. Taking the first one out again leaves that of the others. */
const withNext = (hash: number, code: number): number => (hash * base + code) & (buckets - 1);

function twiceWithSpace(text: string): string | undefined {
  for (let space = text.indexOf(" "); space > 0; space = text.indexOf(" ", space + 1)) {
    let after = space + 1;
    while (text[after] === " ") after += 1;
    if (!beginsWord(text.charCodeAt(after))) continue;
    const short = joining.find((word) => text.startsWith(word, after) && text.startsWith(word, space - word.length));
    if (short !== undefined) return short;
    const most = Math.min(longest, space, text.length - after);
    for (let length = 1; length <= most; length++) {
      const last = text.charCodeAt(after + length - 1);
      if (!isThai(last)) break;
      // The word before the space ends as the one behind it does.
      if (length < shortest || last !== text.charCodeAt(space - 1)) continue;
      const word = text.slice(after, after + length);
      if (text.startsWith(word, space - length)) return word;
    }
  }
  return undefined;
}

const isThai = (code: number): boolean => code >= 0x0e01 && code <= 0x0e4e;
/** A consonant, or a vowel written before one. */
const beginsWord = (code: number): boolean => (code >= 0x0e01 && code <= 0x0e2e) || (code >= 0x0e40 && code <= 0x0e44);

/** Whether that many letters before a place are behind it again. */
function isTwice(text: string, at: number, length: number): boolean {
  for (let back = at - length; back < at; back++) {
    if (text.charCodeAt(back) !== text.charCodeAt(back + length)) return false;
  }
  return true;
}
