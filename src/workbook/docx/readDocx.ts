import type { FileSheets } from "../fileSheets";
import type { Codec } from "../xlsx/codec";
import { stop, unlessFault } from "../xlsx/fault";
import { maxSmallPartBytes } from "../xlsx/limits";
import { readRelationships, relationshipsPart, type Relationship } from "../xlsx/relationships";
import { XmlScanner } from "../xlsx/xmlScanner";
import { openZip, type Zip } from "../xlsx/zip";
import { BlockScan, type DocumentBlock } from "./documentBlocks";
import { documentSheets } from "./documentSheets";
import { attribute, Numbering } from "./numbering";
import { readListOf, type ListOf } from "./paragraphScan";

/** Reads a Word document: its tables as sheets. Changes that are tracked count as accepted. */
export function readDocx(bytes: Uint8Array, codec: Codec): FileSheets {
  const zip = unlessFault(openZip(bytes, codec));
  const main = relationshipsOf(zip, "").find(({ type }) => type === "officeDocument")?.target ?? "word/document.xml";
  if (!zip.has(main)) stop("damaged", "the document is missing", main);
  const parts = relationshipsOf(zip, main);
  const part = (type: string): Uint8Array | undefined => {
    const found = parts.find((one) => one.type === type && !one.isExternal);
    return found && zip.has(found.target) ? smallPart(zip, found.target) : undefined;
  };
  const xml = new XmlScanner(unlessFault(zip.read(main)));
  const scan = new BlockScan(xml, new Numbering(part("numbering")), listsOfStyles(part("styles")));
  let blocks: DocumentBlock[] = [];
  xml.open("document");
  while (xml.next()) {
    if (xml.is("body")) blocks = scan.read();
    else xml.skip();
  }
  xml.close();
  if (scan.isFieldOpen) stop("damaged", "a field has no end");
  return documentSheets("docx", blocks, scan.facts);
}

function relationshipsOf(zip: Zip, part: string): readonly Relationship[] {
  const name = relationshipsPart(part);
  return zip.has(name) ? readRelationships(smallPart(zip, name), part) : [];
}

function smallPart(zip: Zip, name: string): Uint8Array {
  const size = zip.entry(name)?.size ?? 0;
  return size > maxSmallPartBytes ? stop("too-large", `${size} bytes`, name) : unlessFault(zip.read(name));
}

/** The lists that styles of paragraphs are in: each its own, or that of the style it is based on. */
function listsOfStyles(part: Uint8Array | undefined): ReadonlyMap<string, ListOf> {
  const own = new Map<string, ListOf>();
  const basis = new Map<string, string>();
  if (!part) return own;
  const xml = new XmlScanner(part);
  xml.open("styles");
  while (xml.next()) {
    if (!xml.is("style")) {
      xml.skip();
      continue;
    }
    const id = attribute(xml, "styleId");
    while (xml.next()) {
      if (xml.is("pPr"))
        while (xml.next()) {
          if (xml.is("numPr")) own.set(id, readListOf(xml));
          else xml.skip();
        }
      else {
        if (xml.is("basedOn")) basis.set(id, attribute(xml, "val"));
        xml.skip();
      }
    }
  }
  xml.close();
  const lists = new Map(own);
  for (const id of basis.keys()) {
    const passed = new Set<string>();
    let at: string | undefined = id;
    while (at !== undefined && !own.has(at) && !passed.has(at)) {
      passed.add(at);
      at = basis.get(at);
    }
    const list = at === undefined ? undefined : own.get(at);
    if (list) lists.set(id, list);
  }
  return lists;
}
