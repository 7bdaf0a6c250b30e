import { zipSync } from "fflate";
import { agencySheet } from "./agencySheet";
import { csvOf } from "./csvOf";
import { documentOf, docxOf, paragraph } from "./docxOf";
import { htmlOf } from "./htmlOf";
import { odsContent, odsFile, odsOf } from "./odsOf";
import { xlsOf } from "./xlsOf";

/** A name for it, its bytes, and what must come of it: faults or "read", with " or " between; "any": any fault; "anything": that or "read". */
export type HostileFile = readonly [string, Uint8Array, string];

const utf8 = (text: string) => new TextEncoder().encode(text);
const plan = agencySheet();

const times = (count: number, text: string) => text.repeat(count);
const within = (count: number, open: string, inner: string, close: string) =>
  times(count, open) + inner + times(count, close);

/** A part that claims to be of another size than it is. */
function lying(file: Uint8Array, part: string, size: number): Uint8Array {
  const bytes = file.slice();
  const view = new DataView(bytes.buffer);
  const name = utf8(part);
  for (let at = 0; at + 46 <= bytes.length; at++) {
    if (view.getUint32(at, true) === 0x02014b50 && name.every((byte, place) => bytes[at + 46 + place] === byte)) {
      view.setUint32(at + 24, size, true);
    }
  }
  return bytes;
}

/** The same file with bytes in its middle turned. */
function damaged(file: Uint8Array, from = 0.4): Uint8Array {
  const bytes = file.slice();
  for (let at = Math.floor(bytes.length * from); at < bytes.length * from + 40; at++) bytes[at]! ^= 0x5a;
  return bytes;
}

