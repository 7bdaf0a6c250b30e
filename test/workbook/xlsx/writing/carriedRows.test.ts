import { strFromU8, unzipSync } from "fflate";
import type { Step } from "../../../../src/change/step";
import { openedXlsx } from "../../../support/openedXlsx";
import { workbookFile } from "../../../support/xlsxParts";

const rels = (...targets: [type: string, target: string][]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(
      ([type, target], at) =>
        `<Relationship Id="rId${at + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`,
    )
    .join("")}</Relationships>`;

const shape = (row: number) =>
  `<v:shape id="s1" type="#_x0000_t202"><x:ClientData ObjectType="Note"><x:Anchor>2, 15, ${row}, 2, 4, 15, ${row + 4}, 4</x:Anchor><x:Row>${row}</x:Row><x:Column>1</x:Column></x:ClientData></v:shape>`;
const picture = (from: number, to: number) =>
  `<xdr:twoCellAnchor><xdr:from><xdr:col>3</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${from}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${to}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:clientData/></xdr:twoCellAnchor>`;

/** A sheet whose third row has a comment with its box, a linked cell, a picture and a name. */
const file = workbookFile(
  {
    sheets: [
      [
        "แผน",
        '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row><row r="3"/><row r="5"><c r="A5"><v>5</v></c></row></sheetData><hyperlinks><hyperlink ref="A3" location="A1"/></hyperlinks><drawing r:id="rId3"/><legacyDrawing r:id="rId2"/>',
      ],
    ],
    after:
      '<definedNames><definedName name="งบ">แผน!$A$3</definedName><definedName name="แถว">แผน!$A$3:$C$3</definedName></definedNames>',
  },
  {
    "xl/worksheets/_rels/sheet1.xml.rels": rels(
      ["comments", "../comments1.xml"],
      ["vmlDrawing", "../drawings/vml1.vml"],
      ["drawing", "../drawings/d1.xml"],
    ),
    "xl/comments1.xml":
      '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>ก</author></authors><commentList><comment ref="B3" authorId="0"><text><t>โทรแล้ว</t></text></comment></commentList></comments>',
    "xl/drawings/vml1.vml": `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">${shape(2)}</xml>`,
    "xl/drawings/d1.xml": `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">${picture(2, 3)}</xdr:wsDr>`,
  },
);

const look = { like: null, fit: false };
const sheet = "แผน";
/** The third row is rewritten above the first: row 1 comes, row 4 (the third before) goes. */
const steps: readonly Step[] = [
  { kind: "insert-rows", sheet, row: 0, looks: [look] },
  { kind: "grow-references", sheet, growths: [], carried: [{ from: 3, to: 0 }] },
  { kind: "delete-rows", sheet, row: 3, looks: [look] },
];

async function partsAfter(...changes: readonly (readonly Step[])[]): Promise<(name: string) => string> {
  const workbook = openedXlsx(file);
  for (const one of changes) expect(await workbook.apply({ steps: one })).toEqual({ done: true });
  const parts = unzipSync(workbook.save());
  return (name) => strFromU8(parts[name]!);
}

test.each([
  ["a comment", "xl/comments1.xml", '<comment ref="B1"'],
  ["its box", "xl/drawings/vml1.vml", "<x:Row>0</x:Row>"],
  ["the place of its box", "xl/drawings/vml1.vml", "<x:Anchor>2, 15, 0, 2, 4, 15, 4, 4</x:Anchor>"],
  ["a link", "xl/worksheets/sheet1.xml", '<hyperlink ref="A1"'],
  ["a picture", "xl/drawings/d1.xml", "<xdr:row>0</xdr:row>"],
  ["the lower edge of a picture", "xl/drawings/d1.xml", "<xdr:row>1</xdr:row>"],
  ["a name of one cell", "xl/workbook.xml", '<definedName name="งบ">แผน!$A$1<'],
  ["a name of cells of the row", "xl/workbook.xml", '<definedName name="แถว">แผน!$A$1:$C$1<'],
])("%s goes along with a row that is rewritten elsewhere", async (_, part, text) => {
  expect((await partsAfter(steps))(part)).toContain(text);
});

test.each(["xl/comments1.xml", "xl/drawings/vml1.vml", "xl/workbook.xml"])(
  "and is back in %s when turned back",
  async (part) => {
    const back: readonly Step[] = [
      { kind: "insert-rows", sheet, row: 3, looks: [look] },
      { kind: "grow-references", sheet, growths: [], carried: [{ from: 0, to: 3 }] },
      { kind: "delete-rows", sheet, row: 0, looks: [look] },
    ];
    const after = (await partsAfter(steps, back))(part);
    const before = strFromU8(unzipSync(file)[part]!);
    expect(after.replace(/<calcPr[^>]*>/, "")).toBe(before);
  },
);

test("a comment whose row goes without being rewritten is not lost: the change is refused with its cell", async () => {
  const workbook = openedXlsx(file);
  expect(await workbook.apply({ steps: [{ kind: "delete-rows", sheet, row: 2, looks: [look] }] })).toMatchObject({
    refused: "not-blank",
    at: { row: 2, column: 1 },
  });
});
