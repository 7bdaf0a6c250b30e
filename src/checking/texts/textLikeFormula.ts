import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";

/**
 * Text that a spreadsheet would take for a formula when it is typed or pasted again.
 *
 * Why: text such as =cmd|'/C calc'!A0 starts programs where it is opened as a formula (OWASP: CSV injection). A dash
 * before words is a bullet and normal; a plus before words is only odd.
 */
export const textLikeFormula: Rule = ({ grid, writtenTexts }) => {
  const issues: Issue[] = [];
  for (const { at, raw } of writtenTexts()) {
    const text = raw.replace(unseen, "");
    const sign = text[0];
    if (sign !== "=" && sign !== "@" && sign !== "+" && sign !== "-") continue;
    const where = aboutCell(grid, at);
    if (sign === "=" || sign === "@" || computes(text)) {
      issues.push(issue("text-like-formula", { ...where, params: { text } }));
    } else if (sign === "+") issues.push(issue("text-after-sign", { ...where, params: { text, sign } }));
  }
  return issues;
};

/** Before the sign: reading takes these out, so that the sign would come first in the master. */
const unseen = /^[\s\u200b-\u200f\u2060\ufeff]+/;

/** After the sign: a function's bracket, another program's bar, another sheet's mark, or arithmetic. */
const computes = (text: string): boolean =>
  /^[+-]\s*(?:[A-Za-z_.]+[A-Za-z0-9_.]*[(|!]|[A-Za-z$]*[0-9.]+\s*[+*/^&-]\s*[A-Za-z0-9(])/.test(text);
