import { maxColumns, type Span } from "../../grid/area";
import { countWhile } from "../../grid/countWhile";
import type { RowGrowth } from "../../grid/rowGrowth";
import type { CurrentPlan } from "../record/currentPlan";
import type { RowChanges } from "../planRowChanges";
import type { TargetPlan } from "../targetPlan";
import type { TreePlace } from "../tree/place";
import { isRowEntry } from "../tree/planEntry";
import { isNode, type PlanNode } from "../tree/planTree";
import type { SheetLine } from "../tree/sheetLine";

/** The wholes of a plan that get other rows: headings at every level, and the plan itself. */
export interface PlanGrowths {
  readonly all: readonly RowGrowth[];
  /** Of those, sections with a table of their own, and what holds several: not single projects and activities. */
  readonly sections: readonly RowGrowth[];
  /** Wholes that get rows, at their ends or between those they have. */
  readonly gaining: readonly GainingWhole[];
}

/** A whole that gets rows: those it has (the blank lines kept for it, if none), and those it is to have; counted as Between says. */
export interface GainingWhole {
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly columns: Span;
}

/** Where rows are once those that come are there, and those that go as well. */
export interface Between {
  /** Of a row of the current sheet. */
  readonly ofRow: (row: number) => number;
  /** Of a line of the plan as it is to be. */
  readonly ofEntry: (index: number) => number;
}

export function betweenOf({ changes, currentRows }: RowChanges): Between {
  const grown = [0];
  for (const { added } of changes) grown.push(grown.at(-1)! + added.count);
  const moved = (row: number): number => row + grown[countWhile(changes.length, (at) => changes[at]!.row <= row)]!;
  return {
    ofRow: moved,
    ofEntry(index) {
      const row = currentRows[index];
      if (row !== null && row !== undefined) return moved(row);
      const at = countWhile(changes.length, (change) => changes[change]!.added.first <= index) - 1;
      return changes[at]!.row + grown[at]! + index - changes[at]!.added.first;
    },
  };
}

/** The rows of one whole, as they are met from the top down. */
class Extent {
  rows: Span | undefined;
  /** With its totals. */
  lines: Span | undefined;
  private count = 0;
  private ordinals = { first: 0, last: -1 };

  row(at: number, ordinal: number): void {
    this.ordinals = { first: this.count === 0 ? ordinal : this.ordinals.first, last: ordinal };
    this.count += 1;
    this.rows = widened(this.rows, at);
  }

  /** Whether no row of another heading is between: a heading can be written twice. */
  get isWhole(): boolean {
    return this.ordinals.last - this.ordinals.first + 1 === this.count;
  }

  /** Its rows, of all rows that were met. */
  among(all: readonly number[]): readonly number[] {
    return all.slice(this.ordinals.first, this.ordinals.last + 1);
  }
}

interface Whole {
  readonly before: Extent;
  readonly after: Extent;
  /** Blank lines that are kept for rows to come, and those that are kept in the end. */
  blanks: Span | undefined;
  blanksAfter: Span | undefined;
  /** Totals that have come now: they are to be printed with the rows. */
  made: Span | undefined;
}

