import { richText } from "./cellText";
import { stop } from "./fault";
import { maxStrings } from "./limits";
import { XmlScanner } from "./xmlScanner";

/** The texts of the shared string table, by their index. */
export function readSharedStrings(part: Uint8Array): string[] {
  const strings: string[] = [];
  const xml = new XmlScanner(part);
  xml.open("sst");
  while (xml.next()) {
    if (!xml.is("si")) xml.skip();
    else if (strings.push(richText(xml)) > maxStrings) stop("too-large", `more than ${maxStrings} shared strings`);
  }
  xml.close();
  return strings;
}
