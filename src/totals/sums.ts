import type { Field, PlanFields } from "../plan/fields";
import { addSatang, noMoney, sumSatang, type Satang } from "../plan/satang";
import { amountIn, placeIn, textIn } from "../plan/rowValues";
import type { PlanRow } from "../plan/submission";
import { rememberKeys } from "../text/matchKey";

/** Amounts by budget source. */
export type AmountSums = Readonly<Record<Field, Satang>>;

/** What some rows have in common, and what they add up to. */
export interface RowSum {
  /** The headings from the outermost to the one summed by, or the agency; empty for rows that have none. */
  readonly path: readonly string[];
  readonly rows: number;
  readonly sums: AmountSums;
  /** All sources together. */
  readonly sum: Satang;
  /** Rows with an amount that could not be read: the sums are without it. */
  readonly unread: number;
}

/** By a heading and those above it, in the order they first appear. */
export function sumsByLevel(rows: readonly PlanRow[], { main }: PlanFields, level: Field): RowSum[] {
  return groupSums(rows, main, ({ path }) => {
    const at = path.findIndex(({ field }) => field === level);
    return path.slice(0, at + 1).map(({ name }) => name);
  });
}

/** By agency as the register has it, otherwise as written; in the order they first appear. */
export function sumsByAgency(rows: readonly PlanRow[], { main, roles }: PlanFields): RowSum[] {
  return groupSums(rows, main, (row) => {
    const name = row.agency ?? textIn(row, roles.agency);
    return name === undefined ? [] : [name];
  });
}

function groupSums(
  rows: readonly PlanRow[],
  fields: readonly Field[],
  pathOf: (row: PlanRow) => readonly string[],
): RowSum[] {
  const keyOf = rememberKeys();
  const groups = new Map<string, { readonly path: readonly string[]; readonly rows: PlanRow[] }>();
  for (const row of rows) {
    const path = pathOf(row);
    const key = path.map(keyOf).join("\n");
    const group = groups.get(key);
    if (group) group.rows.push(row);
    else groups.set(key, { path, rows: [row] });
  }
  return [...groups.values()].map(({ path, rows: own }) => ({ path, ...sumOfPlanRows(own, fields) }));
}

/** What some rows come to in these columns. */
export function sumOfPlanRows(rows: readonly PlanRow[], fields: readonly Field[]): Omit<RowSum, "path"> {
  const sums = Object.fromEntries(fields.map((field) => [field, noMoney])) as Record<Field, Satang>;
  let unread = 0;
  for (const row of rows) {
    let isUnread = false;
    for (const field of fields) {
      const amount = amountIn(row, field);
      if (amount === undefined) isUnread ||= placeIn(row, field) !== undefined;
      else sums[field] = addSatang(sums[field]!, amount);
    }
    if (isUnread) unread += 1;
  }
  return { rows: rows.length, sums, sum: sumSatang(Object.values(sums)), unread };
}
