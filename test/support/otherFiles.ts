import { utils, write, type BookType } from "@e965/xlsx";
import { zipSync } from "fflate";
import { documentOf, paragraph } from "./docxOf";
import { zipParts } from "./xlsxParts";

const table = [
  ["ที่", "กิจกรรม", "งบประมาณ"],
  [1, "ประชุม", 1200],
  [2, "อบรม", 800.5],
];

const sheetAs = (bookType: BookType): Uint8Array => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(table), "แผน");
  return new Uint8Array(write(book, { type: "array", bookType }) as ArrayBuffer);
};

const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const binary = (...bytes: number[]): Uint8Array =>
  Uint8Array.of(...bytes, ...Array.from({ length: 64 }, (_, n) => n % 7));

/** An OLE file whose directory names this stream. */
export function oleFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(Buffer.from(`${stream}\0`, "utf16le"), 1024);
  return bytes;
}

const stored = (name: string, content: string): Uint8Array => zipSync({ [name]: text(content) }, { level: 0 });

const types = "<Types/>";

/** Files of every kind that may lie beside submissions, by a name that says what they are. */
export const otherFiles = {
  xlsx: () => sheetAs("xlsx"),
  xls: () => sheetAs("biff8"),
  xlsb: () => sheetAs("xlsb"),
  ods: () => sheetAs("ods"),
  xml: () => sheetAs("xlml"),
  html: () => sheetAs("html"),
  csv: () => sheetAs("csv"),
  rtf: () => sheetAs("rtf"),
  word: () => documentOf(paragraph("ส่งแผนมาพร้อมนี้")),
  /** Its document is cut short. */
  docx: () => zipParts({ "[Content_Types].xml": types, "_rels/.rels": types, "word/document.xml": "<w:document>" }),
  doc: () => oleFile("WordDocument"),
  odt: () => stored("mimetype", "application/vnd.oasis.opendocument.text"),
  "odt-packed": () => zipParts({ "content.xml": "<x/>", "META-INF/manifest.xml": "<x/>" }),
  pptx: () => zipParts({ "[Content_Types].xml": types, "ppt/presentation.xml": "<p/>" }),
  pages: () => zipParts({ "Index/Document.iwa": "x", "Metadata/Properties.plist": "x" }),
  pdf: () => text("%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\n"),
  zip: () => zipParts({ "แผน.xlsx": sheetAs("xlsx") }),
  rar: () => binary(0x52, 0x61, 0x72, 0x21, 0x1a, 0x07),
  "7z": () => binary(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c),
  msg: () => oleFile("__properties_version1.0"),
  eml: () => text("From: ก <a@b.th>\r\nTo: จังหวัด <c@d.th>\r\nSubject: ส่งแผน\r\nMIME-Version: 1.0\r\n\r\nแนบแผนมา"),
  locked: () => oleFile("EncryptedPackage"),
  text: () => text("ถึงเจ้าหน้าที่\nส่งแผนมาพร้อมนี้ โทร. 1234\n"),
  tabbed: () => text("ที่\tกิจกรรม\tงบ\n1\tประชุม\t1200\n"),
  gsheet: () => text('{"url": "https://docs.google.com/open?id=x", "doc_id": "x"}'),
  jpg: () => binary(0xff, 0xd8, 0xff, 0xe0),
  png: () => binary(0x89, 0x50, 0x4e, 0x47),
  mp4: () => binary(0, 0, 0, 24, 0x66, 0x74, 0x79, 0x70, 0x69, 0x73, 0x6f, 0x6d),
  exe: () => binary(0x4d, 0x5a, 0x90, 0),
  noise: () => binary(0x91, 0x01, 0xf7, 0x00, 0xee),
  lock: () => binary(4, 0x55, 0x73, 0x65, 0x72),
  nothing: () => new Uint8Array(),
} satisfies Record<string, () => Uint8Array>;
