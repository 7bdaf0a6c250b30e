import { stop } from "./fault";
import { maxSmallPartBytes, maxTextBytes } from "./limits";

const looseUtf8 = new TextDecoder();
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The UTF-16 codes of a text as it is made: TextDecoder takes twice as long for the many short texts of a sheet. */
const codes: number[] = Array.from({ length: 4096 }, () => 0);

/**
 * A part's XML as UTF-8 without a byte order mark. UTF-16 is converted, as the format allows both;
 * another encoding is refused, for it would be read as other letters.
 */
export function xmlBytes(part: Uint8Array): Uint8Array {
  const [first, second, third] = part;
  if (first === 0xff && second === 0xfe) return fromUtf16(part, "utf-16le");
  if (first === 0xfe && second === 0xff) return fromUtf16(part, "utf-16be");
  const bytes = first === 0xef && second === 0xbb && third === 0xbf ? part.subarray(3) : part;
  const encoding = /^<\?xml[^>]*?encoding\s*=\s*["']([^"']*)["']/.exec(looseUtf8.decode(bytes.subarray(0, 200)));
  if (encoding && !/^(utf-?8|us-ascii)$/i.test(encoding[1]!)) stop("damaged", `encoding ${encoding[1]}`);
  return bytes;
}

function fromUtf16(part: Uint8Array, encoding: "utf-16le" | "utf-16be"): Uint8Array {
  if (part.length > maxSmallPartBytes) stop("too-large", `${part.length} bytes of UTF-16`);
  return new TextEncoder().encode(new TextDecoder(encoding).decode(part));
}

/** Bytes `from` up to `to`, which must be UTF-8. */
export function decodeUtf8(bytes: Uint8Array, from: number, to: number): string {
  if (to - from > maxTextBytes) stop("too-large", `a text of ${to - from} bytes`);
  try {
    return utf8.decode(bytes.subarray(from, to));
  } catch {
    return stop("damaged", "text is not UTF-8");
  }
}

/**
 * Text between two tags or quotes: references (`&amp;`, `&#3585;`) become characters, and an end of
 * line is one line feed. Only the five references that XML itself knows exist, so none can expand.
 */
export function decodeText(bytes: Uint8Array, from: number, to: number): string {
  if (to - from > codes.length) return unescapeXml(decodeUtf8(bytes, from, to));
  let length = 0;
  let at = from;
  while (at < to) {
    const byte = bytes[at]!;
    if (byte === ampersand) {
      // Some programs write every Thai letter so.
      const end = endOfDecimal(bytes, at, to);
      if (end === 0) return unescapeXml(decodeUtf8(bytes, from, to));
      codes[length++] = decimal;
      at = end;
      continue;
    }
    if (byte < 0x80) {
      if (byte === 13) return unescapeXml(decodeUtf8(bytes, from, to));
      codes[length++] = byte;
      at++;
      continue;
    }
    // Thai is three bytes a character: E0 B8 81 is ก. What is longer or wrong is left to TextDecoder.
    const second = bytes[at + 1]! ^ 0x80;
    const third = bytes[at + 2]! ^ 0x80;
    const code = ((byte & 0x0f) << 12) | (second << 6) | third;
    const isThree = byte >> 4 === 0x0e && (second | third) < 0x40 && at + 2 < to;
    if (!isThree || code < 0x800 || (code >= 0xd800 && code < 0xe000)) return unescapeXml(decodeUtf8(bytes, from, to));
    codes[length++] = code;
    at += 3;
  }
  return String.fromCharCode.apply(null, codes.slice(0, length));
}

const ampersand = 38;
/** The code that `endOfDecimal` read. */
let decimal = 0;

/** Where the reference `&#3585;` that begins at `from` ends; 0 where none of a printable letter begins there. */
function endOfDecimal(bytes: Uint8Array, from: number, to: number): number {
  if (bytes[from + 1] !== 35) return 0;
  let at = from + 2;
  decimal = 0;
  for (; at < to && at < from + 7; at++) {
    const digit = bytes[at]! - 48;
    if (digit < 0 || digit > 9) break;
    decimal = decimal * 10 + digit;
  }
  return bytes[at] === 59 && at < to && decimal >= 32 && decimal < 0xd800 ? at + 1 : 0;
}

const entities = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** The content of `<![CDATA[…]]>`, which knows no references. */
export const decodeLiteral = (bytes: Uint8Array, from: number, to: number): string =>
  oneLineEnd(decodeUtf8(bytes, from, to));

const oneLineEnd = (text: string): string => (text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text);

function unescapeXml(text: string): string {
  const lines = oneLineEnd(text);
  return lines.includes("&") ? lines.replace(/&([^;&]{0,10};?)/g, (_, name: string) => reference(name)) : lines;
}

/** The character of `amp;`, `#3585;` or `#xE01;`. */
function reference(name: string): string {
  const named = entities.get(name.slice(0, -1));
  if (named && name.endsWith(";")) return named;
  const numeric = /^#(?:x([0-9A-Fa-f]{1,6})|([0-9]{1,7}));$/.exec(name);
  const code = numeric ? parseInt(numeric[1] ?? numeric[2]!, numeric[1] ? 16 : 10) : 0;
  if (code < 1 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) stop("damaged", `unknown reference &${name}`);
  return String.fromCodePoint(code);
}

/**
 * Characters that XML cannot hold are written `_xHHHH_` (ECMA-376 part 1, 22.9.2.19): `_x000D_` is a
 * carriage return, and `_x005F_` is an underscore that would else begin such a group.
 */
export function unescapeControls(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** XML's own white space at both ends, which Excel does not show unless `xml:space` is "preserve". */
export const trimXml = (text: string): string =>
  text.charCodeAt(0) > 32 && text.charCodeAt(text.length - 1) > 32
    ? text
    : text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, "");
