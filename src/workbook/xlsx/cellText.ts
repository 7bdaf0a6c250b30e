import { StruckText, textOfStruck } from "../struckFigures";
import { stop } from "./fault";
import { maxTextBytes } from "./limits";
import type { XmlScanner } from "./xmlScanner";
import { trimXml, unescapeControls } from "./xmlText";

/**
 * The text of the current `<si>` or `<is>`: one `<t>`, or the `<t>` of each run joined. Phonetic
 * runs show how to pronounce the text and are not part of it.
 */
export function richText(xml: XmlScanner): string {
  const whole = new StruckText();
  while (xml.next()) {
    if (xml.is("t")) whole.add(plainText(xml));
    else if (xml.is("r")) readRun(xml, whole);
    else xml.skip();
    if (whole.text.length > maxTextBytes) stop("too-large", "a text of too many runs");
  }
  return textOfStruck(whole);
}

function readRun(xml: XmlScanner, whole: StruckText): void {
  let isStruck = false;
  while (xml.next()) {
    if (xml.is("t")) whole.add(plainText(xml), isStruck);
    else if (xml.is("rPr"))
      while (xml.next()) {
        const isStrike = xml.is("strike");
        isStruck ||= isStrike;
        while (isStrike && xml.attribute()) if (xml.attributeIs("val")) isStruck = xml.attributeFlag();
        xml.skip();
      }
    else xml.skip();
  }
}

function plainText(xml: XmlScanner): string {
  let isPreserved = false;
  while (xml.attribute()) if (xml.attributeIs("xml:space")) isPreserved = xml.valueIs("preserve");
  const text = xml.text();
  return unescapeControls(isPreserved ? text : trimXml(text));
}
