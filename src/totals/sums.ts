import type { AmountField, LevelField } from "../plan/fields";
import { addSatang, noMoney, type Satang } from "../plan/satang";
import type { PlanRow } from "../plan/submission";
import { rememberKeys } from "../text/matchKey";

/** Amounts by budget source. */
export type AmountSums = Readonly<Partial<Record<AmountField, Satang>>>;

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
export function sumsByLevel(rows: readonly PlanRow[], fields: readonly AmountField[], level: LevelField): RowSum[] {
  return groupSums(rows, fields, ({ path }) => {
    const at = path.findIndex(({ field }) => field === level);
    return path.slice(0, at + 1).map(({ name }) => name);
  });
}

/** By agency as the register has it, otherwise as written; in the order they first appear. */
export function sumsByAgency(rows: readonly PlanRow[], fields: readonly AmountField[]): RowSum[] {
  return groupSums(rows, fields, ({ agency, texts }) => {
    const name = agency ?? texts.agency;
    return name === undefined ? [] : [name];
  });
}

const none = (fields: readonly AmountField[]) => ({
  rows: 0,
  sums: Object.fromEntries(fields.map((field) => [field, noMoney])) as Record<AmountField, Satang>,
  sum: noMoney,
  unread: 0,
});

function groupSums(
  rows: readonly PlanRow[],
  fields: readonly AmountField[],
  pathOf: (row: PlanRow) => readonly string[],
): RowSum[] {
  const keyOf = rememberKeys();
  const groups = new Map<string, ReturnType<typeof none> & { readonly path: readonly string[] }>();
  for (const row of rows) {
    const path = pathOf(row);
    const key = path.map(keyOf).join("\n");
    let group = groups.get(key);
    if (!group) groups.set(key, (group = { ...none(fields), path }));
    group.rows += 1;
    let unread = false;
    for (const field of fields) {
      const amount = row.amounts[field];
      if (amount === undefined) unread ||= row.cells[field] !== undefined;
      group.sums[field] = addSatang(group.sums[field], amount ?? noMoney);
      group.sum = addSatang(group.sum, amount ?? noMoney);
    }
    if (unread) group.unread += 1;
  }
  return [...groups.values()];
}
