import { maxColumns, parseArea, type Area } from "../../grid/area";
import { stop } from "./fault";
import { parseNumber } from "./parseNumber";
import { scanArea } from "./scanArea";
import { ascii } from "./spelled";
import { decodeText, decodeUtf8 } from "./xmlText";
import { XmlTags } from "./xmlTags";

const exclamation = 33;
const slash = 47;
const zero = 48;
const lessThan = 60;
const question = 63;

/**
 * Walks through the XML of a part and makes no object of what is not asked for.
 *
 * `open` enters the root. `next` goes to the next element within the current one; its attributes are read
 * with `attribute`, as far as wanted, then its content with `next`, `text`, `number` or `skip`, each of which
 * ends behind its end tag. Names are compared without their namespace prefix.
 */
export class XmlScanner extends XmlTags {
  is(name: string): boolean {
    return this.spells(this.nameStart, this.nameEnd, name);
  }

  localName(): string {
    return decodeUtf8(this.bytes, this.nameStart, this.nameEnd);
  }

  /** The current element's prefix with its colon; empty where it has none. */
  prefix(): string {
    return decodeUtf8(this.bytes, this.qualifiedStart, this.nameStart);
  }

  /** With its prefix: `r:id` is not `id`. */
  attributeIs(name: string): boolean {
    return this.spells(this.attributeStart, this.attributeEnd, name);
  }

  /** With its prefix. */
  attributeName(): string {
    return decodeUtf8(this.bytes, this.attributeStart, this.attributeEnd);
  }

  /** `id` for `r:id`, whatever the prefix. */
  attributeLocalName(): string {
    const name = this.attributeName();
    return name.slice(name.indexOf(":") + 1);
  }

  attributeText(): string {
    return decodeText(this.bytes, this.valueStart, this.valueEnd);
  }

  valueIs(text: string): boolean {
    return this.spells(this.valueStart, this.valueEnd, text);
  }

  /** Whether it is set: "1" or "true". */
  attributeFlag(): boolean {
    return this.valueIs("1") || this.valueIs("true");
  }

  /** A whole number of at most nine digits; -1 for anything else. */
  attributeInteger(): number {
    return this.integer(this.valueStart, this.valueEnd);
  }

  /** NaN for what is not a number. */
  attributeNumber(): number {
    return parseNumber(this.bytes, this.valueStart, this.valueEnd);
  }

  /** The column of a reference such as `B12` that is in this row, both 0-based; -1 for anything else. */
  attributeColumn(row: number): number {
    const { bytes, valueEnd } = this;
    let at = this.valueStart;
    let column = 0;
    for (; at < valueEnd; at++) {
      const letter = bytes[at]! & 0xdf;
      if (letter < 65 || letter > 90) break;
      column = column * 26 + letter - 64;
      if (column > maxColumns) return -1;
    }
    return this.integer(at, valueEnd) === row + 1 ? column - 1 : -1;
  }

  /** undefined for what is not a cell or an area. */
  attributeArea(): Area | undefined {
    return scanArea(this.bytes, this.valueStart, this.valueEnd) ?? parseArea(this.attributeText());
  }

  /** The text of the current element, which has no elements within. */
  text(): string {
    this.passStartTag();
    if (this.isEmpty) {
      this.endEmpty();
      return "";
    }
    let text = "";
    for (;;) {
      const to = this.textEnd();
      const following = this.bytes[to + 1];
      text += decodeText(this.bytes, this.at, to);
      this.at = to + 1;
      if (following === slash) {
        this.endTag();
        return text;
      }
      if (following !== exclamation && following !== question) stop("damaged", "an element within text");
      text += this.passMarkup();
    }
  }

  /** The number that the current element holds; undefined: it holds nothing. */
  number(): number | undefined {
    this.passStartTag();
    if (this.isEmpty) {
      this.endEmpty();
      return undefined;
    }
    const from = this.at;
    const to = this.textEnd();
    const number = parseNumber(this.bytes, from, to);
    if (number === number && this.bytes[to + 1] === slash) {
      this.at = to + 1;
      this.endTag();
      return number;
    }
    const text = this.text().trim();
    if (text === "") return undefined;
    const bytes = ascii(text);
    const spelled = parseNumber(bytes, 0, bytes.length);
    if (spelled !== spelled) stop("damaged", `"${text.slice(0, 40)}" is not a number`);
    return spelled;
  }

  /**
   * What comes next within the current element, where text is between elements: a piece of text (it may be empty);
   * true, the element that is now current; false, there is no more, and the end tag is passed.
   */
  textOrElement(): string | boolean {
    this.passStartTag();
    if (this.isEmpty) {
      this.endEmpty();
      return false;
    }
    const from = this.at;
    const to = this.textEnd();
    if (to > from) {
      this.at = to;
      return decodeText(this.bytes, from, to);
    }
    this.at = to + 1;
    const following = this.bytes[this.at];
    if (following === exclamation || following === question) return this.passMarkup();
    if (following === slash) {
      this.endTag();
      return false;
    }
    this.startTag();
    return true;
  }

  private textEnd(): number {
    const { bytes, end } = this;
    let at = this.at;
    while (at < end && bytes[at] !== lessThan) at++;
    if (at >= end) this.cut();
    return at;
  }

  private integer(from: number, to: number): number {
    if (from === to || to - from > 9) return -1;
    let value = 0;
    for (let at = from; at < to; at++) {
      const digit = this.bytes[at]! - zero;
      if (digit < 0 || digit > 9) return -1;
      value = value * 10 + digit;
    }
    return value;
  }
}
