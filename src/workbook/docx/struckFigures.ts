/** A text as it is written, and with a stroke over each sign that is struck out. */
export interface Struck {
  readonly text: string;
  readonly stroked: string;
  /** Letters of it that are struck out, and all. */
  readonly struck: number;
  readonly letters: number;
}

/** U+0336, which a plain text has behind each letter that is struck out. */
const stroke = "\u0336";

export const strokeOver = (text: string): string => text.replace(/\S/gu, (sign) => `${sign}${stroke}`);

/**
 * The text of a cell. A figure with a part struck out keeps its strokes, so that it is reported as unreadable: an amount
 * that was struck out with the new one written behind it would be a third that nobody meant.
 *
 *   500 struck out, 600 behind it → "5̶0̶0̶600"
 */
export const textOfStruck = ({ text, stroked, struck, letters }: Struck): string =>
  struck > 0 && struck < letters && /^[\s\d๐-๙.,()+−-]*$/.test(text) ? stroked : text;
