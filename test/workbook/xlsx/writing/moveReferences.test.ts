import { rowMoves, type RowEdit } from "../../../../src/grid/rowMoves";
import { moveReferences } from "../../../../src/workbook/xlsx/writing/moveReferences";
import { referencesOfParts } from "../../../../src/workbook/xlsx/writing/references";
import { Splices } from "../../../../src/workbook/xlsx/writing/splices";
import { XmlScanner } from "../../../../src/workbook/xlsx/xmlScanner";

const insert: RowEdit = { kind: "insert", row: 4, count: 2 };
const remove: RowEdit = { kind: "delete", row: 4, count: 2 };

/** A part of the sheet แผน after its rows were edited; prefixes need no declaration here. */
function moved(type: string, xml: string, edit: RowEdit, sheet: string | null = "แผน"): string {
  const scanner = new XmlScanner(new TextEncoder().encode(xml));
  const splices = new Splices();
  const moves = rowMoves(edit);
  scanner.enter();
  moveReferences(
    scanner,
    referencesOfParts[type]!,
    { sheet, movesOf: (of) => (of === "แผน" ? moves : undefined) },
    splices,
  );
  return new TextDecoder().decode(splices.apply(scanner.bytes));
}

describe("two rows inserted above row 5", () => {
  test.each([
    [
      "table",
      '<table ref="A1:C9" totalsRowCount="1"><autoFilter ref="A1:C8"><filterColumn colId="0"/></autoFilter><sortState ref="A2:C8"><sortCondition ref="B2:B8"/></sortState><tableColumns count="1"><tableColumn id="1"><calculatedColumnFormula>C9*2</calculatedColumnFormula><totalsRowFormula>SUM(C2:C8)</totalsRowFormula></tableColumn></tableColumns></table>',
      '<table ref="A1:C11" totalsRowCount="1"><autoFilter ref="A1:C10"><filterColumn colId="0"/></autoFilter><sortState ref="A2:C10"><sortCondition ref="B2:B10"/></sortState><tableColumns count="1"><tableColumn id="1"><calculatedColumnFormula>C11*2</calculatedColumnFormula><totalsRowFormula>SUM(C2:C10)</totalsRowFormula></tableColumn></tableColumns></table>',
    ],
    [
      "comments",
      '<comments><commentList><comment ref="B4"/><comment ref="B5"/></commentList></comments>',
      '<comments><commentList><comment ref="B4"/><comment ref="B7"/></commentList></comments>',
    ],
    [
      "threadedComment",
      '<ThreadedComments><threadedComment ref="B5" id="{1}"/></ThreadedComments>',
      '<ThreadedComments><threadedComment ref="B7" id="{1}"/></ThreadedComments>',
    ],
    [
      "pivotTable",
      '<pivotTableDefinition><location ref="A8:B20" firstHeaderRow="1"/></pivotTableDefinition>',
      '<pivotTableDefinition><location ref="A10:B22" firstHeaderRow="1"/></pivotTableDefinition>',
    ],
    [
      "pivotCacheDefinition",
      '<d><cacheSource><worksheetSource ref="A1:C9" sheet="แผน"/></cacheSource></d>',
      '<d><cacheSource><worksheetSource ref="A1:C11" sheet="แผน"/></cacheSource></d>',
    ],
    [
      "pivotCacheDefinition",
      '<d><worksheetSource ref="A1:C9" sheet="รวม"/><worksheetSource ref="A1:C9" sheet="แผน" r:id="rId1"/></d>',
      null,
    ],
    [
      "ctrlProp",
      '<formControlPr objectType="Drop" fmlaLink="$B$9" fmlaRange="แผน!$A$2:$A$9" sel="1"/>',
      '<formControlPr objectType="Drop" fmlaLink="$B$11" fmlaRange="แผน!$A$2:$A$11" sel="1"/>',
    ],
    ["tableSingleCells", '<s><singleXmlCell id="1" r="B9"/></s>', '<s><singleXmlCell id="1" r="B11"/></s>'],
    [
      "namedSheetView",
      '<v><nsvFilter filterId="{1}" ref="A1:C9" tableId="1"/></v>',
      '<v><nsvFilter filterId="{1}" ref="A1:C11" tableId="1"/></v>',
    ],
    [
      "chart",
      "<c><c:f>แผน!$B$2:$B$9</c:f><c15:fullRef><c15:sqref>'แผน'!$B$9</c15:sqref></c15:fullRef><c:f>รวม!$B$9</c:f></c>",
      "<c><c:f>แผน!$B$2:$B$11</c:f><c15:fullRef><c15:sqref>'แผน'!$B$11</c15:sqref></c15:fullRef><c:f>รวม!$B$9</c:f></c>",
    ],
    ["chartEx", '<cx><cx:f dir="row">แผน!$B$2:$B$9</cx:f></cx>', '<cx><cx:f dir="row">แผน!$B$2:$B$11</cx:f></cx>'],
    ["drawing", '<d><xdr:sp textlink="แผน!$B$9"/></d>', '<d><xdr:sp textlink="แผน!$B$11"/></d>'],
    [
      "worksheet",
      "<w><x:link location='&apos;แผน&apos;!B9'/><hyperlink ref='B9' location='&apos;แผน&apos;!B9'/></w>",
      "<w><x:link location='&apos;แผน&apos;!B9'/><hyperlink ref='B11' location='&apos;แผน&apos;!B11'/></w>",
    ],
    [
      "worksheet",
      '<w><colBreaks count="1"><brk id="9" man="1"/></colBreaks><rowBreaks count="1"><brk id="4"/></rowBreaks></w>',
      '<w><colBreaks count="1"><brk id="9" man="1"/></colBreaks><rowBreaks count="1"><brk id="6"/></rowBreaks></w>',
    ],
    [
      "worksheet",
      '<w><scenarios sqref="B9"><scenario><inputCells r="B9" val="1"/></scenario></scenarios><cellWatches><cellWatch r="B9"/></cellWatches></w>',
      '<w><scenarios sqref="B11"><scenario><inputCells r="B11" val="1"/></scenario></scenarios><cellWatches><cellWatch r="B11"/></cellWatches></w>',
    ],
    [
      "worksheet",
      '<w><dataConsolidate><dataRefs count="2"><dataRef ref="A1:B9" sheet="แผน"/><dataRef ref="A1:B9" sheet="อื่น"/></dataRefs></dataConsolidate></w>',
      '<w><dataConsolidate><dataRefs count="2"><dataRef ref="A1:B11" sheet="แผน"/><dataRef ref="A1:B9" sheet="อื่น"/></dataRefs></dataConsolidate></w>',
    ],
    [
      "worksheet",
      '<w><ext><x14:dataValidations count="1"><x14:dataValidation type="list"><x14:formula1><xm:f>แผน!$A$2:$A$9</xm:f></x14:formula1><xm:sqref>B4:B9</xm:sqref></x14:dataValidation></x14:dataValidations></ext></w>',
      '<w><ext><x14:dataValidations count="1"><x14:dataValidation type="list"><x14:formula1><xm:f>แผน!$A$2:$A$11</xm:f></x14:formula1><xm:sqref>B4:B11</xm:sqref></x14:dataValidation></x14:dataValidations></ext></w>',
    ],
    [
      "worksheet",
      '<w><controls><control><controlPr linkedCell="$B$9" listFillRange="รวม!A1"><anchor moveWithCells="1"><from><xdr:row>6</xdr:row></from><to><xdr:row>8</xdr:row></to></anchor></controlPr></control></controls></w>',
      '<w><controls><control><controlPr linkedCell="$B$11" listFillRange="รวม!A1"><anchor moveWithCells="1"><from><xdr:row>8</xdr:row></from><to><xdr:row>10</xdr:row></to></anchor></controlPr></control></controls></w>',
    ],
    [
      "worksheet",
      '<w><sheetView topLeftCell="A9"><selection activeCell="B9" sqref="B9"/></sheetView><pageSetup/></w>',
      null,
    ],
  ])("%s %#", (type, before, after) => {
    expect(moved(type, before, insert)).toBe(after ?? before);
  });

  const corner = (side: string, row: number, offset = 5) =>
    `<${side}><row>${row}</row><rowOff>${offset}</rowOff></${side}>`;
  const anchored = (name: string, from: number, to: number, attributes = "") =>
    `<d><${name}${attributes}>${corner("from", from)}${corner("to", to)}</${name}></d>`;
  test.each([
    ["below: moved", anchored("twoCellAnchor", 5, 8), anchored("twoCellAnchor", 7, 10)],
    ["across: stretched", anchored("twoCellAnchor", 2, 8), anchored("twoCellAnchor", 2, 10)],
    [
      "across, keeping its size",
      anchored("twoCellAnchor", 2, 8, ' editAs="oneCell"'),
      anchored("twoCellAnchor", 2, 8, ' editAs="oneCell"'),
    ],
    [
      "below, keeping its size",
      anchored("twoCellAnchor", 5, 8, ' editAs="oneCell"'),
      anchored("twoCellAnchor", 7, 10, ' editAs="oneCell"'),
    ],
    [
      "below, keeping its place",
      anchored("twoCellAnchor", 5, 8, ' editAs="absolute"'),
      anchored("twoCellAnchor", 5, 8, ' editAs="absolute"'),
    ],
    [
      "with one corner",
      `<d><oneCellAnchor>${corner("from", 5)}<ext cx="9"/></oneCellAnchor></d>`,
      `<d><oneCellAnchor>${corner("from", 7)}<ext cx="9"/></oneCellAnchor></d>`,
    ],
  ])("an object %s", (_, before, after) => {
    expect(moved("drawing", before, insert)).toBe(after);
  });
});

