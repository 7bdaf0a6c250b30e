import { toA1 } from "../../../src/grid/area";
import type { Grid } from "../../../src/grid/grid";
import { isFault } from "../../../src/workbook/xlsx/fault";
import { openXlsx } from "../../../src/workbook/xlsx/package";
import { readGrid } from "../../../src/workbook/xlsx/readXlsxSheet";
import { workbookFile, workbookParts, zipParts, type Parts, type WorkbookXml } from "../../support/xlsxParts";

function read(bytes: Uint8Array): Grid {
  const pkg = openXlsx(bytes);
  if (isFault(pkg)) throw new Error(pkg.detail);
  const grid = readGrid(pkg, "แผน");
  if (grid === undefined || isFault(grid)) throw new Error(grid?.detail ?? "no sheet");
  return grid;
}

const solid = (color: string) => `<fill><patternFill patternType="solid"><fgColor ${color}/></patternFill></fill>`;

test.each([
  ["a plain font", "", "<fill/>", undefined],
  ["crossed out", "<strike/>", "<fill/>", { struck: true, faint: null }],
  ["not crossed out", '<strike val="0"/>', "<fill/>", undefined],
  ["white on white", '<color rgb="FFFFFFFF"/>', "<fill/>", { struck: false, faint: "color" }],
  ["nearly white on white", '<color rgb="FFF8F8F8"/>', "<fill/>", { struck: false, faint: "color" }],
  ["pale grey on white", '<color rgb="FFE0E0E0"/>', "<fill/>", { struck: false, faint: "color" }],
  ["the theme's white a shade darker", '<color theme="0" tint="-0.15"/>', "<fill/>", { struck: false, faint: "color" }],
  ["the theme's white on no fill", '<color theme="0"/>', "<fill/>", { struck: false, faint: "color" }],
  ["the palette's white", '<color indexed="9"/>', "<fill/>", { struck: false, faint: "color" }],
  ["black made white by its tint", '<color theme="1" tint="1"/>', "<fill/>", { struck: false, faint: "color" }],
  ["yellow on yellow", '<color rgb="FFFFFF00"/>', solid('rgb="FFFFFF00"'), { struck: false, faint: "color" }],
  [
    "a tint of the theme on the same",
    '<color theme="4" tint="0.8"/>',
    solid('theme="4" tint="0.8"'),
    { struck: false, faint: "color" },
  ],
  ["black on black", "", solid('rgb="FF000000"'), { struck: false, faint: "color" }],
  ["white on blue, as headers are", '<color theme="0"/>', solid('theme="4"'), undefined],
  ["grey on white", '<color rgb="FFA6A6A6"/>', "<fill/>", undefined],
  ["crossed out in white", '<strike/><color theme="0"/>', "<fill/>", { struck: true, faint: "color" }],
  ["one point high", '<sz val="1"/>', "<fill/>", { struck: false, faint: "size" }],
  ["eight points high", '<sz val="8"/>', "<fill/>", undefined],
])("a cell %s", (_, font, fill, sight) => {
  const styles =
    `<fonts><font/><font>${font}</font></fonts><fills><fill/><fill/>${fill}</fills><borders><border/></borders>` +
    '<cellXfs><xf/><xf fontId="1" fillId="2" borderId="0"/></cellXfs>';
  const sheet = `<sheetData><row r="1"><c r="A1" s="1"><v>5</v></c><c r="B1"><v>6</v></c><c r="C1" s="1" t="str"><f>A1</f><v>ก</v></c></row></sheetData>`;
  const cells = read(workbookFile({ sheets: [["แผน", sheet]], styles })).rows[0]!.cells;
  expect(cells.map((cell) => cell.sight)).toEqual([sight, undefined, sight]);
});

