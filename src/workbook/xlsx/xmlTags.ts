import { stop } from "./fault";
import { maxElements } from "./limits";
import { ascii, isSpelled } from "./spelled";
import { decodeLiteral, xmlBytes } from "./xmlText";

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
const colon = 58;
const lessThan = 60;
const equals = 61;
const greaterThan = 62;
const question = 63;

const isSpace = (byte: number): boolean =>
  byte <= space && (byte === space || byte === lineFeed || byte === carriageReturn || byte === tab);

const commentStart = ascii("!--");
const commentEnd = ascii("-->");
const cdataStart = ascii("![CDATA[");
const cdataEnd = ascii("]]>");
const instructionEnd = ascii("?>");

/**
 * The tags of an XML document, one after the other: what XmlScanner is built on. XML that ends too early, whose
 * tags do not match, or that has a DOCTYPE stops the reading: a part of a sheet is never taken for the whole.
 */
export abstract class XmlTags {
  /** What is walked through: UTF-8 without a byte order mark. Who writes copies from here. */
  readonly bytes: Uint8Array;
  protected readonly end: number;
  protected at = 0;
  /** The current element's start tag is not yet passed. */
  private inTag = false;
  /** The current element is `<c/>`: it has no content and no end tag. */
  protected isEmpty = false;
  protected nameStart = 0;
  protected nameEnd = 0;
  protected attributeStart = 0;
  protected attributeEnd = 0;
  protected valueStart = 0;
  protected valueEnd = 0;
  /** Where the names of the open elements are, prefixes included. */
  private readonly openStart = new Int32Array(maxDepth);
  private readonly openEnd = new Int32Array(maxDepth);
  private depth = 0;
  private elements = 0;

  constructor(part: Uint8Array) {
    this.bytes = xmlBytes(part);
    this.end = this.bytes.length;
  }

  /** Enters the document; its root must have this name. */
  open(root: string): void {
    this.enter();
    if (!this.spells(this.nameStart, this.nameEnd, root)) stop("damaged", `the root is not ${root}`);
  }

  /** Enters the document, whatever its root is. */
  enter(): void {
    if (!this.toTag() || this.bytes[this.at] === slash) this.cut();
    this.startTag();
  }

  /** To be called when `next` has answered for the root that there is no more: nothing but comments may follow. */
  close(): void {
    if (this.toTag()) stop("damaged", "the XML goes on behind its end");
  }

  /**
   * Goes to the next element within the current one, past the text before it.
   * false: there is none, and the current element's end tag is passed.
   */
  next(): boolean {
    this.passStartTag();
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

  /** Passes the current element and all within. */
  skip(): void {
    const outside = this.depth - 1;
    while (this.depth > outside) this.next();
  }

  /** Passes the current element's start tag, whatever attributes it has. */
  passStartTag(): void {
    if (this.inTag) while (this.attribute());
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

  /** Goes on from another place within the current element, between two elements of it. */
  jump(offset: number): void {
    this.at = offset;
  }

  /** Where the current element's name begins, its prefix included. */
  protected get qualifiedStart(): number {
    return this.openStart[this.depth - 1]!;
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

  /** Passes a comment, an instruction or literal text, behind its `<`. The answer is the literal text. */
  protected passMarkup(): string {
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
    return isSpelled(this.bytes, this.at, mark);
  }

  private passTo(mark: Uint8Array): void {
    const { bytes, end } = this;
    const first = mark[0];
    while (!this.follows(mark)) {
      do this.at++;
      while (this.at < end && bytes[this.at] !== first);
      if (this.at >= end) this.cut();
    }
    this.at += mark.length;
  }

  protected startTag(): void {
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
    if (++this.elements > maxElements) stop("too-large", `more than ${maxElements} elements`);
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
  protected endTag(): void {
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

  protected endEmpty(): void {
    this.isEmpty = false;
    this.depth--;
  }

  protected spells(from: number, to: number, text: string): boolean {
    const { bytes } = this;
    // Most questions are answered by the length or the first letter; where they are known, no loop is entered.
    if (to - from !== text.length || bytes[from] !== text.charCodeAt(0)) return false;
    for (let i = 1; i < text.length; i++) if (bytes[from + i] !== text.charCodeAt(i)) return false;
    return true;
  }

  protected cut(): never {
    return stop("damaged", "the XML is broken or ends too early");
  }
}
