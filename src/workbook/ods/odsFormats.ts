import type { XmlScanner } from "../xlsx/xmlScanner";

/** A number style: its own code, and the styles that some values take instead. */
interface OdsFormat {
  readonly code: string;
  readonly maps: readonly { readonly condition: string; readonly style: string }[];
}

/** The number formats of a document by the names of their styles, as Excel writes their codes. */
export class OdsFormats {
  private readonly formats = new Map<string, OdsFormat>();

  /** Takes the current element where it is a number style; false: it is none, and was not passed. */
  read(xml: XmlScanner): boolean {
    const kind = xml.localName();
    if (!/^(number|currency|percentage|date|time|boolean|text)-style$/.test(kind)) return false;
    let name = "";
    let prefix = "";
    while (xml.attribute()) {
      if (xml.attributeIs("style:name")) name = xml.attributeText();
      else if (xml.attributeIs("number:transliteration-format") && xml.attributeText() === "๐") prefix = "[$-D00041E]";
    }
    let code = "";
    const maps: OdsFormat["maps"][number][] = [];
    while (xml.next()) {
      if (xml.is("map")) maps.push(readMap(xml));
      else code += readPart(xml);
    }
    this.formats.set(name, { code: code === "General" ? code : prefix + code, maps });
    return true;
  }

  /** The code of a style: the sections of a format are styles of their own here. */
  code(name: string | undefined): string {
    const format = name === undefined ? undefined : this.formats.get(name);
    if (!format) return "General";
    const mapped = (pattern: RegExp) => {
      const found = format.maps.find(({ condition }) => pattern.test(condition.replace(/\s/g, "")));
      return found && (this.formats.get(found.style)?.code ?? "");
    };
    const above = mapped(/^value\(\)>=?0(\.0+)?$/);
    const below = mapped(/^value\(\)<=?0(\.0+)?$/);
    const zero = mapped(/^value\(\)=0(\.0+)?$/);
    if (above === undefined && below === undefined && zero === undefined) return format.code;
    if (zero !== undefined) return `${above ?? format.code};${below ?? format.code};${zero};${format.code}`;
    if (above !== undefined && below !== undefined) return `${above};${below};${format.code}`;
    return above !== undefined ? `${above};${format.code}` : `${format.code};${below!}`;
  }
}

function readMap(xml: XmlScanner): { condition: string; style: string } {
  let [condition, style] = ["", ""];
  while (xml.attribute()) {
    if (xml.attributeIs("style:condition")) condition = xml.attributeText();
    else if (xml.attributeIs("style:apply-style-name")) style = xml.attributeText();
  }
  xml.skip();
  return { condition, style };
}

/** Parts of a date or a time, short and long. */
const parts: Readonly<Record<string, readonly [string, string]>> = {
  day: ["d", "dd"],
  month: ["m", "mm"],
  year: ["yy", "yyyy"],
  era: ["g", "ggg"],
  "day-of-week": ["ddd", "dddd"],
  hours: ["h", "hh"],
  minutes: ["m", "mm"],
  seconds: ["s", "ss"],
};

function readPart(xml: XmlScanner): string {
  const name = xml.localName();
  if (name === "text" || name === "currency-symbol") return literal(textOf(xml));
  const attributes = new Map<string, string>();
  while (xml.attribute()) attributes.set(xml.attributeLocalName(), xml.attributeText());
  xml.skip();
  const part = parts[name];
  if (part) {
    if (name === "month" && attributes.get("textual") === "true")
      return attributes.get("style") === "long" ? "mmmm" : "mmm";
    return part[attributes.get("style") === "long" ? 1 : 0];
  }
  switch (name) {
    case "number":
      return digits(attributes);
    case "scientific-number":
      return `${digits(attributes)}E+00`;
    case "fraction":
      return "# ?/?";
    case "text-content":
      return "@";
    case "am-pm":
      return "AM/PM";
    case "boolean":
      return "General";
    default:
      return "";
  }
}

function digits(attributes: ReadonlyMap<string, string>): string {
  const decimals = attributes.get("decimal-places");
  const least = Number(attributes.get("min-integer-digits") ?? "1");
  const isGrouped = attributes.get("grouping") === "true";
  if (decimals === undefined && !isGrouped && least <= 1) return "General";
  const whole = "0".repeat(Math.min(Math.max(least, 0), 30)) || "#";
  const integer = isGrouped ? `#,${whole.padStart(3, "#")}` : whole;
  const places = Math.min(Number(decimals ?? "0") || 0, 30);
  return places > 0 ? `${integer}.${"0".repeat(places)}` : integer;
}

/** Marks that a code shows as they are need no quotes. */
const literal = (text: string): string =>
  text === "" || /^[-+/():. %,฿]*$/.test(text) ? text : `"${text.replaceAll('"', '""')}"`;

function textOf(xml: XmlScanner): string {
  let text = "";
  for (;;) {
    const next = xml.textOrElement();
    if (next === false) return text;
    if (typeof next === "string") text += next;
    else xml.skip();
  }
}
