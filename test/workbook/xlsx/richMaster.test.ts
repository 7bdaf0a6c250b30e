import { invert } from "../../../src/change/changeSet";
import type { Block, Step } from "../../../src/change/step";
import type { XlsxWorkbook } from "../../../src/workbook/xlsx/xlsxWorkbook";
import { differingParts, openedXlsx, partsOf, savedAfter } from "../../support/openedXlsx";
import { richMaster } from "../../support/richMaster";

const sheet = "แผน";
/** Two rows above row 5, like row 4, of which the first gets an activity; and the totals with their new results. */
const insertion: Step[] = [
  {
    kind: "insert-rows",
    sheet,
    row: 4,
    looks: [
      { like: 3, fit: true },
      { like: 3, fit: false },
    ],
  },
  {
    kind: "write-cells",
    sheet,
    row: 4,
    column: 1,
    before: [[null, null, null]],
    after: [[{ text: "=1+1 <กิจกรรม>" }, { number: 50 }, { number: 5 }]],
  },
  {
    kind: "write-cells",
    sheet,
    row: 9,
    column: 2,
    before: [[{ formula: "=SUM(C4:C9)" }, { formula: "=SUM(D4:D9)" }]],
    after: [
      [
        { formula: "=SUM(C4:C9)", result: 650 },
        { formula: "=SUM(D4:D9)", result: 65 },
      ],
    ],
  },
];

const master = richMaster();
let inserted: Map<string, string>;
beforeAll(async () => {
  inserted = partsOf(await savedAfter(master, ...insertion));
});

test("only the parts that we mean to change differ", async () => {
  expect(differingParts(master, await savedAfter(master, ...insertion))).toEqual([
    "[Content_Types].xml",
    "xl/_rels/workbook.xml.rels",
    "xl/calcChain.xml",
    "xl/charts/chart1.xml",
    "xl/comments1.xml",
    "xl/drawings/drawing1.xml",
    "xl/drawings/vmlDrawing1.vml",
    "xl/workbook.xml",
    "xl/worksheets/sheet1.xml",
    "xl/worksheets/sheet2.xml",
  ]);
});

test("a change that moves no row touches the sheet and the workbook only", async () => {
  const write: Step = {
    kind: "write-cells",
    sheet,
    row: 1,
    column: 0,
    before: [[null]],
    after: [[{ text: "ฉบับร่าง" }]],
  };
  expect(differingParts(master, await savedAfter(master, write))).toEqual([
    "[Content_Types].xml",
    "xl/_rels/workbook.xml.rels",
    "xl/calcChain.xml",
    "xl/workbook.xml",
    "xl/worksheets/sheet1.xml",
  ]);
});

test("nothing changed: the very bytes that were opened", () => {
  expect(openedXlsx(master).save()).toEqual(master);
});

