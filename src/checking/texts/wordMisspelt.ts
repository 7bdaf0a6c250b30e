import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { rewriteText } from "../../change/rewriteCell";
import { misspelling } from "../../text/misspellings";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";

/**
 * A word of official Thai that is written wrong: ธรรมมาภิบาล, มาตราการ.
 *
 * Why: the plan is printed and sent on. The fix changes that word alone.
 */
export const wordMisspelt: Rule = ({ grid, writtenTexts }) => {
  const issues: Issue[] = [];
  for (const { at, raw } of writtenTexts()) {
    const found = misspelling(raw);
    if (!found) continue;
    const { wrong, right, correct } = found;
    const facts = { ...aboutCell(grid, at), expected: right, fix: rewriteText(grid, at, correct) };
    issues.push(issue("word-misspelt", { ...facts, params: { wrong, right } }));
  }
  return issues;
};
