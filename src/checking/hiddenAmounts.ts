import type { Span } from "../grid/area";
import { issue } from "../issues/make";
import type { Issue } from "../issues/issue";
import { amountFields } from "../plan/fields";
import { noMoney, sumSatang } from "../plan/satang";
import { aboutCell } from "./cellFacts";
import type { Rule } from "./checked";

/**
 * Money in a hidden row, column or sheet.
 *
 * Why: it counts in every total, and nobody who reads the sheet sees it.
 */
export const hiddenAmounts: Rule = ({ submission, rows, grid }) => {
  if (grid.visibility !== "visible") {
    const amount = sumSatang(rows.flatMap(({ amounts }) => Object.values(amounts)));
    if (amount === noMoney) return [];
    return [issue("hidden-amount", { sheet: submission.sheet, area: null, params: { where: "sheet", amount } })];
  }
  const rowHidden = within(grid.hiddenRows);
  const columnHidden = within(grid.hiddenColumns);
  const issues: Issue[] = [];
  for (const { row, amounts, cells } of rows) {
    const hidden = rowHidden(row);
    for (const field of amountFields) {
      const amount = amounts[field];
      const at = cells[field];
      if (!amount || !at || !(hidden || columnHidden(at.column))) continue;
      const where = !hidden ? "column" : grid.filtered ? "filter" : "row";
      issues.push(issue("hidden-amount", { ...aboutCell(grid, at), params: { where, amount } }));
    }
  }
  return issues;
};

/** Whether a number lies in one of the spans, which come in any order and do not overlap. */
function within(spans: readonly Span[]): (at: number) => boolean {
  if (spans.length === 0) return () => false;
  const sorted = [...spans].sort((a, b) => a.first - b.first);
  return (at) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]!.first <= at) low = middle + 1;
      else high = middle;
    }
    return low > 0 && sorted[low - 1]!.last >= at;
  };
}
