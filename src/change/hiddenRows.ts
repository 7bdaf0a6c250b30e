import { maxRows, type Span } from "../grid/area";
import { countWhile } from "../grid/countWhile";
import type { RowHistory, RowMoves } from "../grid/rowMoves";
import type { Draft } from "./draft";
import type { Refusal } from "./refusal";
import type { Step } from "./step";

type VisibilityStep = Extract<Step, { kind: "show-rows" | "hide-rows" }>;

/** The rows of a sheet in work that are hidden now. Inserted rows can be seen, also among hidden ones. */
export const hiddenNow = ({ hidden, history, inserted }: Draft): readonly Span[] =>
  inserted ? hidden.spans : movedSince(hidden, history);

/** What steps have made of the rows that are hidden. */
export interface RowVisibility {
  /** Rows that can be seen now, in the sheet as given. */
  readonly shown: readonly Span[];
  /** Rows that are hidden now, in the sheet as it is. */
  readonly hidden: readonly Span[];
}

/** undefined where no step has shown or hidden rows. */
export function rowVisibility(draft: Draft): RowVisibility | undefined {
  const { given, hidden, history } = draft;
  if (hidden.spans === given.hiddenRows) return undefined;
  const now = hiddenNow(draft);
  const byThemselves = movedSince({ spans: given.hiddenRows, edits: 0 }, history);
  return { shown: shownOf(draft, now), hidden: spansWithout(now, byThemselves) };
}

/** Rows of the sheet as given that were hidden and can be seen now: by the pieces in which they are, not row by row. */
function shownOf({ given, hidden, history }: Draft, now: readonly Span[]): Span[] {
  if (hidden.edits === 0) return spansWithout(given.hiddenRows, hidden.spans);
  const moves = history.since(0);
  const shown: Span[] = [];
  for (const span of given.hiddenRows) {
    let from = span.first;
    for (const piece of moves.kept(span)) {
      const before = givenRow(moves, from, span.last, piece.first);
      from = before + piece.last - piece.first + 1;
      for (const { first, last } of spansWithout([piece], now)) {
        add(shown, before + first - piece.first, before + last - piece.first);
      }
    }
  }
  return shown;
}

/** The row of the sheet as given, from `first` to `last`, that is this row now. */
const givenRow = (moves: RowMoves, first: number, last: number, row: number): number =>
  first + countWhile(last - first + 1, (index) => moves.end(first + index) < row);

function movedSince({ spans, edits }: Draft["hidden"], history: RowHistory): readonly Span[] {
  if (history.length === edits) return spans;
  const moves = history.since(edits);
  const moved: Span[] = [];
  for (const span of spans) {
    const kept = moves.kept(span);
    kept.forEach(({ first, last }, i) => {
      // Rows hidden to the sheet's end stay so: it has no other end.
      const end = span.last === maxRows - 1 && i === kept.length - 1 ? maxRows - 1 : last;
      add(moved, first, end);
    });
  }
  return moved;
}

/** All of these rows were hidden, or none, for what a step says of them to hold. */
export function setVisibility(draft: Draft, { kind, sheet, rows }: VisibilityStep): Refusal | undefined {
  const before = hiddenNow(draft);
  const shows = kind === "show-rows";
  for (const span of rows) {
    const met = before.flatMap(({ first, last }) => {
      const [from, to] = [Math.max(first, span.first), Math.min(last, span.last)];
      return from <= to ? [to - from + 1] : [];
    });
    const count = met.reduce((sum, one) => sum + one, 0);
    if (count !== (shows ? span.last - span.first + 1 : 0)) {
      return { refused: "stale", sheet, at: { row: span.first, column: 0 } };
    }
  }
  draft.hidden = { spans: shows ? spansWithout(before, rows) : spansWith(before, rows), edits: draft.history.length };
  return undefined;
}

export function spansWith(some: readonly Span[], more: readonly Span[]): Span[] {
  const all: Span[] = [];
  for (const { first, last } of [...some, ...more].sort((a, b) => a.first - b.first)) add(all, first, last);
  return all;
}

export function spansWithout(some: readonly Span[], less: readonly Span[]): Span[] {
  return less.reduce<Span[]>(
    (left, { first, last }) =>
      left.flatMap((span) => {
        if (span.last < first || span.first > last) return [span];
        const above = { first: span.first, last: first - 1 };
        const below = { first: last + 1, last: span.last };
        return [above, below].filter((part) => part.first <= part.last);
      }),
    [...some],
  );
}

function add(spans: Span[], first: number, last: number): void {
  const before = spans.at(-1);
  if (before && before.last + 1 >= first) {
    spans[spans.length - 1] = { first: before.first, last: Math.max(before.last, last) };
  } else spans.push({ first, last });
}
