import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { withName } from "../../plan/fields";
import { amountIn, placeIn } from "../../plan/rowValues";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";

/**
 * An amount that is more than the one that the form says limits it. A row with an amount that could not be read is
 * not judged.
 *
 * Why: no more can be spent than was granted; one of the two amounts was mistyped or is older than the other.
 */
export const amountOverLimit: Rule = ({ rows, grid, form, fields }) => {
  const issues: Issue[] = [];
  for (const row of rows) {
    for (const relation of form.relations) {
      if (relation.kind !== "most") continue;
      const amount = amountIn(row, relation.less);
      const limit = amountIn(row, relation.more);
      const at = placeIn(row, relation.less);
      if (amount === undefined || limit === undefined || !at || amount <= limit) continue;
      const params = { column: withName(fields, relation.less), amount, other: withName(fields, relation.more), limit };
      issues.push(issue("amount-over-limit", { ...aboutCell(grid, at), params }));
    }
  }
  return issues;
};
