import type { Position } from "../grid/area";
import { located } from "../grid/located";
import { offStack, sheetOfRow, stackedSheet, type SheetStack } from "../grid/sheetStack";
import type { Incoming } from "../merging/chooseSheets";
import type { MasterPlan } from "../merging/master";
import { refusal, type MasterRefusal } from "../merging/refusal";
import { summaryTotals } from "../totals/summaryTotals";
import { readProvenance, type Provenance } from "../verifying/provenance/readProvenance";
import { traceCell, traceRows, traceTotal, type Trace, type TracedRow } from "../verifying/provenance/traceCell";
import { masterPlan } from "./masterPlan";
import type { ReadBook } from "./readBook";
import type { PlanFields } from "../plan/fields";

export interface TracedCell {
  readonly sheet: string;
  /** Of the plan. */
  readonly fields: PlanFields;
  readonly at: Position;
  readonly trace: Trace;
}

/**
 * Where a cell of a master's plan, or of its summary, comes from. `sheet`: the cell's; of a plan over several it must be
 * said. `sent`: files at hand, to name the very cell in them.
 */
export function traceMaster(
  book: ReadBook,
  sheet: string | null,
  at: Position,
  sent: readonly Incoming[] = [],
): TracedCell | MasterRefusal {
  const whole = masterPlan(book, null);
  const isOver = !("refused" in whole) && isOf(whole, sheet);
  const plan = isOver ? whole : masterPlan(book, sheet);
  if ("refused" in plan) return plan;
  const provenance = readProvenance(plan.grids, plan);
  const { fields } = plan.submission;
  const { stack } = plan.grid;
  if (!stack) return { sheet: plan.submission.sheet, fields, at, trace: traceCell(at, provenance, sent) };
  const own = sheet ?? (stack.sheets.length === 1 ? stack.sheets[0]!.sheet : null);
  if (own === null) return refusal("plan-ambiguous", null);
  const part = stackedSheet(stack, own);
  const trace = part
    ? // Below its last row is another sheet.
      at.row < part.rows || part === stack.sheets.at(-1)
      ? traceCell({ ...at, row: at.row + part.first }, provenance, sent)
      : ({ kind: "nothing" } as const)
    : summaryTrace(plan, own, at, provenance, sent);
  return { sheet: part?.sheet ?? own, fields, at, trace: onSheets(trace, stack, own, at) };
}

/** Whether a sheet is one of those that the plan is over, or their summary; null: none is named. */
const isOf = ({ grid: { stack }, form, grids }: MasterPlan, sheet: string | null): boolean =>
  stack !== undefined &&
  (sheet === null ||
    stackedSheet(stack, sheet) !== undefined ||
    (sheet === form.sheets?.summary && grids.some((grid) => grid.sheet === sheet)));

function summaryTrace(
  { grids, grid, submission, form }: MasterPlan,
  sheet: string,
  at: Position,
  provenance: Provenance,
  sent: readonly Incoming[],
): Trace {
  const summary = grids.find((one) => one.sheet === sheet)!;
  const total = summaryTotals(summary, grid, submission, form).find(
    (one) => one.at.row === at.row && one.at.column === at.column,
  );
  if (!total) return { kind: "nothing" };
  const { field, printed, heading, rows } = total;
  return traceTotal({ field, printed, path: heading === null ? null : [heading] }, rows, provenance, sent);
}

/** Rows of a master's plan, by their indexes, each on its own sheet and with where it comes from. */
export function traceRowsOf(indexes: readonly number[], provenance: Provenance): TracedRow[] {
  const { stack } = provenance.current.grid;
  const rows = traceRows(indexes, provenance);
  return stack ? rows.map((row) => onOwnRow(row, stack)) : rows;
}

const onOwnRow = (traced: TracedRow, stack: SheetStack): TracedRow => {
  const { sheet } = sheetOfRow(stack, traced.row.row);
  return { ...traced, sheet, row: located(traced.row, stack, sheet), edits: located(traced.edits, stack) };
};

/** @param home the sheet of the traced cell: its formula reads as there; at: its place on it */
function onSheets(trace: Trace, stack: SheetStack, home: string, at: Position): Trace {
  const rowOf = (traced: TracedRow): TracedRow => onOwnRow(traced, stack);
  switch (trace.kind) {
    case "nothing":
      return trace;
    case "row":
      return { ...trace, row: rowOf(trace.row) };
    case "heading":
      return { ...trace, rows: trace.rows.map(rowOf) };
    case "total": {
      const { printed, rows } = trace;
      const formula = printed.formula && offStack(printed.formula, home, stack);
      return { ...trace, printed: { ...printed, at, formula }, rows: rows.map(rowOf) };
    }
  }
}
