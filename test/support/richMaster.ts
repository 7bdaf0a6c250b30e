import { workbookFile, workbookParts, type Parts } from "./xlsxParts";

const head = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const microsoft = "http://schemas.microsoft.com/office";
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const drawingMain = "http://schemas.openxmlformats.org/drawingml/2006/main";
const spreadsheetDrawing = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const chartMain = "http://schemas.openxmlformats.org/drawingml/2006/chart";

type Relationships = readonly (readonly [id: string, type: string, target: string])[];

const rels = (relationships: Relationships): string =>
  `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationships
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;

/** One pixel, as PNG. */
const picture = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="),
  (letter) => letter.charCodeAt(0),
);

const text = (a1: string, content: string, style = 0): string =>
  `<c r="${a1}" s="${style}" t="inlineStr"><is><t>${content}</t></is></c>`;
const number = (a1: string, value: number, style = 0): string => `<c r="${a1}" s="${style}"><v>${value}</v></c>`;
const formula = (a1: string, content: string, value: number, style = 0): string =>
  `<c r="${a1}" s="${style}"><f>${content}</f><v>${value}</v></c>`;

/** The plan: a title, a header, three rows of detail, a total. Row 7 is styled and blank. */
const plan = `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:E8"/>
<sheetViews><sheetView workbookViewId="0"><pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="B5" sqref="B5"/></sheetView></sheetViews>
<sheetFormatPr defaultRowHeight="15" outlineLevelRow="1"/><cols><col min="1" max="1" width="6" customWidth="1"/><col min="2" max="2" width="40" style="2" customWidth="1"/></cols>
<sheetData>
<row r="1" spans="1:5" ht="30" customHeight="1">${text("A1", "แผนปฏิบัติการ", 2)}</row>
<row r="2" hidden="1"/>
<row r="3">${text("A3", "ที่", 2)}${text("B3", "กิจกรรม", 2)}${text("C3", "งบบูรณาการ", 2)}${text("D3", "งบหน่วยงาน", 2)}</row>
<row r="4" spans="1:5" outlineLevel="1" ht="22.5">${number("A4", 1)}${text("B4", "ก", 2)}${number("C4", 100, 1)}${number("D4", 10, 1)}<c r="E4"><f t="shared" ref="E4:E6" si="0">C4+D4</f><v>110</v></c></row>
<row r="5" spans="1:5" outlineLevel="1">${number("A5", 2)}${text("B5", "ข", 2)}${number("C5", 200, 1)}${number("D5", 20, 1)}<c r="E5"><f t="shared" si="0"/><v>220</v></c></row>
<row r="6" spans="1:5" outlineLevel="1">${number("A6", 3)}${text("B6", "ค", 2)}${number("C6", 300, 1)}${number("D6", 30, 1)}<c r="E6"><f t="shared" si="0"/><v>330</v></c></row>
<row r="7" spans="1:5" thickBot="1"><c r="A7" s="1"/></row>
<row r="8" spans="1:5">${text("A8", "รวม", 2)}${formula("C8", "SUM(C4:C7)", 600, 1)}${formula("D8", "SUM(D4:D7)", 60, 1)}${formula("E8", "SUM(E4:E7)", 660, 1)}</row>
</sheetData>
<protectedRanges><protectedRange sqref="C4:D6" name="งบ"/></protectedRanges>
<autoFilter ref="A3:E6"/>
<mergeCells count="2"><mergeCell ref="A8:B8"/><mergeCell ref="A1:E1"/></mergeCells>
<conditionalFormatting sqref="C4:D6"><cfRule type="expression" dxfId="0" priority="1"><formula>C4&gt;$C$8/2</formula></cfRule></conditionalFormatting>
<conditionalFormatting sqref="A5 A6"><cfRule type="dataBar" priority="2"><dataBar><cfvo type="formula" val="$C$4"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar></cfRule></conditionalFormatting>
<dataValidations count="2"><dataValidation type="list" sqref="B4:B6"><formula1>รายการ!$A$2:$A$4</formula1></dataValidation><dataValidation type="custom" sqref="C6"><formula1>C6&gt;C5</formula1></dataValidation></dataValidations>
<hyperlinks><hyperlink ref="B5" location="แผน!C8" display="ดูยอดรวม"/><hyperlink ref="A8" r:id="rId4"/></hyperlinks>
<printOptions horizontalCentered="1"/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>
<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>
<rowBreaks count="2" manualBreakCount="2"><brk id="3" max="16383" man="1"/><brk id="6" max="16383" man="1"/></rowBreaks>
<ignoredErrors><ignoredError sqref="E4:E6" formulaRange="1"/></ignoredErrors>
<drawing r:id="rId1"/><legacyDrawing r:id="rId2"/>
<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="${microsoft}/spreadsheetml/2009/9/main" xmlns:xm="${microsoft}/excel/2006/main"><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="expression" priority="3" id="{00000000-0000-0000-0000-000000000001}"><xm:f>รายการ!$A$2=B4</xm:f><x14:dxf/></x14:cfRule><xm:sqref>B4:B6</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="${microsoft}/spreadsheetml/2009/9/main" xmlns:xm="${microsoft}/excel/2006/main"><x14:sparklineGroups><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>แผน!C4:C6</xm:f><xm:sqref>E3</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>`;

/** A sheet that is none of our business, but for formulas that look at the plan. */
const list = `<dimension ref="A1:C4"/><sheetData>
<row r="1">${text("A1", "รายการ")}${text("B1", "จำนวน")}${text("C1", "ยอด")}</row>
<row r="2">${text("A2", "ก")}${number("B2", 1)}${formula("C2", "แผน!C4*2", 200)}</row>
<row r="3">${text("A3", "ข")}${number("B3", 2)}${formula("C3", "SUM(แผน!C4:C6)+ยอดรวม", 1200)}</row>
<row r="4">${text("A4", "ค")}${number("B4", 3)}${formula("C4", "B2+B3", 3)}</row>
</sheetData><tableParts count="1"><tablePart r:id="rId1"/></tableParts>`;

const names = `<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">แผน!$A$3:$E$6</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">แผน!$A$1:$E$8</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">แผน!$A:$B,แผน!$1:$3</definedName><definedName name="ซ้าย">แผน!A4</definedName><definedName name="ยอดรวม">แผน!$C$8</definedName><definedName name="รายชื่อ" localSheetId="1">รายการ!$A$2:$A$4</definedName></definedNames><calcPr calcId="191029"/>`;

