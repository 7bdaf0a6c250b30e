import { decimalOf } from "../computing/decimal";
import { sumTerms } from "../grid/sumTerms";
import type { PrintedFigure } from "../plan/submission";
import type { TotalHow } from "../plan/totalHow";
import { coverage, coversExactly, type Wanted } from "./coverage";

/** What a printed figure is held against. */
export interface ExpectedFigure {
  readonly how: TotalHow;
  /** What its rows come to; null where that is nothing. */
  readonly computed: number | null;
  /** The rows that its formula is to count, where they are in its own column; null: its value alone is judged. */
  readonly wanted: readonly Wanted[] | null;
  /** 0-based rows of its column with other numbers, ascending. */
  readonly filled?: readonly number[];
}

/** differs: it shows another figure. typed: right, but no formula. miscounts: right today, by a formula over other rows. */
export type FigureVerdict = "differs" | "typed" | "miscounts";

/** Whether a printed figure is right: null where it is, or where it shows nothing and need not. */
export function figureVerdict(printed: PrintedFigure, sheet: string, expected: ExpectedFigure): FigureVerdict | null {
  const { value, formula, at } = printed;
  const { computed, how, wanted, filled = [] } = expected;
  if (value === null) return formula !== null && computed !== null ? "differs" : null;
  if (computed === null || !isSame(value, computed, how)) return "differs";
  if (formula === null) return value === 0 ? null : "typed";
  if (wanted === null) return null;
  const terms = sumTerms(countedBy(formula, how), sheet);
  if (!terms || (how.kind !== "sum" && how.kind !== "mean")) return null;
  const isExact = terms.elsewhere.length === 0 && coversExactly(coverage(terms.areas, at.column, wanted, filled));
  return isExact && terms.typed === 0 ? null : "miscounts";
}

/** What a formula counts, as a sum: of a mean, the cells it is the mean of. */
const countedBy = (formula: string, { kind }: TotalHow): string =>
  kind === "mean" ? formula.replace(/^=IFERROR\((.*),[^,]*\)$/i, "=$1").replace(/^=AVERAGE\(/i, "=SUM(") : formula;

/** A mean or quotient may be rounded; a sum or count is exact, but for the noise of computing. */
function isSame(value: number, computed: number, { kind }: TotalHow): boolean {
  const places = decimalOf(value)?.scale ?? 0;
  const open = kind === "mean" || kind === "ratio" ? 0.5 / 10 ** places : 0;
  return Math.abs(value - computed) <= Math.max(1e-9 * Math.max(1, Math.abs(computed)), open * (1 + 1e-9));
}
