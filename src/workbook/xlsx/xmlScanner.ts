import { maxColumns, parseArea, type Area } from "../../grid/area";
import { stop } from "./fault";
import { parseNumber } from "./parseNumber";
import { scanArea } from "./scanArea";
import { decodeLiteral, decodeText, decodeUtf8, xmlBytes } from "./xmlText";

/** Elements within elements: a sheet needs eight. */
const maxDepth = 100;

const lineFeed = 10;
const carriageReturn = 13;
const tab = 9;
const space = 32;
const exclamation = 33;
const doubleQuote = 34;
const apostrophe = 39;
const slash = 47;
const zero = 48;
const colon = 58;
const lessThan = 60;
const equals = 61;
const greaterThan = 62;
const question = 63;

const isSpace = (byte: number): boolean =>
  byte <= space && (byte === space || byte === lineFeed || byte === carriageReturn || byte === tab);

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const commentStart = ascii("!--");
const commentEnd = ascii("-->");
const cdataStart = ascii("![CDATA[");
const cdataEnd = ascii("]]>");
const instructionEnd = ascii("?>");

/**
 * Walks through the XML of large parts and makes no object of what is not asked for.
 *
 * `open` enters the root. `next` goes to the next element within the current one; its attributes are read
 * with `attribute`, as far as wanted, then its content with `next`, `text`, `number` or `skip`, each of which
 * ends behind its end tag. Names are compared without their namespace prefix. XML that ends too early,
 * whose tags do not match, or that has a DOCTYPE stops the reading: a part of a sheet is never taken for the whole.
 */
export class XmlScanner {
  /** What is walked through: UTF-8 without a byte order mark. Who writes copies from here. */
  readonly bytes: Uint8Array;
  private readonly end: number;
  private at = 0;
  /** The current element's start tag is not yet passed. */
  private inTag = false;
  /** The current element is `<c/>`: it has no content and no end tag. */
  private isEmpty = false;
  private nameStart = 0;
  private nameEnd = 0;
  private attributeStart = 0;
  private attributeEnd = 0;
  private valueStart = 0;
  private valueEnd = 0;
  /** Where the names of the open elements stand, prefixes included. */
  private readonly openStart = new Int32Array(maxDepth);
  private readonly openEnd = new Int32Array(maxDepth);
  private depth = 0;

  constructor(part: Uint8Array) {
    this.bytes = xmlBytes(part);
    this.end = this.bytes.length;
  }

  /** Enters the document; its root must have this name. */
  open(root: string): void {
    if (!this.toTag() || this.bytes[this.at] === slash) this.cut();
    this.startTag();
    if (!this.is(root)) stop("damaged", `the root is not ${root}`);
  }

  passStartTag(): void {
    if (this.inTag) this.passAttributes();
  }

  /** To be called when all has been read: nothing but comments may follow the root. */
  close(): void {
    if (this.depth > 0) this.cut();
    if (this.toTag()) stop("damaged", "the XML goes on behind its end");
  }

  /**
   * Goes to the next element within the current one, past the text before it.
   * false: there is none, and the current element's end tag is passed.
   */
  next(): boolean {
    if (this.inTag) this.passAttributes();
    if (this.isEmpty) {
      this.endEmpty();
      return false;
    }
    if (!this.toTag()) this.cut();
    if (this.bytes[this.at] === slash) {
      this.endTag();
      return false;
    }
    this.startTag();
    return true;
  }

  is(name: string): boolean {
    return this.spells(this.nameStart, this.nameEnd, name);
  }

  localName(): string {
    return decodeUtf8(this.bytes, this.nameStart, this.nameEnd);
  }

  /** Goes to the next attribute of the current element; false: its start tag is passed. */
  attribute(): boolean {
    const { bytes, end } = this;
    let at = this.at;
    let byte = bytes[at]!;
    while (isSpace(byte)) byte = bytes[++at]!;
    if (byte === greaterThan || byte === slash) {
      this.isEmpty = byte === slash;
      if (this.isEmpty && bytes[++at] !== greaterThan) this.cut();
      this.inTag = false;
      this.at = at + 1;
      return false;
    }
    this.attributeStart = at;
    while (byte !== equals && !isSpace(byte)) {
      if (at >= end || byte === lessThan || byte === greaterThan) this.cut();
      byte = bytes[++at]!;
    }
    this.attributeEnd = at;
    while (isSpace(byte)) byte = bytes[++at]!;
    if (byte !== equals) this.cut();
    byte = bytes[++at]!;
    while (isSpace(byte)) byte = bytes[++at]!;
    if (byte !== doubleQuote && byte !== apostrophe) this.cut();
    this.valueStart = ++at;
    while (at < end && bytes[at] !== byte) at++;
    if (at >= end) this.cut();
    this.valueEnd = at;
    this.at = at + 1;
    return true;
  }

  /** Whether the current element, its attributes read, is not spelled as an empty one. */
  get hasContent(): boolean {
    return !this.isEmpty;
  }

  /** Behind what was read last. */
  get offset(): number {
    return this.at;
  }

