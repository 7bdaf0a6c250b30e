import { rewrite } from "../../change/rewriteCell";
import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { named } from "../../plan/fields";
import { amountIn, placeIn } from "../../plan/rowValues";
import { bahtFromSatang, sumSatang, type Satang } from "../../plan/satang";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";

/**
 * Amounts of a row that do not keep what the form says of them: a column that is the sum of others and is not, or an
 * amount that is more than the one that limits it. A row with an amount that could not be read is not judged.
 *
 * Why: a sum across is what is read, and its parts are what is paid; where they differ nobody knows which is meant.
 */
export const relations: Rule = ({ rows, grid, form, fields }) => {
  const issues: Issue[] = [];
  for (const row of rows) {
    for (const relation of form.relations) {
      if (relation.kind === "differ") continue;
      const [left, right] =
        relation.kind === "sum" ? [relation.parts, relation.whole] : [[relation.less], relation.more];
      const amounts = left.map((field) => amountIn(row, field));
      const limit = amountIn(row, right);
      const at = placeIn(row, relation.kind === "sum" ? right : left[0]!);
      if (limit === undefined || !at || amounts.some((amount) => amount === undefined)) continue;
      const sum = sumSatang(amounts as Satang[]);
      if (relation.kind === "sum" && sum !== limit) {
        const fix = { steps: rewrite(grid, at, { number: bahtFromSatang(sum) }, form.amountFormat) };
        const params = { column: named(fields, right), stored: limit, sum };
        issues.push(issue("amount-sum-differs", { ...aboutCell(grid, at), params, fix }));
      } else if (relation.kind === "most" && sum > limit) {
        const params = { column: named(fields, left[0]!), amount: sum, other: named(fields, right), limit };
        issues.push(issue("amount-over-limit", { ...aboutCell(grid, at), params }));
      }
    }
  }
  return issues;
};
