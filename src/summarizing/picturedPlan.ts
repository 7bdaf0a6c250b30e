import { toA1 } from "../grid/area";
import type { Form } from "../forms/schema";
import { onOwnSheet } from "../grid/located";
import type { Provenance } from "../verifying/provenance/readProvenance";
import type { Verification } from "../verifying/verification";
import { planSummary, type PlanSummary } from "./planSummary";
import { totalsTree, type SheetCell, type TotalsTreeLine } from "./totalsTree";

/** What of a verified plan is drawn. */
export interface PicturedPlan {
  readonly summary: PlanSummary;
  /** null: it prints no totals, or not each of them was verified. */
  readonly tree: readonly TotalsTreeLine[] | null;
}

/** The sheet of the plan with most rows; undefined: no form reads any. */
export function mainPictured(plans: ReadonlyMap<string, PicturedPlan>): string | undefined {
  const rowsOf = ({ summary }: PicturedPlan) => summary.whole.rows.length;
  return [...plans].sort(([, a], [, b]) => rowsOf(b) - rowsOf(a))[0]?.[0];
}

interface VerifiedPart extends Pick<Verification, "sheet" | "totals"> {
  readonly readBy: Form | null;
  readonly provenance: Provenance | null;
}

/**
 * A plan's numbers, by the first of the sheets that it is on. Sheets that no form reads have none, nor has the sheet that
 * sums up a plan.
 */
export function picturedPlans(sheets: readonly VerifiedPart[]): Map<string, PicturedPlan> {
  const plans = new Map<string, PicturedPlan>();
  const drawn = new Set<Provenance["current"]["plan"]>();
  const summaries = new Set(sheets.map(({ readBy }) => readBy?.sheets?.summary ?? null));
  for (const { sheet, readBy, provenance } of sheets) {
    if (summaries.has(sheet) || !readBy || !provenance || drawn.has(provenance.current.plan)) continue;
    drawn.add(provenance.current.plan);
    plans.set(sheet, { summary: planSummary(provenance.current.plan, readBy), tree: verifiedTree(provenance, sheets) });
  }
  return plans;
}

function verifiedTree(
  { current: { plan, grid } }: Provenance,
  sheets: readonly VerifiedPart[],
): TotalsTreeLine[] | null {
  const keyOf = ({ sheet, at }: SheetCell) => `${toA1(at)} ${sheet}`;
  const wrong = new Map(
    sheets.flatMap(({ sheet, totals }) =>
      totals.map(({ at, ok, stored }) => [keyOf({ sheet, at }), stored !== null && !ok] as const),
    ),
  );
  const printed = [...plan.sections.map(({ total }) => total), plan.grandTotal].filter((total) => total !== null);
  const isVerified = printed.every(({ amounts }) =>
    Object.values(amounts).every(({ at }) => wrong.has(keyOf(onOwnSheet(grid, at)))),
  );
  if (printed.length === 0 || !isVerified) return null;
  return totalsTree(plan, (cell) => wrong.get(keyOf(cell)) === true, grid);
}
