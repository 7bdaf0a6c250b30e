import type { ChangeSet } from "../../change/changeSet";
import { areaToA1, toA1 } from "../../grid/area";
import { cellAt } from "../../grid/grid";
import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import type { Satang } from "../../plan/satang";
import type { PrintedAmount } from "../../plan/submission";
import { coverage, type Coverage, type Wanted } from "../../totals/coverage";
import { sumTerms, type SumTerms } from "../../grid/sumTerms";
import { aboutCell, shown } from "../cellFacts";
import type { Checked } from "../checked";

/** What a printed total is held against. */
export interface Expected {
  /** What its rows add up to; null where that is not known. */
  readonly computed: Satang | null;
  /** Whether all amounts stand in its column; otherwise its formula is not followed, and its value alone is judged. */
  readonly aligned: boolean;
  readonly wanted: readonly Wanted[];
  /** 0-based rows of its column with other numbers that it must not count, ascending. */
  readonly filled: readonly number[];
  /** 0-based rows that hold printed totals. */
  readonly totals: ReadonlySet<number>;
  /** Rows whose amount is text. */
  readonly asText: readonly number[];
  /** What a formula that counts rightly must show, given what stands in the cells it counts; null where not known. */
  readonly fromCells: (terms: SumTerms) => Satang | null;
  readonly mismatch: "total-mismatch" | "grand-total-mismatch";
  /** The change that puts the right live formula there; null where that would not settle it. */
  readonly fix: () => ChangeSet | null;
}

/**
 * The fault of one printed total, if it has one: of several, the one that explains the others.
 *
 * A total that follows from another fault (an amount that cannot be read, a subtotal that is itself wrong) is not
 * reported again.
 */
export function judgeTotal({ grid }: Checked, printed: PrintedAmount, expected: Expected): Issue | undefined {
  const { at, value: stored, formula } = printed;
  const { computed, mismatch } = expected;
  const where = { ...aboutCell(grid, at), expected: computed === null ? null : String(computed / 100) };
  if (typeof cellAt(grid, at)?.value === "object" && shown(cellAt(grid, at)) !== null) return undefined;

  const differs = (): Issue | undefined =>
    stored === null || computed === null || stored === computed
      ? undefined
      : issue(mismatch, { ...where, params: { stored, computed } });

  if (formula === null) {
    if (stored === null || stored === 0 || stored !== computed) return differs();
    return issue("total-typed", { ...where, params: { stored }, fix: expected.fix() });
  }
  if (!expected.aligned) return differs();

  const terms = sumTerms(formula, grid.sheet);
  if (!terms) {
    if (stored !== null && stored !== computed) return differs();
    // Right today: whether it stays so when a row changes, is put in or filtered away, nobody can tell.
    const fix = stored === null ? null : expected.fix();
    const code = passesOverHidden.test(formula) ? "total-filtered" : "total-unclear";
    return issue(code, { ...where, params: { formula }, fix });
  }
  const covered = coverage(terms.areas, at.column, expected.wanted, expected.filled);
  const miscounted = miscount(terms, covered, at.column, expected);
  if (miscounted && computed !== null) {
    const sums = { stored, computed };
    if ("cells" in miscounted) {
      return issue("total-refers-elsewhere", {
        ...where,
        params: { ...sums, cells: miscounted.cells },
        fix: expected.fix(),
      });
    }
    return issue(miscounted.code, { ...where, params: { ...sums, rows: miscounted.rows }, fix: expected.fix() });
  }
  if (miscounted || computed === null) return undefined;
  if (expected.asText.length > 0) {
    const params = { stored, computed, rows: expected.asText };
    return stored === computed ? undefined : issue("total-skips-text", { ...where, params, fix: expected.fix() });
  }
  if (stored === null) return undefined;
  if (terms.typed !== 0) return differs();
  const shouldShow = expected.fromCells(terms);
  if (shouldShow === null || shouldShow === stored) return undefined;
  return issue("total-stale", { ...where, params: { stored, computed: shouldShow }, fix: expected.fix() });
}

/** Functions that leave out rows that a filter hides: an official total must not change with what is looked at. */
const passesOverHidden = /\b(?:SUBTOTAL|AGGREGATE)\s*\(/i;

type Miscount =
  | { readonly cells: string }
  | { readonly code: "total-range-short" | "total-counts-twice"; readonly rows: readonly number[] };

function miscount(
  { elsewhere }: SumTerms,
  { missed, repeated, strangers, otherColumns }: Coverage,
  column: number,
  { totals }: Expected,
): Miscount | undefined {
  const outside = [...elsewhere, ...otherColumns.map(areaToA1)];
  if (outside.length > 0) return { cells: outside.join(", ") };
  if (missed.length > 0) return { code: "total-range-short", rows: missed };
  const again = [...repeated, ...strangers.filter((row) => totals.has(row))].sort((a, b) => a - b);
  if (again.length > 0) return { code: "total-counts-twice", rows: again };
  const foreign = strangers.filter((row) => !totals.has(row));
  return foreign.length > 0 ? { cells: foreign.map((row) => toA1({ row, column })).join(", ") } : undefined;
}
