import fc from "fast-check";
import { areaToA1, maxColumns, toA1 } from "../../../src/grid/area";
import type { Grid } from "../../../src/grid/grid";
import { isFault } from "../../../src/workbook/xlsx/fault";
import { openXlsx } from "../../../src/workbook/xlsx/package";
import { readGrid, readXlsxSheet, type XlsxSheetReading } from "../../../src/workbook/xlsx/readXlsxSheet";
import { property } from "../../support/property";
import { sheetXml, workbookFile, type WorkbookXml } from "../../support/xlsxParts";

function reading(sheet: string, rest: Omit<WorkbookXml, "sheets"> = {}): XlsxSheetReading {
  const pkg = openXlsx(workbookFile({ sheets: [["แผน", sheet]], ...rest }));
  if (isFault(pkg)) throw new Error(pkg.detail);
  const read = readXlsxSheet(pkg, "แผน");
  if (read === undefined || isFault(read)) throw new Error(read?.detail ?? "no sheet");
  return read;
}

const rows = (xml: string): string => `<sheetData>${xml}</sheetData>`;
const grid = (sheet: string, rest?: Omit<WorkbookXml, "sheets">): Grid => reading(sheet, rest).grid;

/** What a reader of a test wants to see of cells: `A1: value`, with the formula where there is one. */
const shown = ({ rows }: Grid): Record<string, unknown> =>
  Object.fromEntries(
    rows.flatMap(({ cells }) =>
      cells.map((cell) => [toA1(cell), cell.formula === null ? cell.value : [cell.formula, cell.value]]),
    ),
  );

test.each<[string, string, unknown]>([
  ["a number", `<v>87400</v>`, 87400],
  ["a number with a fraction", `<v>0.1</v>`, 0.1],
  ["a number with an exponent", `<v>1.5E-3</v>`, 0.0015],
  ["a number in literal text", `<v><![CDATA[12]]></v>`, 12],
  ["a number with a comment in it", `<v>1<!-- -->2</v>`, 12],
  ["a number between line ends", `<v>\n12\n</v>`, 12],
])("%s is read", (_, content, value) => {
  expect(shown(grid(rows(`<row r="1"><c r="A1">${content}</c></row>`)))).toEqual({ A1: value });
});

test.each<[string, string, unknown]>([
  ["a shared text", `<c t="s"><v>0</v></c>`, "แผน"],
  ["runs of a shared text, without how to pronounce it", `<c t="s"><v>1</v></c>`, "แผนงาน"],
  ["a shared text with a character beyond XML", `<c t="s"><v>2</v></c>`, "a\rb"],
  ["a shared text with spaces that Excel does not show", `<c t="s"><v>3</v></c>`, "a b"],
  ["a shared text with a reference", `<c t="s"><v>4</v></c>`, "a&b"],
  ["a shared text with spaces that are to be kept", `<c t="s"><v>5</v></c>`, " a "],
  ["a shared text with such spaces, spelled otherwise", `<c t="s"><v>6</v></c>`, " b"],
  ["a text of its own", `<c t="inlineStr"><is><t>กองคลัง</t></is></c>`, "กองคลัง"],
  [
    "such a text in a cell that says where it is",
    `<c r="A1" t="inlineStr"><is><t> กอง &amp; _x000D_</t></is></c>`,
    "กอง & \r",
  ],
  ["such a text with its spaces", `<c r="A1" t="inlineStr"><is><t xml:space="preserve"> ก </t></is></c>`, " ก "],
  ["such a text in runs", `<c r="A1" t="inlineStr"><is><r><t>ก</t></r><r><t>ข</t></r></is></c>`, "กข"],
  ["such a text with a value behind it", `<c r="A1" t="inlineStr"><is><t>ก</t></is><v>ข</v></c>`, "ข"],
  [
    "a new amount behind one that is struck out",
    `<c r="A1" t="inlineStr"><is><r><rPr><strike/><sz val="0"/></rPr><t>๕๐</t></r><r><t>๖๐</t></r></is></c>`,
    "๕\u0336๐\u0336๖๐",
  ],
  [
    "what is not struck out, since it says so",
    `<c r="A1" t="inlineStr"><is><r><rPr><strike val="0"/></rPr><t>๕๐</t></r><r><t>๖๐</t></r></is></c>`,
    "๕๐๖๐",
  ],
  [
    "a word that is struck out",
    `<c r="A1" t="inlineStr"><is><r><rPr><strike/></rPr><t>ก</t></r><r><t>ข</t></r></is></c>`,
    "กข",
  ],
  ["runs of a text of its own", `<c t="inlineStr"><is><r><t>กอง</t></r><r><t>คลัง</t></r></is></c>`, "กองคลัง"],
  ["a text as a formula gives it", `<c t="str"><v>ก &amp; ข</v></c>`, "ก & ข"],
  ["Thai letters by number", `<c t="str"><v>&#3585;&#3634;&#3619; &#50; ครั้ง&#59;</v></c>`, "การ 2 ครั้ง;"],
  ["a line feed by number", `<c t="str"><v>&#3585;&#10;&#3586;</v></c>`, "ก\nข"],
  ["references by number", `<c t="str"><v>&#3585;&#xE02;&lt;&#128512;</v></c>`, "กข<😀"],
  ["literal text", `<c t="str"><v>a<![CDATA[<b> & "c"]]>d</v></c>`, `a<b> & "c"d`],
  ["characters beyond XML", `<c t="str"><v>a_x000D_b_x005F_x000D_</v></c>`, "a\rb_x000D_"],
  ["a line end within", `<c t="str"><v>a\r\nb</v></c>`, "a\nb"],
  ["spaces that are to be kept", `<c t="inlineStr"><is><t xml:space="preserve"> a </t></is></c>`, " a "],
  ["spaces that Excel does not show", `<c t="inlineStr"><is><t> a b\n</t></is></c>`, "a b"],
  ["a character of four bytes", `<c t="str"><v>𝐀é</v></c>`, "𝐀é"],
  ["true", `<c t="b"><v>1</v></c>`, true],
  ["false", `<c t="b"><v>0</v></c>`, false],
  ["an error", `<c t="e"><v>#DIV/0!</v></c>`, { error: "#DIV/0!" }],
  ["a date", `<c t="d"><v>2021-10-01T12:00:00</v></c>`, 44470.5],
])("%s is read", (_, cell, value) => {
  const strings = `<si><t>แผน</t></si><si><r><t>แผน</t></r><rPh sb="0" eb="1"><t>PHAEN</t></rPh><r><rPr><b/></rPr><t>งาน</t></r></si><si><t>a_x000D_b</t></si><si><t> a b </t></si><si><t>a&amp;b</t></si><si><t xml:space="preserve"> a </t></si><si><t  xml:space='preserve'> b</t></si>`;
  expect(shown(grid(rows(`<row>${cell}</row>`), { strings }))).toEqual({ A1: value });
});

