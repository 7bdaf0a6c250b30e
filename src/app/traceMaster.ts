import type { Position } from "../grid/area";
import type { Incoming } from "../merging/chooseSheets";
import type { MasterRefusal } from "../merging/refusal";
import { readProvenance, type Provenance } from "../verifying/provenance/readProvenance";
import { traceCell, type Trace } from "../verifying/provenance/traceCell";
import { memoryWorkbook } from "../workbook/memory";
import { masterPlan, type PlanSource } from "./masterPlan";

export interface TracedCell {
  readonly sheet: string;
  readonly at: Position;
  readonly trace: Trace;
  readonly provenance: Provenance;
}

/** Where a cell of a master's plan comes from. `sent`: files at hand, to name the very cell in them. */
export async function traceMaster(
  source: PlanSource,
  at: Position,
  sent: readonly Incoming[] = [],
): Promise<TracedCell | MasterRefusal> {
  const grids = await source.workbook.readAll();
  const plan = await masterPlan({ ...source, workbook: memoryWorkbook(grids) });
  if ("refused" in plan) return plan;
  const provenance = readProvenance(grids, plan);
  return { sheet: plan.submission.sheet, at, trace: traceCell(at, provenance, sent), provenance };
}
