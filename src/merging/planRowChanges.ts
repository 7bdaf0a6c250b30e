import { countWhile } from "../grid/countWhile";
import type { PlanEntry } from "./tree/planEntry";

/** A row of the current sheet. */
export interface CurrentRow {
  /**
   * own: a line of the master's that stays where it is. spare: a blank one kept for rows, as long as none has filled it.
   * merged: a merged row, inserted or filled into a blank line. brought: another line that rows needed around them.
   */
  readonly kind: "own" | "spare" | "merged" | "brought";
  /** Distinguishes a merged line from all others: what the entry has that it is. */
  readonly id: string;
}

/** Rows that go and rows that come at one place of the sheet. */
export interface PlanRowChange {
  /** 0-based row of the current sheet: the first that goes, or the one that the new rows come before. */
  readonly row: number;
  readonly removed: number;
  /** Indexes into the entries. */
  readonly added: { readonly first: number; readonly count: number };
}

export interface RowChanges {
  /** From the top down; never two at the same row. */
  readonly changes: readonly PlanRowChange[];
  /** The row each entry has in the current sheet; null for a row that comes. */
  readonly currentRows: readonly (number | null)[];
  /**
   * Of merged rows that come because they are to pass others: the row that each has in the current sheet, and that
   * goes. What belongs to it goes along.
   */
  readonly passing: ReadonlyMap<number, number>;
}

/**
 * Compares the rows of a sheet with the plan as it is to be. The master's own lines all stay, in their order; between
 * them as many of the merged lines stay as can without passing one another, each in the row it was written to. What is
 * left of the blank lines then serves what is left of the entries. A line that was filled goes with its row, and a blank one
 * like it comes where the heading keeps one: never is a row written over the one of another, or found where that was.
 */
export function planRowChanges(
  rows: readonly CurrentRow[],
  entries: readonly PlanEntry[],
  idOf: (entry: PlanEntry) => string,
): RowChanges {
  const changes: PlanRowChange[] = [];
  const currentRows: (number | null)[] = [];
  const wanted = new Map<string, number>();
  entries.forEach((one, at) => one.made?.kind === "row" && wanted.set(idOf(one), at));
  const stays = (at: number): boolean => rows[at]!.kind === "merged" && wanted.has(rows[at]!.id);
  const writtenIds = new Set(rows.flatMap(({ kind, id }) => (kind === "merged" ? [id] : [])));
  const comes = (at: number): boolean => !writtenIds.has(idOf(entries[at]!));
  let row = 0;
  let entry = 0;
  const change = (toRow: number, toEntry: number) => {
    if (toRow > row || toEntry > entry) {
      changes.push({ row, removed: toRow - row, added: { first: entry, count: toEntry - entry } });
    }
    for (; entry < toEntry; entry++) currentRows.push(null);
    row = toRow;
  };
  const keep = () => {
    currentRows.push(row);
    row += 1;
    entry += 1;
  };

  while (row < rows.length || entry < entries.length) {
    let nextRow = row;
    while (nextRow < rows.length && rows[nextRow]!.kind !== "own") nextRow += 1;
    let nextEntry = entry;
    while (nextEntry < entries.length && !isFixed(entries[nextEntry]!)) nextEntry += 1;
    const part = { firstRow: row, endRow: nextRow, firstEntry: entry, endEntry: nextEntry };
    for (const [keptRow, keptEntry] of keptPairs(rows, entries, part, { idOf, stays, comes })) {
      change(keptRow, keptEntry);
      keep();
    }
    change(nextRow, nextEntry);
    if (nextRow < rows.length !== nextEntry < entries.length) throw new Error("A row of the master's own was lost");
    if (nextRow < rows.length) keep();
  }
  const passing = new Map<number, number>();
  const kept = new Set(currentRows);
  rows.forEach(({ id }, at) => {
    const to = stays(at) && !kept.has(at) ? wanted.get(id)! : undefined;
    if (to !== undefined && currentRows[to] === null) passing.set(to, at);
  });
  return { changes, currentRows, passing };
}

interface Identities {
  readonly idOf: (entry: PlanEntry) => string;
  /** Whether the merged row at a place of the sheet is somewhere in the plan as it is to be. */
  readonly stays: (row: number) => boolean;
  /** Whether the row of an entry is nowhere in the sheet. */
  readonly comes: (entry: number) => boolean;
}

const isFixed = ({ line, isSpare }: PlanEntry): boolean => line !== null && !isSpare;

/** Rows and entries between two lines of the master's own; ends are exclusive. */
interface Part {
  readonly firstRow: number;
  readonly endRow: number;
  readonly firstEntry: number;
  readonly endEntry: number;
}

/** Which row of a part each of its entries has, in an order that both have. */
function keptPairs(
  rows: readonly CurrentRow[],
  entries: readonly PlanEntry[],
  { firstRow, endRow, firstEntry, endEntry }: Part,
  identities: Identities,
): [number, number][] {
  const { idOf } = identities;
  if (firstRow === endRow || firstEntry === endEntry) return [];
  const wanted = new Map<string, number>();
  for (let at = firstEntry; at < endEntry; at++) if (entries[at]!.made) wanted.set(idOf(entries[at]!), at);
  const same: [number, number][] = [];
  for (let at = firstRow; at < endRow; at++) {
    const { kind, id } = rows[at]!;
    const found = kind === "merged" || kind === "brought" ? wanted.get(id) : undefined;
    if (found !== undefined) same.push([at, found]);
  }
  const pairs: [number, number][] = [];
  let [row, entry] = [firstRow, firstEntry];
  for (const [keptRow, keptEntry] of [...longestRising(same), [endRow, endEntry] as [number, number]]) {
    pairs.push(
      ...servedPairs(
        rows,
        entries,
        { firstRow: row, endRow: keptRow, firstEntry: entry, endEntry: keptEntry },
        identities,
      ),
    );
    if (keptRow < endRow) pairs.push([keptRow, keptEntry]);
    [row, entry] = [keptRow + 1, keptEntry + 1];
  }
  return pairs;
}

/** Blank lines that serve an entry, from the end, where they are kept: for a row, or to stay blank. */
function servedPairs(
  rows: readonly CurrentRow[],
  entries: readonly PlanEntry[],
  part: Part,
  { comes }: Identities,
): [number, number][] {
  const pairs: [number, number][] = [];
  let end = part.endRow;
  for (let at = part.endEntry - 1; at >= part.firstEntry && end > part.firstRow; at--) {
    const { made, isSpare } = entries[at]!;
    if (made ? made.kind !== "row" || !comes(at) : !isSpare) continue;
    let row = end - 1;
    while (row >= part.firstRow && rows[row]!.kind !== "spare") row -= 1;
    if (row < part.firstRow) continue;
    pairs.push([row, at]);
    end = row;
  }
  return pairs.reverse();
}

/** The longest part of the pairs in which both numbers rise; the first already does. */
export function longestRising(pairs: readonly [number, number][]): [number, number][] {
  /** ends[n]: index of the pair with the smallest second number that a rising part of n + 1 pairs can end with. */
  const ends: number[] = [];
  const before: number[] = [];
  pairs.forEach(([, second], index) => {
    const length = countWhile(ends.length, (at) => pairs[ends[at]!]![1] < second);
    before[index] = length > 0 ? ends[length - 1]! : -1;
    ends[length] = index;
  });
  const rising: [number, number][] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at]!) rising.push(pairs[at]!);
  return rising.reverse();
}
