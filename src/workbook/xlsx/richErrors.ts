import { faultOrResult, isFault, unlessFault } from "./fault";
import type { XlsxPackage } from "./xlsxPackage";
import { XmlScanner } from "./xmlScanner";

/**
 * Which of the values that cells name by their attribute `vm` are errors such as #SPILL!, which older programs are shown
 * as #VALUE!; all others are pictures and the like, which are shown to them so too. A file that does not say which is
 * which has pictures only: errors are written by Excel, and Excel says.
 */
export function richErrors(pkg: XlsxPackage): ReadonlySet<number> {
  const found = faultOrResult(null, () => {
    const targets = unlessFault(pkg.relationships(pkg.workbookPart));
    const scanned = <T>(type: string, read: (xml: XmlScanner) => T, none: T): T => {
      const part = targets.find((target) => target.type === type)?.target;
      return part !== undefined && pkg.zip.has(part) ? read(new XmlScanner(unlessFault(pkg.zip.read(part)))) : none;
    };
    const values = scanned("sheetMetadata", readMetadata, []);
    const structures = scanned("rdRichValueStructure", readStructures, []);
    const structureOf = scanned("rdRichValue", readValues, []);
    return new Set(
      values.flatMap((value, at) => (/error/i.test(structures[structureOf[value] ?? -1] ?? "") ? [at + 1] : [])),
    );
  });
  return isFault(found) ? new Set() : found;
}

/** Of each value metadata block the rich value it stands for: what `<xlrd:rvb i="…"/>` and `<rc t="…" v="…"/>` say. */
function readMetadata(xml: XmlScanner): number[] {
  const rich: number[] = [];
  const blocks: number[] = [];
  xml.open("metadata");
  while (xml.next()) {
    if (xml.is("futureMetadata")) eachNumber(xml, "rvb", "i", rich);
    else if (xml.is("valueMetadata")) eachNumber(xml, "rc", "v", blocks);
    else xml.skip();
  }
  return blocks.map((block) => rich[block] ?? -1);
}

/** The types of the structures: `_localImage`, `_error` … */
function readStructures(xml: XmlScanner): string[] {
  const types: string[] = [];
  xml.open("rvStructures");
  while (xml.next()) {
    let type = "";
    while (xml.attribute()) if (xml.attributeIs("t")) type = xml.attributeText();
    xml.skip();
    types.push(type);
  }
  return types;
}

/** Of each rich value its structure. */
function readValues(xml: XmlScanner): number[] {
  const structures: number[] = [];
  xml.open("rvData");
  while (xml.next()) {
    let structure = -1;
    while (xml.attribute()) if (xml.attributeIs("s")) structure = xml.attributeInteger();
    xml.skip();
    structures.push(structure);
  }
  return structures;
}

/** The attribute of every element of that name within the current one, however deep; one for each `<bk>`. */
function eachNumber(xml: XmlScanner, element: string, attribute: string, found: number[]): void {
  while (xml.next()) {
    if (xml.localName() === element) {
      let value = -1;
      while (xml.attribute()) if (xml.attributeIs(attribute)) value = xml.attributeInteger();
      xml.skip();
      found.push(value);
    } else eachNumber(xml, element, attribute, found);
  }
}
