import { tableOf } from "../../support/grids";
import { odsContent, odsFile } from "../../support/odsOf";
import { fflateCodec } from "../../../src/workbook/xlsx/fflateCodec";
import { isFault } from "../../../src/workbook/xlsx/fault";
import { readFileSheets } from "../../../src/workbook/fileSheets";

const text = (content: string, facts = "") =>
  `<table:table-cell office:value-type="string"${facts}><text:p>${content}</text:p></table:table-cell>`;
const value = (facts: string, shown: string) =>
  `<table:table-cell ${facts}><text:p>${shown}</text:p></table:table-cell>`;
const row = (...cells: string[]) => `<table:table-row>${cells.join("")}</table:table-row>`;

async function read(rows: string, styles = "") {
  const body = `<table:table table:name="แผน">${rows}</table:table>`;
  const sheets = await readFileSheets(odsFile(odsContent(body, styles)), fflateCodec);
  if (isFault(sheets)) throw new Error(sheets.detail);
  return sheets.grids[0]!;
}

const strike = `<style:style style:name="T1" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style><style:style style:name="T2" style:family="text" style:parent-style-name="T1"/>`;

test.each<[string, string, unknown]>([
  ["an amount, whatever its cell shows", value('office:value-type="float" office:value="1234.5"', "1,235"), 1234.5],
  ["money", value('office:value-type="currency" office:currency="THB" office:value="1500"', "฿1,500.00"), 1500],
  ["a share", value('office:value-type="percentage" office:value="0.8"', "80%"), 0.8],
  ["a date", value('office:value-type="date" office:date-value="2022-01-05"', "5 ม.ค. 65"), 44566],
  ["a time", value('office:value-type="time" office:time-value="PT06H00M00S"', "6:00"), 0.25],
  ["yes or no", value('office:value-type="boolean" office:boolean-value="true"', "TRUE"), true],
  ["a text that looks like a number", text("1234"), "1234"],
  ["spaces, a tab and a line break", text('ก<text:s text:c="2"/>ข<text:tab/>ค<text:line-break/>ง'), "ก  ข\tค\nง"],
  ["a text in parts, broken in the source", text("โครงการ\n  <text:span> อบรม</text:span>"), "โครงการ อบรม"],
  ["a part that begins with a space", text("ก<text:span> ข</text:span>"), "ก ข"],
  ["a link", text('<text:a xlink:href="x">ก</text:a>ข'), "กข"],
  [
    "a field, by what it shows",
    text("<text:sheet-name>แผน</text:sheet-name> <text:date>5/1/65</text:date>"),
    "แผน 5/1/65",
  ],
  ["a note beside the text", text("ก<office:annotation><text:p>หมายเหตุ</text:p></office:annotation>"), "ก"],
  [
    "a new amount behind one that is struck out",
    text('<text:span text:style-name="T1">50</text:span>60'),
    "5\u03360\u033660",
  ],
  [
    "the same by a style that is based on another, in two paragraphs",
    text('<text:span text:style-name="T2">50</text:span></text:p><text:p>60'),
    "5\u03360\u0336\n60",
  ],
  ["a word that is struck out", text('<text:span text:style-name="T1">ก</text:span>ข'), "กข"],
])("%s", async (_, cell, expected) => {
  expect(tableOf(await read(row(cell), strike))).toEqual([[expected]]);
});

test("rows and cells that are written once for several, and cells under a merge", async () => {
  const grid = await read(
    [
      row(text("ก", ' table:number-columns-spanned="2"'), "<table:covered-table-cell/>", text("ข")),
      `<table:table-row table:number-rows-repeated="2">${text("ค", ' table:number-columns-repeated="3"')}</table:table-row>`,
      '<table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>',
      `<table:table-header-rows>${row('<table:table-cell table:number-columns-repeated="2"/>', text("ง"))}</table:table-header-rows>`,
      '<table:table-row table:number-rows-repeated="1048569"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>',
    ].join(""),
  );
  expect(grid.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
  expect(grid.rows.map(({ index, cells }) => [index, cells.map(({ column, value: held }) => [column, held])])).toEqual([
    [
      0,
      [
        [0, "ก"],
        [2, "ข"],
      ],
    ],
    [
      1,
      [
        [0, "ค"],
        [1, "ค"],
        [2, "ค"],
      ],
    ],
    [
      2,
      [
        [0, "ค"],
        [1, "ค"],
        [2, "ค"],
      ],
    ],
    [6, [[2, "ง"]]],
  ]);
});
