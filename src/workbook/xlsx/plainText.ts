import { ascii, isSpelled } from "./spelled";
import { decodeText, trimXml, unescapeControls } from "./xmlText";

const lessThan = 60;

/**
 * Reads texts without formats of their own that are spelled as nearly every program spells them: `<t>…</t>`, or with
 * `xml:space="preserve"`, between other tags that are always the same. XmlScanner means the same, reads it tag by tag, and
 * is asked wherever the spelling is another.
 */
export class PlainText {
  private readonly trimmed: Uint8Array;
  private readonly spaced: Uint8Array;
  private readonly ending: Uint8Array;
  /** The text found last. */
  private from = 0;
  private to = 0;
  private isTrimmed = false;

  /** `before` and `after`: the tags around the `<t>`. */
  constructor(
    private readonly bytes: Uint8Array,
    before: string,
    after: string,
  ) {
    this.trimmed = ascii(`${before}<t>`);
    this.spaced = ascii(`${before}<t xml:space="preserve">`);
    this.ending = ascii(`</t>${after}`);
  }

  /** Where what begins at `at` ends; -1: it is not spelled so. */
  find(at: number): number {
    const { bytes, trimmed, spaced, ending } = this;
    this.isTrimmed = isSpelled(bytes, at, trimmed);
    if (!this.isTrimmed && !isSpelled(bytes, at, spaced)) return -1;
    this.from = at + (this.isTrimmed ? trimmed : spaced).length;
    this.to = bytes.indexOf(lessThan, this.from);
    return this.to >= 0 && isSpelled(bytes, this.to, ending) ? this.to + ending.length : -1;
  }

  /** The text found last, which was found. */
  text(): string {
    const text = decodeText(this.bytes, this.from, this.to);
    return unescapeControls(this.isTrimmed ? trimXml(text) : text);
  }
}
