import type { Area } from "../grid/area";
import { sumSatang, type Satang } from "../plan/satang";
import type { PlanRow } from "../plan/submission";

/** A row of a plan from the first to the last of its cells. */
export function rowArea({ row, cells }: PlanRow): Area {
  const columns = Object.values(cells).map(({ column }) => column);
  return { top: row, bottom: row, left: Math.min(...columns), right: Math.max(...columns) };
}

/** All budget columns of a row together. */
export const rowAmount = ({ amounts }: PlanRow): Satang => sumSatang(Object.values(amounts));
