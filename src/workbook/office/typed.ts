import type { Content } from "../../change/step";

/** What is put into a cell as if a person had typed it. null leaves the cell as it is, "" empties it. */
export type Typed = string | number | boolean | null;

/**
 * What to type so that the cell holds this. Excel reads what is typed: only an apostrophe keeps text that might be read as
 * anything else, and Excel does not count it as part of the text.
 *
 *   =1+1 → '=1+1     -A1 → '-A1     'x → ''x     1/2 → '1/2     1) ประชุม → '1) ประชุม     ประชุม → ประชุม
 */
export function typedFor(content: Content): Exclude<Typed, null> {
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
export function textOfTyped(typed: Typed): string | undefined {
  if (typeof typed !== "string" || typed.startsWith("=") || typed === "" || /^#[A-Z0-9/]+[!?A]$/.test(typed))
    return undefined;
  return typed.startsWith("'") ? typed.slice(1) : typed;
}

/**
 * Whether a cell holds what was typed, by what Excel gives for its formula and its value. The value tells text that begins
 * with = from a formula; it is only needed for such text.
 */
export function holdsTyped(typed: Typed, formula: unknown, value: unknown): boolean {
  if (typed === null) return true;
  const text = textOfTyped(typed);
  if (text !== undefined) return formula === text && (!text.startsWith("=") || value === text);
  if (typeof typed === "string" && typed.startsWith("=")) return sameFormula(typed, formula);
  // An error typed in may be kept as the formula that gives it.
  return formula === typed || (typeof typed === "string" && typed !== "" && formula === `=${typed}`);
}

/** Excel may spell a formula its own way: names of functions and cells in capitals, without needless spaces. */
const sameFormula = (typed: string, formula: unknown): boolean =>
  typed === formula || (typeof formula === "string" && plain(typed) === plain(formula));
const plain = (formula: string): string => formula.replaceAll(" ", "").toUpperCase();
