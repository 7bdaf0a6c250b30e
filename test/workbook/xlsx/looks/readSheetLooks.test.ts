import { isFault } from "../../../../src/workbook/xlsx/fault";
import { openXlsx } from "../../../../src/workbook/xlsx/package";
import { plainLook } from "../../../../src/workbook/xlsx/looks/cellLook";
import { readSheetLooks } from "../../../../src/workbook/xlsx/looks/readSheetLooks";
import { styleAt, type SheetLooks } from "../../../../src/workbook/xlsx/looks/sheetLooks";
import { workbookFile } from "../../../support/xlsxParts";

function looksOf(sheet: string, styles?: string): SheetLooks {
  const pkg = openXlsx(workbookFile({ sheets: [["แผน", sheet]], ...(styles === undefined ? {} : { styles }) }));
  if (isFault(pkg)) throw new Error(pkg.detail);
  const looks = readSheetLooks(pkg, "แผน");
  if (looks === undefined || isFault(looks)) throw new Error("unreadable");
  return looks;
}

const styles = [
  `<fonts><font><sz val="11"/><name val="Calibri"/></font>`,
  `<font><b/><i val="0"/><u/><sz val="16"/><color theme="4" tint="-0.5"/><name val="TH Sarabun New"/></font></fonts>`,
  `<fills><fill><patternFill patternType="none"/></fill>`,
  `<fill><patternFill patternType="solid"><fgColor rgb="FFD9E1F2"/><bgColor indexed="64"/></patternFill></fill></fills>`,
  `<borders><border><left/><right/></border>`,
  `<border><left style="thin"><color indexed="10"/></left><bottom style="double"/></border></borders>`,
  `<cellXfs><xf fontId="0" fillId="0" borderId="0"/>`,
  `<xf fontId="1" fillId="1" borderId="1"><alignment horizontal="center" vertical="top" wrapText="1" indent="2"/></xf></cellXfs>`,
].join("");

test("a cell style: font, fill, borders and alignment", () => {
  const { looks } = looksOf(`<sheetData/>`, styles);
  expect(looks[0]).toEqual(plainLook);
  expect(looks[1]).toEqual({
    ...plainLook,
    font: "TH Sarabun New",
    size: 16,
    bold: true,
    underline: true,
    color: "#223962",
    fill: "#d9e1f2",
    left: { width: 1, line: "solid", color: "#ff0000" },
    bottom: { width: 3, line: "double", color: null },
    horizontal: "center",
    vertical: "top",
    wrap: true,
    indent: 2,
  });
});

test("widths, heights and what stays in sight", () => {
  const looks = looksOf(
    `<sheetViews><sheetView showGridLines="0"><pane xSplit="1" ySplit="3" state="frozen"/></sheetView></sheetViews>` +
      `<sheetFormatPr defaultRowHeight="21"/><cols><col min="2" max="4" width="20.7109375"/></cols>` +
      `<sheetData><row r="3" ht="30"/></sheetData>`,
  );
  expect(looks).toMatchObject({
    gridLines: false,
    defaultHeight: 28,
    frozen: { rows: 3, columns: 1 },
    columns: [{ first: 1, last: 3, width: 145 }],
  });
  expect([...looks.heights]).toEqual([[2, 40]]);
});

test("styles of cells, empty ones included; a style that is not there counts as none", () => {
  const looks = looksOf(
    `<sheetData><row r="2"><c r="B2" s="1"/><c r="C2" s="9"/><c r="E2" s="1"><v>1</v></c></row></sheetData>`,
    styles,
  );
  expect([0, 1, 2, 3, 4].map((column) => styleAt(looks, 1, column))).toEqual([0, 1, 0, 0, 1]);
  expect(styleAt(looks, 7, 1)).toBe(0);
});

test("a workbook without styles looks plain", () => {
  expect(looksOf(`<sheetData/>`).looks).toEqual([plainLook]);
});
