/** A text whose parts may be struck out, while it is read. */
export class StruckText {
  /** As it is written, and with a stroke over each sign that is struck out. */
  text = "";
  stroked = "";
  /** Letters of it that are struck out, and all. */
  struck = 0;
  letters = 0;

  add(text: string, isStruck = false): void {
    const letters = text.replace(/\s/g, "").length;
    this.text += text;
    this.stroked += isStruck ? text.replace(/\S/gu, (sign) => `${sign}${stroke}`) : text;
    this.letters += letters;
    if (isStruck) this.struck += letters;
  }
}

/** U+0336, which a plain text has behind each letter that is struck out. */
const stroke = "\u0336";

/**
 * The text of a cell. A figure with a part struck out keeps its strokes, so that it is reported as unreadable: an amount
 * that was struck out with the new one written behind it would be a third that nobody meant.
 *
 *   500 struck out, 600 behind it → "5̶0̶0̶600"
 */
export const textOfStruck = ({ text, stroked, struck, letters }: Readonly<Omit<StruckText, "add">>): string =>
  struck > 0 && struck < letters && /^[\s\d๐-๙.,()+−-]*$/.test(text) ? stroked : text;
