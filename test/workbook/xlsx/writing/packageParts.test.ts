import type { Step } from "../../../../src/change/step";
import { openedXlsx, partsOf, savedAfter } from "../../../support/openedXlsx";
import { workbookFile, strictly, workbookParts } from "../../../support/xlsxParts";

const log: Step = { kind: "insert-sheet", sheet: "บันทึก", visibility: "visible", widths: [12.5, 40] };
const formats: Step = {
  kind: "set-formats",
  sheet: "แผน",
  area: { top: 0, left: 0, bottom: 0, right: 0 },
  before: null,
  after: "0.00",
};
const workbook = { sheets: [["แผน", '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>']] as const };

test("a new sheet is tied to the workbook, under the first free name", async () => {
  const parts = partsOf(await savedAfter(workbookFile(workbook), log));
  expect(parts.get("xl/worksheets/sheet2.xml")).toBe(
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetFormatPr defaultRowHeight="18" customHeight="1"/><cols><col min="1" max="1" width="12.5" customWidth="1"/><col min="2" max="2" width="40" customWidth="1"/></cols><sheetData/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>',
  );
  expect(parts.get("[Content_Types].xml")).toContain(
    '<Override PartName="/xl/worksheets/sheet2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
  );
  expect(parts.get("xl/_rels/workbook.xml.rels")).toContain(
    '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet2.xml"/></Relationships>',
  );
});

test("in the strict form of the format, it is strict too", async () => {
  const parts = partsOf(await savedAfter(workbookFile(workbook, strictly(workbookParts(workbook))), log));
  expect(parts.get("xl/worksheets/sheet2.xml")).toContain('xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"');
  expect(parts.get("xl/_rels/workbook.xml.rels")).toContain(
    'Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" Target="worksheets/sheet2.xml"',
  );
});

test("where each sheet declares the prefix of its relationship, so does the new one", async () => {
  const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const parts = workbookParts(workbook);
  const own = parts["xl/workbook.xml"]!.replace(` xmlns:r="${relationships}"`, "").replace(
    "<sheet ",
    `<sheet xmlns:r="${relationships}" `,
  );
  expect(own).toContain(`<sheet xmlns:r="${relationships}" `);
  const saved = partsOf(await savedAfter(workbookFile(workbook, { "xl/workbook.xml": own }), log));
  expect(saved.get("xl/workbook.xml")).toContain(
    `<sheet xmlns:r="${relationships}" name="บันทึก" sheetId="2" r:id="rId2"/>`,
  );
});

test("a sheet put in and taken out again leaves the file as it was", async () => {
  const file = workbookFile(workbook);
  expect(await savedAfter(file, log, { ...log, kind: "delete-sheet" } as Step)).toBe(file);
});

test("a workbook without styles gets a part for them", async () => {
  const parts = partsOf(await savedAfter(workbookFile(workbook), formats));
  expect(parts.get("xl/styles.xml")).toContain("<cellXfs");
  expect(parts.get("xl/_rels/workbook.xml.rels")).toContain('relationships/styles" Target="styles.xml"');
  expect(parts.get("xl/worksheets/sheet1.xml")).toContain('<c r="A1" s="1">');
});

test("a locked structure admits no sheet", async () => {
  const file = workbookFile({ ...workbook, before: '<workbookProtection lockStructure="1"/>' });
  expect(await openedXlsx(file).apply({ steps: [log] })).toMatchObject({ refused: "protected", sheet: "บันทึก" });
});

test("a sheet that leads to other parts is not taken out", async () => {
  const rels =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/printerSettings" Target="../printerSettings/p.bin"/></Relationships>';
  const file = workbookFile(
    { sheets: [...workbook.sheets, ["บันทึก", "<sheetData/>"]] },
    { "xl/worksheets/_rels/sheet2.xml.rels": rels, "xl/printerSettings/p.bin": "x" },
  );
  const taken: Step = { ...log, kind: "delete-sheet" } as Step;
  expect(await openedXlsx(file).apply({ steps: [taken] })).toMatchObject({ refused: "not-blank" });
});

test("a part that would have to follow and cannot be read is named, and nothing is written", async () => {
  const rels =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing" Target="../drawings/d.xml"/></Relationships>';
  const file = workbookFile(workbook, {
    "xl/worksheets/_rels/sheet1.xml.rels": rels,
    "xl/drawings/d.xml": "<wsDr><twoCellAnchor>",
  });
  const opened = openedXlsx(file);
  const insert: Step = { kind: "insert-rows", sheet: "แผน", row: 0, looks: [{ like: null, fit: true }] };
  expect(await opened.apply({ steps: [insert] })).toMatchObject({
    refused: "failed",
    detail: expect.stringContaining("d.xml"),
  });
  expect(opened.save()).toBe(file);
});

test("that a file is signed is reported", () => {
  expect(openedXlsx(workbookFile(workbook)).isSigned).toBe(false);
  expect(openedXlsx(workbookFile(workbook, { "_xmlsignatures/origin.sigs": "" })).isSigned).toBe(true);
});

test("the same changes give the same bytes", async () => {
  const file = workbookFile(workbook);
  expect(await savedAfter(file, log, formats)).toEqual(await savedAfter(file, log, formats));
});
