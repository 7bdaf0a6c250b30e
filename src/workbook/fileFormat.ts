import { isFault } from "./xlsx/fault";
import { readDirectory } from "./xlsx/zipDirectory";

/** What a file is, recognized from its bytes. */
export type FileFormat =
  | "xlsx" // every workbook of Office Open XML, macros or not
  | "xlsb"
  | "xls"
  | "xml-spreadsheet" // Excel 2003 XML
  | "html-table" // what web systems hand out under the name of .xls, and what Word and Excel copy
  | "ods"
  | "odf" // an OpenDocument that does not say of what kind in its first bytes, as it should
  | "csv" // a table in a text: commas, semicolons or tabs
  | "iwork" // Numbers, Pages, Keynote
  | "docx"
  | "doc"
  | "odt"
  | "rtf"
  | "slides"
  | "pdf"
  | "archive"
  | "mail"
  | "picture"
  | "media"
  | "program"
  | "encrypted" // an Office file that opens only with a password
  | "ole" // an Office file of another kind, or one whose kind does not show in these bytes
  | "zip" // an archive, or an Office file whose kind does not show in these bytes
  | "text"
  | "empty"
  | "unknown";

/** How much of a file's beginning shows what it is, but for archives and Office files, of which all is needed. */
export const headBytes = 8192;

/** `bytes`: the whole file, or its first `headBytes`. */
export function fileFormat(bytes: Uint8Array): FileFormat {
  if (bytes.length === 0) return "empty";
  if (startsWith(bytes, "PK\x03\x04") || startsWith(bytes, "PK\x05\x06")) return zipFormat(bytes);
  if (startsWith(bytes, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) return oleFormat(bytes);
  // Excel 2 to 4 had no container around the records: type 9, then a length below 256.
  if (bytes[0] === 9 && bytes[3] === 0 && bytes.length > 4 && bytes[1]! <= 8) return "xls";
  for (const [signature, format, at = 0] of signatures) if (startsWith(bytes, signature, at)) return format;
  if (latin(bytes.subarray(0, 1024)).includes("%PDF-")) return "pdf";
  const text = textOf(bytes.subarray(0, headBytes));
  if (text === undefined) return "unknown";
  const format = textFormat(text);
  return format === "text" && /<html[\s>]/i.test(text) && mayHoldTable(bytes) ? "html-table" : format;
}

/** First bytes, each as the character of its number, and where they are if not at the beginning. */
const signatures: readonly (readonly [string, FileFormat, number?])[] = [
  ["{\\rtf", "rtf"],
  ["Rar!", "archive"],
  ["7z\xbc\xaf\x27\x1c", "archive"],
  ["\x1f\x8b", "archive"],
  ["BZh", "archive"],
  ["\xfd7zXZ", "archive"],
  ["ustar", "archive", 257],
  ["\x89PNG", "picture"],
  ["\xff\xd8\xff", "picture"],
  ["GIF8", "picture"],
  ["II*\0", "picture"],
  ["MM\0*", "picture"],
  ["WEBP", "picture", 8],
  ["ftyphei", "picture", 4],
  ["ftypmif1", "picture", 4],
  ["ftypavif", "picture", 4],
  ["\0\0\x01\0", "picture"],
  ["BM", "picture"],
  ["ftyp", "media", 4],
  ["RIFF", "media"],
  ["ID3", "media"],
  ["\xff\xfb", "media"],
  ["OggS", "media"],
  ["fLaC", "media"],
  ["\x1a\x45\xdf\xa3", "media"],
  ["MZ", "program"],
  ["\x7fELF", "program"],
  ["SQLite format 3", "program"],
  // A shortcut of Windows.
  ["L\0\0\0\x01\x14\x02\0", "program"],
];

function startsWith(bytes: Uint8Array, signature: string, at = 0): boolean {
  if (bytes.length < at + signature.length) return false;
  for (let i = 0; i < signature.length; i++) if (bytes[at + i] !== signature.charCodeAt(i)) return false;
  return true;
}

const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

/** The folders of an Office file's archive say of which program it is; an OpenDocument says so in its first bytes. */
function zipFormat(bytes: Uint8Array): FileFormat {
  const start = latin(bytes.subarray(0, 200));
  if (start.includes("opendocument.spreadsheet")) return "ods";
  if (start.includes("opendocument.text")) return "odt";
  if (start.includes("opendocument.presentation")) return "slides";
  const entries = readDirectory(bytes);
  if (isFault(entries)) return "zip";
  const names = entries.map(({ name }) => name.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase());
  const has = (prefix: string) => names.some((name) => name.startsWith(prefix));
  if (has("xl/workbook.bin")) return "xlsb";
  if (has("xl/")) return "xlsx";
  if (has("word/")) return "docx";
  if (has("ppt/")) return "slides";
  if (has("content.xml") && has("meta-inf/manifest.xml")) return "odf";
  return has("index/document.iwa") || has("index.zip") ? "iwork" : "archive";
}

/** Streams of an OLE file, by which it is known. */
const streams: readonly (readonly [string, FileFormat])[] = [
  ["EncryptedPackage", "encrypted"],
  ["WordDocument", "doc"],
  ["Workbook", "xls"],
  ["Book", "xls"],
  ["PowerPoint Document", "slides"],
  ["__properties_version1.0", "mail"],
];

const oleFormat = (bytes: Uint8Array): FileFormat =>
  streams.find(([stream]) => holdsStream(bytes, stream))?.[1] ?? "ole";

/** The directory of an OLE file lists its streams by their names in UTF-16, in records at multiples of 128. */
function holdsStream(bytes: Uint8Array, name: string): boolean {
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    let same = 0;
    while (same < name.length && bytes[at + 2 * same] === name.charCodeAt(same) && bytes[at + 2 * same + 1] === 0)
      same++;
    if (same === name.length && bytes[at + 2 * same] === 0 && bytes[at + 2 * same + 1] === 0) return true;
  }
  return false;
}

