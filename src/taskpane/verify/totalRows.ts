import type { TotalShown } from "../engine/shown";

/** Whether what is printed is not what the rows add up to. */
export const differing = ({ printed, recomputed }: TotalShown): boolean => printed !== recomputed;

export type TotalState = "agrees" | "differs" | "missing";

export const totalState = (total: TotalShown): TotalState =>
  total.printed === null ? "missing" : differing(total) ? "differs" : "agrees";
