import { fault, type XlsxFault } from "./fault";

/**
 * What a file is that is not a zip archive: people rename .xls and .csv to .xlsx, and a workbook
 * with a password is an OLE file. undefined for what begins as a zip archive does.
 */
export function whatElse(bytes: Uint8Array): XlsxFault | undefined {
  if (bytes.length === 0) return fault("empty", "no bytes");
  if (startsWith(bytes, zip) && !(bytes[2]! > 8)) return undefined;
  if (startsWith(bytes, ole)) return oleKind(bytes);
  if (isBareBiff(bytes)) return fault("old-excel", "BIFF records without an OLE container");
  if (isText(bytes.subarray(0, 4096))) return fault("text-file", "plain text");
  return fault("not-a-zip", "no zip signature");
}

const zip = [0x50, 0x4b];
const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const startsWith = (bytes: Uint8Array, first: readonly number[]): boolean =>
  first.every((byte, index) => bytes[index] === byte);

/** Excel 2 to 4 had no OLE around the records: type 9, then a length below 256. */
const isBareBiff = (bytes: Uint8Array): boolean => bytes[0] === 9 && bytes[3] === 0;

/** An OLE file's directory names its streams (in UTF-16). Without those of .xls it is what a password makes of an .xlsx. */
function oleKind(bytes: Uint8Array): XlsxFault {
  const isBiff = holdsName(bytes, "Workbook") || holdsName(bytes, "Book");
  return isBiff ? fault("old-excel", "a BIFF workbook") : fault("encrypted", "an OLE file without a BIFF workbook");
}

function holdsName(bytes: Uint8Array, name: string): boolean {
  // Directory records stand at multiples of 128 and begin with the name.
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    let same = 0;
    while (same < name.length && bytes[at + 2 * same] === name.charCodeAt(same) && bytes[at + 2 * same + 1] === 0)
      same++;
    if (same === name.length && bytes[at + 2 * same] === 0) return true;
  }
  return false;
}

/** Text in any encoding: no control characters, or UTF-16 with its mark. */
function isText(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return true;
  return bytes.every((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 13 || byte === 12 || byte === 26);
}
