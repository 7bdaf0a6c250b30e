import { faultOrResult, unlessFault } from "./fault";
import { partKey, type Zip } from "./zip";
import { XmlScanner } from "./xmlScanner";

/** The file name endings of Office Open XML workbooks. */
export const fileEndings = [".xlsx", ".xlsm", ".xltx", ".xltm", ".xlam"] as const;
export type FileEnding = (typeof fileEndings)[number];

/** By the content type of the workbook part. Excel refuses to open a workbook under any other ending. */
const endings: Readonly<Record<string, FileEnding>> = {
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml": ".xlsx",
  "application/vnd.ms-excel.sheet.macroenabled.main+xml": ".xlsm",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml": ".xltx",
  "application/vnd.ms-excel.template.macroenabled.main+xml": ".xltm",
  "application/vnd.ms-excel.addin.macroenabled.main+xml": ".xlam",
};

/** The ending that fits a workbook's content; that of a plain workbook where the package does not say. */
export function fileEnding(zip: Zip, workbookPart: string): FileEnding {
  const type = faultOrResult(contentTypesPart, () => contentType(zip, workbookPart));
  return (typeof type === "string" ? endings[type.toLowerCase()] : undefined) ?? ".xlsx";
}

/** The part that every package begins with. */
export const contentTypesPart = "[Content_Types].xml";

/** The content type of a part: its own, or that of its file extension; "" if neither is listed. */
function contentType(zip: Zip, part: string): string {
  const partExtension = part.slice(part.lastIndexOf(".") + 1).toLowerCase();
  let own: string | undefined;
  let usual = "";
  const xml = new XmlScanner(unlessFault(zip.read(contentTypesPart)));
  xml.open("Types");
  while (xml.next()) {
    let [name, extension, type] = ["", "", ""];
    while (xml.attribute()) {
      if (xml.attributeIs("PartName")) name = xml.attributeText();
      else if (xml.attributeIs("Extension")) extension = xml.attributeText();
      else if (xml.attributeIs("ContentType")) type = xml.attributeText();
    }
    xml.skip();
    if (partKey(name.replace(/^\//, "")) === partKey(part)) own = type;
    if (extension.toLowerCase() === partExtension) usual = type;
  }
  return own ?? usual;
}
