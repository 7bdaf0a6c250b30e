import { likeness } from "../text/similar";
import type { FormLevel } from "../forms/schema";
import { toArabicDigits, toThaiDigits } from "../text/digits";

/** A heading's text taken apart. */
export interface HeadingText {
  /** The number and those of the levels above it: "๑.๒" → [1, 2]; empty where none is written. */
  readonly numbers: readonly number[];
  /** Without label, number and quotation marks around it. */
  readonly name: string;
  /** Its label is a letter or two away from the form's. */
  readonly nearly?: boolean;
}

/** Whether a text begins with one of a level's labels ("กลยุทธ์ที่ ๑ …"); undefined where it does not. */
export function readLabelled(text: string, level: FormLevel): HeadingText | undefined {
  for (const label of level.labels) {
    const rest = afterLabel(text, label);
    if (rest !== undefined) return labelled(rest);
  }
  return undefined;
}

/** Shorter labels are too soon another word. */
const shortestNear = 8;
const nearLikeness = 0.8;

/** The same for a label that is misspelt ("กลยุธที่ ๒ …"): a number, a colon or a quotation mark must follow it. */
export function readNearlyLabelled(text: string, level: FormLevel): HeadingText | undefined {
  for (const label of level.labels) {
    if (label.length < shortestNear) continue;
    for (let length = label.length - 2; length <= label.length + 2; length++) {
      const rest = text.slice(length);
      if (!/^ ?[0-9๐-๙:：“"]/.test(rest) || likeness(text.slice(0, length).trimEnd(), label) < nearLikeness) continue;
      return { ...labelled(rest), nearly: true };
    }
  }
  return undefined;
}

/**
 * A number before a name: "๑) กิจกรรม…", "(2) …", "3.โครงการ…", and "๑.๒ มาตรการ…" where numbers hold those above.
 * A number that is only before the name ("๕ ธันวาคม…", "1.5 ล้าน…") belongs to the name.
 */
export function readNumbered(text: string, level: FormLevel): HeadingText {
  const first = text.charCodeAt(0);
  if (!isDigit(first) && first !== openBracket) return { numbers: [], name: text };
  const match = marked.exec(text) ?? (level.written.includes("{parent}") ? dotted.exec(text) : null);
  return match ? { numbers: numbersOf(match[1]!), name: match[2]!.trim() } : { numbers: [], name: text };
}

/** No sheet has more rows to be counted. A longer run of digits is not a number of a heading. */
const number = "[0-9๐-๙]{1,7}";
const marked = new RegExp(`^\\(?(${number}(?:\\.${number})*)[).．]\\)?(?![0-9๐-๙])(.*)$`, "s");
const dotted = new RegExp(`^(${number}(?:\\.${number})+) (.*)$`, "s");

/**
 * The names of a cell that lists several under running numbers: "๒.เผยแพร่… ๓. จัดทำ… ๔. โครงการ…". None for a cell
 * that holds one name, numbers of another kind among them included. `whole` is the text read as one name.
 */
export function readItems(text: string, level: FormLevel, whole: HeadingText): HeadingText[] {
  const following = String((whole.numbers[0] ?? 0) + 1);
  if (!holdsMark(text, following) && !holdsMark(text, toThaiDigits(following))) return [];
  const marks = [...text.matchAll(itemMark)];
  const numbers = marks.map((mark) => numbersOf(mark[1]!)[0]!);
  if (marks.length < 2 || marks[0]!.index !== 0) return [];
  if (numbers.some((number, at) => number !== numbers[0]! + at)) return [];
  const items = marks.map((mark, at) => readNumbered(text.slice(mark.index, marks[at + 1]?.index).trim(), level));
  return items.every(({ name }) => name.length >= shortestName) ? items : [];
}

const holdsMark = (text: string, digits: string): boolean =>
  text.includes(`${digits})`, 1) || text.includes(`${digits}.`, 1) || text.includes(`${digits}．`, 1);
const itemMark = new RegExp(`(?<=^|\\s)(${number})[).．](?![0-9๐-๙])`, "g");
const shortestName = 4;

/** A cell that holds a number and nothing else: "๑", "๑)", "(1)", "1.", "1000)"; undefined for others, a year too. */
export const readOrdinal = (text: string): number | undefined => numberAlone(text, ordinal);

/** The same in the ที่ column, which counts on beyond 999 and holds no years. */
export const readCount = (text: string): number | undefined => numberAlone(text, count);

function numberAlone(text: string, pattern: RegExp): number | undefined {
  const digits = pattern
    .exec(text)
    ?.slice(1)
    .find((found) => found !== undefined);
  return digits === undefined ? undefined : Number(toArabicDigits(digits));
}

const ordinal = new RegExp(`^\\(?(?:([0-9๐-๙]{1,3})|(${number})(?=[).．]))[).．]?\\)?$`);
const count = new RegExp(`^\\(?(${number})[).．]?\\)?$`);
const openBracket = 0x28;
const isDigit = (code: number): boolean => (code >= 0x30 && code <= 0x39) || (code >= 0x0e50 && code <= 0x0e59);

/** What follows the label, if the text begins with it and a word ends there. Spaces inside the label do not matter. */
function afterLabel(text: string, label: string): string | undefined {
  let at = 0;
  for (const letter of label) {
    if (letter === " ") continue;
    while (text[at] === " ") at += 1;
    if (text[at] !== letter) return undefined;
    at += 1;
  }
  const rest = text.slice(at);
  return rest === "" || /^[\s:：.“”"'(0-9๐-๙]|^ที่/.test(rest) ? rest : undefined;
}

const behindLabel = new RegExp(`^ ?(?:ที่)? ?(${number}(?:\\.${number})*)?[\\s:：.)–-]*(.*)$`, "s");

function labelled(rest: string): HeadingText {
  const [, digits, name = ""] = behindLabel.exec(rest)!;
  return { numbers: digits === undefined ? [] : numbersOf(digits), name: unquoted(name) };
}

const numbersOf = (digits: string): number[] => {
  const arabic = toArabicDigits(digits);
  return arabic.includes(".") ? arabic.split(".").map(Number) : [Number(arabic)];
};

const opening = "“\"'‘«”";
const closing = "”\"'’»“";

/** Without the quotation marks around the whole, also where one of the two was forgotten. */
function unquoted(text: string): string {
  const inner = text.trim();
  const marks = [...inner].filter((letter) => opening.includes(letter) || closing.includes(letter)).length;
  if (marks === 0 || marks > 2) return inner;
  const opened = opening.includes(inner[0]!);
  const closed = closing.includes(inner[inner.length - 1]!);
  if (!opened && !closed) return inner;
  // Marks that belong to a word inside the name are a pair of which only one is at an end.
  if (marks === 2 && !(opened && closed)) return inner;
  return inner.slice(opened ? 1 : 0, closed ? -1 : undefined).trim();
}
