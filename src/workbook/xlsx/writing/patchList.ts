import { decodeUtf8 } from "../xmlText";
import { XmlScanner } from "../xmlScanner";
import { escapeAttribute } from "./escapeXml";
import { Splices } from "./splices";

/** Relationships of a part, and content types: lists from which entries are taken and to which some are added. */
interface ListEdits {
  /** Whether the entry whose attributes these are stays. */
  readonly keeps: (attribute: (name: string) => string | undefined) => boolean;
  readonly added: readonly { readonly element: string; readonly attributes: Readonly<Record<string, string>> }[];
}

/** The list with entries taken out and others at its end; the very same bytes where it stays as it is. */
export function patchList(bytes: Uint8Array, root: string, { keeps, added }: ListEdits): Uint8Array {
  const xml = new XmlScanner(bytes);
  const splices = new Splices();
  xml.open(root);
  const prefix = xml.prefix();
  while (xml.next()) {
    const from = xml.elementStart;
    const attributes = new Map<string, string>();
    while (xml.attribute()) {
      attributes.set(decodeUtf8(bytes, xml.nameOffset, xml.nameEndOffset), xml.attributeText());
    }
    xml.skip();
    if (!keeps((name) => attributes.get(name))) splices.replace(from, xml.offset, "");
  }
  const end = bytes.lastIndexOf(60, xml.offset - 1);
  const entries = added.map(({ element, attributes }) => {
    const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`);
    return `<${prefix}${element}${written.join("")}/>`;
  });
  if (entries.length > 0) splices.replace(end, end, entries.join(""));
  return splices.apply(bytes);
}