  /** Where the current element begins: its `<`. */
  get elementStart(): number {
    return this.openStart[this.depth - 1]! - 1;
  }

  /** Where the current attribute's name begins. */
  get nameOffset(): number {
    return this.attributeStart;
  }

  get nameEndOffset(): number {
    return this.attributeEnd;
  }

  /** Where the current attribute's value begins, behind its quote. */
  get valueOffset(): number {
    return this.valueStart;
  }

  /** Where the current attribute's value ends, before its quote. */
  get valueEndOffset(): number {
    return this.valueEnd;
  }

  /** The current element's prefix with its colon; empty where it has none. */
  prefix(): string {
    return decodeUtf8(this.bytes, this.openStart[this.depth - 1]!, this.nameStart);
  }

  /** Goes on from another place within the current element, between two elements of it. */
  jump(offset: number): void {
    this.at = offset;
  }

  /** With its prefix: `r:id` is not `id`. */
  attributeIs(name: string): boolean {
    return this.spells(this.attributeStart, this.attributeEnd, name);
  }

  /** `id` for `r:id`, whatever the prefix. */
  attributeLocalName(): string {
    const name = decodeUtf8(this.bytes, this.attributeStart, this.attributeEnd);
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

  /** The column of a reference such as `B12` that stands in this row, both 0-based; -1 for anything else. */
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
    if (this.inTag) this.passAttributes();
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
    if (this.inTag) this.passAttributes();
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

  /** Passes the current element and all within. */
  skip(): void {
    const outside = this.depth - 1;
    while (this.depth > outside) this.next();
  }

  private passAttributes(): void {
    while (this.attribute());
  }

  /** Behind the `<` of the next tag; false at the end of the document. */
  private toTag(): boolean {
    const { bytes, end } = this;
    for (;;) {
      let at = this.at;
      while (at < end && bytes[at] !== lessThan) at++;
      if (at >= end) return false;
      this.at = ++at;
      const byte = bytes[at];
      if (byte !== exclamation && byte !== question) return true;
      this.passMarkup();
    }
  }

  private textEnd(): number {
    const { bytes, end } = this;
    let at = this.at;
    while (at < end && bytes[at] !== lessThan) at++;
    if (at >= end) this.cut();
    return at;
  }

  /** Passes a comment, an instruction or literal text, behind its `<`. The answer is the literal text. */
  private passMarkup(): string {
    if (this.bytes[this.at] === question) this.passTo(instructionEnd);
    else if (this.follows(commentStart)) this.passTo(commentEnd);
    else if (this.follows(cdataStart)) {
      const from = this.at + cdataStart.length;
      this.passTo(cdataEnd);
      return decodeLiteral(this.bytes, from, this.at - cdataEnd.length);
    } else stop("damaged", "a DOCTYPE, or other markup a workbook may not have");
    return "";
  }

  private follows(mark: Uint8Array): boolean {
    return mark.every((byte, index) => this.bytes[this.at + index] === byte);
  }

  private passTo(mark: Uint8Array): void {
    while (!this.follows(mark)) if (++this.at >= this.end) this.cut();
    this.at += mark.length;
  }

  private startTag(): void {
    const { bytes, end, depth } = this;
    const start = this.at;
    let local = start;
    let at = start;
    for (;;) {
      const byte = bytes[at]!;
      if (byte === greaterThan || byte === slash || isSpace(byte)) break;
      if (at >= end || byte === lessThan) this.cut();
      at++;
      if (byte === colon) local = at;
    }
    if (depth === maxDepth) stop("damaged", "elements too deep within each other");
    this.openStart[depth] = start;
    this.openEnd[depth] = at;
    this.depth = depth + 1;
    this.nameStart = local;
    this.nameEnd = at;
    this.at = at;
    this.inTag = true;
  }

  /** Passes an end tag, behind its `<`; it must have the name of the current element. */
  private endTag(): void {
    const { bytes } = this;
    const depth = this.depth - 1;
    if (depth < 0) this.cut();
    let at = this.at + 1;
    for (let name = this.openStart[depth]!, nameEnd = this.openEnd[depth]!; name < nameEnd; name++, at++) {
      if (bytes[at] !== bytes[name]) stop("damaged", "an end tag does not match its start tag");
    }
    let byte = bytes[at]!;
    while (isSpace(byte)) byte = bytes[++at]!;
    if (byte !== greaterThan) this.cut();
    this.at = at + 1;
    this.depth = depth;
  }

  private endEmpty(): void {
    this.isEmpty = false;
    this.depth--;
  }

  private spells(from: number, to: number, text: string): boolean {
    const { bytes } = this;
    // Most questions are answered by the length or the first letter; where they are known, no loop is entered.
    if (to - from !== text.length || bytes[from] !== text.charCodeAt(0)) return false;
    for (let i = 1; i < text.length; i++) if (bytes[from + i] !== text.charCodeAt(i)) return false;
    return true;
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

  private cut(): never {
    return stop("damaged", "the XML is broken or ends too early");
  }
}
