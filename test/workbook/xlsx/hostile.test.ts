import { constants, deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { strToU8 } from "fflate";
import type { Codec } from "../../../src/workbook/xlsx/codec";
import { isFault, type XlsxFault } from "../../../src/workbook/xlsx/fault";
import { fflateCodec } from "../../../src/workbook/xlsx/fflateCodec";
import { nodeCodec } from "../../../src/workbook/xlsx/nodeCodec";
import { openXlsx } from "../../../src/workbook/xlsx/package";
import { readGrid } from "../../../src/workbook/xlsx/readXlsxSheet";
import { writeZip } from "../../../src/workbook/xlsx/writeZip";
import { openZip } from "../../../src/workbook/xlsx/zip";
import { property } from "../../support/property";
import { sheetXml, workbookFile, workbookParts, zipParts, type WorkbookXml } from "../../support/xlsxParts";

type Values = Record<string, unknown[][]>;

/** The values of every sheet, or the fault that ends the reading. */
function readAll(bytes: Uint8Array, codec: Codec): Values | XlsxFault {
  const pkg = openXlsx(bytes, codec);
  if (isFault(pkg)) return pkg;
  const sheets: [string, unknown[][]][] = [];
  for (const { sheet } of pkg.sheets) {
    const grid = readGrid(pkg, sheet)!;
    if (isFault(grid)) return grid;
    sheets.push([sheet, grid.rows.map(({ cells }) => cells.map(({ value }) => value))]);
  }
  return Object.fromEntries(sheets);
}

const rows = (xml: string): string => `<sheetData>${xml}</sheetData>`;
const cell = (xml: string): string => rows(`<row r="1">${xml}</row>`);
const good = cell(`<c r="A1"><v>1</v></c>`);
const file = (sheet: string, rest: Omit<WorkbookXml, "sheets"> = {}) =>
  workbookFile({ sheets: [["แผน", sheet]], ...rest });
const sheetPart = "xl/worksheets/sheet1.xml";
/** A workbook whose sheet's part is this text as it is. */
const raw = (part: string | Uint8Array) => workbookFile({ sheets: [["แผน", ""]] }, { [sheetPart]: part });
const ole = (stream: string): Uint8Array => {
  const bytes = new Uint8Array(1024);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(Buffer.from(stream, "utf16le"), 640);
  return bytes;
};

/** The file with another name of the same length in its headers, whatever the reader makes of it. */
function renamed(bytes: Uint8Array, from: string, to: string, times = Infinity): Uint8Array {
  const copy = Buffer.from(bytes);
  for (let at = copy.indexOf(from); at >= 0 && times-- > 0; at = copy.indexOf(from, at + 1)) copy.write(to, at);
  return new Uint8Array(copy);
}

/** Of a directory record. */
const fields = {
  flags: { offset: 8, bytes: 2 },
  method: { offset: 10, bytes: 2 },
  crc: { offset: 16, bytes: 4 },
  packed: { offset: 20, bytes: 4 },
  size: { offset: 24, bytes: 4 },
};

/** The file with another number in the directory record of a part. */
function declared(bytes: Uint8Array, name: string, field: keyof typeof fields, value: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const at = Buffer.from(copy).lastIndexOf(name) - 46;
  const { offset, bytes: size } = fields[field];
  if (size === 2) view.setUint16(at + offset, value, true);
  else view.setUint32(at + offset, value, true);
  return copy;
}

/** A part of 1.5 MB that unpacks to 1.5 GB of zeros. */
function bomb(): Uint8Array {
  const run = deflateRawSync(Buffer.alloc(2 ** 26), { level: 9, finishFlush: constants.Z_SYNC_FLUSH });
  return new Uint8Array(Buffer.concat([...Array.from({ length: 24 }, () => run), Buffer.from([3, 0])]));
}

/** A workbook whose sheet is put in later, packed in this way. */
function packedBy(deflate: Codec["deflate"], sheet: Uint8Array): Uint8Array {
  const zip = openZip(file(good), { ...nodeCodec, deflate });
  if (isFault(zip)) throw new Error(zip.detail);
  return writeZip(zip, new Map([[sheetPart, sheet]]));
}

/** A workbook whose sheet is the bomb, said to be of this size. */
const bombed = (size: number): Uint8Array => declared(packedBy(bomb, strToU8("0")), sheetPart, "size", size);

/** A sheet of this many rows alike. */
function manyRows(count: number, row: (number: number) => string): Uint8Array {
  const made: string[] = [];
  for (let number = 1; number <= count; number++) made.push(row(number));
  return packedBy((bytes) => deflateRawSync(bytes, { level: 1 }), Buffer.from(sheetXml(rows(made.join("")))));
}

const entities = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join("");
const laughs = `<?xml version="1.0"?><!DOCTYPE worksheet [<!ENTITY l0 "lol">${entities}]>`;
const external = `<?xml version="1.0"?><!DOCTYPE worksheet [<!ENTITY x SYSTEM "file:///etc/passwd">]>`;
const whole = file(good);
const overlong = Buffer.from(
  sheetXml(cell(`<c t="str"><v>ABC</v></c>`)).replace("ABC", "\u00e0\u0081\u0081"),
  "latin1",
);

/** What the file is; it; and what comes of it: a kind of fault, or the values that are read all the same. */
const cases: [string, () => Uint8Array, string | Values][] = [
  ["an empty file", () => new Uint8Array(0), "empty"],
  ["one byte", () => Uint8Array.of(0), "not-a-zip"],
  ["random bytes", () => Uint8Array.from({ length: 999 }, (_, n) => (n * 2654435761) >>> 24), "not-a-zip"],
  ["the first half of a file", () => whole.slice(0, whole.length / 2), "truncated"],
  ["all but the last byte", () => whole.slice(0, -1), "truncated"],
  ["only the zip signature", () => strToU8("PK\u0003\u0004"), "truncated"],
  ["an archive without entries", () => zipParts({}), "no-workbook"],
  ["an archive of something else", () => zipParts({ "readme.txt": "hello" }), "no-workbook"],
  ["a workbook with a password", () => ole("EncryptedPackage\0"), "not-a-zip"],
  ["an .xls renamed", () => ole("Workbook\0"), "not-a-zip"],
  ["a .csv renamed", () => strToU8("ที่,โครงการ\r\n1,ก\r\n"), "not-a-zip"],
  ["a bomb of 1.5 GB that says so", () => bombed(24 * 2 ** 26), "too-large"],
  ["a bomb of 1.5 GB that says 300 MB", () => bombed(300 * 2 ** 20), "too-large"],
  ["a bomb of 1.5 GB that says 1,000 bytes", () => bombed(1000), "damaged"],
  ["a wrong checksum", () => declared(whole, sheetPart, "crc", 1), "damaged"],
  ["a size that is not so", () => declared(whole, sheetPart, "size", 999), "damaged"],
  ["packed bytes beyond the file", () => declared(whole, sheetPart, "packed", 99_999), "damaged"],
  ["packed bytes that are another entry's too", () => declared(whole, "xl/workbook.xml", "packed", 600), "damaged"],
  ["an entry with a password of its own", () => declared(whole, sheetPart, "flags", 1), "encrypted"],
  ["an entry of a packing nobody knows", () => declared(whole, sheetPart, "method", 99), "damaged"],
  ["an entry of two names", () => renamed(whole, `${sheetPart}`, "xl/worksheets/sheetX.xml", 1), "damaged"],
  [
    "two entries of one name",
    () =>
      renamed(workbookFile({ sheets: [["แผน", good]] }, { "xl/worksheets/sheet2.xml": "<x/>" }), "sheet2", "sheet1"),
    "damaged",
  ],
  ["a name that leads out", () => workbookFile({ sheets: [["แผน", good]] }, { "xl/../../evil.sh": "x" }), "damaged"],
  ["a name of a drive", () => workbookFile({ sheets: [["แผน", good]] }, { "C:\\evil.sh": "x" }), "damaged"],
  ["an absolute name", () => workbookFile({ sheets: [["แผน", good]] }, { "/etc/passwd": "x" }), { แผน: [[1]] }],
  [
    "a relationship that leads out",
    () =>
      workbookFile(
        { sheets: [["แผน", good]] },
        {
          "_rels/.rels": `<Relationships><Relationship Id="a" Type="x/officeDocument" Target="../../etc/passwd"/></Relationships>`,
        },
      ),
    "damaged",
  ],
  ["a billion laughs", () => raw(`${laughs}<worksheet>&l9;</worksheet>`), "damaged"],
  ["an external entity", () => raw(`${external}<worksheet>&x;</worksheet>`), "damaged"],
  ["an entity nobody declared", () => file(cell(`<c t="str"><v>&l9;</v></c>`)), "damaged"],
  ["a character that is none", () => file(cell(`<c t="str"><v>&#xD800;</v></c>`)), "damaged"],
  [
    "text that is not UTF-8",
    () => raw(Buffer.from(sheetXml(cell(`<c t="str"><v>\u00a1</v></c>`)), "latin1")),
    "damaged",
  ],
  ["a character of UTF-8 spelled too long", () => raw(overlong), "damaged"],
  ["an encoding that is not allowed", () => raw(`<?xml version="1.0" encoding="windows-874"?><worksheet/>`), "damaged"],
  ["a cell in column ZZZZZZ", () => file(cell(`<c r="ZZZZZZ1"><v>1</v></c>`)), "damaged"],
  ["a cell in a row of its own", () => file(cell(`<c r="A2"><v>1</v></c>`)), "damaged"],
  ["a cell before the one before", () => file(cell(`<c r="B1"><v>1</v></c><c r="A1"><v>1</v></c>`)), "out-of-order"],
  ["a cell twice", () => file(cell(`<c r="A1"><v>1</v></c><c r="A1"><v>1</v></c>`)), "out-of-order"],
  ["a cell named __proto__", () => file(cell(`<c r="__proto__"><v>1</v></c>`)), "damaged"],
  ["a cell of an unknown type", () => file(cell(`<c t="__proto__"><v>1</v></c>`)), "damaged"],
  ["a million columns", () => file(cell("<c><v>1</v></c>".repeat(1_000_000))), "damaged"],
  ["a cell outside of the rows", () => file(rows(`<row r="1"/><c r="A1"><v>1</v></c>`)), "damaged"],
  ["a row within a row", () => file(rows(`<row r="1"><row r="2"/></row>`)), "damaged"],
  ["a row beyond the last", () => file(rows(`<row r="1048577"/>`)), "damaged"],
  ["a row before the one before", () => file(rows(`<row r="2"/><row r="1"/>`)), "out-of-order"],
  ["a row twice", () => file(rows(`<row r="1"/><row r="1"/>`)), "out-of-order"],
  ["the last cell of all", () => file(rows(`<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`)), { แผน: [[1]] }],
  [
    "1,048,576 rows, styled and empty",
    () => manyRows(1_048_576, (n) => `<row r="${n}" s="1" customFormat="1" ht="15.75"><c r="A${n}" s="2"/></row>`),
    { แผน: [] },
  ],
  ["more rows than there are", () => manyRows(1_048_577, () => "<row/>"), "damaged"],
  ["more cells than are read", () => manyRows(2100, () => `<row>${"<c><v>1</v></c>".repeat(1000)}</row>`), "too-large"],
  ["a number in each of 1,048,576 rows", () => manyRows(1_048_576, () => "<row><c><v>1</v></c></row>"), "too-large"],
  [
    "more sheets than any workbook has",
    () => workbookFile({ sheets: Array.from({ length: 1001 }, (_, at) => [`ส${at}`, ""]) }),
    "too-large",
  ],
  ["a wrong dimension", () => file(`<dimension ref="A1:XFD1048576"/>${good}`), { แผน: [[1]] }],
  ["a dimension that is none", () => file(`<dimension ref="__proto__"/>${good}`), { แผน: [[1]] }],
  [
    "a merge of the whole sheet",
    () => file(`${good}<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`),
    { แผน: [[1]] },
  ],
  ["a merge of nothing", () => file(`${good}<mergeCells><mergeCell ref="A0:ZZZZ1"/></mergeCells>`), "damaged"],
  [
    "a shared text that does not exist",
    () => file(cell(`<c t="s"><v>7</v></c>`), { strings: "<si><t>a</t></si>" }),
    "damaged",
  ],
  [
    "a shared text before the first",
    () => file(cell(`<c t="s"><v>-1</v></c>`), { strings: "<si><t>a</t></si>" }),
    "damaged",
  ],
  ["a shared text named by a fraction", () => file(cell(`<c t="s"><v>0.5</v></c>`), { strings: "<si/>" }), "damaged"],
  ["a shared formula that does not exist", () => file(cell(`<c><f t="shared" si="3"/><v>1</v></c>`)), "damaged"],
  ["a formula of 8,000 characters for 10,000 cells", () => file(manyFormulas()), "too-large"],
  ["a number that is none", () => file(cell(`<c><v>0x10</v></c>`)), "damaged"],
  ["a number without end", () => file(cell(`<c><v>1e999</v></c>`)), "damaged"],
  ["elements within elements without end", () => file(`${"<a>".repeat(1_000_000)}`), "damaged"],
  ["a sheet that is not a sheet", () => raw("<html><body/></html>"), "damaged"],
  ["a sheet without content", () => raw(""), "damaged"],
  [
    "no list of content types",
    () => workbookFile({ sheets: [["แผน", good]] }, { "[Content_Types].xml": undefined }),
    "damaged",
  ],
  ["two roots", () => raw(`${sheetXml(good)}<worksheet/>`), "damaged"],
  ["an end tag of another", () => raw(`<worksheet><sheetData></sheetdata></worksheet>`), "damaged"],
  ["prototype names", () => protoFile(), { __proto__x: [], ["__proto__"]: [["__proto__", "constructor"]] }],
];

function manyFormulas(): string {
  const formula = `<c><f t="shared" ref="A1:A10000" si="0">${"B1+".repeat(2600)}1</f><v>1</v></c>`;
  return rows(`<row>${formula}</row>${`<row><c><f t="shared" si="0"/><v>1</v></c></row>`.repeat(9999)}`);
}

function protoFile(): Uint8Array {
  return workbookFile({
    sheets: [
      ["__proto__", cell(`<c t="s"><v>0</v></c><c t="s"><v>1</v></c>`)],
      ["__proto__x", rows("")],
    ],
    strings: "<si><t>__proto__</t></si><si><t>constructor</t></si>",
    after: `<definedNames><definedName name="__proto__">__proto__!A1</definedName></definedNames>`,
  });
}

/** Both codecs are given the same files: the large ones take seconds to make. */
const files = new Map<() => Uint8Array, Uint8Array>();
function made(make: () => Uint8Array): Uint8Array {
  const bytes = files.get(make) ?? make();
  files.set(make, bytes);
  return bytes;
}

describe.each<[string, Codec]>([
  ["Node", nodeCodec],
  ["a browser", fflateCodec],
])("in %s", (_, codec) => {
  test.each(cases)("%s", (_, make, expected) => {
    const bytes = made(make);
    // What these guard against fills the memory or takes many minutes: it does not end within any test's time.
    const result = readAll(bytes, codec);
    if (typeof expected === "string") expect(result).toMatchObject({ fault: expected });
    else expect(result).toEqual(expected);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

test("wherever the XML of a sheet is cut, it is damaged and not shorter", () => {
  const xml = strToU8(
    sheetXml(
      `${cell(`<c r="A1" t="inlineStr"><is><t>ก&amp;</t></is></c><c r="B1" s="1"><f>A1</f><v>1.5</v></c>`)}<mergeCells/><!-- end -->`,
    ),
  );
  for (let end = 0; end < xml.length; end++) {
    expect(readAll(raw(xml.slice(0, end)), nodeCodec)).toMatchObject({ fault: "damaged", part: sheetPart });
  }
});

const rich = workbookParts({
  sheets: [
    [
      "แผน",
      `<sheetFormatPr zeroHeight="1"/><cols><col min="1" max="2" width="0"/></cols>${good}<mergeCells><mergeCell ref="A1:B2"/></mergeCells>`,
    ],
  ],
  strings: `<si><t>ก</t></si><si><r><t xml:space="preserve">a </t></r></si>`,
  styles: `<numFmts><numFmt numFmtId="164" formatCode="0"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs>`,
});
const change = fc.record({ at: fc.nat(), byte: fc.nat(255), gone: fc.nat(3) });
const changedBy = (bytes: Uint8Array, changes: readonly { at: number; byte: number; gone: number }[]): Uint8Array => {
  const list = [...bytes];
  for (const { at, byte, gone } of changes) list.splice(at % list.length, gone, byte);
  return Uint8Array.from(list);
};

property(
  "whatever bytes of a part are changed, it is read or a fault",
  [fc.constantFrom(...Object.keys(rich)), fc.array(change, { minLength: 1, maxLength: 3 })],
  (part, changes) => {
    const bytes = changedBy(strToU8(rich[part]!), changes);
    expect(typeof readAll(zipParts({ ...rich, [part]: bytes }), nodeCodec)).toBe("object");
  },
  1000,
);

property(
  "whatever bytes of a file are changed, it is read or a fault",
  [fc.array(change, { minLength: 1, maxLength: 3 })],
  (changes) => expect(typeof readAll(changedBy(whole, changes), nodeCodec)).toBe("object"),
  300,
);

test("wherever a file is cut, it is a fault and not a sheet with fewer rows", () => {
  for (let end = 0; end < whole.length; end++) {
    expect(Object.keys(readAll(whole.slice(0, end), nodeCodec))).toContain("fault");
  }
});
