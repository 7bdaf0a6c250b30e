import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { bahtFromSatang } from "../../plan/satang";
import { cellAt } from "../../grid/grid";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";
import { rewrite } from "../../change/rewriteCell";
import { amountCells } from "./amountCells";

/**
 * An amount that was typed as text: "๒๕,๗๐๐", "5000 บาท".
 *
 * Why: it was read rightly here, but no formula adds it up. The fix makes it a number.
 */
export const amountAsText: Rule = (sheet) => {
  const { grid, form, fields } = sheet;
  const issues: Issue[] = [];
  for (const { field, amount, at } of amountCells(sheet)) {
    const text = amount === 0 ? undefined : cellAt(grid, at)?.value;
    if (typeof text !== "string") continue;
    const fix = { steps: rewrite(grid, at, { number: bahtFromSatang(amount, fields.baht[field]) }, form.amountFormat) };
    issues.push(issue("amount-as-text", { ...aboutCell(grid, at), params: { text, amount }, fix }));
  }
  return issues;
};
