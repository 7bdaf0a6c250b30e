import { builtInFormat } from "../../grid/builtInFormats";
import { XmlScanner } from "./xmlScanner";

/** The number format codes of the cell styles, by the index that a cell's `s` gives. */
export function readFormats(part: Uint8Array): string[] {
  const spelledOut = new Map<number, string>();
  const ids: number[] = [];
  const xml = new XmlScanner(part);
  xml.open("styleSheet");
  while (xml.next()) {
    if (xml.is("numFmts")) readNumberFormats(xml, spelledOut);
    else if (xml.is("cellXfs")) readCellStyles(xml, ids);
    else xml.skip();
  }
  xml.close();
  return ids.map((id) => spelledOut.get(id) ?? builtInFormat(id) ?? "General");
}

function readNumberFormats(xml: XmlScanner, codes: Map<number, string>): void {
  while (xml.next()) {
    let id = -1;
    let code: string | undefined;
    while (xml.attribute()) {
      if (xml.attributeIs("numFmtId")) id = xml.attributeInteger();
      else if (xml.attributeIs("formatCode")) code = xml.attributeText();
    }
    // An empty code, which some programs write, is not a format.
    if (code) codes.set(id, code);
    xml.skip();
  }
}

function readCellStyles(xml: XmlScanner, ids: number[]): void {
  while (xml.next()) {
    let id = 0;
    while (xml.attribute()) if (xml.attributeIs("numFmtId")) id = xml.attributeInteger();
    ids.push(id);
    xml.skip();
  }
}
