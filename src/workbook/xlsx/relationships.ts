import { XmlScanner } from "./xmlScanner";

/** One part's pointer to another. */
export interface Relationship {
  readonly id: string;
  /** The last word of the type: "worksheet" for `http://…/relationships/worksheet`, transitional or strict. */
  readonly type: string;
  /** The name of a part of the package; for an external relationship, the address as it is. */
  readonly target: string;
  readonly isExternal: boolean;
  /** Leads to the digital signatures of the package. */
  readonly isSignature: boolean;
}

/** `xl/workbook.xml → xl/_rels/workbook.xml.rels`; the package's own, for "", are in `_rels/.rels`. */
export function relationshipsPart(part: string): string {
  const name = part.lastIndexOf("/") + 1;
  return `${part.slice(0, name)}_rels/${part.slice(name)}.rels`;
}

/** The relationships that `bytes`, the relationships part of `part`, holds. */
export function readRelationships(bytes: Uint8Array, part: string): Relationship[] {
  const relationships: Relationship[] = [];
  const xml = new XmlScanner(bytes);
  xml.open("Relationships");
  while (xml.next()) {
    let id = "";
    let type = "";
    let target = "";
    let isExternal = false;
    while (xml.attribute()) {
      if (xml.attributeIs("Id")) id = xml.attributeText();
      else if (xml.attributeIs("Type")) type = xml.attributeText();
      else if (xml.attributeIs("Target")) target = xml.attributeText();
      else if (xml.attributeIs("TargetMode")) isExternal = xml.valueIs("External");
    }
    xml.skip();
    relationships.push({
      id,
      type: type.slice(type.lastIndexOf("/") + 1),
      target: isExternal ? target : resolve(target, part),
      isExternal,
      isSignature: type.includes("/digital-signature/"),
    });
  }
  xml.close();
  return relationships;
}

/** `../tables/table1.xml` seen from `xl/worksheets/sheet1.xml` → `xl/tables/table1.xml`; never outside the package. */
function resolve(target: string, part: string): string {
  const path = target.replaceAll("\\", "/");
  const segments = path.startsWith("/") ? [] : part.split("/").slice(0, -1);
  for (const segment of path.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "." && segment !== "") segments.push(segment);
  }
  return segments.join("/");
}
