import type { Position } from "../grid/area";
import type { Incoming } from "../merging/chooseSheets";
import { refusal, type MasterRefusal } from "../merging/refusal";
import { readProvenance, type Provenance } from "../verifying/provenance/readProvenance";
import { traceCell, type Trace } from "../verifying/provenance/traceCell";
import { masterPlan } from "./masterPlan";
import type { ReadBook } from "./readBook";
import type { PlanFields } from "../plan/fields";

export interface TracedCell {
  readonly sheet: string;
  /** Of the plan. */
  readonly fields: PlanFields;
  readonly at: Position;
  readonly trace: Trace;
  readonly provenance: Provenance;
}

/** Where a cell of a master's plan comes from. `sent`: files at hand, to name the very cell in them. */
export function traceMaster(
  book: ReadBook,
  sheet: string | null,
  at: Position,
  sent: readonly Incoming[] = [],
): TracedCell | MasterRefusal {
  const whole = masterPlan(book, null);
  if (!("refused" in whole) && whole.grid.stack) return refusal("sheets-not-traced", sheet);
  const plan = sheet === null ? whole : masterPlan(book, sheet);
  if ("refused" in plan) return plan;
  const provenance = readProvenance(book.grids, plan);
  const { fields } = plan.submission;
  return { sheet: plan.submission.sheet, fields, at, trace: traceCell(at, provenance, sent), provenance };
}
