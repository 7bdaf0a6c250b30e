import type { PlanEntry } from "./tree/planEntry";

/** A row of the sheet as it stands. */
export interface StandingRow {
  /** Whether it is the master's own, or one that was inserted for a merged row and can go again. */
  readonly inserted: boolean;
  /** Tells an inserted row from all others: what the entry has that it would become. */
  readonly id: string;
}

/** Rows that go and rows that come at one place of the sheet. */
export interface RowChange {
  /** 0-based row of the sheet as it stands: the first that goes, or the one that the new rows come before. */
  readonly row: number;
  readonly removed: number;
  /** Indexes into the entries. */
  readonly added: { readonly first: number; readonly count: number };
}

export interface RowChanges {
  /** From the top down; never two at the same row. */
  readonly changes: readonly RowChange[];
  /** The row each entry has in the sheet as it stands; null for a row that comes. */
  readonly standing: readonly (number | null)[];
}

/**
 * Compares the rows of a sheet with the plan as it is to be. The master's own rows all stay, in their order; between
 * them as many of the inserted rows stay as can without passing one another.
 */
export function rowChanges(
  rows: readonly StandingRow[],
  entries: readonly PlanEntry[],
  idOf: (entry: PlanEntry) => string,
): RowChanges {
  const changes: RowChange[] = [];
  const standing: (number | null)[] = [];
  let row = 0;
  let entry = 0;
  const change = (toRow: number, toEntry: number) => {
    if (toRow > row || toEntry > entry) {
      changes.push({ row, removed: toRow - row, added: { first: entry, count: toEntry - entry } });
    }
    for (; entry < toEntry; entry++) standing.push(null);
    row = toRow;
  };
  const keep = () => {
    standing.push(row);
    row += 1;
    entry += 1;
  };

  while (row < rows.length || entry < entries.length) {
    let nextRow = row;
    while (nextRow < rows.length && rows[nextRow]!.inserted) nextRow += 1;
    let nextEntry = entry;
    while (nextEntry < entries.length && entries[nextEntry]!.line === null) nextEntry += 1;
    for (const [keptRow, keptEntry] of keptPairs(rows, row, nextRow, entries, entry, nextEntry, idOf)) {
      change(keptRow, keptEntry);
      keep();
    }
    change(nextRow, nextEntry);
    if (nextRow < rows.length !== nextEntry < entries.length) throw new Error("A row of the master's own was lost");
    if (nextRow < rows.length) keep();
  }
  return { changes, standing };
}

/** Rows and entries that are the same, in an order that both have. */
function keptPairs(
  rows: readonly StandingRow[],
  firstRow: number,
  endRow: number,
  entries: readonly PlanEntry[],
  firstEntry: number,
  endEntry: number,
  idOf: (entry: PlanEntry) => string,
): [number, number][] {
  if (firstRow === endRow || firstEntry === endEntry) return [];
  const wanted = new Map<string, number>();
  for (let at = firstEntry; at < endEntry; at++) wanted.set(idOf(entries[at]!), at);
  const pairs: [number, number][] = [];
  for (let at = firstRow; at < endRow; at++) {
    const found = wanted.get(rows[at]!.id);
    if (found !== undefined) pairs.push([at, found]);
  }
  return longestRising(pairs);
}

/** The longest part of the pairs in which both numbers rise; the first already does. */
export function longestRising(pairs: readonly [number, number][]): [number, number][] {
  /** ends[n]: index of the pair with the smallest second number that a rising part of n + 1 pairs can end with. */
  const ends: number[] = [];
  const before: number[] = [];
  pairs.forEach(([, second], index) => {
    let low = 0;
    for (let high = ends.length; low < high;) {
      const middle = (low + high) >> 1;
      if (pairs[ends[middle]!]![1] < second) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? ends[low - 1]! : -1;
    ends[low] = index;
  });
  const rising: [number, number][] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at]!) rising.push(pairs[at]!);
  return rising.reverse();
}
