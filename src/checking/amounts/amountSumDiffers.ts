import { rewrite } from "../../change/rewriteCell";
import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { withName } from "../../plan/fields";
import { amountIn, placeIn } from "../../plan/rowValues";
import { bahtFromSatang, sumSatang, type Satang } from "../../plan/satang";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";

/**
 * A column that the form says is the sum of others, and is not. A row with an amount that could not be read is not
 * judged.
 *
 * Why: a sum across is what is read, and its parts are what is paid; where they differ nobody knows which is meant.
 */
export const amountSumDiffers: Rule = ({ rows, grid, form, fields }) => {
  const issues: Issue[] = [];
  for (const row of rows) {
    for (const relation of form.relations) {
      if (relation.kind !== "sum") continue;
      const amounts = relation.parts.map((field) => amountIn(row, field));
      const stored = amountIn(row, relation.whole);
      const at = placeIn(row, relation.whole);
      if (stored === undefined || !at || amounts.some((amount) => amount === undefined)) continue;
      const sum = sumSatang(amounts as Satang[]);
      if (sum === stored) continue;
      const fix = { steps: rewrite(grid, at, { number: bahtFromSatang(sum) }, form.amountFormat) };
      const params = { column: withName(fields, relation.whole), stored, sum };
      issues.push(issue("amount-sum-differs", { ...aboutCell(grid, at), params, fix }));
    }
  }
  return issues;
};