test.each([
  ["no height", '<row r="1" ht="0" customHeight="1">', "", [{ first: 0, last: 0 }], []],
  ["a pixel's height", '<row r="1" ht="0.75" customHeight="1">', "", [{ first: 0, last: 0 }], []],
  ["a low row", '<row r="1" ht="6" customHeight="1">', "", [], []],
  ["no width", '<row r="1">', '<cols><col min="1" max="1" width="0"/></cols>', [], [{ first: 0, last: 0 }]],
  ["hardly any width", '<row r="1">', '<cols><col min="1" max="2" width="0.1"/></cols>', [], [{ first: 0, last: 1 }]],
  ["a narrow column", '<row r="1">', '<cols><col min="1" max="2" width="2"/></cols>', [], []],
])("cells of %s", (_, row, columns, hiddenRows, hiddenColumns) => {
  const sheet = `${columns}<sheetData>${row}<c r="A1"><v>5</v></c></row></sheetData>`;
  const grid = read(workbookFile({ sheets: [["แผน", sheet]] }));
  expect([grid.hiddenRows, grid.hiddenColumns]).toEqual([hiddenRows, hiddenColumns]);
});

const rich = {
  "xl/metadata.xml":
    '<metadata xmlns:xlrd="x"><metadataTypes count="1"><metadataType name="XLRICHVALUE"/></metadataTypes>' +
    '<futureMetadata name="XLRICHVALUE" count="2"><bk><extLst><ext><xlrd:rvb i="0"/></ext></extLst></bk><bk><extLst><ext><xlrd:rvb i="1"/></ext></extLst></bk></futureMetadata>' +
    '<valueMetadata count="2"><bk><rc t="1" v="0"/></bk><bk><rc t="1" v="1"/></bk></valueMetadata></metadata>',
  "xl/richData/rdrichvalue.xml": '<rvData count="2"><rv s="0"><v>0</v><v>5</v></rv><rv s="1"><v>8</v></rv></rvData>',
  "xl/richData/rdrichvaluestructure.xml":
    '<rvStructures count="2"><s t="_localImage"><k n="_rvRel:LocalImageIdentifier" t="i"/></s><s t="_error"><k n="errorType" t="i"/></s></rvStructures>',
};

/** A workbook that says what its cells' rich values are. */
function withRichValues(workbook: WorkbookXml): Uint8Array {
  const parts = workbookParts(workbook) as Record<string, string>;
  const type = "http://schemas.microsoft.com/office/2017/06/relationships";
  const added = [
    ["http://schemas.openxmlformats.org/officeDocument/2006/relationships/sheetMetadata", "metadata.xml"],
    [`${type}/rdRichValue`, "richData/rdrichvalue.xml"],
    [`${type}/rdRichValueStructure`, "richData/rdrichvaluestructure.xml"],
  ].map(([kind, target], at) => `<Relationship Id="rIdR${at}" Type="${kind}" Target="${target}"/>`);
  const rels = "xl/_rels/workbook.xml.rels";
  const all: Parts = {
    ...parts,
    ...rich,
    [rels]: parts[rels]!.replace("</Relationships>", `${added.join("")}</Relationships>`),
  };
  return zipParts(all);
}

const picture = { error: "#VALUE!", picture: true };

test.each([
  ["a picture of a file that does not say more", workbookFile, '<c r="A1" t="e" vm="1"><v>#VALUE!</v></c>', picture],
  ["a picture", withRichValues, '<c r="A1" t="e" vm="1"><v>#VALUE!</v></c>', picture],
  [
    "an error that older programs do not know",
    withRichValues,
    '<c r="A1" t="e" vm="2"><v>#VALUE!</v></c>',
    { error: "#VALUE!" },
  ],
  ["an error", withRichValues, '<c r="A1" t="e"><v>#VALUE!</v></c>', { error: "#VALUE!" }],
  [
    "a picture from the web",
    workbookFile,
    '<c r="A1" t="e"><f>_xlfn.IMAGE("https://x/y.png")</f><v>#NAME?</v></c>',
    { error: "#NAME?", picture: true },
  ],
  [
    "a picture of WPS",
    workbookFile,
    '<c r="A1" t="str"><f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v></c>',
    picture,
  ],
])("%s in a cell", (_, file, cell, value) => {
  const grid = read(file({ sheets: [["แผน", `<sheetData><row r="1">${cell}</row></sheetData>`]] }));
  expect(grid.rows[0]!.cells.map((one) => [toA1(one), one.value])).toEqual([["A1", value]]);
});
