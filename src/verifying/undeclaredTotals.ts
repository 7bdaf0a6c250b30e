import type { Grid } from "../grid/grid";
import { rowAt } from "../grid/grid";
import { isIssue, type Issue } from "../issues/issue";
import { inSheetOrder } from "../issues/order";
import type { PlanReading } from "../reading/readWorkbook";
import { undeclaredLevels } from "../totals/undeclaredLevels";
import type { Finding } from "./finding";
import { totalLabelOf } from "./inferring/totalLabel";
import type { Verification, VerifiedTotal } from "./verification";
import { findingsOfTotals, verifiedTotal } from "./sums/summaryFindings";

/**
 * A plan that was verified, with the totals that its form does not declare: those of a level between the ones it names, each
 * held against the rows below its heading. Of which heading it is, or what else it adds up, is inferred.
 *
 * Why: whoever signs the plan reads them as well, and a wrong one misleads no less than a declared one.
 *
 * @param inferred what the sheet's formulas and figures show by themselves, for totals that are of no heading
 */
export function withUndeclaredTotals(
  plan: Verification,
  { form, submission }: PlanReading,
  grid: Grid,
  inferred: () => Verification,
): Verification {
  const rows = new Set(plan.notChecked.flatMap((one) => (isUnread(one) ? [one.area!.top] : [])));
  const levels = undeclaredLevels(
    grid,
    submission,
    form,
    [...rows].filter((row) => isOfPart(grid, row)),
  );
  for (const { at } of levels) rows.delete(at.row);
  const others = [...rows].some((row) => figuresIn(grid, row) > 0) ? inferred() : null;
  const totals = [...levels.map(verifiedTotal), ...(others?.totals.filter(({ at }) => rows.has(at.row)) ?? [])];
  if (totals.length === 0) return plan;
  const ofOthers = others?.findings.filter(({ area }) => area !== null && rows.has(area.top)) ?? [];
  const found = [...findingsOfTotals(levels, grid, undefined, form), ...ofOthers];
  const known = new Set(plan.findings.map(key));
  const isWhole = (row: number) => figuresIn(grid, row) <= totals.filter(({ at }) => at.row === row).length;
  return {
    ...plan,
    checked: { ...plan.checked, totals: plan.checked.totals + totals.length },
    totals: [...plan.totals, ...totals].sort(inPlace),
    findings: [...plan.findings, ...found.filter((one) => !known.has(key(one)))].sort(inSheetOrder),
    notChecked: plan.notChecked.filter((one) => !isUnread(one) || !isWhole(one.area!.top)),
  };
}

/** Whether its words say that it is a total, and not that of everything. */
const isOfPart = (grid: Grid, row: number): boolean => {
  const text = rowAt(grid, row)?.cells.find(({ value }) => typeof value === "string")?.value;
  return typeof text === "string" && totalLabelOf(text) === "total";
};

const isUnread = (one: Issue): boolean => isIssue(one, "total-foreign", "cell-unread") && one.area !== null;

const key = ({ code, area }: Finding): string => `${code} ${area?.top} ${area?.left}`;

const figuresIn = (grid: Grid, row: number): number =>
  rowAt(grid, row)?.cells.filter(({ value, formula }) => typeof value === "number" || formula !== null).length ?? 0;

const inPlace = (a: VerifiedTotal, b: VerifiedTotal): number => a.at.row - b.at.row || a.at.column - b.at.column;
