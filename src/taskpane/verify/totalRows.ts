import type { TotalShown } from "../engine/shown";

/** Whether what stands in the workbook is not what it ought to be. */
export const differing = ({ ok }: TotalShown): boolean => !ok;

export type TotalState = "agrees" | "differs" | "missing";

export const totalState = (total: TotalShown): TotalState =>
  !total.ok && total.stored === null ? "missing" : differing(total) ? "differs" : "agrees";