const odsTable = (xml: string) => odsFile(odsContent(`<table:table table:name="ก">${xml}</table:table>`));
const odsRow = (xml: string, facts = "") => odsTable(`<table:table-row${facts}>${xml}</table:table-row>`);
const odsCell = (facts: string, text = "ก") =>
  `<table:table-cell${facts} office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;

const odsFiles: readonly HostileFile[] = [
  ["a part that unpacks to far more than it claims", lying(odsOf([plan]), "content.xml", 10), "damaged"],
  ["a part that claims gigabytes", lying(odsOf([plan]), "content.xml", 0x7fffffff), "too-large"],
  [
    "a bomb",
    zipSync({ "content.xml": new Uint8Array(40_000_000), "META-INF/manifest.xml": utf8("<m/>") }),
    "too-large",
  ],
  ["damaged bytes", damaged(odsOf([plan])), "damaged"],
  ["half a file", odsOf([plan]).subarray(0, 900), "truncated"],
  ["half a document", odsFile(odsContent("").slice(0, -40)), "damaged"],
  ["entities that grow", odsFile('<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><a>&b;</a>'), "damaged"],
  ["an entity of another file", odsFile('<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]><a>&a;</a>'), "damaged"],
  [
    "elements too deep",
    odsRow(`<table:table-cell>${within(200, "<text:p>", "ก", "</text:p>")}</table:table-cell>`),
    "damaged",
  ],
  ["groups too deep", odsTable(within(200, "<table:table-row-group>", "", "</table:table-row-group>")), "damaged"],
  ["a row a thousand million times", odsRow(odsCell(""), ' table:number-rows-repeated="999999999"'), "too-large"],
  ["a cell a thousand million times", odsRow(odsCell(' table:number-columns-repeated="999999999"')), "too-large"],
  [
    "a blank row a thousand million times",
    odsRow("<table:table-cell/>", ' table:number-rows-repeated="999999999"'),
    "read",
  ],
  ["fewer than no times", odsRow(odsCell(' table:number-columns-repeated="-1"')), "damaged"],
  ["a merge beyond the sheet", odsRow(odsCell(' table:number-columns-spanned="99999"')), "damaged"],
  ["a million spaces in one element", odsRow(odsCell("", '<text:s text:c="999999999"/>ก')), "read"],
  ["a number that is none", odsRow('<table:table-cell office:value-type="float" office:value="1e999"/>'), "damaged"],
  ["a date that is none", odsRow('<table:table-cell office:value-type="date" office:date-value="x"/>'), "damaged"],
  [
    "two sheets of one name",
    odsFile(odsContent('<table:table table:name="ก"/><table:table table:name="ก"/>')),
    "damaged",
  ],
  ["more sheets than tabs", odsFile(odsContent(times(1001, "<table:table/>"))), "too-large"],
  [
    "a style that rests on itself",
    odsFile(
      odsContent(
        `<table:table table:name="ก"><table:table-row>${odsCell(' table:style-name="a"')}</table:table-row></table:table>`,
        '<style:style style:name="a" style:family="table-cell" style:parent-style-name="a"/>',
      ),
    ),
    "read",
  ],
  ["no content", odsFile("", {}), "damaged"],
  ["a text document", odsFile("<d:document-content><d:body><d:text/></d:body></d:document-content>"), "no-workbook"],
  ["a password", odsFile(odsContent(""), { "META-INF/manifest.xml": "<m:encryption-data/>" }), "encrypted"],
  [
    "macros, which nobody runs",
    odsFile(odsContent('<table:table table:name="ก"/>'), { "Basic/Standard/Module1.xml": "Sub Main" }),
    "read",
  ],
  [
    "cells of a file elsewhere",
    odsRow(
      '<table:table-cell><table:cell-range-source xlink:href="http://192.0.2.1/a.ods" xmlns:xlink="x"/></table:table-cell>',
    ),
    "read",
  ],
];

const table = (xml: string, grid = '<w:gridCol w:w="900"/>') => `<w:tbl><w:tblGrid>${grid}</w:tblGrid>${xml}</w:tbl>`;
const row = (xml: string, facts = "") => `<w:tr>${facts}${xml}</w:tr>`;
const cell = (facts: string, xml = paragraph("ก")) => `<w:tc><w:tcPr>${facts}</w:tcPr>${xml}</w:tc>`;
const external = (type: string) =>
  `<Relationships><Relationship Id="r" Type="http://x/${type}" Target="http://192.0.2.1/a" TargetMode="External"/></Relationships>`;

const docxFiles: readonly HostileFile[] = [
  [
    "a part that unpacks to far more than it claims",
    lying(documentOf(paragraph("ก")), "word/document.xml", 10),
    "damaged",
  ],
  ["a bomb", zipSync({ "word/document.xml": new Uint8Array(40_000_000) }), "too-large"],
  ["damaged bytes", damaged(documentOf(times(50, paragraph("แผน"))), 0.5), "damaged"],
  ["half a document", documentOf("</w:body>"), "damaged"],
  ["entities that grow", documentOf("<w:p><w:r><w:t>&b;</w:t></w:r></w:p>"), "damaged"],
  [
    "a table within a table, forty deep",
    documentOf(within(40, "<w:tbl><w:tr><w:tc>", paragraph("ก"), "</w:tc></w:tr></w:tbl>")),
    "damaged",
  ],
  ["content controls too deep", documentOf(within(120, "<w:sdt>", "", "</w:sdt>")), "damaged"],
  ["boxes too deep", documentOf(`<w:p><w:r>${within(120, "<w:pict>", "", "</w:pict>")}</w:r></w:p>`), "damaged"],
  [
    "a cell a thousand million columns wide",
    documentOf(table(row(cell('<w:gridSpan w:val="999999999"/>')))),
    "damaged",
  ],
  [
    "a row that begins beyond the sheet",
    documentOf(table(row(cell(""), '<w:trPr><w:gridBefore w:val="999999999"/></w:trPr>'))),
    "damaged",
  ],
  ["a merge that never began", documentOf(table(row(cell("<w:vMerge/>")))), "read"],
  ["a table without a grid", documentOf(table(row(cell("") + cell("")), "")), "read"],
  [
    "a field without an end would swallow the rest",
    documentOf(`<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>${paragraph("ก")}`),
    "damaged",
  ],
  [
    "a list of a level that there is not",
    documentOf('<w:p><w:pPr><w:numPr><w:ilvl w:val="999"/><w:numId w:val="9"/></w:numPr></w:pPr></w:p>'),
    "read",
  ],
  ["a part of it elsewhere", documentOf("<w:altChunk/>"), "no-workbook"],
  [
    "a template elsewhere, which nobody fetches",
    documentOf(paragraph("ก"), { "word/_rels/document.xml.rels": external("attachedTemplate") }),
    "read",
  ],
  ["its styles elsewhere", documentOf(paragraph("ก"), { "word/_rels/document.xml.rels": external("styles") }), "read"],
  ["macros, which nobody runs", documentOf(paragraph("ก"), { "word/vbaProject.bin": "x" }), "read"],
  [
    "a document that leads out of its package",
    documentOf("", {
      "_rels/.rels":
        '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="../../a.xml"/></Relationships>',
    }),
    "damaged",
  ],
  [
    "broken styles",
    documentOf(paragraph("ก"), {
      "word/_rels/document.xml.rels":
        '<Relationships><Relationship Id="r" Type="x/styles" Target="styles.xml"/></Relationships>',
      "word/styles.xml": "<w:styles><w:style>",
    }),
    "damaged",
  ],
];

const xls = xlsOf([plan]);
const changed = (change: (view: DataView) => void, file = xls): Uint8Array => {
  const bytes = file.slice();
  change(new DataView(bytes.buffer));
  return bytes;
};
/** Where the sector begins that the directory is in. */
const directory = (new DataView(xls.buffer).getUint32(48, true) + 1) * 512;
/** Where a record of this kind begins, with a length. */
function recordAt(kind: number, length?: number): number {
  const view = new DataView(xls.buffer);
  for (let at = 512; at + 4 < xls.length; at++) {
    if (view.getUint16(at, true) === kind && (length === undefined || view.getUint16(at + 2, true) === length))
      return at;
  }
  throw new Error(`no record ${kind}`);
}
const workbookEntry = (() => {
  const name = Buffer.from("Workbook", "utf16le");
  return Buffer.from(xls).indexOf(name, directory);
})();

const xlsFiles: readonly HostileFile[] = [
  ["half a file", xls.subarray(0, xls.length / 2), "damaged"],
  ["a header alone", xls.subarray(0, 512), "not-a-zip"],
  ["sectors of no size", changed((view) => view.setUint16(30, 31, true)), "damaged"],
  ["a directory that goes in circles", changed((view) => view.setUint32(48, 0xfffffff0, true)), "damaged"],
  [
    "a sector table that goes in circles",
    changed((view) => {
      view.setUint32(68, 0, true);
      view.setUint32(512 + 508, 0, true);
    }),
    "damaged",
  ],
  [
    "a stream longer than the file",
    changed((view) => view.setUint32(workbookEntry + 120, 0x7fffffff, true)),
    "damaged",
  ],
  ["a stream that begins nowhere", changed((view) => view.setUint32(workbookEntry + 116, 0x00ffffff, true)), "damaged"],
  [
    "a record longer than the stream",
    changed((view) => view.setUint16(recordAt(0x0809) + 2, 0xffff, true)),
    "truncated",
  ],
  ["a password", changed((view) => view.setUint16(recordAt(0x00e1), 0x002f, true)), "encrypted"],
  ["a workbook of Excel 95", changed((view) => view.setUint16(recordAt(0x0809) + 4, 0x0500, true)), "no-workbook"],
  [
    "a sheet that is not where it should be",
    changed((view) => view.setUint32(recordAt(0x0085) + 4, 3, true)),
    "damaged",
  ],
  ["a sheet without an end", changed((view) => view.setUint16(xls.lastIndexOf(0x0a), 0x0001, true)), "any"],
  ["another stream alone", changed((view) => view.setUint16(workbookEntry, 0x58, true)), "any"],
];

const page = (body: string) => utf8(`<html><body>${body}</body></html>`);
const htmlTable = (xml: string) => page(`<table><tr><td>ก</td><td>ข</td></tr>${xml}</table>`);

const htmlFiles: readonly HostileFile[] = [
  ["a table without an end", page("<table><tr><td>ก"), "damaged or truncated"],
  ["a comment without an end", htmlTable("<!-- "), "damaged"],
  ["a tag without an end", htmlTable('<td class="x'), "damaged"],
  ["a script without an end", htmlTable("<script>"), "damaged"],
  ["a script, which nobody runs", htmlTable("<script>while(1);</script>"), "read"],
  ["a picture elsewhere, which nobody fetches", htmlTable('<tr><td><img src="http://192.0.2.1/a"></td></tr>'), "read"],
  ["a frame elsewhere", htmlTable('<tr><td><iframe src="file:///etc/passwd"></iframe></td></tr>'), "read"],
  ["a cell a thousand million columns wide", htmlTable("<tr><td colspan=999999999>ก</td></tr>"), "read"],
  [
    "a cell a thousand columns wide, twenty times",
    htmlTable(`<tr>${times(20, "<td colspan=1000>ก</td>")}</tr>`),
    "read",
  ],
  ["a cell a thousand million rows high", htmlTable("<tr><td rowspan=999999999>ก</td></tr>"), "read"],
  [
    "tables within tables, a thousand deep",
    htmlTable(within(1000, "<tr><td><table>", "ก", "</table></td></tr>")),
    "read",
  ],
  ["a table between rows", htmlTable("<table><tr><td>ก</td></tr></table>"), "damaged"],
  [
    "elements that strike out, without end of them",
    htmlTable(`<tr><td>${times(150_000, "<s><del>")}</td></tr>`),
    "read",
  ],
  ["marks that are no tags, without end of them", htmlTable(`<tr><td>${times(600_000, "< ")}</td></tr>`), "too-large"],
  ["letters by name, without end of them", htmlTable(`<tr><td>${times(150_000, "&amp;")}</td></tr>`), "read"],
  ["letters that there are not", htmlTable("<tr><td>&#x10ffff;&#9999999;&#0;&nonsense;</td></tr>"), "read"],
  ["attributes without end of them", htmlTable(`<tr><td ${times(200_000, "a=1 ")}>ก</td></tr>`), "read"],
  ["styles without end of them", htmlTable(`<style>${times(200_000, ".a{")}</style>`), "read"],
  ["half a page of Thai letters", htmlTable("<tr><td>แผน</td></tr>").subarray(0, 70), "damaged or truncated"],
];

const csvFiles: readonly HostileFile[] = [
  ["a quotation mark that is never closed", utf8(`a,b,c\n1,2,3\n1,2,3\n1,2,3\n"${times(5000, "1,2,3\n")}`), "damaged"],
  ["more rows than a sheet", utf8(`a,b,c\n${times(1_048_577, "1,,\n")}`), "too-large"],
  [
    "one field of two million letters",
    utf8(`a,b,c\n1,2,3\n1,2,3\n1,2,3\n${times(3000, "1,2,3\n")}1,2,${times(2_000_000, "x")}\n`),
    "too-large",
  ],
  ["separators alone", utf8(times(100_000, ",,\n")), "read"],
  ["UTF-8 that is cut", utf8("ที่,งบ,ก\nก,ข,ค\nก,ข,ค").subarray(0, -1), "damaged"],
  ["letters of no encoding", Uint8Array.from([...utf8("a,b,c\n1,2,3\n1,2,3\n"), 0xff, 0xfe, 0xdb]), "no-workbook"],
];

/** Where the parts of a file are that are cut off or turned. */
const places = Array.from({ length: 20 }, (_, at) => (at + 1) / 21);

/** A file that is cut, or damaged, anywhere: of a text, what is left may be read. */
const brokenAnywhere = (file: Uint8Array): HostileFile[] =>
  places.flatMap((place): HostileFile[] => [
    [`cut at ${place.toFixed(2)}`, file.subarray(0, Math.floor(file.length * place)), "anything"],
    [`damaged at ${place.toFixed(2)}`, damaged(file, place), "anything"],
  ]);

/** Files that are made to hurt whoever reads them, by kind: more than forty of each. */
export const hostileFiles: Readonly<Record<"ods" | "docx" | "xls" | "html" | "csv", readonly HostileFile[]>> = {
  ods: [...odsFiles, ...brokenAnywhere(odsOf([plan]))],
  docx: [...docxFiles, ...brokenAnywhere(docxOf(plan, "one-table", { first: 0, last: 1 }))],
  xls: [...xlsFiles, ...brokenAnywhere(xls)],
  html: [...htmlFiles, ...brokenAnywhere(utf8(htmlOf(plan)))],
  csv: [...csvFiles, ...brokenAnywhere(utf8(csvOf(plan)))],
};
