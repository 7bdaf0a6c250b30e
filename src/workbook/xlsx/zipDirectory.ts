import { fault, type FaultKind, type XlsxFault } from "./fault";
import { maxEntries, maxFileBytes, maxPartBytes, maxTotalBytes } from "./limits";

/** One entry, by the archive's central directory. */
export interface ZipEntry {
  readonly name: string;
  readonly nameBytes: Uint8Array;
  /** Bit 3: sizes follow the data; bit 11: the name is UTF-8. */
  readonly flags: number;
  readonly method: number;
  /** MS-DOS time and date, as they are. */
  readonly modified: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where the packed bytes begin in the archive. */
  readonly dataStart: number;
  readonly madeBy: number;
  readonly attributes: number;
}

export const localSignature = 0x04034b50;
export const centralSignature = 0x02014b50;
export const endSignature = 0x06054b50;
const end64Signature = 0x06064b50;
const end64LocatorSignature = 0x07064b50;

export const localSize = 30;
export const centralSize = 46;
export const endSize = 22;
const end64LocatorSize = 20;

/** The value of a field whose real one is in a zip64 record. */
const inZip64 = 0xffffffff;
const encryptedFlag = 1;
const utf8 = new TextDecoder();
const longestComment = 0xffff;

/**
 * The entries of an archive in their order, after .ZIP File Format Specification 6.3, of which a
 * workbook needs only one disk. Every offset is checked before it is followed, and no two entries
 * may share bytes of the file (the trick of bombs that unpack to petabytes).
 */
export function readDirectory(bytes: Uint8Array): ZipEntry[] | XlsxFault {
  if (bytes.length === 0) return fault("empty", "no bytes");
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b || bytes[2]! > 8) return fault("not-a-zip", "no zip signature");
  if (bytes.length > maxFileBytes) return fault("too-large", `${bytes.length} bytes`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = findEnd(view);
  if (end < 0) return fault("truncated", "the zip directory is missing");
  const found = locate(view, end);
  if (!found) return fault("damaged", "the zip directory is not where it should be");
  if (found.count > maxEntries) return fault("too-large", `${found.count} zip entries`);

  const entries: ZipEntry[] = [];
  let total = 0;
  let at = found.start;
  for (let left = found.count; left > 0; left--) {
    const entry = readEntry(bytes, view, at, end);
    if (typeof entry === "string") return fault("damaged", entry);
    const wrong = whatIsWrong(entry);
    if (wrong) return fault(wrong[0], wrong[1], entry.name);
    total += entry.size;
    if (total > maxTotalBytes) return fault("too-large", "the parts together unpack to too much", entry.name);
    entries.push(entry);
    at += centralSize + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return overlapping(entries, found.start) ?? entries;
}

/** Where the end record begins: the last one whose comment fits into the file; -1 for none. */
function findEnd(view: DataView): number {
  const last = view.byteLength - endSize;
  for (let at = last; at >= Math.max(0, last - longestComment); at--) {
    if (view.getUint32(at, true) === endSignature && at + endSize + view.getUint16(at + 20, true) <= view.byteLength) {
      return at;
    }
  }
  return -1;
}

/** Where the central directory begins and how many entries it has. */
function locate(view: DataView, end: number): { start: number; count: number } | undefined {
  let count = view.getUint16(end + 10, true);
  let size = view.getUint32(end + 12, true);
  let start = view.getUint32(end + 16, true);
  const locator = end - end64LocatorSize;
  if (locator >= 0 && view.getUint32(locator, true) === end64LocatorSignature) {
    const end64 = readUint64(view, locator + 8);
    if (end64 + 56 > locator || view.getUint32(end64, true) !== end64Signature) return undefined;
    count = readUint64(view, end64 + 32);
    size = readUint64(view, end64 + 40);
    start = readUint64(view, end64 + 48);
  }
  return start + size <= end && count * centralSize <= size ? { start, count } : undefined;
}

/** An entry and where its data begin; a text that says what is wrong. */
function readEntry(bytes: Uint8Array, view: DataView, at: number, end: number): ZipEntry | string {
  if (at + centralSize > end || view.getUint32(at, true) !== centralSignature) return "the zip directory is broken";
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const nameEnd = at + centralSize + nameLength;
  if (nameEnd + extraLength > end) return "the zip directory is broken";
  const nameBytes = bytes.subarray(at + centralSize, nameEnd);
  const name = utf8.decode(nameBytes);

  let size = view.getUint32(at + 24, true);
  let packedSize = view.getUint32(at + 20, true);
  let header = view.getUint32(at + 42, true);
  if (size === inZip64 || packedSize === inZip64 || header === inZip64) {
    let field = zip64Field(view, nameEnd, nameEnd + extraLength);
    const next = () => {
      field += 8;
      return readUint64(view, field - 8);
    };
    if (field < 0) return `zip entry ${name} has no size`;
    if (size === inZip64) size = next();
    if (packedSize === inZip64) packedSize = next();
    if (header === inZip64) header = next();
  }
  if (header + localSize > end || view.getUint32(header, true) !== localSignature)
    return `zip entry ${name} is missing`;
  const localNameLength = view.getUint16(header + 26, true);
  const dataStart = header + localSize + localNameLength + view.getUint16(header + 28, true);
  if (dataStart + packedSize > end) return `zip entry ${name} is cut short`;
  if (localNameLength !== nameLength || nameBytes.some((byte, index) => bytes[header + localSize + index] !== byte)) {
    return `zip entry ${name} has two names`;
  }
  return {
    name,
    nameBytes,
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    modified: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    packedSize,
    size,
    dataStart,
    madeBy: view.getUint16(at + 4, true),
    attributes: view.getUint32(at + 38, true),
  };
}

function whatIsWrong({ name, flags, size }: ZipEntry): [FaultKind, string] | undefined {
  if (flags & encryptedFlag) return ["encrypted", "the zip entry needs a password"];
  if (size > maxPartBytes) return ["too-large", `${size} bytes`];
  // A name that leads out of the package is never followed, and never handed on to who unpacks our output.
  if (/(^|[\\/])\.\.([\\/]|$)|^[A-Za-z]:|\0/.test(name))
    return ["damaged", "the entry's name leads out of the package"];
  return undefined;
}

function overlapping(entries: readonly ZipEntry[], directory: number): XlsxFault | undefined {
  const byPlace = [...entries].sort((a, b) => a.dataStart - b.dataStart);
  for (const [index, entry] of byPlace.entries()) {
    const next = byPlace[index + 1]?.dataStart ?? directory;
    if (entry.dataStart + entry.packedSize > next) return fault("damaged", "zip entries overlap", entry.name);
  }
  return undefined;
}

/** Where the values of the zip64 extra field begin; -1 for none. */
function zip64Field(view: DataView, from: number, to: number): number {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === 1) return at + 4 + 24 <= view.byteLength ? at + 4 : -1;
  }
  return -1;
}

/** Exact up to 2^53; more is beyond any file, and stays so. */
const readUint64 = (view: DataView, at: number): number =>
  view.getUint32(at, true) + view.getUint32(at + 4, true) * 0x1_0000_0000;
