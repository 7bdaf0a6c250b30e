import { isFault } from "../../../src/workbook/xlsx/fault";
import { openXlsx } from "../../../src/workbook/xlsx/package";
import type { XlsxPackage } from "../../../src/workbook/xlsx/xlsxPackage";
import { readGrid } from "../../../src/workbook/xlsx/readXlsxSheet";
import { workbookFile, strictly, workbookParts, zipParts, type WorkbookXml } from "../../support/xlsxParts";

type Changed = Readonly<Record<string, string | Uint8Array | undefined>>;

function opened(workbook: WorkbookXml, parts: Changed = {}): XlsxPackage {
  const pkg = openXlsx(workbookFile(workbook, parts));
  if (isFault(pkg)) throw new Error(`${pkg.part}: ${pkg.detail}`);
  return pkg;
}

const blank = "<sheetData/>";
const one = `<sheetData><row><c><v>1</v></c></row></sheetData>`;
const two = `<sheetData><row><c><v>2</v></c></row></sheetData>`;

test("sheets are found by their relationship, whatever their files are called", () => {
  const parts = workbookParts({
    sheets: [
      ["รวม", one],
      ["แผน", two],
    ],
  });
  const rels = parts["xl/_rels/workbook.xml.rels"]!;
  const crossed = rels.replace("sheet1", "sheetX").replace("sheet2", "sheet1").replace("sheetX", "sheet2");
  const pkg = opened(
    {
      sheets: [
        ["รวม", one],
        ["แผน", two],
      ],
    },
    { "xl/_rels/workbook.xml.rels": crossed },
  );
  expect(pkg.sheets.map(({ sheet, part }) => [sheet, part])).toEqual([
    ["รวม", "xl/worksheets/sheet2.xml"],
    ["แผน", "xl/worksheets/sheet1.xml"],
  ]);
  expect(readGrid(pkg, "รวม")).toMatchObject({ rows: [{ cells: [{ value: 2 }] }] });
});

test("a sheet that is not there is undefined", () => {
  expect(readGrid(opened({ sheets: [["แผน", blank]] }), "อื่น")).toBeUndefined();
});

test("hidden sheets, chart sheets and names by sheet", () => {
  const parts = workbookParts({
    sheets: [
      ["กราฟ", blank],
      ["แผน", blank],
      ["ซ่อน", blank],
      ["ลึก", blank],
    ],
  });
  const pkg = opened(
    {
      sheets: [
        ["กราฟ", blank],
        ["แผน", blank],
        ["ซ่อน", blank],
        ["ลึก", blank],
      ],
    },
    {
      "xl/_rels/workbook.xml.rels": parts["xl/_rels/workbook.xml.rels"]!.replace('/worksheet"', '/chartsheet"'),
      "xl/workbook.xml": parts["xl/workbook.xml"]!.replace(`name="ซ่อน"`, `name="ซ่อน" state="hidden"`)
        .replace(`name="ลึก"`, `name="ลึก" state="veryHidden"`)
        .replace("<sheets>", `<workbookPr date1904="1"/><workbookProtection lockStructure="1"/><sheets>`)
        .replace(
          "</sheets>",
          `</sheets><definedNames><definedName name="งบ">แผน!$A$1&amp;"ก"</definedName><definedName name="_xlnm.Print_Titles" localSheetId="1" hidden="1">แผน!$1:$3</definedName></definedNames>`,
        ),
    },
  );
  expect(pkg.sheets.map(({ sheet, visibility }) => [sheet, visibility])).toEqual([
    ["แผน", "visible"],
    ["ซ่อน", "hidden"],
    ["ลึก", "very-hidden"],
  ]);
  expect(pkg.otherSheets).toEqual(["กราฟ"]);
  expect(pkg.definedNames).toEqual([
    { name: "งบ", sheet: null, isHidden: false, formula: `แผน!$A$1&"ก"` },
    { name: "_xlnm.Print_Titles", sheet: "แผน", isHidden: true, formula: "แผน!$1:$3" },
  ]);
  expect([pkg.date1904, pkg.isStructureLocked]).toEqual([true, true]);
  expect(readGrid(pkg, "ซ่อน")).toMatchObject({ visibility: "hidden", date1904: true });
});

