import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";
import { quantityCells } from "./quantityCells";

/**
 * A target of more than 100 percent.
 *
 * Why: a part cannot be more than the whole: the unit or the number was mistaken.
 */
export const percentOverHundred: Rule = (sheet) => {
  const issues: Issue[] = [];
  for (const { number, at, unit } of quantityCells(sheet)) {
    if (!unit?.percent || number <= 100) continue;
    issues.push(issue("percent-over-hundred", { ...aboutCell(sheet.grid, at), expected: "0-100", params: { number } }));
  }
  return issues;
};
