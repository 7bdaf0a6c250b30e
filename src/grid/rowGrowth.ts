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
 * Rows that a reference covers in the end: all that the wholes it covered have now, and those that were none of theirs. A
 * whole can have come elsewhere, with rows of others between its old place and its new one.
 *
 *   5..9 of which 5..9 grew to 4..11    → 4..11
 *   3..9                                → 3..11
 *   6..9                                → 6..9: it never covered the whole
 *   5..9 of which 5..9 changed to 5..7  → 5..7
 *   5..10                               → 5..10
 *   5..9 of which 5..9 went to 12..13   → 12..13
 *   4..9                                → 4..13
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
  const others = endsOutside(
    rows,
    covered.map(({ before }) => before),
  );
  const spans = [...covered.map(({ after }) => after), ...(others ? [others] : [])];
  return {
    first: use === "headed" ? rows.first : Math.min(...spans.map(({ first }) => first)),
    last: Math.max(...spans.map(({ last }) => last)),
  };
}

/** The first and the last row that none of the spans within holds; undefined where they hold all. */
function endsOutside(rows: Span, within: readonly Span[]): Span | undefined {
  let { first, last } = rows;
  for (const span of [...within].sort((a, b) => a.first - b.first))
    if (span.first <= first) first = Math.max(first, span.last + 1);
  for (const span of [...within].sort((a, b) => b.last - a.last))
    if (span.last >= last) last = Math.min(last, span.first - 1);
  return first > last ? undefined : { first, last };
}
