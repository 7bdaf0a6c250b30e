import { richText } from "./cellText";
import { stop } from "./fault";
import { maxStrings } from "./limits";
import { XmlScanner } from "./xmlScanner";
import { ascii } from "./xmlTags";
import { decodeText, trimXml, unescapeControls } from "./xmlText";

/** The texts of the shared string table, by their index. */
export function readSharedStrings(part: Uint8Array): string[] {
  const strings: string[] = [];
  const xml = new XmlScanner(part);
  xml.open("sst");
  xml.passStartTag();
  for (;;) {
    const start = plainStarts.find((spelled) => follows(xml.bytes, xml.offset, spelled));
    const from = xml.offset + (start?.length ?? 0);
    const end = start ? xml.bytes.indexOf(lessThan, from) : -1;
    if (end >= 0 && follows(xml.bytes, end, plainEnd)) {
      const text = decodeText(xml.bytes, from, end);
      strings.push(unescapeControls(start === trimmedStart ? trimXml(text) : text));
      xml.jump(end + plainEnd.length);
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

const lessThan = 60;

/** A text without formats of its own, as nearly every program spells it: such need not be read tag by tag. */
const trimmedStart = ascii("<si><t>");
const plainStarts = [trimmedStart, ascii('<si><t xml:space="preserve">')];
const plainEnd = ascii("</t></si>");

/** Whether these very bytes stand there. */
function follows(bytes: Uint8Array, at: number, spelled: Uint8Array): boolean {
  for (let i = 0; i < spelled.length; i++) if (bytes[at + i] !== spelled[i]) return false;
  return true;
}
