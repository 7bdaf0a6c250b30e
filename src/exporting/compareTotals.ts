import type { ControlGroup, ControlTotals } from "./controlTotals";

/** A group of rows as an engine added it up: texts as it prints them, null for nothing. */
export interface FoundGroup {
  readonly key: readonly (string | null)[];
  readonly rows: bigint;
  /** By column; undefined: the engine gave a part of a satang. */
  readonly satang: Readonly<Record<string, bigint | undefined>>;
}

/** Something that did not come to what it must. */
export interface ControlDifference {
  readonly table: string;
  /** Column and value of each part of the key; none: all rows. */
  readonly of: readonly (readonly [string, string | null])[];
  /** A column of amounts, in satang; null: the number of rows. */
  readonly column: string | null;
  readonly expected: string;
  /** null: the engine has no such rows. */
  readonly found: string | null;
}

/** Compares every group of a grouping; `by` is empty for all rows. Groups that only the engine has are differences too. */
export function compareGroups(
  { table }: ControlTotals,
  by: readonly string[],
  expected: readonly ControlGroup[],
  found: readonly FoundGroup[],
): ControlDifference[] {
  const textOf = (value: string | number | null) => (value === null ? null : String(value));
  const keyOf = (key: readonly (string | number | null)[]) => JSON.stringify(key.map(textOf));
  const left = new Map(found.map((group) => [keyOf(group.key), group]));
  const differences: ControlDifference[] = [];
  for (const group of expected) {
    const key = keyOf(group.key);
    const of = by.map((name, at) => [name, textOf(group.key[at]!)] as const);
    const there = left.get(key);
    left.delete(key);
    const put = (column: string | null, wanted: string, has: bigint | undefined) => {
      if (String(has) !== wanted)
        differences.push({ table, of, column, expected: wanted, found: has === undefined ? null : String(has) });
    };
    put(null, String(group.rows), there?.rows);
    for (const [column, satang] of Object.entries(group.satang)) put(column, satang, there?.satang[column]);
  }
  for (const { key, rows } of left.values()) {
    const of = by.map((name, at) => [name, key[at] ?? null] as const);
    differences.push({ table, of, column: null, expected: "0", found: String(rows) });
  }
  return differences;
}

/** Every grouping of a table's control totals, the one of all rows first. */
export const everyGrouping = ({ rows, satang, groupings }: ControlTotals): ControlTotals["groupings"] => [
  { by: [], groups: [{ key: [], rows, satang }] },
  ...groupings,
];
