import { stop } from "../xlsx/fault";
import { maxTextBytes } from "../xlsx/limits";
import type { XmlScanner } from "../xlsx/xmlScanner";
import { trimXml } from "../xlsx/xmlText";
import { StruckText } from "../struckFigures";
import { attribute, type Numbering } from "./numbering";

/** What of a document is in no cell and no line. */
export interface DocumentFacts {
  /** How many changes are tracked and not yet accepted. */
  tracked: number;
  /** Texts of boxes that float over the page. */
  readonly boxes: string[];
  /** Texts formatted as hidden. */
  readonly hidden: string[];
}

/** Elements within a paragraph whose content is the paragraph's. */
const transparent = new Set(["hyperlink", "smartTag", "fldSimple", "customXml", "bdo", "dir", "ruby", "rubyBase"]);
export const accepted = new Set(["ins", "moveTo"]);
export const rejected = new Set(["del", "moveFrom"]);

/** A paragraph as it is read, every tracked change accepted. */
export class Paragraph extends StruckText {
  picture = false;
  /** Its end was deleted: the next one follows in the same line. */
  open = false;
}

/** Reads paragraphs: their text as it is seen once every tracked change is accepted. */
export abstract class ParagraphScan {
  readonly facts: DocumentFacts = { tracked: 0, boxes: [], hidden: [] };
  /** Fields that are open: in the instruction of one, nothing is text. */
  private readonly fields: ("instruction" | "result")[] = [];
  /** Content controls that are open and show what is to be filled in: no text of theirs was written by anyone. */
  private prompts = 0;

  constructor(
    protected readonly xml: XmlScanner,
    private readonly numbering: Numbering,
    /** The list that a style of paragraphs belongs to. */
    private readonly listOfStyle: ReadonlyMap<string, ListOf>,
  ) {}

  /** A field without an end would swallow every text that follows. */
  get isFieldOpen(): boolean {
    return this.fields.includes("instruction");
  }

  /** The text of the current box, whose content is like a document's. */
  protected abstract boxText(): string;

  protected readParagraph(): Paragraph {
    const paragraph = new Paragraph();
    let label = "";
    const { xml } = this;
    while (xml.next()) {
      if (xml.is("pPr")) label = this.readParagraphFacts(paragraph);
      else this.readInline(paragraph);
    }
    if (label !== "") {
      const before = paragraph.text === "" ? label : `${label} `;
      paragraph.text = before + paragraph.text;
      paragraph.stroked = before + paragraph.stroked;
    }
    return paragraph;
  }

  protected readParagraphFacts(paragraph: Paragraph): string {
    const { xml } = this;
    let list: ListOf | undefined;
    while (xml.next()) {
      if (xml.is("numPr")) list = readListOf(xml);
      else if (xml.is("pStyle")) {
        const ofStyle = this.listOfStyle.get(attribute(xml, "val"));
        list = ofStyle && list ? { ...ofStyle, ...list } : (list ?? ofStyle);
        xml.skip();
      } else if (xml.is("rPr")) {
        while (xml.next()) {
          if (xml.is("del")) {
            paragraph.open = true;
            this.facts.tracked++;
          } else if (xml.is("ins")) this.facts.tracked++;
          xml.skip();
        }
      } else xml.skip();
    }
    return list ? this.numbering.next(list.id, list.level) : "";
  }

  /** The current content control, by what reads the element it is current in. */
  protected readControl(readContent: () => void): void {
    const { xml } = this;
    let isPrompt = false;
    while (xml.next()) {
      if (xml.is("sdtPr"))
        while (xml.next()) {
          if (xml.is("showingPlcHdr")) isPrompt = isOn(attribute(xml, "val"));
          xml.skip();
        }
      else if (xml.is("sdtContent")) {
        if (isPrompt) this.prompts++;
        readContent();
        if (isPrompt) this.prompts--;
      } else xml.skip();
    }
  }

  /** The current element within a paragraph. */
  private readInline(paragraph: Paragraph): void {
    const { xml } = this;
    const name = xml.localName();
    const readContent = () => {
      while (xml.next()) this.readInline(paragraph);
    };
    if (name === "r") this.readRun(paragraph);
    else if (name === "sdt") this.readControl(readContent);
    else if (name === "AlternateContent") this.readAlternatives(readContent);
    else if (name === "oMath" || name === "oMathPara") this.readMath(paragraph);
    else if (transparent.has(name)) readContent();
    else if (accepted.has(name)) {
      this.facts.tracked++;
      readContent();
    } else {
      if (rejected.has(name)) this.facts.tracked++;
      xml.skip();
    }
  }

