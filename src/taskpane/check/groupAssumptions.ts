import type { AssumptionCode } from "../../plan/submission";
import type { AssumptionShown } from "../../session/shown";

/** Assumptions of one kind. */
export interface AssumptionGroup {
  readonly code: AssumptionCode;
  readonly found: readonly AssumptionShown[];
}

/** By kind, the rarest first: what was taken a hundred times over is a way of writing, what was taken once may be a slip. */
export function groupAssumptions(assumptions: readonly AssumptionShown[]): AssumptionGroup[] {
  const groups = new Map<AssumptionCode, AssumptionShown[]>();
  for (const assumption of assumptions) {
    const group = groups.get(assumption.code);
    if (group) group.push(assumption);
    else groups.set(assumption.code, [assumption]);
  }
  return [...groups].map(([code, found]) => ({ code, found })).sort((a, b) => a.found.length - b.found.length);
}