describe("rows 5 and 6 deleted", () => {
  test.each([
    [
      "a link goes, and the list with the last",
      '<w><hyperlinks><hyperlink ref="B5:B6"/></hyperlinks><a/></w>',
      "<w><a/></w>",
    ],
    [
      "one of several links goes",
      '<w><hyperlinks><hyperlink ref="B5"/><hyperlink ref="B9"/></hyperlinks></w>',
      '<w><hyperlinks><hyperlink ref="B7"/></hyperlinks></w>',
    ],
    [
      "page breaks are counted",
      '<w><rowBreaks count="2" manualBreakCount="2"><brk id="4" man="1"/><brk id="9" man="1"/></rowBreaks></w>',
      '<w><rowBreaks count="1" manualBreakCount="1"><brk id="7" man="1"/></rowBreaks></w>',
    ],
    [
      "validations are counted",
      '<w><dataValidations count="2"><dataValidation sqref="B5"><formula1>B6</formula1></dataValidation><dataValidation sqref="B9"><formula1>B6</formula1></dataValidation></dataValidations></w>',
      '<w><dataValidations count="1"><dataValidation sqref="B7"><formula1>#REF!</formula1></dataValidation></dataValidations></w>',
    ],
    [
      "a conditional format said for its first row is said for the next",
      '<w><conditionalFormatting sqref="B5:B9"><cfRule><formula>B5&gt;$C$9</formula></cfRule></conditionalFormatting></w>',
      '<w><conditionalFormatting sqref="B5:B7"><cfRule><formula>B5&gt;$C$7</formula></cfRule></conditionalFormatting></w>',
    ],
    [
      "so is one of later Excels, whose areas come last",
      "<w><x14:conditionalFormatting><x14:cfRule><xm:f>B5&gt;0</xm:f></x14:cfRule><xm:sqref>B5:B9</xm:sqref></x14:conditionalFormatting></w>",
      "<w><x14:conditionalFormatting><x14:cfRule><xm:f>B5&gt;0</xm:f></x14:cfRule><xm:sqref>B5:B7</xm:sqref></x14:conditionalFormatting></w>",
    ],
    [
      "extensions with nothing left go whole",
      "<w><a/><extLst><ext><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule><xm:f>1</xm:f></x14:cfRule><xm:sqref>B5:B6</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst></w>",
      "<w><a/></w>",
    ],
    [
      "a sparkline goes, its group with the last",
      "<w><x14:sparklineGroups><x14:sparklineGroup><x14:colorSeries/><x14:sparklines><x14:sparkline><xm:f>A1:B1</xm:f><xm:sqref>C5</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>A9:B9</xm:f><xm:sqref>C9</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></w>",
      "<w><x14:sparklineGroups><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>A7:B7</xm:f><xm:sqref>C7</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></w>",
    ],
    [
      "an object's edge goes to what is left",
      '<w><anchor sizeWithCells="true"><from><row>4</row><rowOff>7</rowOff></from><to><row>8</row><rowOff>7</rowOff></to></anchor></w>',
      '<w><anchor sizeWithCells="true"><from><row>4</row><rowOff>0</rowOff></from><to><row>6</row><rowOff>7</rowOff></to></anchor></w>',
    ],
  ])("%s", (_, before, after) => {
    expect(moved("worksheet", before, remove)).toBe(after);
  });
});

test("a part of no sheet: only what names the sheet moves", () => {
  expect(moved("chart", "<c><c:f>B9+แผน!B9</c:f></c>", insert, null)).toBe("<c><c:f>B9+แผน!B11</c:f></c>");
});
