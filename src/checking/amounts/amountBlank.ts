import { cellAt } from "../../grid/grid";
import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { aboutCell, saysNothing, shown } from "../cellFacts";
import type { Rule } from "../checked";
import { amountIn, placeIn } from "../../plan/rowValues";
import { withName } from "../../plan/fields";

/**
 * A blank budget cell beside one with a dash.
 *
 * Why: both mean none, but a row that says so only once may have been left unfinished.
 */
export const amountBlank: Rule = ({ rows, grid, fields }) => {
  const issues: Issue[] = [];
  for (const row of rows) {
    const texts = fields.amounts.map((field) => {
      const at = placeIn(row, field);
      return at && amountIn(row, field) === 0 ? (shown(cellAt(grid, at)) ?? "") : undefined;
    });
    const dashed = texts.some((text) => text !== undefined && text.trim() !== "" && saysNothing(text));
    if (!dashed) continue;
    texts.forEach((text, index) => {
      const field = fields.amounts[index]!;
      if (text === undefined || text.trim() !== "") return;
      const facts = {
        ...aboutCell(grid, placeIn(row, field)!),
        expected: "-",
        params: { column: withName(fields, field) },
      };
      issues.push(issue("amount-blank", facts));
    });
  }
  return issues;
};
