import type { Position, Span } from "../../grid/area";
import type { Grid } from "../../grid/grid";
import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { amountFields } from "../../plan/fields";
import { noMoney, sumSatang } from "../../plan/satang";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";

/**
 * Money in a hidden row, column or sheet.
 *
 * Why: it counts in every total, and nobody who reads the sheet sees it.
 */
export const hiddenAmount: Rule = ({ submission, rows, grid }) => {
  if (grid.visibility !== "visible") {
    const amount = sumSatang(rows.flatMap(({ amounts }) => Object.values(amounts)));
    if (amount === noMoney) return [];
    return [issue("hidden-amount", { sheet: submission.sheet, area: null, params: { where: "sheet", amount } })];
  }
  const hiddenIn = hidingOf(grid);
  const issues: Issue[] = [];
  for (const { amounts, cells } of rows) {
    for (const field of amountFields) {
      const amount = amounts[field];
      const at = cells[field];
      const where = amount && at && hiddenIn(at);
      if (!where) continue;
      issues.push(issue("hidden-amount", { ...aboutCell(grid, at), params: { where, amount } }));
    }
  }
  return issues;
};

/** How a cell of a visible sheet is out of sight; null for one that shows. */
export function hidingOf({
  hiddenRows,
  hiddenColumns,
  filtered,
}: Grid): (at: Position) => "row" | "column" | "filter" | null {
  const rowHidden = within(hiddenRows);
  const columnHidden = within(hiddenColumns);
  return ({ row, column }) => (rowHidden(row) ? (filtered ? "filter" : "row") : columnHidden(column) ? "column" : null);
}

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
