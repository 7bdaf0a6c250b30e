import { strToU8, zipSync } from "fflate";

/** The parts of a package, by name; text is written as UTF-8. */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

/** A zip archive of these parts, in their order. */
export function zipParts(parts: Parts): Uint8Array {
  const bytes: [string, Uint8Array][] = [];
  for (const [name, part] of Object.entries(parts)) bytes.push([name, typeof part === "string" ? strToU8(part) : part]);
  return zipSync(Object.fromEntries(bytes), { level: 1, mtime: new Date(1980, 0, 1, 12) });
}

/** What a hand-written workbook is made of; only what a test is about has to be said. */
export interface WorkbookXml {
  /** Sheet names, and what is within `<worksheet>`. */
  readonly sheets: readonly (readonly [name: string, xml: string])[];
  /** What is within `<sst>`. */
  readonly strings?: string;
  /** What is within `<styleSheet>`. */
  readonly styles?: string;
  /** What is within `<workbook>` before the sheets, and after them. */
  readonly before?: string;
  readonly after?: string;
}

const head = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const main = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`;
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const rels = `xmlns="http://schemas.openxmlformats.org/package/2006/relationships"`;
const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export const sheetXml = (xml: string): string => `${head}<worksheet ${main} xmlns:r="${office}">${xml}</worksheet>`;

/** The parts of a workbook as Excel names them: the first sheet is `xl/worksheets/sheet1.xml`. */
export function workbookParts({
  sheets,
  strings,
  styles,
  before = "",
  after = "",
}: WorkbookXml): Record<string, string> {
  const others = [
    ...(strings === undefined ? [] : [["sharedStrings", "sst", strings] as const]),
    ...(styles === undefined ? [] : [["styles", "styleSheet", styles] as const]),
  ];
  const override = (part: string, type: string) =>
    `<Override PartName="/xl/${part}.xml" ContentType="${types}.${type}+xml"/>`;
  const relationship = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  return {
    "[Content_Types].xml": [
      `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`,
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
      `<Default Extension="xml" ContentType="application/xml"/>`,
      override("workbook", "sheet.main"),
      ...sheets.map((_, index) => override(`worksheets/sheet${index + 1}`, "worksheet")),
      ...others.map(([part]) => override(part, part)),
      "</Types>",
    ].join(""),
    "_rels/.rels": `${head}<Relationships ${rels}>${relationship("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": [
      `${head}<workbook ${main} xmlns:r="${office}">${before}<sheets>`,
      ...sheets.map(([name], index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`),
      `</sheets>${after}</workbook>`,
    ].join(""),
    "xl/_rels/workbook.xml.rels": [
      `${head}<Relationships ${rels}>`,
      ...sheets.map((_, index) => relationship(`rId${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`)),
      ...others.map(([part]) => relationship(part, part, `${part}.xml`)),
      "</Relationships>",
    ].join(""),
    ...Object.fromEntries(sheets.map(([, xml], index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(xml)])),
    ...Object.fromEntries(
      others.map(([part, root, xml]) => [`xl/${part}.xml`, `${head}<${root} ${main}>${xml}</${root}>`]),
    ),
  };
}

/** A workbook file, some of its parts put in place of those that are made (undefined: left out). */
export function workbookFile(
  workbook: WorkbookXml,
  parts: Readonly<Record<string, string | Uint8Array | undefined>> = {},
) {
  const all = { ...workbookParts(workbook), ...parts };
  return zipParts(
    Object.fromEntries(Object.entries(all).filter((part): part is [string, string] => part[1] !== undefined)),
  );
}

/** Parts as the strict form of the format has them: in namespaces of its own. */
export const strictly = (parts: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(parts).map(([name, xml]) => [
      name,
      xml
        .replaceAll(
          "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
          "http://purl.oclc.org/ooxml/spreadsheetml/main",
        )
        .replaceAll(
          "http://schemas.openxmlformats.org/officeDocument/2006/",
          "http://purl.oclc.org/ooxml/officeDocument/",
        ),
    ]),
  );
