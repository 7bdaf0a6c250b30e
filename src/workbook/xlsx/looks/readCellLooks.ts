import { XmlScanner } from "../xmlScanner";
import { plainLook, type BorderLook, type CellLook, type Horizontal, type Vertical } from "./cellLook";
import { readColor } from "./color";

type FontLook = Pick<CellLook, "font" | "size" | "bold" | "italic" | "underline" | "strike" | "color">;
type Edges = Pick<CellLook, "top" | "right" | "bottom" | "left">;

/** The looks of the cell styles, by the index that a cell's `s` gives. */
export function readCellLooks(part: Uint8Array, theme: readonly string[]): CellLook[] {
  const fonts: FontLook[] = [];
  const fills: (string | null)[] = [];
  const borders: Edges[] = [];
  const looks: CellLook[] = [];
  const xml = new XmlScanner(part);
  xml.open("styleSheet");
  while (xml.next()) {
    if (xml.is("fonts")) while (xml.next()) fonts.push(readFont(xml, theme));
    else if (xml.is("fills")) while (xml.next()) fills.push(readFill(xml, theme));
    else if (xml.is("borders")) while (xml.next()) borders.push(readBorder(xml, theme));
    else if (xml.is("cellXfs")) while (xml.next()) looks.push(readLook(xml, fonts, fills, borders));
    else xml.skip();
  }
  return looks;
}

/** Whether the current element of a font (`<b/>`, `<i val="0"/>`) is on; its text, for names and sizes. */
function readValue(xml: XmlScanner): string {
  let value = "1";
  while (xml.attribute()) if (xml.attributeIs("val")) value = xml.attributeText();
  xml.skip();
  return value;
}

const isOn = (value: string): boolean => value !== "0" && value !== "false" && value !== "none";

function readFont(xml: XmlScanner, theme: readonly string[]): FontLook {
  const look = { ...plainLook };
  while (xml.next()) {
    if (xml.is("b")) look.bold = isOn(readValue(xml));
    else if (xml.is("i")) look.italic = isOn(readValue(xml));
    else if (xml.is("u")) look.underline = isOn(readValue(xml));
    else if (xml.is("strike")) look.strike = isOn(readValue(xml));
    else if (xml.is("name")) look.font = readValue(xml);
    else if (xml.is("sz")) look.size = Number(readValue(xml)) || plainLook.size;
    else if (xml.is("color")) look.color = readColor(xml, theme);
    else xml.skip();
  }
  return look;
}

/** A pattern is shown by its foreground alone, as if it were solid. */
function readFill(xml: XmlScanner, theme: readonly string[]): string | null {
  let color: string | null = null;
  while (xml.next()) {
    if (!xml.is("patternFill")) {
      xml.skip();
      continue;
    }
    let pattern = "none";
    while (xml.attribute()) if (xml.attributeIs("patternType")) pattern = xml.attributeText();
    while (xml.next()) {
      if (xml.is("fgColor") && pattern !== "none") color = readColor(xml, theme);
      else xml.skip();
    }
  }
  return color;
}

function readBorder(xml: XmlScanner, theme: readonly string[]): Edges {
  const edges = { top: null, right: null, bottom: null, left: null } as { -readonly [K in keyof Edges]: Edges[K] };
  while (xml.next()) {
    if (xml.is("top")) edges.top = readEdge(xml, theme);
    else if (xml.is("bottom")) edges.bottom = readEdge(xml, theme);
    else if (xml.is("left") || xml.is("start")) edges.left = readEdge(xml, theme);
    else if (xml.is("right") || xml.is("end")) edges.right = readEdge(xml, theme);
    else xml.skip();
  }
  return edges;
}

function readEdge(xml: XmlScanner, theme: readonly string[]): BorderLook | null {
  let style = "none";
  let color: string | null = null;
  while (xml.attribute()) if (xml.attributeIs("style")) style = xml.attributeText();
  while (xml.next()) {
    if (xml.is("color")) color = readColor(xml, theme);
    else xml.skip();
  }
  if (style === "none") return null;
  const width = style === "thick" || style === "double" ? 3 : style.startsWith("medium") ? 2 : 1;
  const line =
    style === "double" ? "double" : /dash/i.test(style) ? "dashed" : /dotted|hair/.test(style) ? "dotted" : "solid";
  return { width, line, color };
}

const horizontals: Readonly<Record<string, Horizontal>> = {
  left: "left",
  center: "center",
  centerContinuous: "center",
  right: "right",
  justify: "justify",
  distributed: "justify",
};
const verticals: Readonly<Record<string, Vertical>> = { top: "top", center: "center", bottom: "bottom" };

function readLook(
  xml: XmlScanner,
  fonts: readonly FontLook[],
  fills: readonly (string | null)[],
  borders: readonly Edges[],
): CellLook {
  let look: CellLook = plainLook;
  while (xml.attribute()) {
    if (xml.attributeIs("fontId")) look = { ...look, ...fonts[xml.attributeInteger()] };
    else if (xml.attributeIs("fillId")) look = { ...look, fill: fills[xml.attributeInteger()] ?? null };
    else if (xml.attributeIs("borderId")) look = { ...look, ...borders[xml.attributeInteger()] };
  }
  while (xml.next()) {
    if (xml.is("alignment")) look = { ...look, ...readAlignment(xml) };
    else xml.skip();
  }
  return look;
}

function readAlignment(xml: XmlScanner): Pick<CellLook, "horizontal" | "vertical" | "wrap" | "indent"> {
  const { horizontal, vertical, wrap, indent } = plainLook;
  const alignment = { horizontal, vertical, wrap, indent };
  while (xml.attribute()) {
    if (xml.attributeIs("horizontal")) alignment.horizontal = horizontals[xml.attributeText()] ?? "general";
    else if (xml.attributeIs("vertical")) alignment.vertical = verticals[xml.attributeText()] ?? "center";
    else if (xml.attributeIs("wrapText")) alignment.wrap = xml.attributeFlag();
    else if (xml.attributeIs("indent")) alignment.indent = Math.max(0, xml.attributeInteger());
  }
  xml.skip();
  return alignment;
}
