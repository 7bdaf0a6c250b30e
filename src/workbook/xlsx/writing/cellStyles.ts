import { builtInFormat } from "../../../grid/builtInFormats";
import { decodeUtf8 } from "../xmlText";
import { XmlScanner } from "../xmlScanner";
import { escapeAttribute } from "./escapeXml";
import { Splices } from "./splices";

/** Built-in formats that look the same in every country. The others are spelled out. */
const sameEverywhere = [0, 1, 2, 3, 4, 9, 10, 11, 12, 13, 48, 49];
const firstOwnId = 164;

/** The one style of a workbook that has no styles. */
const noStyles = new TextEncoder().encode(
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
);

/** One `<xf>`: its attributes by name, as they are escaped, and what is within. */
interface CellStyle {
  readonly attributes: ReadonlyMap<string, string>;
  readonly content: string;
}

/** A list such as `<cellXfs>`: where it is, the place of its count, how many it has, and where more can be put. */
interface List {
  readonly from: number;
  readonly to: number;
  readonly count: { readonly from: number; readonly to: number } | null;
  readonly size: number;
  /** null: it is empty and has no end tag. */
  readonly end: number | null;
}

/** The cell styles of a workbook, to which those are added that differ from one by nothing but the number format. */
export class CellStyles {
  private readonly xml: XmlScanner;
  private readonly styles: CellStyle[] = [];
  private readonly formats = new Map<number, string>();
  private readonly byKey = new Map<string, number>();
  /** What `withFormat` has answered, by format, then style: it is asked for every cell. */
  private readonly answers = new Map<string, Map<number, number>>();
  private formatList: List | null = null;
  private styleList: List | null = null;
  /** Where the first element of the root may be. */
  private readonly rootStart: number;
  private readonly prefix: string;
  private readonly addedFormats: string[] = [];
  private readonly addedStyles: string[] = [];

  /** `part` as it is; undefined where the workbook has none. */
  constructor(part: Uint8Array | undefined) {
    this.xml = new XmlScanner(part ?? noStyles);
    const { xml } = this;
    xml.open("styleSheet");
    this.prefix = xml.prefix();
    xml.passStartTag();
    this.rootStart = xml.offset;
    while (xml.next()) {
      if (xml.is("numFmts")) this.formatList = this.list(() => this.readFormat());
      else if (xml.is("cellXfs")) this.styleList = this.list(() => this.readStyle());
      else xml.skip();
    }
    xml.close();
    this.styles.forEach((style, id) => {
      const key = this.keyOf(style, this.formatOf(id));
      if (!this.byKey.has(key)) this.byKey.set(key, id);
    });
  }

  /** The number format code of a style. */
  formatOf(style: number): string {
    const id = Number(this.styles[style]?.attributes.get("numFmtId") ?? 0);
    return this.formats.get(id) ?? builtInFormat(id) ?? "General";
  }

  /** The style that is like another, but shows numbers in this format. */
  withFormat(style: number, format: string): number {
    let answers = this.answers.get(format);
    if (!answers) this.answers.set(format, (answers = new Map()));
    let found = answers.get(style);
    if (found === undefined) answers.set(style, (found = this.styleLike(style, format)));
    return found;
  }

  /** The part with what was added; undefined where nothing was. */
  changed(): Uint8Array | undefined {
    if (this.addedStyles.length === 0) return undefined;
    const splices = new Splices();
    this.extend(splices, this.formatList, "numFmts", this.addedFormats);
    this.extend(splices, this.styleList, "cellXfs", this.addedStyles);
    return splices.apply(this.xml.bytes);
  }

  private styleLike(style: number, format: string): number {
    if (this.formatOf(style) === format) return style;
    const model = this.styles[style] ?? { attributes: new Map(), content: "" };
    const key = this.keyOf(model, format);
    const known = this.byKey.get(key);
    if (known !== undefined) return known;
    const attributes = new Map(model.attributes);
    attributes.set("numFmtId", String(this.formatId(format)));
    attributes.set("applyNumberFormat", "1");
    const id = this.styles.push({ attributes, content: model.content }) - 1;
    this.byKey.set(key, id);
    const written = [...attributes].map(([name, value]) => ` ${name}="${value}"`).join("");
    const name = `${this.prefix}xf`;
    this.addedStyles.push(
      model.content === "" ? `<${name}${written}/>` : `<${name}${written}>${model.content}</${name}>`,
    );
    return id;
  }

  private formatId(format: string): number {
    for (const [id, code] of this.formats) if (code === format) return id;
    const builtIn = sameEverywhere.find((id) => builtInFormat(id) === format && !this.formats.has(id));
    if (builtIn !== undefined) return builtIn;
    const id = Math.max(firstOwnId - 1, ...this.formats.keys()) + 1;
    this.formats.set(id, format);
    this.addedFormats.push(`<${this.prefix}numFmt numFmtId="${id}" formatCode="${escapeAttribute(format)}"/>`);
    return id;
  }

  private extend(splices: Splices, list: List | null, name: string, added: readonly string[]): void {
    if (added.length === 0) return;
    const items = added.join("");
    if (list && list.end !== null) {
      splices.replace(list.end, list.end, items);
      if (list.count) splices.replace(list.count.from, list.count.to, String(list.size + added.length));
      return;
    }
    const element = `<${this.prefix}${name} count="${added.length}">${items}</${this.prefix}${name}>`;
    splices.replace(list?.from ?? this.rootStart, list?.to ?? this.rootStart, element);
  }

  private list(read: () => void): List {
    const { xml } = this;
    const from = xml.elementStart;
    let count: List["count"] = null;
    while (xml.attribute()) if (xml.attributeIs("count")) count = { from: xml.valueOffset, to: xml.valueEndOffset };
    const isEmpty = !xml.hasContent;
    let size = 0;
    for (; xml.next(); size++) read();
    const to = xml.offset;
    return { from, to, count, size, end: isEmpty ? null : xml.bytes.lastIndexOf(60, to - 1) };
  }

  private readFormat(): void {
    const { xml } = this;
    let id = -1;
    let code: string | undefined;
    while (xml.attribute()) {
      if (xml.attributeIs("numFmtId")) id = xml.attributeInteger();
      else if (xml.attributeIs("formatCode")) code = xml.attributeText();
    }
    xml.skip();
    if (code) this.formats.set(id, code);
  }

  private readStyle(): void {
    const { xml } = this;
    const attributes = new Map<string, string>();
    while (xml.attribute()) {
      const name = decodeUtf8(xml.bytes, xml.nameOffset, xml.nameEndOffset);
      attributes.set(name, decodeUtf8(xml.bytes, xml.valueOffset, xml.valueEndOffset));
    }
    const from = xml.offset;
    const isEmpty = !xml.hasContent;
    xml.skip();
    const to = isEmpty ? from : xml.bytes.lastIndexOf(60, xml.offset - 1);
    this.styles.push({ attributes, content: decodeUtf8(xml.bytes, from, to) });
  }

  /** What two styles that look alike have in common. */
  private keyOf({ attributes, content }: CellStyle, format: string): string {
    const rest = [...attributes].filter(([name]) => name !== "numFmtId" && name !== "applyNumberFormat");
    return JSON.stringify([format, content, rest.sort(([a], [b]) => (a < b ? -1 : 1))]);
  }
}