test.each([
  ["General", 0, "yyyy-mm-dd"],
  ["that of an amount", 1, "yyyy-mm-dd"],
  ["text", 2, "yyyy-mm-dd"],
  ["a date's own", 3, "d mmm yy"],
])("a cell that is a date by its type is one in a style that is %s", (_, style, format) => {
  const styles = `<numFmts><numFmt numFmtId="200" formatCode="d mmm yy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="3"/><xf numFmtId="49"/><xf numFmtId="200"/></cellXfs>`;
  const read = grid(rows(`<row><c t="d" s="${style}"><v>2022-01-05</v></c></row>`), { styles });
  expect(read.rows[0]!.cells).toMatchObject([{ value: 44566, format }]);
});

test("cells that hold nothing are not listed, nor are their rows", () => {
  const blank = `<c r="A1" s="1"/><c r="B1" s="1"></c><c r="C1"><v/></c><c r="D1" t="s"><v></v></c><c r="E1" t="inlineStr"><is><t/></is></c>`;
  expect(grid(rows(`<row r="1" s="1" customFormat="1">${blank}</row><row r="2"/>`)).rows).toEqual([]);
});

test("the number formats of blank cells are reported, as far as they are any", () => {
  const styles = `<cellXfs><xf numFmtId="0"/><xf numFmtId="3"/></cellXfs>`;
  const read = grid(rows(`<row r="2"><c r="A2"/><c r="B2" s="1"/><c r="C2" s="1"><v>1</v></c></row>`), { styles });
  expect([...read.blankFormats!]).toEqual([[maxColumns + 1, "#,##0"]]);
  expect(grid(rows(`<row><c/></row>`)).blankFormats).toBeUndefined();
});

test("rows and cells without their place follow the ones before", () => {
  const xml = `<row><c><v>1</v></c><c/><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>`;
  expect(shown(grid(rows(xml)))).toEqual({ A1: 1, C1: 2, C5: 3, D5: 4, A6: 5 });
});

test("formulas are read with what they last gave", () => {
  const xml = `<row r="1"><c r="A1"><f>SUM(B1:C1)</f><v>3</v></c><c r="B1"><f>1&lt;2</f></c><c r="C1" t="str"><f>""</f><v></v></c></row>`;
  expect(shown(grid(rows(xml)))).toEqual({ A1: ["=SUM(B1:C1)", 3], B1: ["=1<2", null], C1: [`=""`, ""] });
});

