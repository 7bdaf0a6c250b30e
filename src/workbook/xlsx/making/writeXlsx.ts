import { zipSync, type Zippable } from "fflate";
import { columnName } from "../../../grid/area";
import type { DraftSheet } from "./draft";
import { declaration, escapeXml, mainNamespace, office } from "./xml";
import { SharedTexts } from "./sharedTexts";
import { sheetXml } from "./sheetXml";
import { Styles } from "./styles";

const relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
const contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Zip cannot hold an earlier moment, and no clock may change the bytes. */
const moment = new Date(1980, 0, 1);

/** The workbook as a file. The same sheets give the same bytes on every machine. */
export function writeXlsx(sheets: readonly DraftSheet[]): Uint8Array {
  const styles = new Styles();
  const texts = new SharedTexts();
  const files: Record<string, string> = {};
  sheets.forEach((sheet, at) => (files[`xl/worksheets/sheet${at + 1}.xml`] = sheetXml(sheet, styles, texts)));
  files["xl/styles.xml"] = styles.xml();
  files["xl/sharedStrings.xml"] = texts.xml();
  files["xl/workbook.xml"] = workbookXml(sheets);
  const targets = [
    ...sheets.map((_, at) => ({ type: "worksheet", target: `worksheets/sheet${at + 1}.xml` })),
    { type: "styles", target: "styles.xml" },
    { type: "sharedStrings", target: "sharedStrings.xml" },
  ];
  files["xl/_rels/workbook.xml.rels"] = relationshipsXml(targets);
  files["_rels/.rels"] = relationshipsXml([{ type: "officeDocument", target: "xl/workbook.xml" }]);
  files["[Content_Types].xml"] = contentTypesXml(sheets.length);

  const encoder = new TextEncoder();
  const zip: Zippable = {};
  // Excel and Windows look for the content types first.
  for (const path of Object.keys(files).reverse()) zip[path] = encoder.encode(files[path]);
  return zipSync(zip, { level: 6, mtime: moment });
}

const relationshipsXml = (targets: readonly { type: string; target: string }[]): string =>
  `${declaration}<Relationships xmlns="${relationships}">` +
  targets
    .map(({ type, target }, at) => `<Relationship Id="rId${at + 1}" Type="${office}/${type}" Target="${target}"/>`)
    .join("") +
  "</Relationships>";

function contentTypesXml(sheets: number): string {
  const override = (path: string, type: string) =>
    `<Override PartName="/xl/${path}" ContentType="${contentType}.${type}+xml"/>`;
  return (
    `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    override("workbook.xml", "sheet.main") +
    Array.from({ length: sheets }, (_, at) => override(`worksheets/sheet${at + 1}.xml`, "worksheet")).join("") +
    override("styles.xml", "styles") +
    override("sharedStrings.xml", "sharedStrings") +
    "</Types>"
  );
}

function workbookXml(sheets: readonly DraftSheet[]): string {
  const names = sheets.flatMap((sheet, at) => {
    if (!sheet.print) return [];
    const quoted = escapeXml(`'${sheet.name.replaceAll("'", "''")}'`);
    const [first, last] = sheet.print.titles;
    const area = `${quoted}!$A$1:$${columnName(sheet.widths.length - 1)}$${sheet.next}`;
    return [
      `<definedName name="_xlnm.Print_Area" localSheetId="${at}">${area}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${quoted}!$${first}:$${last}</definedName>`,
    ];
  });
  const list = sheets.map(
    ({ name, hidden }, at) =>
      `<sheet name="${escapeXml(name)}" sheetId="${at + 1}"${hidden ? ' state="hidden"' : ""} r:id="rId${at + 1}"/>`,
  );
  return (
    `${declaration}<workbook xmlns="${mainNamespace}" xmlns:r="${office}"><bookViews><workbookView/></bookViews>` +
    `<sheets>${list.join("")}</sheets>` +
    (names.length > 0 ? `<definedNames>${names.join("")}</definedNames>` : "") +
    '<calcPr calcId="191029"/></workbook>'
  );
}
