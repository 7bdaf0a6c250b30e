import type { Content } from "../../change/step";

/** What is put into a cell as if a person had typed it. null leaves the cell as it is, "" empties it. */
export type EnteredCell = string | number | boolean | null;

/**
 * What to type so that the cell holds this. Excel reads what is typed: only an apostrophe keeps text that might be read as
 * anything else, and Excel does not count it as part of the text.
 *
 *   =1+1 → '=1+1     -A1 → '-A1     'x → ''x     1/2 → '1/2     1) ประชุม → '1) ประชุม     ประชุม → ประชุม
 */
export function enteredFor(content: Content): Exclude<EnteredCell, null> {
  if (content === null) return "";
  if ("text" in content) return isRead(content.text) ? `'${content.text}` : content.text;
  if ("number" in content) return content.number;
  if ("boolean" in content) return content.boolean;
  return "error" in content ? content.error : content.formula;
}

/** Dates are read in the language of whoever opens the workbook: short text with a digit of any script may be one. */
const isRead = (text: string): boolean =>
  /^(?:[=+\-@'#]|(?:true|false)$)/i.test(text) || (text.length <= longestDate && /\p{Nd}/u.test(text));
const longestDate = 60;

/** The text meant, of what is typed as text; undefined for anything else. */
export function textOfEntered(entered: EnteredCell): string | undefined {
  if (typeof entered !== "string" || entered.startsWith("=") || entered === "" || /^#[A-Z0-9/]+[!?A]$/.test(entered))
    return undefined;
  return entered.startsWith("'") ? entered.slice(1) : entered;
}

/**
 * Whether a cell holds what was typed, by what Excel gives for its formula and its value. The value shows text that begins
 * with = from a formula; it is only needed for such text.
 */
export function holdsEntered(entered: EnteredCell, formula: unknown, value: unknown): boolean {
  if (entered === null) return true;
  const text = textOfEntered(entered);
  if (text !== undefined) return formula === text && (!text.startsWith("=") || value === text);
  if (typeof entered === "string" && entered.startsWith("=")) return sameFormula(entered, formula);
  // An error typed in may be kept as the formula that gives it.
  return formula === entered || (typeof entered === "string" && entered !== "" && formula === `=${entered}`);
}

/** Excel may spell a formula its own way: names of functions and cells in capitals, without needless spaces. */
const sameFormula = (entered: string, formula: unknown): boolean =>
  entered === formula || (typeof formula === "string" && plain(entered) === plain(formula));
const plain = (formula: string): string => formula.replaceAll(" ", "").toUpperCase();