test("shared formulas are written out for each cell", () => {
  const xml = [
    `<row r="2"><c r="A2"><v>1</v></c><c r="B2"><f t="shared" ref="B2:C3" si="0">SUM($A2:A2)+A$1+รวม!A1&amp;"A1"</f><v>1</v></c><c r="C2"><f t="shared" si="0"/><v>2</v></c></row>`,
    `<row r="3"><c r="B3"><f t="shared" si="0"/><v>3</v></c><c r="C3"><f t="shared" si="0"></f><v>4</v></c></row>`,
  ].join("");
  expect(shown(grid(rows(xml)))).toEqual({
    A2: 1,
    B2: [`=SUM($A2:A2)+A$1+รวม!A1&"A1"`, 1],
    C2: [`=SUM($A2:B2)+B$1+รวม!B1&"A1"`, 2],
    B3: [`=SUM($A3:A3)+A$1+รวม!A2&"A1"`, 3],
    C3: [`=SUM($A3:B3)+B$1+รวม!B2&"A1"`, 4],
  });
});

test("array formulas and data tables name the cells that go together", () => {
  const xml = `<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c><c r="C1"><f t="dataTable" ref="C1:D2" dt2D="1" dtr="1" r1="F1" r2="F2"/><v>1</v></c></row><row r="2"><c r="A2"><v>4</v></c></row>`;
  const read = reading(rows(xml));
  expect(read.arrays.map(areaToA1)).toEqual(["A1:A2", "C1:D2"]);
  expect(shown(read.grid)).toEqual({ A1: ["=B1:B2*2", 2], C1: ["=TABLE(F1,F2)", 1], A2: 4 });
});

test("number formats: spelled out, built in, Thai, unknown", () => {
  const ids = [0, 3, 164, 61, 71, 81, 999];
  const styles = `<numFmts><numFmt numFmtId="164" formatCode="[$-D00041E]#,##0;&quot;-&quot;"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>${ids.map((id) => `<xf numFmtId="${id}"/>`).join("")}</cellXfs>`;
  const cells = [...ids, 0].map((_, index) => `<c s="${index}"><v>1</v></c>`).join("");
  expect(grid(rows(`<row>${cells}</row>`), { styles }).rows[0]!.cells.map(({ format }) => format)).toEqual([
    "General",
    "#,##0",
    `[$-D00041E]#,##0;"-"`,
    "t#,##0",
    "ว/ด/ปปปป",
    "d/m/bb",
    "General",
    "General",
  ]);
});

test("a cell without a style has the format of the first", () => {
  const styles = `<cellXfs><xf numFmtId="4"/><xf numFmtId="0"/></cellXfs>`;
  expect(grid(rows(`<row><c><v>1</v></c></row>`), { styles }).rows[0]!.cells[0]!.format).toBe("#,##0.00");
});

test("what is around the cells", () => {
  const xml = [
    `<sheetFormatPr defaultRowHeight="15"/>`,
    `<cols><col min="2" max="3" width="9" hidden="1"/><col min="5" max="5" width="0" customWidth="1"/><col min="6" max="6" width="9"/></cols>`,
    rows(
      `<row r="2" hidden="1"/><row r="3" hidden="true"/><row r="5" ht="0" customHeight="1"/><row r="6" ht="15"/><row r="8" hidden="1"><c r="A8"><v>1</v></c></row>`,
    ),
    `<sheetProtection sheet="1" objects="1"/><autoFilter ref="A1:C9"/>`,
    `<mergeCells count="3"><mergeCell ref="A5:B6"/><mergeCell ref="C1:C2"/><mergeCell ref="A1:B1"/></mergeCells>`,
    `<hyperlinks><hyperlink ref="B2" r:id="rId1"/><hyperlink ref="C3:D4" location="A1"/></hyperlinks>`,
  ].join("");
  const read = grid(xml);
  expect(read.hiddenColumns).toEqual([
    { first: 1, last: 2 },
    { first: 4, last: 4 },
  ]);
  expect(read.hiddenRows).toEqual([
    { first: 1, last: 2 },
    { first: 4, last: 4 },
    { first: 7, last: 7 },
  ]);
  expect(read.protected).toBe(true);
  expect(read.filtered).toBe(true);
  expect(read.merges.map(areaToA1)).toEqual(["A1:B1", "C1:C2", "A5:B6"]);
  expect(read.links.map(areaToA1)).toEqual(["B2", "C3:D4"]);
});

test("rows are hidden unless they are listed, where the sheet says so", () => {
  const xml = `<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/>${rows(`<row r="3"><c><v>1</v></c></row>`)}`;
  expect(grid(xml).hiddenRows).toEqual([
    { first: 0, last: 1 },
    { first: 3, last: 1_048_575 },
  ]);
});