  private readRun(paragraph: Paragraph): void {
    const { xml } = this;
    let struck = false;
    let hidden = false;
    let text = "";
    while (xml.next()) {
      const name = xml.localName();
      switch (name) {
        case "rPr":
          while (xml.next()) {
            const property = xml.localName();
            const on = isOn(attribute(xml, "val"));
            if (property === "strike" || property === "dstrike") struck ||= on;
            else if (property === "vanish") hidden ||= on;
            xml.skip();
          }
          break;
        case "t": {
          let isPreserved = false;
          while (xml.attribute()) if (xml.attributeIs("xml:space")) isPreserved = xml.valueIs("preserve");
          const written = xml.text();
          text += isPreserved ? written : trimXml(written);
          break;
        }
        case "sym":
          text += symbolShown(xml);
          xml.skip();
          break;
        case "tab":
        case "ptab":
          text += "\t";
          xml.skip();
          break;
        case "br":
        case "cr":
          text += "\n";
          xml.skip();
          break;
        case "noBreakHyphen":
          text += "-";
          xml.skip();
          break;
        case "fldChar":
          this.passField(attribute(xml, "fldCharType"));
          paragraph.add(chosenIn(xml));
          break;
        case "ruby":
          while (xml.next()) {
            if (xml.is("rubyBase")) while (xml.next()) this.readInline(paragraph);
            else xml.skip();
          }
          break;
        case "drawing":
        case "pict":
        case "object":
          this.readDrawing(paragraph);
          break;
        case "AlternateContent":
          this.readAlternatives(() => {
            while (xml.next()) this.readDrawing(paragraph);
          });
          break;
        default:
          xml.skip();
      }
    }
    if (this.isFieldOpen || this.prompts > 0) return;
    if (hidden) {
      if (text.trim() !== "") this.facts.hidden.push(text.trim());
      return;
    }
    paragraph.add(text, struck);
    if (paragraph.text.length > maxTextBytes) stop("too-large", "a paragraph too long");
  }

  private passField(type: string): void {
    if (type === "begin") this.fields.push("instruction");
    else if (type === "separate" && this.fields.length > 0) this.fields[this.fields.length - 1] = "result";
    else if (type === "end") this.fields.pop();
  }

  /** What a program that knows the newer way shows: the other is the same once more. */
  private readAlternatives(readContent: () => void): void {
    const { xml } = this;
    let isRead = false;
    while (xml.next()) {
      if (isRead || !xml.is("Choice")) xml.skip();
      else {
        isRead = true;
        readContent();
      }
    }
  }

  /** The current equation: what is written in one line is text; a fraction or a power has no text that says the same. */
  private readMath(paragraph: Paragraph): void {
    const { xml } = this;
    while (xml.next()) {
      if (xml.is("oMath")) this.readMath(paragraph);
      else if (xml.is("r")) this.readRun(paragraph);
      else {
        if (!/Pr$/.test(xml.localName())) paragraph.add(unreadable);
        xml.skip();
      }
    }
  }

  /** The current drawing: a picture, or a box with text. */
  private readDrawing(paragraph: Paragraph): void {
    const before = this.facts.boxes.length;
    this.findBoxes();
    if (this.facts.boxes.length === before) paragraph.picture = true;
  }

  private findBoxes(): void {
    const { xml } = this;
    while (xml.next()) {
      if (xml.is("txbxContent")) this.facts.boxes.push(this.boxText());
      else if (xml.is("Fallback")) xml.skip();
      else this.findBoxes();
    }
  }
}

/** A property that is on where it is there, unless its value says otherwise. */
const isOn = (value: string): boolean => !/^(0|false|off|none)$/.test(value);

/** In the place of a sign that is seen and cannot be written as text. */
const unreadable = "\ufffd";

/** Signs of symbol fonts that forms use, by the last two digits of their code. */
const wingdings: Readonly<Record<string, string>> = {
  ...{ FC: "✓", FE: "☑", FB: "✗", FD: "☒", A8: "☐", "6F": "☐", "9F": "•", "6C": "●", A7: "▪" },
};
const wingdings2: Readonly<Record<string, string>> = { "50": "✓", "52": "☑", "4F": "✗", "54": "☒", A3: "☐" };

/** The current `sym`: a sign of a font whose letters are pictures. */
function symbolShown(xml: XmlScanner): string {
  let font = "";
  let code = "";
  while (xml.attribute()) {
    if (xml.attributeLocalName() === "font") font = xml.attributeText();
    else if (xml.attributeLocalName() === "char") code = xml.attributeText().toUpperCase();
  }
  if (!/^[0-9A-F]{4}$/.test(code)) return unreadable;
  const at = code.slice(2);
  if (font === "Wingdings") return wingdings[at] ?? unreadable;
  if (font === "Wingdings 2") return wingdings2[at] ?? unreadable;
  if (!code.startsWith("F0")) return String.fromCharCode(parseInt(code, 16));
  // Digits, brackets and points are where every font has them.
  const plain = String.fromCharCode(parseInt(at, 16));
  return font === "Symbol" && /[0-9 %()+.,/:;=[\]]/.test(plain) ? plain : unreadable;
}

/** What is chosen in the list of the current field, as forms of before content controls have them; "" where it has none. */
function chosenIn(xml: XmlScanner): string {
  const choices: string[] = [];
  let chosen = 0;
  while (xml.next()) {
    if (!xml.is("ffData")) xml.skip();
    else
      while (xml.next()) {
        if (!xml.is("ddList")) xml.skip();
        else
          while (xml.next()) {
            if (xml.is("result")) chosen = Number(attribute(xml, "val")) || 0;
            else if (xml.is("listEntry")) choices.push(attribute(xml, "val"));
            xml.skip();
          }
      }
  }
  return choices[chosen] ?? "";
}

/** The list that a paragraph is in, and how deep; both as the document numbers them. */
export interface ListOf {
  readonly id: string;
  readonly level: number;
}

/** The current `numPr`. */
export function readListOf(xml: XmlScanner): ListOf {
  let id = "0";
  let level = 0;
  while (xml.next()) {
    if (xml.is("numId")) id = attribute(xml, "val");
    else if (xml.is("ilvl")) level = Number(attribute(xml, "val")) || 0;
    xml.skip();
  }
  return { id, level };
}
