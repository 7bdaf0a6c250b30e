import type { Area } from "../grid/area";
import { countUpTo } from "../grid/countWhile";

/** A cell that a sum should count, and the other cell that would count it as well: its subtotal, if it has one. */
export interface Wanted {
  /** 0-based row of the detail amount. */
  readonly row: number;
  /** 0-based rows of the totals that already count it, the nearest to the sum first; none where it is counted itself. */
  readonly through: readonly number[];
}

/** Which rows of one column a sum counts, compared with those it should count. */
export interface Coverage {
  /** 0-based rows not counted at all; a subtotal's row where everything under it is left out. */
  readonly missed: readonly number[];
  /** 0-based rows counted more than once, or counted again through a subtotal. */
  readonly repeated: readonly number[];
  /** 0-based rows counted that hold an amount and belong to none of those wanted. */
  readonly strangers: readonly number[];
  /** Areas that reach into other columns. */
  readonly otherColumns: readonly Area[];
}

/**
 * Compares the areas of a sum with what it should count.
 *
 * @param areas of the formula (see sumTerms)
 * @param column 0-based column that the sum is for
 * @param wanted every detail amount, once, by ascending row
 * @param filled 0-based rows of the column that hold a number, by ascending row; only these count as strangers
 */
export function coverage(
  areas: readonly Area[],
  column: number,
  wanted: readonly Wanted[],
  filled: readonly number[],
): Coverage {
  const own = areas.filter(({ left, right }) => left === column && right === column);
  const counted = timesCounted(areas, column);
  const known = new Set<number>();
  const missed = new Set<number>();
  const repeated = new Set<number>();
  for (const { row, through } of wanted) {
    known.add(row);
    const times = counted(row);
    let timesThrough = 0;
    let outer: number | undefined;
    for (const total of through) {
      const again = counted(total);
      known.add(total);
      if (again > 1 || (again > 0 && timesThrough > 0)) repeated.add(total);
      timesThrough += again;
      outer ??= total;
    }
    if (times + timesThrough === 0) missed.add(outer ?? row);
    if (times > 1 || (times === 1 && timesThrough > 0)) repeated.add(row);
  }
  return {
    missed: [...missed],
    repeated: [...repeated],
    strangers: strangersIn(own, known, filled),
    otherColumns: areas.filter(({ left, right }) => left !== column || right !== column),
  };
}

export const coversExactly = ({ missed, repeated, strangers, otherColumns }: Coverage): boolean =>
  missed.length + repeated.length + strangers.length + otherColumns.length === 0;

/** How many areas of one column a row lies in. */
export function timesCounted(areas: readonly Area[], column: number): (row: number) => number {
  const own = areas.filter(({ left, right }) => left === column && right === column);
  const tops = own.map(({ top }) => top).sort((a, b) => a - b);
  const bottoms = own.map(({ bottom }) => bottom).sort((a, b) => a - b);
  return (row) => countUpTo(tops, row) - countUpTo(bottoms, row - 1);
}

/** More would not help an officer. */
const enoughStrangers = 20;

function strangersIn(areas: readonly Area[], known: ReadonlySet<number>, filled: readonly number[]): number[] {
  const strangers = new Set<number>();
  for (const { top, bottom } of areas) {
    for (let at = countUpTo(filled, top - 1); at < filled.length && filled[at]! <= bottom; at++) {
      if (!known.has(filled[at]!)) strangers.add(filled[at]!);
      if (strangers.size >= enoughStrangers) return [...strangers];
    }
  }
  return [...strangers].sort((a, b) => a - b);
}
