import { toArabicDigits } from "../text/digits";
import { beginsWithWord, levelWords } from "./roleWords";

/** A text as a heading is made: words, a number, a name. */
export interface HeadingShape {
  /** What it begins with, where a number or a colon ends it: "ยุทธศาสตร์ที่"; null for a name alone. */
  readonly label: string | null;
  /** As written: [1, 2] of ๑.๒; empty for none. */
  readonly numbers: readonly number[];
  readonly name: string;
  /** How it is written: {label}, {number}, {name}. */
  readonly pattern: string;
}

const number = "[0-9๐-๙]{1,3}(?:\\.[0-9๐-๙]{1,3})*";
const labelled = new RegExp(`^([^0-9๐-๙:：()]{2,40}?)( ?)(${number})(?![0-9๐-๙,])( ?[:：.)–-]? ?)(.*)$`, "s");
const colon = /^([^0-9๐-๙:：()]{2,30}?)( ?[:：] ?)(.+)$/s;
const numbered = new RegExp(`^(\\(?)(${number})([).．]\\)? ?| )(.+)$`, "s");
const lettered = /^(\(?)([ก-ฮ])([).]\)? ?)(.+)$/s;

const numbersIn = (text: string): number[] => toArabicDigits(text).split(".").map(Number);

/** The same for a text that may be a heading; its name alone where it has neither label nor number. */
export function headingShape(text: string): HeadingShape {
  const one = labelled.exec(text);
  if (one) {
    const [, label, , digits, mark, name] = one;
    if (isLabel(label!.trim())) {
      const numbers = numbersIn(digits!);
      const sign = mark!.trim();
      return {
        ...{ label: label!.trim().replace(/ ที่$/, "ที่"), numbers, name: unquoted(name!) },
        pattern: `{label} {number}${sign === "" ? " " : `${sign} `}${quotedPattern(name!)}`,
      };
    }
  }
  const two = colon.exec(text);
  if (two) {
    return {
      ...{ label: two[1]!.trim(), numbers: [], name: unquoted(two[3]!) },
      pattern: `{label}${two[2]!.trim() === two[2] ? two[2] : two[2]!.startsWith(" ") ? " : " : ": "}${quotedPattern(two[3]!)}`,
    };
  }
  const three = numbered.exec(text);
  if (three && (three[3]!.trim() !== "" || three[2]!.includes("."))) {
    const mark = three[3]!.trim();
    return {
      ...{ label: null, numbers: numbersIn(three[2]!), name: unquoted(three[4]!) },
      pattern: `${three[1]}{number}${mark} ${quotedPattern(three[4]!)}`,
    };
  }
  const four = lettered.exec(text);
  if (four) return { label: null, numbers: [], name: text, pattern: "{name}" };
  return { label: null, numbers: [], name: unquoted(text), pattern: quotedPattern(text) };
}

/** One word, or words that end in ที่; or a word that levels are called by. A sentence is a name. */
const isLabel = (text: string): boolean =>
  /ที่$/.test(text) ||
  (!text.includes(" ") && text.length <= 20) ||
  (text.length <= 24 &&
    beginsWithWord(
      text,
      levelWords.map(({ word }) => word),
    ));

const marks = /^["“”'‘](.*)["“”'’]$/s;
const unquoted = (text: string): string => marks.exec(text.trim())?.[1]?.trim() ?? text.trim();
const quotedPattern = (text: string): string =>
  marks.test(text.trim()) ? `${text.trim()[0]}{name}${text.trim().at(-1)}` : "{name}";
