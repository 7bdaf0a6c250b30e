import type { Grid, GridRow } from "../../grid/grid";
import { rowAt } from "../../grid/grid";
import type { Heading, PlanRow, Submission } from "../../plan/submission";

/** One row of the master's plan, and what it was read as. */
export interface SheetLine {
  /** 0-based. */
  readonly row: number;
  readonly kind: "heading" | "row" | "header" | "total" | "grand-total" | "blank" | "other";
  /** Of a heading that has the row to itself. */
  readonly heading: Heading | null;
  readonly planRow: PlanRow | null;
  /** Whether a sheet begins with it, of those that the plan is over. */
  readonly opens: boolean;
  /** undefined where nothing is. */
  readonly cells: GridRow | undefined;
}

/** Every row from the sheet's first down to the last that belongs to the plan, blank ones included. */
export function sheetLines(grid: Grid, plan: Submission): SheetLine[] {
  const kinds = new Map<number, SheetLine["kind"]>();
  const headings = new Map<number, Heading>();
  const planRows = new Map<number, PlanRow>();
  for (const { area } of plan.headers) {
    for (let row = area.top; row <= area.bottom; row++) kinds.set(row, "header");
  }
  for (const planRow of plan.rows) {
    kinds.set(planRow.row, "row");
    planRows.set(planRow.row, planRow);
  }
  for (const heading of plan.headings) {
    if (planRows.has(heading.at.row)) continue;
    kinds.set(heading.at.row, "heading");
    headings.set(heading.at.row, heading);
  }
  for (const { total } of plan.sections) if (total) kinds.set(total.row, "total");
  if (plan.grandTotal) kinds.set(plan.grandTotal.row, "grand-total");

  const opening = new Set(grid.stack?.sheets.map(({ first }) => first).slice(1));
  let last = -1;
  for (const row of kinds.keys()) if (row > last) last = row;
  return Array.from({ length: last + 1 }, (_, row) => {
    const cells = rowAt(grid, row);
    return {
      row,
      kind: kinds.get(row) ?? (cells ? "other" : "blank"),
      heading: headings.get(row) ?? null,
      planRow: planRows.get(row) ?? null,
      opens: opening.has(row),
      cells,
    };
  });
}
