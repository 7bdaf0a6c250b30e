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
 * as it is and as it will be written: without the bullet, or the number, that reading takes off its front.
 */
export const textLikeFormula: Rule = ({ grid, submission, writtenTexts }) => {
  const issues: Issue[] = [];
  const reported = new Set<number>();
  const judge = (at: Position, raw: string, written: string): void => {
    const likeness = likeFormula(raw);
    const second = raw === written || likeness === "formula" ? "none" : likeFormula(written);
    if ((likeness === "none" && second === "none") || reported.has(cellKey(at))) return;
    reported.add(cellKey(at));
    const where = aboutCell(grid, at);
    const text = second === "formula" || likeness === "none" ? written : raw;
    if (likeness === "formula" || second === "formula") {
      issues.push(issue("text-like-formula", { ...where, params: { text } }));
    } else issues.push(issue("text-after-sign", { ...where, params: { text, sign: text.charAt(0) } }));
  };
  for (const { at, raw, text } of writtenTexts()) judge(at, raw, text);
  for (const { at, name } of submission.headings) judge(at, name, name);
  return issues;
};
