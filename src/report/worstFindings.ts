import type { Severity } from "../issues/issue";
import type { Finding } from "../verifying/finding";
import type { ReportedSheet } from "./reportedVerification";

/** As many as a first page shows. */
const mostWorst = 10;

/** Findings of a file by the harm they do: what is worst, whichever sheet it is on, comes first. */
export interface WorstFindings {
  readonly shown: readonly Finding[];
  /** How many errors and warnings there are besides. */
  readonly others: number;
}

/**
 * The worst that was found in a file: errors before warnings, what is sure before what is one of several possible
 * readings, then by the amount in question. undefined where a list of findings is as short itself.
 *
 * Why: whoever has the findings of forty sheets to read begins with those that change a decision.
 */
export function worstFindings(sheets: readonly ReportedSheet[]): WorstFindings | undefined {
  const found = sheets.flatMap(({ findings }) => findings.filter(({ severity }) => severity !== "note"));
  const isSpread = sheets.filter(({ findings }) => findings.some((one) => found.includes(one))).length > 1;
  if (found.length === 0 || (!isSpread && found.length <= mostWorst)) return undefined;
  const shown = [...found].sort(byHarm).slice(0, mostWorst);
  return { shown, others: found.length - shown.length };
}

const ranks: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

const byHarm = (a: Finding, b: Finding): number =>
  ranks[a.severity] - ranks[b.severity] || doubt(a) - doubt(b) || amountOf(b) - amountOf(a);

const doubt = ({ culprit }: Finding): number => (culprit?.confidence === "possible" ? 1 : 0);

/** The amount in question, in satang or in hundredths of a number. */
function amountOf({ figures }: Finding): number {
  if (!figures) return 0;
  const amount = Math.abs(figures.difference ?? figures.stored ?? 0);
  return figures.unit === "satang" ? amount : 100 * amount;
}
