import type { Area } from "../grid/area";
import { noMoney, sumSatang, type Satang } from "../plan/satang";
import { amountIn, placesIn } from "../plan/rowValues";
import type { PlanRow } from "../plan/submission";
import type { PlanFields } from "../plan/fields";

/** A row of a plan from the first to the last of its cells. */
export function rowArea(planRow: PlanRow): Area {
  const columns = placesIn(planRow).map(([, { column }]) => column);
  const { row } = planRow;
  return { top: row, bottom: row, left: Math.min(...columns), right: Math.max(...columns) };
}

/** The money of a row, over all columns that make up the plan's. */
export const rowAmount = (row: PlanRow, { main }: PlanFields): Satang =>
  sumSatang(main.map((field) => amountIn(row, field) ?? noMoney));