/** Text in any encoding: no control characters, or UTF-16 with its mark. Letters beyond ASCII are of no matter here. */
function textOf(bytes: Uint8Array): string | undefined {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isWide) return new TextDecoder(bytes[0] === 0xff ? "utf-16le" : "utf-16be").decode(bytes);
  const isPlain = bytes.every((byte) => byte >= 32 || (byte >= 9 && byte <= 13) || byte === 26);
  return isPlain ? latin(bytes).replace(/^\xef\xbb\xbf/, "") : undefined;
}

function textFormat(text: string): FileFormat {
  if (text.includes("urn:schemas-microsoft-com:office:spreadsheet")) return "xml-spreadsheet";
  if (text.includes("urn:oasis:names:tc:opendocument")) return "odf";
  if (/<table[\s>]/i.test(text)) return "html-table";
  if (/<svg[\s>]/i.test(text)) return "picture";
  const headers = text.slice(0, 4096).match(/^(From|To|Subject|Date|Received|MIME-Version|Message-ID|Return-Path):/gim);
  if ((headers?.length ?? 0) >= 3) return "mail";
  return isTable(text) ? "csv" : "text";
}

/** Lines that are looked at. */
const tableLines = 20;

/** Of the lines of a table, how many have as many columns as most of them. */
const alike = 0.6;

/** Whether the lines of a text are rows of a table: two at least, of three columns or more, most of them alike. */
function isTable(text: string): boolean {
  // A field in quotation marks may hold separators and ends of lines.
  const plain = text.replace(/^sep=.\r?\n/i, "").replace(/"(?:[^"]|"")*"/g, "x");
  const all = plain.split(/\r\n?|\n/).filter((line) => line.trim() !== "");
  // The last line may be cut off where the bytes end.
  const lines = (text.length < headBytes / 2 ? all : all.slice(0, -1)).slice(0, tableLines);
  if (lines.length < 2) return false;
  return ["\t", ",", ";", "|"].some((separator) => {
    const counts = lines.map((line) => line.split(separator).length);
    const usual = counts.reduce((most, count) => (times(counts, count) > times(counts, most) ? count : most));
    return usual >= 3 && times(counts, usual) >= Math.max(2, alike * counts.length);
  });
}

/** Whether a web page holds a table, whose styles may come before it. Of a page whose beginning alone is here that is not known. */
function mayHoldTable(bytes: Uint8Array): boolean {
  if (bytes.length === headBytes) return true;
  const tag = "<table";
  for (let at = bytes.indexOf(0x3c); at >= 0; at = bytes.indexOf(0x3c, at + 1)) {
    let same = 1;
    // Small letters of ASCII have one bit more than capitals.
    while (same < tag.length && (bytes[at + same]! | 0x20) === tag.charCodeAt(same)) same++;
    if (same === tag.length) return true;
  }
  return false;
}

const times = (counts: readonly number[], count: number): number => counts.filter((one) => one === count).length;