test("a plain sheet is neither protected nor filtered", () => {
  const read = grid(`${rows("")}<sheetProtection sheet="0"/>`);
  expect([read.protected, read.filtered, read.date1904, read.visibility]).toEqual([false, false, false, "visible"]);
});

test("a table's filter is the sheet's", () => {
  const table = `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ref="A1:B2"><autoFilter ref="A1:B2"/></table>`;
  const rels = `<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table1.xml"/></Relationships>`;
  const pkg = openXlsx(
    workbookFile(
      { sheets: [["แผน", rows("")]] },
      { "xl/tables/table1.xml": table, "xl/worksheets/_rels/sheet1.xml.rels": rels },
    ),
  );
  expect(isFault(pkg) ? pkg : readGrid(pkg, "แผน")).toMatchObject({ filtered: true });
});

test("prefixed XML with a byte order mark is read like any other", () => {
  const sheet = `\ufeff<?xml version="1.0"?><!-- written by another program --><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>ก</x:t></x:is></x:c><x:c r="B1"><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A1:B1"/></x:mergeCells></x:worksheet>`;
  const pkg = openXlsx(workbookFile({ sheets: [["แผน", ""]] }, { "xl/worksheets/sheet1.xml": sheet }));
  const read = isFault(pkg) ? pkg : readGrid(pkg, "แผน")!;
  expect(isFault(read) ? read : shown(read)).toEqual({ A1: "ก", B1: ["=1+1", 2] });
});

test("UTF-16 is read like UTF-8", () => {
  const sheet = `<?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData><row><c t="str"><v>ก</v></c></row></sheetData></worksheet>`;
  const bytes = new Uint8Array(Buffer.from(`\ufeff${sheet}`, "utf16le"));
  const pkg = openXlsx(workbookFile({ sheets: [["แผน", ""]] }, { "xl/worksheets/sheet1.xml": bytes }));
  const read = isFault(pkg) ? pkg : readGrid(pkg, "แผน")!;
  expect(isFault(read) ? read : shown(read)).toEqual({ A1: "ก" });
});

/** Cells as a program may spell them, each with how far it lies behind the one before and what comes after `r`. */
const spelledCell = fc.record({
  gap: fc.nat(3),
  rest: fc.oneof(
    fc.nat(2).map((style) => ` s="${style}"/>`),
    fc
      .tuple(fc.nat(2), fc.double({ noNaN: true, noDefaultInfinity: true }))
      .map(([s, v]) => ` s="${s}"><v>${v}</v></c>`),
    fc.nat(99999).map((v) => ` t="n"><v>${v / 100}</v></c>`),
    fc.nat(1).map((v) => ` s="1" t="s"><v>${v}</v></c>`),
    fc.nat(1).map((v) => ` t="s" s="2"><v>${v}</v></c>`),
    fc.constantFrom(
      `/>`,
      ` s="1"></c>`,
      ` t="str"><v>ก</v></c>`,
      ` t="b"><v>1</v></c>`,
      `><f>A1</f><v>1</v></c>`,
      `><v></v></c>`,
    ),
  ),
});

property(
  "the usual spelling is read as any other that means the same",
  [fc.array(fc.record({ gap: fc.nat(2), cells: fc.array(spelledCell, { maxLength: 6 }) }), { maxLength: 6 })],
  (table) => {
    let row = -1;
    const xml = table.map(({ gap, cells }) => {
      row += gap + 1;
      let column = -1;
      const spelled = cells.map(({ gap, rest }) => `<c r="${toA1({ row, column: (column += gap + 1) })}"${rest}`);
      return `<row r="${row + 1}">${spelled.join("")}</row>`;
    });
    const sheet = sheetXml(rows(xml.join("")));
    const prefixed = sheet
      .replaceAll(/<(?=[a-z])/g, "<x:")
      .replaceAll("</", "</x:")
      .replaceAll(`"/>`, `" />`);
    const workbook = {
      sheets: [
        ["แผน", ""],
        ["อื่น", ""],
      ],
      strings: "<si><t>ก</t></si><si><t/></si>",
      styles: `<cellXfs><xf numFmtId="0"/><xf numFmtId="3"/><xf numFmtId="14"/></cellXfs>`,
    } satisfies WorkbookXml;
    const pkg = openXlsx(
      workbookFile(workbook, { "xl/worksheets/sheet1.xml": sheet, "xl/worksheets/sheet2.xml": prefixed }),
    );
    if (isFault(pkg)) throw new Error(pkg.detail);
    expect(readGrid(pkg, "แผน")).toEqual({ ...readGrid(pkg, "อื่น"), sheet: "แผน" });
  },
  200,
);
