import { richText } from "./cellText";
import { stop } from "./fault";
import { maxStrings } from "./limits";
import { PlainText } from "./plainText";
import { XmlScanner } from "./xmlScanner";

/** The texts of the shared string table, by their index. */
export function readSharedStrings(part: Uint8Array): string[] {
  const strings: string[] = [];
  const xml = new XmlScanner(part);
  xml.open("sst");
  xml.passStartTag();
  const plain = new PlainText(xml.bytes, "<si>", "</si>");
  for (;;) {
    const end = plain.find(xml.offset);
    if (end >= 0) {
      strings.push(plain.text());
      xml.jump(end);
    } else if (!xml.next()) {
      break;
    } else if (xml.is("si")) {
      strings.push(richText(xml));
    } else {
      xml.skip();
    }
    if (strings.length > maxStrings) stop("too-large", `more than ${maxStrings} shared strings`);
  }
  xml.close();
  return strings;
}
