import { areaToA1, toA1 } from "../grid/area";
import { sumTerms, type SumTerms } from "../grid/sumTerms";
import type { Satang } from "../plan/satang";
import type { PrintedAmount } from "../plan/submission";
import { isTypedTotal } from "./typedTotal";
import { coverage, type Coverage, type Wanted } from "./coverage";

/** What a printed total is held against. */
export interface Expected {
  /** What its rows add up to; null where that is not known. */
  readonly computed: Satang | null;
  /** Whether all amounts are in its column; otherwise its formula is not followed, and its value alone is judged. */
  readonly aligned: boolean;
  readonly wanted: readonly Wanted[];
  /** 0-based rows of its column with other numbers that it must not count, ascending. */
  readonly filled: readonly number[];
  /** 0-based rows that hold printed totals. */
  readonly totals: ReadonlySet<number>;
  /** 0-based rows whose amount is text. */
  readonly asText: readonly number[];
  /** What a formula that counts rightly must show, given what is in the cells it counts; null where not known. */
  readonly fromCells: (terms: SumTerms) => Satang | null;
}

/** What a total shows and what it should, in satang. */
interface Sums {
  /** null: no amount that can be read. */
  readonly stored: Satang | null;
  readonly computed: Satang;
}

/** What is wrong with a printed total: of several faults, the one that explains the others. */
export type TotalVerdict =
  /** It shows another amount than its rows add up to, and its formula does not explain it. */
  | (Sums & { readonly kind: "differs"; readonly stored: Satang })
  /** Right, but typed in: it stays what it is when a row changes. */
  | { readonly kind: "typed"; readonly stored: Satang }
  /** Right, but by a formula that a filter changes, or that cannot be followed. */
  | { readonly kind: "filtered" | "unclear"; readonly formula: string; readonly shows: Satang | null }
  /** Its formula counts cells (A1, as a list) that are none of its own. */
  | (Sums & { readonly kind: "elsewhere"; readonly cells: string })
  /** Its formula leaves out, or counts twice, these rows (0-based). */
  | (Sums & { readonly kind: "short" | "twice"; readonly rows: readonly number[] })
  /** Amounts of these rows (0-based) are text, which no formula adds up. */
  | (Sums & { readonly kind: "skips-text"; readonly rows: readonly number[] })
  /** Its formula counts rightly and shows what was right once. */
  | (Sums & { readonly kind: "stale"; readonly stored: Satang });

/**
 * Whether a printed total is right: null where it is, or where that follows from another fault (an amount that cannot be
 * read, a subtotal that is itself wrong).
 *
 * @param sheet the one it is in
 */
export function verdictOn(printed: PrintedAmount, sheet: string, expected: Expected): TotalVerdict | null {
  const { at, value: stored, formula } = printed;
  const { computed } = expected;
  const differs = (): TotalVerdict | null =>
    stored === null || computed === null || stored === computed ? null : { kind: "differs", stored, computed };

  if (formula === null) return isTypedTotal(printed, computed) ? { kind: "typed", stored: stored! } : differs();
  if (!expected.aligned) return differs();

  const terms = sumTerms(formula, sheet);
  if (!terms) {
    if (stored !== null && stored !== computed) return differs();
    // Right today: whether it stays so when a row changes, is put in or filtered away, nobody can know.
    return { kind: passesOverHidden.test(formula) ? "filtered" : "unclear", formula, shows: stored };
  }
  const covered = coverage(terms.areas, at.column, expected.wanted, expected.filled);
  const miscounted = miscount(terms, covered, at.column, expected);
  if (computed === null) return null;
  if (miscounted) return { ...miscounted, stored, computed };
  if (expected.asText.length > 0) {
    return stored === computed ? null : { kind: "skips-text", stored, computed, rows: expected.asText };
  }
  if (stored === null) return null;
  if (terms.typed !== 0) return differs();
  const shouldShow = expected.fromCells(terms);
  return shouldShow === null || shouldShow === stored ? null : { kind: "stale", stored, computed: shouldShow };
}

/** Functions that leave out rows that a filter hides: an official total must not change with what is looked at. */
const passesOverHidden = /\b(?:SUBTOTAL|AGGREGATE)\s*\(/i;

type Miscount =
  | { readonly kind: "elsewhere"; readonly cells: string }
  | { readonly kind: "short" | "twice"; readonly rows: readonly number[] };

function miscount(
  { elsewhere }: SumTerms,
  { missed, repeated, strangers, otherColumns }: Coverage,
  column: number,
  { totals }: Expected,
): Miscount | undefined {
  const outside = [...elsewhere, ...otherColumns.map(areaToA1)];
  if (outside.length > 0) return { kind: "elsewhere", cells: outside.join(", ") };
  if (missed.length > 0) return { kind: "short", rows: missed };
  const again = [...repeated, ...strangers.filter((row) => totals.has(row))].sort((a, b) => a - b);
  if (again.length > 0) return { kind: "twice", rows: again };
  const foreign = strangers.filter((row) => !totals.has(row));
  return foreign.length > 0
    ? { kind: "elsewhere", cells: foreign.map((row) => toA1({ row, column })).join(", ") }
    : undefined;
}
