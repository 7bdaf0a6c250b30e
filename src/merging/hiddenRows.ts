import type { Step } from "../change/step";
import { rowsOfSpans, type Span } from "../grid/area";
import type { Grid } from "../grid/grid";
import type { Notice } from "../issues/reasons/notices";
import type { SheetPlan } from "./planSheet";

/** The plan's own rows that are hidden, 0-based: from its first line to its last. */
export function hiddenRows({ hiddenRows: spans }: Grid, { target }: SheetPlan): Span[] {
  let [first, last] = [Infinity, -1];
  for (const { line } of target.entries) {
    if (!line) continue;
    if (line.kind !== "other" && line.kind !== "blank") first = Math.min(first, line.row);
    last = Math.max(last, line.row);
  }
  return spans
    .map((span) => ({ first: Math.max(first, span.first), last: Math.min(last, span.last) }))
    .filter((span) => span.first <= span.last);
}

/**
 * Shows them before anything else is done: a merge does not put rows where nobody sees them, unless a person wants them
 * to stay hidden.
 */
export const showSteps = (sheet: string, rows: readonly Span[], keepHidden: boolean): Step[] =>
  rows.length === 0 || keepHidden ? [] : [{ kind: "show-rows", sheet, rows }];

export const hiddenNotices = ({ filtered }: Grid, rows: readonly Span[], kept: boolean): Notice[] =>
  rows.length === 0 ? [] : [{ kind: "rows-hidden", rows: rowsOfSpans(rows), by: filtered ? "filter" : "hand", kept }];
