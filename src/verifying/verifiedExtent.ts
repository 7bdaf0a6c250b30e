import type { Issue } from "../issues/issue";
import { issue } from "../issues/make";
import { makeFinding } from "./finding";
import type { Verification } from "./verification";

/**
 * The sheets of a workbook, the first of those with figures warning where hardly anything was verified: no total at all,
 * or fewer formulas and totals than were left open.
 *
 * Why: a report that finds nothing because it could verify nothing must not look like one of a workbook that is right.
 */
export function withExtent<T extends Verification>(sheets: readonly T[]): T[] {
  const verified = sheets.reduce((sum, { totals }) => sum + totals.filter(isKnown).length, 0);
  const computed = sheets.reduce(
    (sum, { extent, totals }) => sum + (extent?.computed ?? totals.filter(isKnown).length),
    0,
  );
  const open = sheets.reduce((sum, { extent }) => sum + (extent?.open ?? 0), 0);
  const first = sheets.find(hasFigures);
  const isNothing = verified === 0 && first !== undefined && !sheets.some(isPlan);
  const isLittle = !isNothing && open >= fewOpen && open > computed;
  const at = isNothing ? first : isLittle ? sheets.find(({ extent }) => (extent?.open ?? 0) > 0) : undefined;
  if (!at) return [...sheets];
  const where = { sheet: at.sheet, area: null };
  const found: Issue = isNothing
    ? issue("nothing-verified", { ...where, params: { open } })
    : issue("mostly-not-verified", { ...where, params: { open, computed } });
  return sheets.map((sheet) =>
    sheet === at ? { ...sheet, findings: [makeFinding(found), ...sheet.findings] } : sheet,
  );
}

/** That many formulas left open are not a detail. */
const fewOpen = 3;

const isKnown = ({ stored, recomputed }: Verification["totals"][number]): boolean =>
  stored !== null && recomputed !== null;

const isPlan = ({ form }: Verification): boolean => form !== null;

/** Numbers of which no total was found, or amounts typed as text. */
const hasFigures = ({ notChecked, findings }: Verification): boolean =>
  notChecked.some(({ code }) => code === "sums-not-found") ||
  findings.some(({ code }) => code === "amounts-typed-as-text");