test("a date counts from 1904 where the workbook says so", () => {
  const sheet = `<sheetData><row><c t="d"><v>1904-01-02</v></c><c t="d"><v>2021-10-01</v></c></row></sheetData>`;
  const pkg = opened({ sheets: [["แผน", sheet]], before: `<workbookPr date1904="true"/>` });
  expect(readGrid(pkg, "แผน")).toMatchObject({ rows: [{ cells: [{ value: 1 }, { value: 43008 }] }] });
});

test("the strict form of the format, with its own namespaces, is read", () => {
  const pkg = openXlsx(zipParts(strictly(workbookParts({ sheets: [["แผน", one]], strings: "" }))));
  expect(isFault(pkg) ? pkg : readGrid(pkg, "แผน")).toMatchObject({ rows: [{ cells: [{ value: 1 }] }] });
});

test("parts may be anywhere, by absolute or relative paths and in any case", () => {
  const { "xl/workbook.xml": book, ...parts } = workbookParts({ sheets: [["แผน", one]] });
  const pkg = openXlsx(
    zipParts({
      "[content_types].xml": parts["[Content_Types].xml"]!,
      "_rels/.rels": parts["_rels/.rels"]!.replace("xl/workbook.xml", "/doc/a/Book.xml"),
      "doc/a/Book.xml": book!,
      "doc/a/_rels/Book.xml.rels": parts["xl/_rels/workbook.xml.rels"]!.replace(
        "worksheets/sheet1.xml",
        "../../Sheets/PLAN.xml",
      ),
      "sheets\\plan.xml": parts["xl/worksheets/sheet1.xml"]!,
    }),
  );
  expect(isFault(pkg) ? pkg : readGrid(pkg, "แผน")).toMatchObject({ rows: [{ cells: [{ value: 1 }] }] });
});

test("texts and styles are read once, and only when asked for", () => {
  const broken = { "xl/sharedStrings.xml": "<sst><si>", "xl/styles.xml": "<styleSheet/>" };
  const pkg = opened({ sheets: [["แผน", one]], strings: "", styles: "" }, broken);
  expect(pkg.sharedStrings()).toMatchObject({ fault: "damaged", part: "xl/sharedStrings.xml" });
  expect(pkg.formats()).toBe(pkg.formats());
  expect(readGrid(pkg, "แผน")).toMatchObject({ fault: "damaged", part: "xl/sharedStrings.xml" });
});

test.each<[string, WorkbookXml, Changed, string, string | null]>([
  ["no relationships at all", { sheets: [] }, { "_rels/.rels": undefined }, "no-workbook", null],
  [
    "a text document",
    { sheets: [] },
    {
      "_rels/.rels": `<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>`,
      "word/document.xml": "<document/>",
    },
    "no-workbook",
    "word/document.xml",
  ],
  [
    "a binary workbook",
    { sheets: [] },
    {
      "_rels/.rels": `<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>`,
      "xl/workbook.bin": "\u0083",
    },
    "no-workbook",
    "xl/workbook.bin",
  ],
  ["the workbook missing", { sheets: [] }, { "xl/workbook.xml": undefined }, "damaged", "xl/workbook.xml"],
  [
    "a sheet missing",
    { sheets: [["แผน", blank]] },
    { "xl/worksheets/sheet1.xml": undefined },
    "damaged",
    "xl/workbook.xml",
  ],
  [
    "a sheet's relationship missing",
    { sheets: [["แผน", blank]] },
    { "xl/_rels/workbook.xml.rels": undefined },
    "damaged",
    "xl/workbook.xml",
  ],
  [
    "two sheets of one name",
    {
      sheets: [
        ["Plan", blank],
        ["PLAN", blank],
      ],
    },
    {},
    "damaged",
    "xl/workbook.xml",
  ],
])("%s", (_, workbook, parts, kind, part) => {
  expect(openXlsx(workbookFile(workbook, parts))).toMatchObject({ fault: kind, part });
});
