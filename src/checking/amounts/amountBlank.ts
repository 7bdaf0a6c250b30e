import { cellAt } from "../../grid/grid";
import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { amountFields } from "../../plan/fields";
import { aboutCell, saysNothing, shown } from "../cellFacts";
import type { Rule } from "../checked";

/**
 * A blank budget cell beside one with a dash.
 *
 * Why: both mean none, but a row that says so only once may have been left unfinished.
 */
export const amountBlank: Rule = ({ rows, grid }) => {
  const issues: Issue[] = [];
  for (const { amounts, cells } of rows) {
    const texts = amountFields.map((field) =>
      cells[field] && amounts[field] === 0 ? (shown(cellAt(grid, cells[field])) ?? "") : undefined,
    );
    const dashed = texts.some((text) => text !== undefined && text.trim() !== "" && saysNothing(text));
    if (!dashed) continue;
    texts.forEach((text, index) => {
      const column = amountFields[index]!;
      if (text === undefined || text.trim() !== "") return;
      issues.push(issue("amount-blank", { ...aboutCell(grid, cells[column]!), expected: "-", params: { column } }));
    });
  }
  return issues;
};
