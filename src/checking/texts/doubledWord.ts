import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";
import { repeatedWords } from "./repeatedWord";

/**
 * A word written twice in a row.
 *
 * Why: lines were joined where a page broke, or a word was pasted over itself.
 */
export const doubledWord: Rule = ({ grid, writtenTexts }) => {
  const repeatedWord = repeatedWords();
  const issues: Issue[] = [];
  for (const { at, text } of writtenTexts()) {
    const word = repeatedWord(text);
    if (word !== undefined) issues.push(issue("doubled-word", { ...aboutCell(grid, at), params: { word } }));
  }
  return issues;
};
