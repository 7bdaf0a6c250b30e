import { maxColumns } from "../../grid/area";
import { parseNumber } from "./parseNumber";
import { PlainText } from "./plainText";
import { ascii, isSpelled } from "./spelled";

const doubleQuote = 34;
const slash = 47;
const zero = 48;
const lessThan = 60;
const equals = 61;
const greaterThan = 62;
const space = 32;
const [letterC, letterI, letterN, letterR, letterS, letterT, letterV] = [99, 105, 110, 114, 115, 116, 118];

const inlineType = ascii("inlineStr");

/**
 * Reads cells that are spelled as nearly every program spells them: `<c r="B12" s="3" t="s"><v>41</v></c>`
 * and `<c r="B12" s="3"/>`, with a number or the number of a shared text, or with a text of their own as in the sheets
 * that this program writes. It is a third of the work of reading them by XmlScanner, which means the same and is asked
 * wherever the spelling is another.
 */
export class PlainCells {
  /** The cell read last. */
  column = 0;
  style = 0;
  isShared = false;
  /** It holds a text of its own, `text`. */
  isInline = false;
  hasValue = false;
  value = 0;
  private readonly inline: PlainText;

  constructor(private readonly bytes: Uint8Array) {
    this.inline = new PlainText(bytes, "<is>", "</is></c>");
  }

  get text(): string {
    return this.inline.text();
  }

  /** Where the cell that begins at `at` ends, which must be one of this 0-based row; -1: not spelled so. */
  read(at: number, row: number): number {
    const { bytes } = this;
    if (bytes[at] !== lessThan || bytes[at + 1] !== letterC || bytes[at + 2] !== space) return -1;
    at += 3;
    this.column = -1;
    this.style = 0;
    this.isShared = false;
    this.isInline = false;
    for (;;) {
      const name = bytes[at]!;
      if (name === greaterThan || name === slash) break;
      if (bytes[at + 1] !== equals || bytes[at + 2] !== doubleQuote) return -1;
      at += 3;
      if (name === letterR) at = this.place(at, row);
      else if (name === letterS) at = this.styleOf(at);
      else if (name === letterT) at = this.type(at);
      else return -1;
      if (bytes[at] !== doubleQuote) return -1;
      if (bytes[++at] === space) at++;
    }
    if (this.column < 0) return -1;
    this.hasValue = bytes[at] === greaterThan;
    if (!this.hasValue) return bytes[at + 1] === greaterThan ? at + 2 : -1;
    return this.isInline ? this.inline.find(at + 1) : this.content(at + 1);
  }

  private place(at: number, row: number): number {
    const { bytes } = this;
    let column = 0;
    let byte = bytes[at]!;
    while (byte >= 65 && byte <= 90 && column <= maxColumns) {
      column = column * 26 + byte - 64;
      byte = bytes[++at]!;
    }
    let number = 0;
    while (byte >= zero && byte <= zero + 9 && number <= row) {
      number = number * 10 + byte - zero;
      byte = bytes[++at]!;
    }
    this.column = number === row + 1 && column <= maxColumns ? column - 1 : -1;
    return at;
  }

  private styleOf(at: number): number {
    const { bytes } = this;
    let byte = bytes[at]!;
    while (byte >= zero && byte <= zero + 9 && this.style < 1_000_000) {
      this.style = this.style * 10 + byte - zero;
      byte = bytes[++at]!;
    }
    return at;
  }

  private type(at: number): number {
    const type = this.bytes[at];
    this.isShared = type === letterS;
    this.isInline = type === letterI && isSpelled(this.bytes, at, inlineType);
    if (this.isInline) return at + inlineType.length;
    return type === letterS || type === letterN ? at + 1 : -1;
  }

  private content(at: number): number {
    const { bytes } = this;
    if (bytes[at] !== lessThan || bytes[at + 1] !== letterV || bytes[at + 2] !== greaterThan) return -1;
    at += 3;
    const from = at;
    // A number has at most 24 characters; what is longer is not for here.
    while (bytes[at] !== lessThan && at - from < 30) at++;
    this.value = parseNumber(bytes, from, at);
    return Number.isNaN(this.value) ||
      bytes[at] !== lessThan ||
      bytes[at + 1] !== slash ||
      bytes[at + 2] !== letterV ||
      bytes[at + 3] !== greaterThan ||
      bytes[at + 4] !== lessThan ||
      bytes[at + 5] !== slash ||
      bytes[at + 6] !== letterC ||
      bytes[at + 7] !== greaterThan
      ? -1
      : at + 8;
  }
}