const anchor = (editAs: string, from: number, to: number, object: string): string =>
  `<xdr:twoCellAnchor${editAs}><xdr:from><xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${from}</xdr:row><xdr:rowOff>9525</xdr:rowOff></xdr:from><xdr:to><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${to}</xdr:row><xdr:rowOff>9525</xdr:rowOff></xdr:to>${object}<xdr:clientData/></xdr:twoCellAnchor>`;

const drawing = `${head}<xdr:wsDr xmlns:xdr="${spreadsheetDrawing}" xmlns:a="${drawingMain}" xmlns:r="${office}">${anchor(
  "",
  2,
  9,
  `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="แผนภูมิ"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${chartMain}"><c:chart xmlns:c="${chartMain}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame>`,
)}${anchor(
  ' editAs="oneCell"',
  5,
  6,
  `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="3" name="ตรา"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="9525" cy="9525"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>`,
)}</xdr:wsDr>`;

const chart = `${head}<c:chartSpace xmlns:c="${chartMain}" xmlns:a="${drawingMain}"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:strRef><c:f>แผน!$C$3</c:f></c:strRef></c:tx><c:cat><c:strRef><c:f>แผน!$B$4:$B$6</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>'แผน'!$C$4:$C$6</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`;

const comments = `${head}<comments xmlns="${main}"><authors><author>เจ้าหน้าที่</author></authors><commentList><comment ref="C6" authorId="0"><text><r><t>ตรวจแล้ว</t></r></text></comment></commentList></comments>`;

