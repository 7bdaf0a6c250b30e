import type { Span } from "./area";

/**
 * A whole that has got other rows: a section, or all of them. A reference that covers all its rows before is to cover all
 * its rows after, whatever else it covers. Rows 0-based, both counted while the rows that came and those that will go
 * are all there.
 */
export interface RowGrowth {
  readonly before: Span;
  readonly after: Span;
  /** Only references to some of these columns. */
  readonly columns: Span;
  /** Only what says which rows are printed: these take in totals that have come. */
  readonly printed: boolean;
}

/**
 * A row that is rewritten elsewhere, for good: what belongs to it alone goes along, such as a comment, a link or a
 * name. 0-based, counted as in a RowGrowth.
 */
export interface CarriedRow {
  readonly from: number;
  readonly to: number;
}

/** What is covered, and what for. */
export interface GrowthReach {
  readonly columns: Span;
  /** headed: its first row holds headers, and so it grows at its end only. */
  readonly use: "range" | "print" | "headed";
}

/** The same growth turned back. */
export const turnedBack = (growth: RowGrowth): RowGrowth => ({ ...growth, before: growth.after, after: growth.before });

/**
 * Rows that a reference covers in the end. One that ends with a whole goes on ending with it, since among its last rows,
 * which go, others may have come; one that reaches further keeps its end.
 *
 *   5..9 of which 5..9 grew to 4..11    → 4..11
 *   3..9                                → 3..11
 *   6..9                                → 6..9: it never covered the whole
 *   5..9 of which 5..9 changed to 5..7  → 5..7
 *   5..10                               → 5..10
 */
export function grown(rows: Span, { columns, use }: GrowthReach, growths: readonly RowGrowth[]): Span {
  const covered = growths.filter(
    ({ before, printed, columns: own }) =>
      before.first >= rows.first &&
      before.last <= rows.last &&
      (!printed || use === "print") &&
      own.last >= columns.first &&
      own.first <= columns.last,
  );
  if (covered.length === 0) return rows;
  const firsts = covered.map(({ after }) => after.first);
  const lasts = covered.map(({ after }) => after.last);
  const endsWithOne = covered.some(({ before }) => before.last === rows.last);
  return {
    first: use === "headed" ? rows.first : Math.min(rows.first, ...firsts),
    last: endsWithOne ? Math.max(...lasts) : Math.max(rows.last, ...lasts),
  };
}
