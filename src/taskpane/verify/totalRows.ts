import type { TotalShown } from "../../session/shownVerified";

/** missing: nothing is there; unverified: an amount under it cannot be read, so it is neither right nor wrong. */
export type TotalState = "agrees" | "differs" | "missing" | "unverified";

export function totalState({ ok, stored, recomputed }: TotalShown): TotalState {
  if (ok) return "agrees";
  return stored === null ? "missing" : recomputed === null ? "unverified" : "differs";
}

/** Whether what is in the workbook is not what it ought to be. */
export const differing = (total: TotalShown): boolean => /differs|missing/.test(totalState(total));

/** How all of them together came out; none: there is nothing to verify. */
export function totalsState(totals: readonly TotalShown[]): "none" | "right" | "wrong" | "unverified" {
  if (totals.length === 0) return "none";
  return totals.some(differing) ? "wrong" : totals.every(({ ok }) => ok) ? "right" : "unverified";
}
