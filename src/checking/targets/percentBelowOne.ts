import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";
import { quantityCells } from "./quantityCells";

/**
 * A target of less than one percent, and more than none.
 *
 * Why: 80 percent typed without its sign is stored as 0.8.
 */
export const percentBelowOne: Rule = (sheet) => {
  const issues: Issue[] = [];
  for (const { number, at, unit } of quantityCells(sheet)) {
    if (!unit?.percent || number <= 0 || number >= 1) continue;
    const percent = Math.round(number * 1e10) / 1e8;
    issues.push(issue("percent-below-one", { ...aboutCell(sheet.grid, at), params: { number, percent } }));
  }
  return issues;
};