const vml = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/><v:shape id="_x0000_s1025" type="#_x0000_t202" style="visibility:hidden"><v:textbox><div style="text-align:left"><br></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>3, 15, 4, 10, 5, 31, 8, 9</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>5</x:Row><x:Column>2</x:Column></x:ClientData></v:shape></xml>`;

const table = `${head}<table xmlns="${main}" id="1" name="รายการงาน" displayName="รายการงาน" ref="A1:C4" totalsRowShown="0"><autoFilter ref="A1:C4"/><tableColumns count="3"><tableColumn id="1" name="รายการ"/><tableColumn id="2" name="จำนวน"/><tableColumn id="3" name="ยอด"><calculatedColumnFormula>แผน!C4*2</calculatedColumnFormula></tableColumn></tableColumns></table>`;

const calcChain = `${head}<calcChain xmlns="${main}"><c r="C8" i="1"/><c r="D8" i="1"/><c r="E8" i="1"/><c r="C2" i="2"/></calcChain>`;

const styles = `<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="14"/><name val="TH SarabunPSK"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="3" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1"/><xf numFmtId="0" fontId="1" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1" applyAlignment="1"><alignment wrapText="1"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><color rgb="FFFF0000"/></font></dxf></dxfs>`;

const contentTypes = [
  ["drawings/drawing1.xml", "application/vnd.openxmlformats-officedocument.drawing+xml"],
  ["charts/chart1.xml", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"],
  ["comments1.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"],
  ["tables/table1.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"],
  ["calcChain.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"],
];

/**
 * A master as officers keep them: the sheet แผน with print settings, groups, filter, comment, chart and picture, and
 * the sheet รายการ with a table; names, custom XML, a macro project. Much of it refers to rows of the plan.
 */
export function richMaster(): Uint8Array {
  const workbook = {
    sheets: [
      ["แผน", plan],
      ["รายการ", list],
    ] as const,
    styles,
    before: "<bookViews><workbookView/></bookViews>",
    after: names,
  };
  const made = workbookParts(workbook);
  const types = contentTypes.map(([part, type]) => `<Override PartName="/xl/${part}" ContentType="${type}"/>`).join("");
  const parts: Parts = {
    "[Content_Types].xml": made["[Content_Types].xml"]!.replace(
      "</Types>",
      `<Default Extension="png" ContentType="image/png"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>${types}</Types>`,
    ),
    "xl/_rels/workbook.xml.rels": made["xl/_rels/workbook.xml.rels"]!.replace(
      "</Relationships>",
      `<Relationship Id="rId8" Type="${office}/calcChain" Target="calcChain.xml"/><Relationship Id="rId9" Type="${office}/customXml" Target="../customXml/item1.xml"/><Relationship Id="rId10" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>`,
    ),
    "xl/worksheets/_rels/sheet1.xml.rels": rels([
      ["rId1", `${office}/drawing`, "../drawings/drawing1.xml"],
      ["rId2", `${office}/vmlDrawing`, "../drawings/vmlDrawing1.vml"],
      ["rId3", `${office}/comments`, "../comments1.xml"],
    ]).replace(
      "</Relationships>",
      `<Relationship Id="rId4" Type="${office}/hyperlink" Target="https://example.org/" TargetMode="External"/></Relationships>`,
    ),
    "xl/worksheets/_rels/sheet2.xml.rels": rels([["rId1", `${office}/table`, "../tables/table1.xml"]]),
    "xl/drawings/_rels/drawing1.xml.rels": rels([
      ["rId1", `${office}/chart`, "../charts/chart1.xml"],
      ["rId2", `${office}/image`, "../media/image1.png"],
    ]),
    "xl/drawings/drawing1.xml": drawing,
    "xl/drawings/vmlDrawing1.vml": vml,
    "xl/charts/chart1.xml": chart,
    "xl/comments1.xml": comments,
    "xl/tables/table1.xml": table,
    "xl/calcChain.xml": calcChain,
    "xl/media/image1.png": picture,
    "xl/vbaProject.bin": Uint8Array.from({ length: 64 }, (_, i) => i),
    "customXml/item1.xml": `${head}<plan xmlns="urn:example:plan"><year>2565</year></plan>`,
    "docProps/custom.xml": `${head}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>`,
  };
  return workbookFile(workbook, parts);
}
