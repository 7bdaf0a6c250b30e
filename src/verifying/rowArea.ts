import type { Area } from "../grid/area";
import { sumSatang, type Satang } from "../plan/satang";
import { amountsIn, placesIn } from "../plan/rowValues";
import type { PlanRow } from "../plan/submission";

/** A row of a plan from the first to the last of its cells. */
export function rowArea(planRow: PlanRow): Area {
  const columns = placesIn(planRow).map(([, { column }]) => column);
  const { row } = planRow;
  return { top: row, bottom: row, left: Math.min(...columns), right: Math.max(...columns) };
}

/** All budget columns of a row together. */
export const rowAmount = (row: PlanRow): Satang => sumSatang(Object.values(amountsIn(row)));
