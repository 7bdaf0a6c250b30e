import { isFault } from "./fault";
import { partKey, type Zip } from "./zip";
import { XmlScanner } from "./xmlScanner";

/** The endings of file names that workbooks of this kind go by. */
export const fileEndings = [".xlsx", ".xlsm", ".xltx", ".xltm", ".xlam"] as const;
export type FileEnding = (typeof fileEndings)[number];

/** By the kind of workbook that a package says it is. Excel opens none of them under another ending than its own. */
const endings: Readonly<Record<string, FileEnding>> = {
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml": ".xlsx",
  "application/vnd.ms-excel.sheet.macroenabled.main+xml": ".xlsm",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml": ".xltx",
  "application/vnd.ms-excel.template.macroenabled.main+xml": ".xltm",
  "application/vnd.ms-excel.addin.macroenabled.main+xml": ".xlam",
};

/** The ending that fits a workbook's content; that of a plain workbook where the package does not say. */
export function fileEnding(zip: Zip, workbookPart: string): FileEnding {
  const list = zip.read("[Content_Types].xml");
  if (isFault(list)) return ".xlsx";
  const byEnding = workbookPart.slice(workbookPart.lastIndexOf(".") + 1).toLowerCase();
  let own: string | undefined;
  let usual: string | undefined;
  const xml = new XmlScanner(list);
  xml.open("Types");
  while (xml.next()) {
    let [name, ending, type] = ["", "", ""];
    while (xml.attribute()) {
      if (xml.attributeIs("PartName")) name = xml.attributeText();
      else if (xml.attributeIs("Extension")) ending = xml.attributeText();
      else if (xml.attributeIs("ContentType")) type = xml.attributeText();
    }
    xml.skip();
    if (partKey(name.replace(/^\//, "")) === partKey(workbookPart)) own = type;
    if (ending.toLowerCase() === byEnding) usual = type;
  }
  return endings[(own ?? usual ?? "").toLowerCase()] ?? ".xlsx";
}