describe("two rows inserted above row 5", () => {
  const workbook = "xl/workbook.xml";
  const sheet1 = "xl/worksheets/sheet1.xml";
  const sheet2 = "xl/worksheets/sheet2.xml";
  test.each([
    ["the dimension", sheet1, '<dimension ref="A1:E10"/>'],
    [
      "a row above is kept byte for byte",
      sheet1,
      '<row r="1" spans="1:5" ht="30" customHeight="1"><c r="A1" s="2" t="inlineStr">',
    ],
    ["text is text", sheet1, '<c r="B5" s="2" t="inlineStr"><is><t>=1+1 &lt;กิจกรรม&gt;</t></is></c>'],
    [
      "a new row looks like its model, as high as its text needs",
      sheet1,
      '<row r="5" outlineLevel="1" ht="27"><c r="B5"',
    ],
    ["or as high as its model", sheet1, '<row r="6" outlineLevel="1" ht="22.5"><c r="C6" s="1"/>'],
    ["a moved row keeps what it says", sheet1, '<row r="9" spans="1:5" thickBot="1"><c r="A9" s="1"/></row>'],
    ["shared formulas are spelled out", sheet1, '<c r="E8"><f>C8+D8</f><v>330</v></c>'],
    ["a total we wrote", sheet1, '<c r="C10" s="1"><f>SUM(C4:C9)</f><v>650</v></c>'],
    ["a total we did not write, recomputed", sheet1, '<c r="E10" s="1"><f>SUM(E4:E9)</f><v>660</v></c>'],
    [
      "merged areas, in order",
      sheet1,
      '<mergeCells count="2"><mergeCell ref="A1:E1"/><mergeCell ref="A10:B10"/></mergeCells>',
    ],
    ["the filter", sheet1, '<autoFilter ref="A3:E8"/>'],
    ["ranges that stay open", sheet1, '<protectedRange sqref="C4:D8"'],
    [
      "conditional formats and their formulas",
      sheet1,
      '<conditionalFormatting sqref="C4:D8"><cfRule type="expression" dxfId="0" priority="1"><formula>C4&gt;$C$10/2</formula>',
    ],
    ["conditional formats of several areas", sheet1, '<conditionalFormatting sqref="A7 A8">'],
    [
      "conditional formats of later Excels",
      sheet1,
      "<xm:f>รายการ!$A$2=B4</xm:f><x14:dxf/></x14:cfRule><xm:sqref>B4:B8</xm:sqref>",
    ],
    ["validations", sheet1, 'sqref="B4:B8"><formula1>รายการ!$A$2:$A$4</formula1>'],
    ["validations with formulas of their own cell", sheet1, 'sqref="C8"><formula1>C8&gt;C7</formula1>'],
    [
      "links, and what they lead to",
      sheet1,
      '<hyperlink ref="B7" location="แผน!C10" display="ดูยอดรวม"/><hyperlink ref="A10" r:id="rId4"/>',
    ],
    ["page breaks", sheet1, '<brk id="3" max="16383" man="1"/><brk id="8" max="16383" man="1"/>'],
    ["marks for errors that are none", sheet1, '<ignoredError sqref="E4:E8"'],
    ["sparklines", sheet1, "<xm:f>แผน!C4:C8</xm:f><xm:sqref>E3</xm:sqref>"],
    ["page settings stay", sheet1, '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>'],
    ["what is seen and selected stays where it was", sheet1, '<pane ySplit="3" topLeftCell="A4"'],
    ["formulas on another sheet", sheet2, "<f>SUM(แผน!C4:C8)+ยอดรวม</f></c>"],
    ["formulas that read no moved row keep their result", sheet2, '<c r="C2" s="0"><f>แผน!C4*2</f><v>200</v></c>'],
    ["formulas that have nothing to do with it", sheet2, '<c r="C4" s="0"><f>B2+B3</f><v>3</v></c>'],
    ["print area", workbook, '<definedName name="_xlnm.Print_Area" localSheetId="0">แผน!$A$1:$E$10</definedName>'],
    ["print titles above stay", workbook, ">แผน!$A:$B,แผน!$1:$3<"],
    ["names", workbook, '<definedName name="ยอดรวม">แผน!$C$10</definedName>'],
    ["names that look sideways from each cell stay", workbook, '<definedName name="ซ้าย">แผน!A4</definedName>'],
    ["the filter's name", workbook, ">แผน!$A$3:$E$8<"],
    ["all is computed when it is opened", workbook, '<calcPr fullCalcOnLoad="1" calcId="191029"/>'],
    ["charts", "xl/charts/chart1.xml", "<c:f>'แผน'!$C$4:$C$8</c:f>"],
    ["chart titles above stay", "xl/charts/chart1.xml", "<c:f>แผน!$C$3</c:f>"],
    ["an object that grows with its rows", "xl/drawings/drawing1.xml", "<xdr:row>2</xdr:row>"],
    ["… at its lower edge", "xl/drawings/drawing1.xml", "<xdr:row>11</xdr:row>"],
    [
      "an object that only moves",
      "xl/drawings/drawing1.xml",
      "<xdr:row>7</xdr:row><xdr:rowOff>9525</xdr:rowOff></xdr:from><xdr:to><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>8</xdr:row>",
    ],
    ["comments", "xl/comments1.xml", '<comment ref="C8" authorId="0">'],
    [
      "the comment's box",
      "xl/drawings/vmlDrawing1.vml",
      "<x:Anchor>3, 15, 6, 10, 5, 31, 10, 9</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>7</x:Row>",
    ],
  ])("%s", (_, part, expected) => {
    expect(inserted.get(part)).toContain(expected);
  });

  test("the record of what to compute first is left out", () => {
    expect(inserted.has("xl/calcChain.xml")).toBe(false);
    expect(inserted.get("[Content_Types].xml")).not.toContain("calcChain");
    expect(inserted.get("xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
  });
});

test("turned back, all that refers to rows is as it was; results stay out until they are computed", async () => {
  const workbook = openedXlsx(master);
  await workbook.apply({ steps: insertion });
  expect(await workbook.apply(invert({ steps: insertion }))).toEqual({ done: true });
  expect(differingParts(master, workbook.save())).toEqual([
    "[Content_Types].xml",
    "xl/_rels/workbook.xml.rels",
    "xl/calcChain.xml",
    "xl/workbook.xml",
    "xl/worksheets/sheet1.xml",
    "xl/worksheets/sheet2.xml",
  ]);
  const formulas = async (of: XlsxWorkbook) =>
    (await of.read(sheet))!.rows.map(({ cells }) => cells.map(({ formula, value }) => formula ?? value));
  expect(await formulas(workbook)).toEqual(await formulas(openedXlsx(master)));
});

describe("refused", () => {
  const look = { like: null, fit: true };
  test.each<[string, Step[], unknown]>([
    [
      "a row whose cell has a comment",
      [
        write(5, 0, [[{ number: 3 }, { text: "ค" }, { number: 300 }, { number: 30 }, { formula: "=C6+D6" }]]),
        { kind: "delete-rows", sheet, row: 5, looks: [look] },
      ],
      { refused: "not-blank", sheet, at: { row: 5, column: 2 } },
    ],
    [
      "the head of a table",
      [write(0, 0, [[{ text: "รายการ" }]], "รายการ")],
      { refused: "array-formula", sheet: "รายการ", at: { row: 0, column: 0 } },
    ],
    [
      "cells of a table merged",
      [
        write(2, 0, [[{ text: "ข" }, { number: 2 }]], "รายการ"),
        { kind: "merge-cells", sheet: "รายการ", area: { top: 2, bottom: 2, left: 0, right: 1 } },
      ],
      { refused: "array-formula", sheet: "รายการ", at: { row: 0, column: 0 } },
    ],
  ])("%s", async (_, steps, expected) => {
    const workbook = openedXlsx(master);
    expect(await workbook.apply({ steps })).toEqual(expected);
    expect(workbook.save()).toBe(master);
  });
});

/** Blanks cells that hold this. */
function write(row: number, column: number, before: Block, on = sheet): Step {
  return { kind: "write-cells", sheet: on, row, column, before, after: before.map((cells) => cells.map(() => null)) };
}
