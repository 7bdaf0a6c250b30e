import { stop } from "../xlsx/fault";
import { maxTextBytes } from "../xlsx/limits";
import type { XmlScanner } from "../xlsx/xmlScanner";

/** Elements within a paragraph whose text is the paragraph's. */
const within = new Set(["span", "a", "ruby", "ruby-base", "meta", "meta-field"]);

/** What is said while a paragraph is read. */
export interface ParagraphFacts {
  /** A part of it leads elsewhere. */
  linked: boolean;
}

/** The text of the current paragraph (`text:p`): a run of white space counts as one space, others have elements of their own. */
export function paragraphText(xml: XmlScanner, facts: ParagraphFacts): string {
  let text = "";
  for (;;) {
    const next = xml.textOrElement();
    if (next === false) return text;
    if (typeof next === "string") {
      const spaced = next.replace(/[ \t\r\n]+/g, " ");
      text += text === "" || text.endsWith("\n") ? spaced.trimStart() : spaced;
    } else if (xml.is("s")) text += " ".repeat(spaces(xml));
    else if (xml.is("tab")) text += passed(xml, "\t");
    else if (xml.is("line-break")) text += passed(xml, "\n");
    else if (within.has(xml.localName())) {
      facts.linked ||= xml.is("a");
      text += paragraphText(xml, facts);
    } else xml.skip();
    if (text.length > maxTextBytes) stop("too-large", "a text too long");
  }
}

function passed(xml: XmlScanner, text: string): string {
  xml.skip();
  return text;
}

function spaces(xml: XmlScanner): number {
  let count = 1;
  while (xml.attribute()) if (xml.attributeIs("text:c")) count = xml.attributeInteger();
  xml.skip();
  return Math.min(Math.max(count, 1), 1000);
}
