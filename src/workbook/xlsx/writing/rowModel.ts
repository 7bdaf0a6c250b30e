import { decodeUtf8 } from "../xmlText";
import type { XmlScanner } from "../xmlScanner";

/** A row's start tag, and what it says for its cells. */
export interface RowTag {
  /** As they are escaped, by name, without `r`. */
  readonly attributes: ReadonlyMap<string, string>;
  /** The style of cells that are not written in the file; null: that of their columns. */
  readonly style: number | null;
}

/** A row that inserted rows take after. */
export interface RowModel {
  /** The style of cells that it does not write; null: that of their columns. */
  readonly style: number | null;
  /** Of its cells, as they follow one another. */
  readonly columns: readonly number[];
  /** The styles of its cells, by column. */
  readonly cells: ReadonlyMap<number, number>;
  /** What a row inserted like it says. */
  readonly attributes: RowAttributes;
  /** The same of one whose height is left to its text. */
  readonly fittedAttributes: RowAttributes;
}

/** The attributes of a row as they are written behind its number. */
export interface RowAttributes {
  readonly text: string;
  readonly hasHeight: boolean;
  /** Whether they say anything of a row that holds nothing. */
  readonly matters: boolean;
}

/** What a row that takes after none has to begin with. */
export const noModel: RowModel = {
  style: null,
  columns: [],
  cells: new Map(),
  attributes: rowAttributes(new Map()),
  fittedAttributes: rowAttributes(new Map()),
};

function rowAttributes(attributes: ReadonlyMap<string, string>): RowAttributes {
  const names = [...attributes.keys()];
  return {
    text: [...attributes].map(([name, value]) => ` ${name}="${value}"`).join(""),
    hasHeight: attributes.has("ht"),
    matters: names.some((name) => name !== "spans" && !name.includes(":")),
  };
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
  return {
    style: tag.style,
    columns: [...cells.keys()],
    cells,
    attributes: attributesWithout(tag, itsOwn),
    fittedAttributes: attributesWithout(tag, [...itsOwn, ...height]),
  };
}

/** Of a row that others take after, what does not fit a new one: where its cells end, and that it is hidden. */
const itsOwn = ["spans", "hidden", "collapsed"];
const height = ["ht", "customHeight"];

const attributesWithout = ({ attributes }: RowTag, without: readonly string[]): RowAttributes =>
  rowAttributes(new Map([...attributes].filter(([name]) => !without.includes(name))));

/** The attributes of a row whose cells were written: a height that was fitted to the old text is left to the new. */
export function attributesWritten(tag: RowTag, columns: readonly number[]): RowAttributes {
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
  return rowAttributes(attributes);
}
