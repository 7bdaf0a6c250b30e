import { stop } from "../xlsx/fault";

/** Thai letters are E0 B8 xx or E0 B9 xx in UTF-8. */
const thaiInUtf8 = /\xe0[\xb8\xb9][\x80-\xbf]/g;

/**
 * The text of a file. A byte order mark names its encoding; without one it is UTF-8 where it can be, and what is not
 * was written by Excel in Thai Windows (code page 874, which holds TIS-620).
 */
export function decodeTable(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes, "utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode(bytes, "utf-16be");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // UTF-8 that was cut or damaged would be read as other Thai letters.
    const latin = new TextDecoder("latin1").decode(bytes);
    const high = latin.match(/[\x80-\xff]/g)!.length;
    if ((latin.match(thaiInUtf8)?.length ?? 0) * 3 > high / 2) stop("damaged", "the UTF-8 is broken");
    return decode(bytes, "windows-874");
  }
}

/** What decoders make of bytes that a code page has no letter for, where they do not refuse them. */
const noLetter = /[\u0080-\u009f\ue000-\uf8ff\ufffd]/;

function decode(bytes: Uint8Array, encoding: string): string {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (!noLetter.test(text)) return text;
  } catch {
    // It is refused below.
  }
  return stop("no-workbook", `the text is not ${encoding}`);
}
