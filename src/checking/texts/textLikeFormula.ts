import { cellKey, type Position } from "../../grid/area";
import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { likeFormula } from "../../text/likeFormula";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";

/**
 * Text that a spreadsheet would take for a formula when it is typed or pasted again.
 *
 * Why: text such as =cmd|'/C calc'!A0 starts programs where it is opened as a formula (OWASP: CSV injection). It is judged
 * as it stands and as it will be written: without the bullet, or the number, that reading takes off its front.
 */
export const textLikeFormula: Rule = ({ grid, submission, writtenTexts }) => {
  const issues: Issue[] = [];
  const told = new Set<number>();
  const judge = (at: Position, ...ways: readonly string[]): void => {
    const likenesses = ways.map(likeFormula);
    const likeness = likenesses.includes("formula") ? "formula" : "sign";
    const text = ways[likenesses.indexOf(likeness)];
    if (text === undefined || told.has(cellKey(at))) return;
    told.add(cellKey(at));
    const where = aboutCell(grid, at);
    if (likeness === "formula") issues.push(issue("text-like-formula", { ...where, params: { text } }));
    else issues.push(issue("text-after-sign", { ...where, params: { text, sign: text.charAt(0) } }));
  };
  for (const { at, raw, text } of writtenTexts()) judge(at, raw, text);
  for (const { at, name } of submission.headings) judge(at, name);
  return issues;
};
