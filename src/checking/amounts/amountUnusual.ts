import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import type { Satang } from "../../plan/satang";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";
import { usualUpTo } from "./standsOut";
import { amountCells } from "./amountCells";

/**
 * Amounts that are far above all the others of the sheet.
 *
 * Why: one zero too many changes a plan's total and is not seen in a column of figures.
 */
export const amountUnusual: Rule = (sheet) => {
  const issues: Issue[] = [];
  const cells = [...amountCells(sheet)];
  // An agency's sheet has two or three amounts, seldom six.
  const usual = usualUpTo(
    cells.map(({ amount }) => amount),
    true,
  ) as Satang | undefined;
  for (const { amount, at } of usual === undefined ? [] : cells) {
    if (amount <= usual!) continue;
    issues.push(issue("amount-unusual", { ...aboutCell(sheet.grid, at), params: { amount, usual: usual! } }));
  }
  return issues;
};
