import { columnName } from "../../grid/area";
import { XmlScanner } from "../xlsx/xmlScanner";

interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1)`, `%1.%2` */
  readonly text: string;
}

interface List {
  readonly levels: ReadonlyMap<number, Level>;
  /** What lists of one kind count on together. */
  readonly counter: string;
  readonly restarts: ReadonlyMap<number, number>;
}

const deepest = 9;

/** The numbers that Word writes before paragraphs by itself: they are in no text of the document. */
export class Numbering {
  private readonly lists = new Map<string, List>();
  private readonly counts = new Map<string, number[]>();
  private readonly begun = new Set<string>();

  /** `part`: numbering.xml; undefined: the document has none. */
  constructor(part: Uint8Array | undefined) {
    if (!part) return;
    const kinds = new Kinds();
    const xml = new XmlScanner(part);
    xml.open("numbering");
    while (xml.next()) {
      if (xml.is("abstractNum")) kinds.read(xml);
      else if (xml.is("num")) this.readList(xml, kinds);
      else xml.skip();
    }
    xml.close();
  }

  /** The label of the next paragraph of this list; "": it has none. `level`: 0-based. */
  next(listId: string, level: number): string {
    const list = this.lists.get(listId);
    const own = list?.levels.get(level);
    if (!list || !own || level < 0 || level >= deepest) return "";
    const counts = this.counts.get(list.counter) ?? [];
    this.counts.set(list.counter, counts);
    const restart = list.restarts.get(level);
    const first = `${listId} ${level}`;
    if (restart !== undefined && !this.begun.has(first)) counts[level] = restart;
    else counts[level] = counts[level] === undefined ? own.start : counts[level] + 1;
    this.begun.add(first);
    counts.length = level + 1;
    if (own.format === "bullet" || own.format === "none") return "";
    return own.text.replace(/%([1-9])/g, (_, place: string) => {
      const at = Number(place) - 1;
      const of = list.levels.get(at);
      return of ? spelled(counts[at] ?? of.start, of.format) : "";
    });
  }

  private readList(xml: XmlScanner, kinds: Kinds): void {
    const id = attribute(xml, "numId");
    let kind = kinds.of("");
    const restarts = new Map<number, number>();
    let levels: ReadonlyMap<number, Level> | undefined;
    while (xml.next()) {
      if (xml.is("abstractNumId")) {
        kind = kinds.of(attribute(xml, "val"));
        xml.skip();
      } else if (xml.is("lvlOverride")) {
        const level = Number(attribute(xml, "ilvl"));
        while (xml.next()) {
          if (xml.is("startOverride")) {
            restarts.set(level, Number(attribute(xml, "val")) || 0);
            xml.skip();
          } else if (xml.is("lvl")) {
            levels = new Map([...(levels ?? kind.levels), readLevel(xml)]);
          } else xml.skip();
        }
      } else xml.skip();
    }
    this.lists.set(id, { levels: levels ?? kind.levels, counter: kind.id, restarts });
  }
}

interface Kind {
  readonly id: string;
  readonly levels: ReadonlyMap<number, Level>;
}

/** Kinds of lists. One may be another under the name of a style. */
class Kinds {
  private readonly kinds = new Map<string, Kind & { readonly isStyle: string }>();
  private readonly ofStyle = new Map<string, string>();

  /** The current `abstractNum`. */
  read(xml: XmlScanner): void {
    const id = attribute(xml, "abstractNumId");
    const levels = new Map<number, Level>();
    let isStyle = "";
    while (xml.next()) {
      if (xml.is("lvl")) levels.set(...readLevel(xml));
      else {
        if (xml.is("styleLink")) this.ofStyle.set(attribute(xml, "val"), id);
        else if (xml.is("numStyleLink")) isStyle = attribute(xml, "val");
        xml.skip();
      }
    }
    this.kinds.set(id, { id, levels, isStyle });
  }

  of(id: string): Kind {
    const own = this.kinds.get(id);
    return this.kinds.get(this.ofStyle.get(own?.isStyle ?? "") ?? "") ?? own ?? { id, levels: new Map() };
  }
}

function readLevel(xml: XmlScanner): [number, Level] {
  const at = Number(attribute(xml, "ilvl"));
  let [start, format, text] = [1, "decimal", ""];
  while (xml.next()) {
    const value = attribute(xml, "val");
    if (xml.is("start")) start = Number(value) || 0;
    else if (xml.is("numFmt")) format = value;
    else if (xml.is("lvlText")) text = value;
    xml.skip();
  }
  return [at, { start, format, text }];
}

/** The value of one attribute of the current element, whatever its prefix; "" where it has none. Passes its start tag. */
export function attribute(xml: XmlScanner, name: string): string {
  let value = "";
  while (xml.attribute()) if (xml.attributeLocalName() === name) value = xml.attributeText();
  return value;
}

const thaiLetters = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ";

function spelled(count: number, format: string): string {
  switch (format) {
    case "thaiNumbers":
    case "thaiCounting":
      return String(count).replace(/\d/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)));
    case "thaiLetters":
      return thaiLetters[(count - 1) % thaiLetters.length] ?? "";
    case "lowerLetter":
      return count > 0 ? columnName(count - 1).toLowerCase() : "";
    case "upperLetter":
      return count > 0 ? columnName(count - 1) : "";
    case "decimalZero":
      return String(count).padStart(2, "0");
    case "lowerRoman":
      return roman(count).toLowerCase();
    case "upperRoman":
      return roman(count);
    default:
      return String(count);
  }
}

function roman(count: number): string {
  const signs = ["M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"];
  const worth = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1];
  let left = count > 0 && count < 4000 ? count : 0;
  return signs
    .map((sign, at) => {
      const times = Math.floor(left / worth[at]!);
      left %= worth[at]!;
      return sign.repeat(times);
    })
    .join("");
}
