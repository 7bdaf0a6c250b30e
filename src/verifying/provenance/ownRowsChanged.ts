import { cellArea } from "../../grid/area";
import { issue } from "../../issues/make";
import type { PlanShape } from "../../merging/tree/planShape";
import type { CurrentPlan } from "../../merging/record/currentPlan";
import { noMoney, sumSatang, type Satang } from "../../plan/satang";
import { figures, makeFinding, type Finding } from "../finding";
import type { LoggedEntry } from "./readLog";

/**
 * Whether the rows that no merge has written still come to what they did at the last merge: the log keeps the whole
 * plan's totals, the record what merging brought. Where merged rows were edited as well, the two cannot be distinguished
 * and nothing is said.
 */
export function ownRowsChanged(
  { grid, plan, own, record, recordedAt }: CurrentPlan,
  entries: readonly LoggedEntry[],
  found: readonly Finding[],
  { amountFields, valueFields }: PlanShape,
): Finding[] {
  const ownRows = own.flatMap(({ planRow }) => planRow ?? []);
  const isUntouched = found.every(({ code }) => code === "origin-missing");
  if (ownRows.length === 0 || !isUntouched || recordedAt.size === 0) return [];
  const last = entries.at(-1)!;
  return amountFields.flatMap((field) => {
    const index = valueFields.indexOf(field);
    const brought = record.sheets.flatMap(({ rows }) => rows.map(({ values }) => (values[index] ?? noMoney) as Satang));
    const now = sumSatang(ownRows.map(({ amounts }) => amounts[field] ?? noMoney));
    const merged = ((last.after[field] ?? noMoney) - sumSatang(brought)) as Satang;
    // Where nothing was there before the merges, each row is reported already.
    if (now === merged || merged === 0) return [];
    const at = plan.grandTotal?.amounts[field]?.at;
    const facts = { sheet: grid.sheet, area: at ? cellArea(at) : null, params: { now, merged } };
    return [makeFinding(issue("own-rows-changed", facts), figures(now, merged, "satang"))];
  });
}
