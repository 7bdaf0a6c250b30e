import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";

/** Five pieces of Thai in a row, none longer than two letters: "รั บ ทร า บ". */
const pieces = /(?:^|\s)((?:[ก-๎]{1,2} ){4,}[ก-๎]{1,2})(?=\s|$)/;

/**
 * Words pulled apart into single letters.
 *
 * Why: text recognition does that to spaced headings; a search no longer finds the words.
 */
export const lettersApart: Rule = ({ grid, writtenTexts }) => {
  const issues: Issue[] = [];
  for (const { at, text } of writtenTexts()) {
    const found = pieces.exec(text)?.[1];
    if (found !== undefined) issues.push(issue("letters-apart", { ...aboutCell(grid, at), params: { text: found } }));
  }
  return issues;
};
