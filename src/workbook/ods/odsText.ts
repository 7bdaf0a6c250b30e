import { StruckText } from "../struckFigures";
import { stop } from "../xlsx/fault";
import { maxTextBytes } from "../xlsx/limits";
import type { XmlScanner } from "../xlsx/xmlScanner";

/** Elements within a paragraph whose text is the paragraph's; fields among them, which show what they say of the document. */
const within =
  /^(span|a|ruby|ruby-base|meta|meta-field|date|time|title|subject|description|keywords|sheet-name|file-name|page-(number|count)|author-(name|initials)|creator|initial-creator|expression|conditional-text)$/;

/** A text of one or more paragraphs while it is read. */
export class CellText extends StruckText {
  /** A part of it leads elsewhere. */
  linked = false;
}

/**
 * Adds the text of the current paragraph (`text:p`): a run of white space counts as one space, others have elements of
 * their own.
 *
 * @param isStrike whether a style of parts of a text strikes it out
 */
export function readParagraph(
  xml: XmlScanner,
  cell: CellText,
  isStrike: (style: string) => boolean,
  struck = false,
): void {
  for (;;) {
    const next = xml.textOrElement();
    if (next === false) return;
    if (typeof next === "string") {
      const spaced = next.replace(/[ \t\r\n]+/g, " ");
      const last = cell.text.at(-1);
      cell.add(last === undefined || last === " " || last === "\n" ? spaced.trimStart() : spaced, struck);
    } else if (xml.is("s")) cell.add(" ".repeat(spaces(xml)));
    else if (xml.is("tab")) cell.add(passed(xml, "\t"));
    else if (xml.is("line-break")) cell.add(passed(xml, "\n"));
    else if (within.test(xml.localName())) {
      cell.linked ||= xml.is("a");
      let style = "";
      while (xml.attribute()) if (xml.attributeIs("text:style-name")) style = xml.attributeText();
      readParagraph(xml, cell, isStrike, struck || isStrike(style));
    } else xml.skip();
    if (cell.text.length > maxTextBytes) stop("too-large", "a text too long");
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
