import type { Sight } from "../../grid/cell";
import { plainLook, type CellLook } from "../xlsx/looks/cellLook";
import { sightOf } from "../xlsx/looks/sightOf";
import type { XmlScanner } from "../xlsx/xmlScanner";
import { OdsFormats } from "./odsFormats";

/** How cells of one style look and show their numbers. */
export interface OdsCellStyle {
  readonly format: string;
  readonly sight: Sight | undefined;
  /** Colours of the cell and its letters, in any spelling; null: none. */
  readonly fill: string | null;
}

const plain: OdsCellStyle = { format: "General", sight: undefined, fill: null };

type Seen = { -readonly [K in "strike" | "size" | "color" | "fill"]?: CellLook[K] };

interface StyleRead extends Seen {
  readonly parent: string | undefined;
  format?: string | undefined;
  isHidden?: boolean;
}

/** Styles that one style may rest on, one above the other. */
const mostParents = 20;

/** The styles of a document: what counts of them for figures and for who reads them. */
export class OdsStyles {
  private readonly formats = new OdsFormats();
  private readonly styles = new Map<string, StyleRead>();
  private readonly known = new Map<string, OdsCellStyle>();
  private readonly hiddenSheets = new Set<string>();
  /** Styles of parts of a text that strike it out. */
  private readonly strikes = new Set<string>();

  /** Takes the styles in the current element (`office:styles`, `office:automatic-styles`). */
  read(xml: XmlScanner): void {
    while (xml.next()) {
      if (xml.is("style")) this.readStyle(xml);
      else if (xml.is("default-style")) this.readStyle(xml, "");
      else if (!this.formats.read(xml)) xml.skip();
    }
  }

  isHiddenSheet(style: string): boolean {
    return this.hiddenSheets.has(style);
  }

  isStrike(style: string): boolean {
    return this.strikes.has(style);
  }

  cell(name: string): OdsCellStyle {
    const known = this.known.get(name);
    if (known) return known;
    const style = this.styles.has(name) || this.styles.has("") ? this.resolved(name) : plain;
    this.known.set(name, style);
    return style;
  }

  private resolved(name: string): OdsCellStyle {
    let look: CellLook = plainLook;
    let format: string | undefined;
    const chain: StyleRead[] = [];
    let at: string | undefined = name;
    while (at !== undefined && at !== "" && chain.length < mostParents) {
      const style = this.styles.get(at);
      if (!style) break;
      chain.unshift(style);
      at = style.parent;
    }
    const usual = this.styles.get("");
    for (const style of usual ? [usual, ...chain] : chain) {
      const { strike, size, color, fill } = style;
      look = {
        ...look,
        ...(strike !== undefined && { strike }),
        ...(size !== undefined && { size }),
        ...(color !== undefined && { color }),
        ...(fill !== undefined && { fill }),
      };
      format = style.format ?? format;
    }
    const colours = [look.fill === "#ffffff" ? null : look.fill, look.color === "#000000" ? null : look.color];
    const fill = colours.every((one) => one === null) ? null : `${colours[0] ?? ""}/${colours[1] ?? ""}`;
    return { format: this.formats.code(format), sight: sightOf(look), fill };
  }

  private readStyle(xml: XmlScanner, usual?: string): void {
    let name = usual ?? "";
    let family = "";
    let parent: string | undefined;
    let format: string | undefined;
    while (xml.attribute()) {
      if (xml.attributeIs("style:name")) name = xml.attributeText();
      else if (xml.attributeIs("style:family")) family = xml.attributeText();
      else if (xml.attributeIs("style:parent-style-name")) parent = xml.attributeText();
      else if (xml.attributeIs("style:data-style-name")) format = xml.attributeText();
    }
    if (!/^(table-cell|table|text)$/.test(family)) return xml.skip();
    const style: StyleRead = { parent, format };
    while (xml.next()) {
      if (xml.is("text-properties")) readLetters(xml, style);
      else if (xml.is("table-cell-properties")) readCell(xml, style);
      else if (xml.is("table-properties")) this.readTable(xml, name);
      else xml.skip();
    }
    if (family === "table-cell") this.styles.set(name, style);
    if (family === "text" && (style.strike || (parent !== undefined && this.strikes.has(parent))))
      this.strikes.add(name);
  }

  private readTable(xml: XmlScanner, name: string): void {
    while (xml.attribute()) {
      if (xml.attributeIs("table:display") && xml.valueIs("false")) this.hiddenSheets.add(name);
    }
    xml.skip();
  }
}

function readLetters(xml: XmlScanner, style: Seen): void {
  while (xml.attribute()) {
    if (xml.attributeIs("style:text-line-through-style")) style.strike = !xml.valueIs("none");
    else if (xml.attributeIs("fo:color")) style.color = colour(xml.attributeText());
    else if (xml.attributeIs("style:use-window-font-color") && xml.valueIs("true")) style.color ??= null;
    else if (xml.attributeIs("fo:font-size")) {
      const points = /^([\d.]+)pt$/.exec(xml.attributeText());
      if (points) style.size = Number(points[1]);
    }
  }
  xml.skip();
}

function readCell(xml: XmlScanner, style: Seen): void {
  while (xml.attribute()) if (xml.attributeIs("fo:background-color")) style.fill = colour(xml.attributeText());
  xml.skip();
}

const colour = (text: string): string | null => (/^#[0-9a-f]{6}$/i.test(text) ? text.toLowerCase() : null);
