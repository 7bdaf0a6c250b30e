import type { ShareShown } from "../../session/shownVerified";

export interface Largest {
  /** Largest first, for the eye; equals keep their order. */
  readonly shown: readonly ShareShown[];
  /** What is left together; null when nothing is. */
  readonly others: { readonly count: number; readonly satang: number } | null;
}

/** The largest shares and the rest as one, so that a chart of forty agencies can still be read. Nothing is left out of the sum. */
export function largest(shares: readonly ShareShown[], most: number): Largest {
  const sorted = [...shares].sort((a, b) => b.satang - a.satang);
  if (sorted.length <= most) return { shown: sorted, others: null };
  const rest = sorted.slice(most - 1);
  return {
    shown: sorted.slice(0, most - 1),
    others: { count: rest.length, satang: rest.reduce((sum, { satang }) => sum + satang, 0) },
  };
}
