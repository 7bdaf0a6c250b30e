import { decodeUtf8 } from "../xmlText";
import type { XmlScanner } from "../xmlScanner";

/** A row's start tag, and what it says for its cells. */
export interface RowTag {
  /** As they are escaped, by name, without `r`. */
  readonly attributes: ReadonlyMap<string, string>;
  /** The style of cells that are not written in the file; null: that of their columns. */
  readonly style: number | null;
}

/** A row that inserted rows take after: its attributes, and the styles of its cells by column. */
export interface RowModel extends RowTag {
  readonly cells: ReadonlyMap<number, number>;
}

/** Reads the attributes of the row that the scanner has just entered. */
export function readRowTag(xml: XmlScanner): RowTag {
  const attributes = new Map<string, string>();
  let style = 0;
  let isStyled = false;
  while (xml.attribute()) {
    if (xml.attributeIs("r")) continue;
    if (xml.attributeIs("s")) style = xml.attributeInteger();
    else if (xml.attributeIs("customFormat")) isStyled = xml.attributeFlag();
    const name = decodeUtf8(xml.bytes, xml.nameOffset, xml.nameEndOffset);
    attributes.set(name, decodeUtf8(xml.bytes, xml.valueOffset, xml.valueEndOffset));
  }
  return { attributes, style: isStyled ? style : null };
}

/** Reads the row, of this index, that the scanner has just entered. */
export function readRowModel(xml: XmlScanner, index: number): RowModel {
  const tag = readRowTag(xml);
  const cells = new Map<number, number>();
  let column = -1;
  while (xml.next()) {
    column++;
    let style = 0;
    while (xml.attribute()) {
      if (xml.attributeIs("r")) column = xml.attributeColumn(index);
      else if (xml.attributeIs("s")) style = xml.attributeInteger();
    }
    xml.skip();
    cells.set(column, style);
  }
  return { ...tag, cells };
}

/** Of a row that others take after, what does not fit a new one: where its cells end, and that it is hidden. */
const itsOwn = ["spans", "hidden", "collapsed"];
const height = ["ht", "customHeight"];

/** The attributes of a row inserted like another; with `fit`, its height is left to its text. */
export function attributesLike(model: RowTag, fit: boolean): ReadonlyMap<string, string> {
  const without = fit ? [...itsOwn, ...height] : itsOwn;
  return new Map([...model.attributes].filter(([name]) => !without.includes(name)));
}

/** The attributes of a row whose cells were written: a height that was fitted to the old text is left to the new. */
export function attributesWritten(tag: RowTag, columns: readonly number[]): ReadonlyMap<string, string> {
  const attributes = new Map(tag.attributes);
  if (!/^(1|true)$/.test(attributes.get("customHeight") ?? "")) attributes.delete("ht");
  const spans = /^(\d+):(\d+)$/.exec(attributes.get("spans") ?? "");
  if (spans) {
    const first = Math.min(Number(spans[1]), ...columns.map((column) => column + 1));
    const last = Math.max(Number(spans[2]), ...columns.map((column) => column + 1));
    attributes.set("spans", `${first}:${last}`);
  } else {
    attributes.delete("spans");
  }
  return attributes;
}
