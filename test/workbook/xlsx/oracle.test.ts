import * as XLSX from "@e965/xlsx";
import { workbookFile } from "../../support/xlsxParts";
import { ours, theirs } from "./oracle";

const cells = `<sheetData>
<row r="1" spans="1:9"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" s="1"/><c r="E1" t="inlineStr"><is><r><t>ก</t></r><r><t xml:space="preserve"> ข</t></r></is></c></row>
<row r="2"><c r="A2"><v>1</v></c><c r="B2"><f t="shared" ref="B2:B4" si="0">A2*$A$2+A$1</f><v>1</v></c><c r="C2"><f t="array" ref="C2:C3">A2:A3*2</f><v>2</v></c><c r="D2" t="d" s="1"><v>2021-10-01</v></c></row>
<row r="3"><c r="A3"><v>2</v></c><c r="B3"><f t="shared" si="0"/><v>2</v></c><c r="C3"><v>4</v></c><c r="D3" t="b"><v>1</v></c><c r="E3" t="e"><v>#N/A</v></c></row>
<row r="4" hidden="1"><c r="A4"><v>-3.25E-2</v></c><c r="B4"><f t="shared" si="0"/><v>3</v></c><c r="C4" t="str"><f>"a"&amp;B4</f><v>a3</v></c></row>
<row r="6"><c r="B6" t="str"><v>_x000D_ก &amp; &lt;ข&gt;</v></c></row>
</sheetData><mergeCells count="1"><mergeCell ref="A1:A2"/></mergeCells>`;
const strings = `<si><t>แผนปฏิบัติการ</t></si><si><r><t xml:space="preserve">หนา </t></r><r><rPr><b/></rPr><t>บาง</t></r></si><si><t>課</t><rPh sb="0" eb="1"><t>か</t></rPh></si>`;
const styles = `<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>`;

test("odd cells are read as SheetJS reads them", () => {
  const file = workbookFile({ sheets: [["แผน", cells]], strings, styles });
  expect(ours(file)).toEqual(theirs(file));
});

test("dates of a workbook that counts from 1904 are read as SheetJS reads them", () => {
  const sheet = `<sheetData><row r="1"><c r="A1" s="1"><v>43008</v></c></row></sheetData>`;
  const file = workbookFile({ sheets: [["แผน", sheet]], styles, before: `<workbookPr date1904="1"/>` });
  expect(ours(file)).toEqual(theirs(file));
});

test("what SheetJS writes is read as SheetJS reads it", () => {
  const book = XLSX.utils.book_new();
  const table = Array.from({ length: 200 }, (_, row) => [
    row,
    `กิจกรรม ${row % 7}`,
    row / 7,
    row % 2 === 0,
    null,
    " ก\nข ",
  ]);
  const sheet = XLSX.utils.aoa_to_sheet(table);
  sheet["G1"] = { t: "n", f: "SUM(A1:A200)", v: 19900 };
  sheet["!ref"] = "A1:G200";
  sheet["!merges"] = [{ s: { r: 0, c: 1 }, e: { r: 3, c: 1 } }];
  XLSX.utils.book_append_sheet(book, sheet, "แผน");
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([["__proto__"], ["=1+1"]]), "__proto__ 2");
  for (const bookSST of [false, true]) {
    const file: Uint8Array = new Uint8Array(XLSX.write(book, { type: "array", bookType: "xlsx", bookSST }));
    expect(ours(file)).toEqual(theirs(file));
  }
});
