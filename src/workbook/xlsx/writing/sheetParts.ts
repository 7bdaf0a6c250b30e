import { decodeUtf8 } from "../xmlText";
import { XmlScanner } from "../xmlScanner";
import { relationshipsPart } from "../relationships";
import { partKey } from "../zip";
import type { PackageDraft } from "./packageDraft";
import { newSheetXml } from "./newSheet";
import { patchList } from "./patchList";

const contentTypesPart = "[Content_Types].xml";
const contentTypes = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const strictNamespace = "http://purl.oclc.org/ooxml/spreadsheetml/main";
const strictRelationships = "http://purl.oclc.org/ooxml/officeDocument/relationships";
const transitionalNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const transitionalRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const noRelationships =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** A part that is new to the package, as relationships and the content types are to name it. */
interface NewPart {
  readonly part: string;
  /** The same seen from the part that leads to it. */
  readonly target: string;
  readonly type: string;
  readonly contentType: string;
}

/** Makes a part for a new worksheet and ties it to the workbook; the answer is the part and its relationship's id. */
export function addSheetPart(
  draft: PackageDraft,
  workbookPart: string,
  widths: readonly number[],
): { part: string; relationship: string } {
  const number = firstFree((n) => draft.has(`${folderOf(workbookPart)}worksheets/sheet${n}.xml`));
  const target = `worksheets/sheet${number}.xml`;
  const namespace = isStrict(draft, workbookPart) ? strictNamespace : transitionalNamespace;
  const relationship = addPart(
    draft,
    workbookPart,
    { part: folderOf(workbookPart) + target, target, type: "worksheet", contentType: `${contentTypes}.worksheet+xml` },
    newSheetXml(namespace, widths),
  );
  return { part: folderOf(workbookPart) + target, relationship };
}

export function addStylesPart(draft: PackageDraft, workbookPart: string, bytes: Uint8Array): void {
  const target = "styles.xml";
  const contentType = `${contentTypes}.styles+xml`;
  addPart(draft, workbookPart, { part: folderOf(workbookPart) + target, target, type: "styles", contentType }, bytes);
}

/** Adds a part that `owner` leads to; the answer is the id of the relationship. */
export function addPart(
  draft: PackageDraft,
  owner: string,
  { part, target, type, contentType }: NewPart,
  bytes: Uint8Array,
  isStrictPackage = isStrict(draft, owner),
): string {
  const ids = new Set(draft.relationships(owner).map(({ id }) => id));
  const id = `rId${firstFree((n) => ids.has(`rId${n}`))}`;
  const base = isStrictPackage ? strictRelationships : transitionalRelationships;
  const list = relationshipsPart(owner);
  if (!draft.has(list)) draft.write(list, new TextEncoder().encode(noRelationships));
  draft.write(part, bytes);
  draft.patch(list, (known) =>
    patchList(known, "Relationships", {
      keeps: () => true,
      added: [{ element: "Relationship", attributes: { Id: id, Type: `${base}/${type}`, Target: target } }],
    }),
  );
  draft.patch(contentTypesPart, (list) =>
    patchList(list, "Types", {
      keeps: () => true,
      added: [{ element: "Override", attributes: { PartName: `/${part}`, ContentType: contentType } }],
    }),
  );
  return id;
}

/** Takes out a part that the workbook's own relationships lead to, and what says that it is there. */
export function removePart(draft: PackageDraft, workbookPart: string, part: string): void {
  const relationships = draft.relationships(workbookPart);
  const ids = new Set(relationships.filter(({ target }) => partKey(target) === partKey(part)).map(({ id }) => id));
  draft.patch(relationshipsPart(workbookPart), (bytes) =>
    patchList(bytes, "Relationships", { keeps: (attribute) => !ids.has(attribute("Id") ?? ""), added: [] }),
  );
  draft.patch(contentTypesPart, (bytes) =>
    patchList(bytes, "Types", {
      keeps: (attribute) => partKey(attribute("PartName") ?? "") !== partKey(part),
      added: [],
    }),
  );
  draft.write(part, null);
  const own = relationshipsPart(part);
  if (draft.has(own)) draft.write(own, null);
}

export function firstFree(isTaken: (n: number) => boolean): number {
  let n = 1;
  while (isTaken(n)) n++;
  return n;
}

const folderOf = (part: string): string => part.slice(0, part.lastIndexOf("/") + 1);

export const isStrict = (draft: PackageDraft, workbookPart: string): boolean =>
  namespaceOf(draft.read(workbookPart)) === strictNamespace;

/** The namespace of the root element. */
function namespaceOf(bytes: Uint8Array): string {
  const xml = new XmlScanner(bytes);
  xml.open("workbook");
  const prefix = xml.prefix().replace(/:$/, "");
  const name = prefix === "" ? "xmlns" : `xmlns:${prefix}`;
  while (xml.attribute()) {
    if (decodeUtf8(bytes, xml.nameOffset, xml.nameEndOffset) === name) return xml.attributeText();
  }
  return transitionalNamespace;
}