/** Rows counted as Between says. */
export function growthsOf(
  current: CurrentPlan,
  target: TargetPlan,
  changes: RowChanges,
  between: Between,
  blockDepth: number,
): PlanGrowths {
  const { places, joined, tree, entries } = target;
  const wholes = new Map<TreePlace, Whole>();
  const wholesOf = (place: TreePlace): Whole[] =>
    [places.root, ...place.path].map((above) => {
      const known = wholes.get(above);
      if (known) return known;
      const made: Whole = {
        before: new Extent(),
        after: new Extent(),
        blanks: undefined,
        blanksAfter: undefined,
        made: undefined,
      };
      wholes.set(above, made);
      return made;
    });

  const ownTotals = new Map(tree.blocks.flatMap(({ total, place }) => (total ? [[total, place] as const] : [])));
  const placeOfTotal = (line: SheetLine): TreePlace | undefined => {
    const recorded = current.recordedAt.get(line);
    return recorded ? places.of(recorded.kind === "row" ? recorded.row.path : recorded.path) : ownTotals.get(line);
  };
  const placeOfBlank = new Map(tree.blocks.flatMap(({ body }) => [...blanksIn(body)]));
  const had: number[] = [];
  const has: number[] = [];
  for (const line of current.lines) {
    const at = between.ofRow(line.row);
    if (line.kind === "row" && line.planRow) {
      const recorded = current.recordedAt.get(line);
      const path = recorded?.kind === "row" ? recorded.row.path : line.planRow.path;
      for (const { before } of wholesOf(joined(places.of(path)))) before.row(at, had.length);
      had.push(at);
    } else if (line.kind === "total") {
      const place = placeOfTotal(line);
      if (place) for (const { before } of wholesOf(place)) before.lines = widened(before.lines, at);
    }
  }
  entries.forEach((entry, index) => {
    const { line, made, block } = entry;
    const at = between.ofEntry(index);
    const kind = (made ?? line)?.kind;
    const isNew = changes.currentRows[index] === null;
    if (isRowEntry(entry)) {
      const place = made?.kind === "row" ? made.row.place : joined(places.of(line!.planRow!.path));
      for (const { after } of wholesOf(place)) after.row(at, has.length);
      has.push(at);
    } else if (entry.isSpare && line) {
      for (const whole of wholesOf(placeOfBlank.get(line)!)) whole.blanksAfter = widened(whole.blanksAfter, at);
    } else if (kind === "total" && block) {
      for (const whole of wholesOf(block.place)) {
        if (isNew) whole.made = widened(whole.made, at);
        whole.after.lines = widened(whole.after.lines, at);
      }
    } else if (kind === "grand-total" && isNew) {
      const [plan] = wholesOf(places.root);
      plan!.made = widened(plan!.made, at);
    }
  });
  for (const [line, place] of placeOfBlank) {
    for (const whole of wholesOf(place)) whole.blanks = widened(whole.blanks, between.ofRow(line.row));
  }

  const columns = columnsCovered(current, target);
  const all: RowGrowth[] = [];
  const sections: RowGrowth[] = [];
  const gaining: GainingWhole[] = [];
  const known = new Set<string>();
  const sectionOf = new Map<string, Whole>();
  for (const [place, whole] of wholes)
    if (place.depth === blockDepth - 1 && whole.before.rows) sectionOf.set(spanKey(whole.before.rows), whole);
  /** Whether one section has all the rows of what holds several, and others have blank lines: its rows alone are not the whole. */
  const isOneSections = ({ depth }: TreePlace, { before, blanks }: Whole): boolean => {
    const section = before.rows && depth < blockDepth - 1 ? sectionOf.get(spanKey(before.rows)) : undefined;
    return (
      section !== undefined && blanks !== undefined && (!section.blanks || spanKey(section.blanks) !== spanKey(blanks))
    );
  };
  for (const [place, whole] of wholes) {
    const { before, after, blanks, blanksAfter, made } = whole;
    const put = (from: Span, to: Span, printed: boolean) => {
      if (from.first === to.first && from.last === to.last) return;
      const key = `${from.first} ${from.last} ${to.first} ${to.last} ${printed}`;
      const growth = { before: from, after: to, columns, printed };
      if (place.depth < blockDepth) sections.push(growth);
      if (!known.has(key)) all.push(growth);
      known.add(key);
    };
    if (!before.isWhole || !after.isWhole) continue;
    const own = before.rows ? before.among(had) : rowsOf(blanks);
    const then = after.among(has);
    const ownRows = new Set(own);
    if (then.some((row) => !ownRows.has(row))) gaining.push({ before: own, after: then, columns });
    const alone = isOneSections(place, whole) ? undefined : before.rows;
    const rows = alone ?? eitherSpan(before.rows, blanks);
    // Without rows, a whole is the blank lines kept for it; of these, what its first rows leave is still kept.
    const now = alone && after.rows ? after.rows : eitherSpan(after.rows, blanksAfter);
    if (!rows || !now) continue;
    put(rows, now, false);
    if (before.lines && after.lines) put(joinedSpans(rows, before.lines), joinedSpans(now, after.lines), false);
    if (made) put(rows, joinedSpans(now, made), true);
  }
  return { all, sections, gaining };
}

const rowsOf = (span: Span | undefined): number[] =>
  span ? Array.from({ length: span.last - span.first + 1 }, (_, at) => span.first + at) : [];

function* blanksIn(node: PlanNode): Iterable<readonly [SheetLine, TreePlace]> {
  for (const line of node.blanks) yield [line, node.place];
  for (const item of node.items) if (isNode(item)) yield* blanksIn(item);
}

const widened = (span: Span | undefined, at: number): Span =>
  span ? { first: Math.min(span.first, at), last: Math.max(span.last, at) } : { first: at, last: at };

const spanKey = ({ first, last }: Span): string => `${first} ${last}`;

const eitherSpan = (a: Span | undefined, b: Span | undefined): Span | undefined =>
  a && b ? joinedSpans(a, b) : (a ?? b);

const joinedSpans = (a: Span, b: Span): Span => ({
  first: Math.min(a.first, b.first),
  last: Math.max(a.last, b.last),
});

/** The plan's columns, and the province's own that follow without a gap: beyond, a list of something else may be. */
export function columnsCovered({ lines }: CurrentPlan, { columns }: TargetPlan): Span {
  const tables = [...columns.values()];
  const first = Math.min(...tables.map((table) => table.first));
  let last = Math.max(...tables.map((table) => table.last));
  const held = new Set<number>();
  for (const { kind, cells } of lines) {
    if (kind !== "row" && kind !== "header") continue;
    for (const { column } of cells?.cells ?? []) if (column > last) held.add(column);
  }
  while (last + 1 < maxColumns && held.has(last + 1)) last += 1;
  return { first, last };
}
