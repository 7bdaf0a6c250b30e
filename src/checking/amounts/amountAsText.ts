import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { amountFields } from "../../plan/fields";
import { bahtFromSatang } from "../../plan/satang";
import { cellAt } from "../../grid/grid";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";
import { rewrite } from "../../change/rewriteCell";

/**
 * An amount that was typed as text: "๒๕,๗๐๐", "5000 บาท".
 *
 * Why: it was read rightly here, but no formula adds it up. The fix makes it a number.
 */
export const amountAsText: Rule = ({ rows, grid, form }) => {
  const issues: Issue[] = [];
  for (const { amounts, cells } of rows) {
    for (const field of amountFields) {
      const amount = amounts[field];
      const at = cells[field];
      if (!amount || !at) continue;
      const text = cellAt(grid, at)?.value;
      if (typeof text !== "string") continue;
      const fix = { steps: rewrite(grid, at, { number: bahtFromSatang(amount) }, form.amountFormat) };
      issues.push(issue("amount-as-text", { ...aboutCell(grid, at), params: { text, amount }, fix }));
    }
  }
  return issues;
};
