import { richText } from "./cellText";
import { stop } from "./fault";
import { maxStrings } from "./limits";
import { XmlScanner } from "./xmlScanner";
import { decodeText, trimXml, unescapeControls } from "./xmlText";

/** The texts of the shared string table, by their index. */
export function readSharedStrings(part: Uint8Array): string[] {
  const strings: string[] = [];
  const xml = new XmlScanner(part);
  xml.open("sst");
  xml.passStartTag();
  for (;;) {
    const end = plainEnd(xml.bytes, xml.offset);
    if (end >= 0) {
      strings.push(unescapeControls(trimXml(decodeText(xml.bytes, xml.offset + plainStart.length, end))));
      xml.jump(end + plainStop.length);
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

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const plainStart = ascii("<si><t>");
const plainStop = ascii("</t></si>");

/** Where the text of `<si><t>…</t></si>` ends, spelled so as nearly all are; -1: it is spelled otherwise. */
function plainEnd(bytes: Uint8Array, at: number): number {
  for (let i = 0; i < plainStart.length; i++) if (bytes[at + i] !== plainStart[i]) return -1;
  const end = bytes.indexOf(60, at + plainStart.length);
  for (let i = 0; i < plainStop.length; i++) if (bytes[end + i] !== plainStop[i]) return -1;
  return end;
}
