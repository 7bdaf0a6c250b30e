import { stop } from "./fault";
import { maxTextBytes } from "./limits";
import type { XmlScanner } from "./xmlScanner";
import { trimXml, unescapeControls } from "./xmlText";

/**
 * The text of the current `<si>` or `<is>`: one `<t>`, or the `<t>` of each run joined. Phonetic
 * runs show how to pronounce the text and are not part of it.
 */
export function richText(xml: XmlScanner): string {
  let text = "";
  while (xml.next()) {
    if (xml.is("t")) text += plainText(xml);
    else if (xml.is("r")) text += runText(xml);
    else xml.skip();
    if (text.length > maxTextBytes) stop("too-large", "a text of too many runs");
  }
  return text;
}

function runText(xml: XmlScanner): string {
  let text = "";
  while (xml.next()) {
    if (xml.is("t")) text += plainText(xml);
    else xml.skip();
  }
  return text;
}

function plainText(xml: XmlScanner): string {
  let isPreserved = false;
  while (xml.attribute()) if (xml.attributeIs("xml:space")) isPreserved = xml.valueIs("preserve");
  const text = xml.text();
  return unescapeControls(isPreserved ? text : trimXml(text));
}
