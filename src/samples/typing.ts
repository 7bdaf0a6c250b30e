/** Ways a text reaches a cell differently from typed plainly. `at` counts the texts of a sheet, so that not every one is hit. */
type Typing = (text: string, at: number) => string;

/** Pasted from a web page: breaks nobody sees. */
export const zeroWidthSpaces: Typing = (text, at) =>
  at % 3 === 2 ? text.replace(/(.{9})(?=[ก-ฮ])/g, "$1\u200b") : text;

/** Pasted from a letter. */
export const noBreakSpaces: Typing = (text, at) => (at % 2 === 0 ? text.replaceAll(" ", "\u00a0") : text);

/** Typed as it sounds: sara am as nikhahit and sara aa, sara ae as two sara e. */
export const soundAlikes: Typing = (text, at) =>
  at % 2 === 0 ? text.replaceAll("ำ", "ํา") : text.replaceAll("แ", "เเ");

/** The tone mark pressed before the vowel above or below it. */
export const toneFirst: Typing = (text, at) => (at % 2 === 1 ? text.replace(/([ิ-ู])([่-๋])/g, "$2$1") : text);

/** From a font of the nineties, which kept raised tone marks in the Private Use Area. */
export const oldFont: Typing = (text, at) =>
  at % 2 === 0
    ? text.replace(/(?<=[ปฝฟฬ])[่-๋]/g, (mark) => String.fromCharCode(0xf713 + mark.charCodeAt(0) - 0x0e48))
    : text;

/** Lines broken by hand, and a space left at the end. */
export const brokenLines: Typing = (text, at) =>
  text.includes(" ") && at % 3 === 0 ? `${text.replace(/ (?=[^ ]+$)/, "\n")} ` : text;

/** Another spelling of one name. */
export const instead =
  (name: string, spelling: string): Typing =>
  (text) =>
    text.replaceAll(name, spelling);

export const all =
  (...typings: readonly Typing[]): Typing =>
  (text, at) =>
    typings.reduce((typed, typing) => typing(typed, at), text);
