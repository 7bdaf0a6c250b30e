import { areaToA1, cellArea, sameArea, toA1 } from "../grid/area";
import { describeReason } from "../issues/aboutCulprits";
import { amountText, type Measured } from "../issues/words";
import { shownName, type NamedField } from "../plan/fields";
import type { Finding } from "../verifying/finding";
import type { VerifiedTotal } from "../verifying/verification";
import type { Language } from "../words/language";
import { verifyReportWords } from "./verifyReportWords";
import type { ReportedSheet } from "./reportedVerification";

/** The cell of a finding, or that it is about the whole sheet. */
export const placeWords = ({ area }: Pick<Finding, "area">, language: Language): string =>
  area ? areaToA1(area) : verifyReportWords[language].wholeSheet;

/** The same on whichever sheet it is. */
export const placeInBook = (found: Pick<Finding, "area" | "sheet">, language: Language): string =>
  found.sheet === null ? placeWords(found, language) : `${found.sheet}!${placeWords(found, language)}`;

/** More totals than that are not gone through one by one: then those that are right are only counted. */
const mostTotals = 100;

/** The totals of a sheet that a report lists, and how many that agree it leaves out. */
export function listedTotals({ totals }: ReportedSheet): {
  readonly listed: ReportedSheet["totals"];
  readonly left: number;
} {
  const listed = totals.length <= mostTotals ? totals : totals.filter(({ ok }) => !ok);
  return { listed, left: totals.length - listed.length };
}

/** Which cell is blamed, how surely, and the figures that speak for it; null where the finding itself says so. */
export function culpritWords({ culprit, area }: Finding, language: Language): string | null {
  if (!culprit || (culprit.reason === "changed-since-merge" && area && sameArea(area, cellArea(culprit.cell!))))
    return null;
  const say = verifyReportWords[language];
  const { cell, reason, confidence, evidence } = culprit;
  const blamed = cell ? `${say.culprit(toA1(cell))} (${say.confidence[confidence]})` : say.noCulprit;
  return `${blamed}: ${describeReason(reason, evidence)[language]}`;
}

/** The budget column of a total, where the sheet is a plan. */
export function totalField({ at }: VerifiedTotal, { provenance }: ReportedSheet): NamedField | undefined {
  const plan = provenance?.current.plan;
  const rows = plan ? [...plan.sections.map(({ total }) => total), plan.grandTotal] : [];
  const printed = rows.find((total) => total?.row === at.row);
  const shown = Object.entries({ ...printed?.amounts, ...printed?.figures });
  const field = shown.find(([, printed]) => printed.at.column === at.column)?.[0];
  return plan && field !== undefined ? { field, name: shownName(plan.fields, field) } : undefined;
}

/** What a total is called, with its budget column where the sheet is a plan. */
export function totalName(total: VerifiedTotal, sheet: ReportedSheet, language: Language): string {
  const { label } = total;
  const field = totalField(total, sheet);
  return [label, ...(field ? [field.name[language]] : [])].filter((part) => part !== "").join(" · ");
}

/** What a total was found to be. One over an amount that nobody can read is neither right nor wrong. */
export function resultWords({ ok, stored, recomputed }: VerifiedTotal, language: Language): string {
  const say = verifyReportWords[language];
  if (ok) return say.agrees;
  return stored === null ? say.notComputed : recomputed === null ? say.notVerified : say.differs;
}

/** How the totals of some sheets fared, in a sentence. */
export function totalsWords(totals: readonly VerifiedTotal[], language: Language): string {
  const say = verifyReportWords[language];
  const amiss = totals.filter(({ ok }) => !ok);
  if (amiss.length === 0) return say.allRight(totals.length);
  const missing = amiss.filter(({ stored }) => stored === null).length;
  const unverified = amiss.filter(({ stored, recomputed }) => stored !== null && recomputed === null).length;
  const wrong = amiss.length - missing - unverified;
  return [
    ...(wrong > 0 ? [say.wrong(wrong, totals.length)] : []),
    ...(missing > 0 ? [say.missing(missing)] : []),
    ...(unverified > 0 ? [say.unverified(unverified)] : []),
  ].join(" · ");
}

/** A figure that may not be there. */
export const figureWords = (value: number | null, unit: Measured): string =>
  value === null ? "–" : amountText(value, unit);
