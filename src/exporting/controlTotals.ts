import { partitionColumns, type ExportTable, type ExportValue, type FormTables } from "./exportTable";

/** The sums of every amount over rows that have the same values in some columns. */
export interface ControlGroup {
  /** In the order of `by`. */
  readonly key: readonly ExportValue[];
  readonly rows: number;
  /** Whole satang by column, as digits: a country's sum may be beyond what JSON's readers keep exactly. */
  readonly satang: Readonly<Record<string, string>>;
}

export interface ControlGrouping {
  /** Columns of the table. */
  readonly by: readonly string[];
  readonly groups: readonly ControlGroup[];
}

/** What a loaded table must come to. */
export interface ControlTotals {
  readonly table: string;
  readonly rows: number;
  readonly satang: Readonly<Record<string, string>>;
  readonly groupings: readonly ControlGrouping[];
}

interface Sum {
  readonly key: readonly ExportValue[];
  rows: number;
  readonly satang: bigint[];
}

/** Adds up the rows of a table as they go by, columns of amounts apart: no two of them are ever added. */
export class ControlSums {
  private readonly amounts: readonly { readonly name: string; readonly at: number }[];
  private readonly groupings: readonly { readonly by: readonly string[]; readonly at: readonly number[] }[];
  private readonly sums: Map<string, Sum>[];

  /** `groupings`: lists of column names; the empty one is all rows. */
  constructor(
    private readonly table: ExportTable,
    groupings: readonly (readonly string[])[],
  ) {
    const { columns } = table;
    this.amounts = columns.flatMap(({ name, type }, at) => (type === "amount" ? [{ name, at }] : []));
    this.groupings = [[], ...groupings].map((by) => ({
      by,
      at: by.map((name) => columns.findIndex((column) => column.name === name)),
    }));
    this.sums = this.groupings.map(() => new Map());
  }

  add(row: readonly ExportValue[]): void {
    this.groupings.forEach(({ at }, index) => {
      const key = at.map((place) => row[place]!);
      const text = JSON.stringify(key);
      let sum = this.sums[index]!.get(text);
      if (!sum) this.sums[index]!.set(text, (sum = { key, rows: 0, satang: this.amounts.map(() => 0n) }));
      sum.rows += 1;
      for (let i = 0; i < this.amounts.length; i++) {
        const value = row[this.amounts[i]!.at];
        if (typeof value === "number" && value !== 0) sum.satang[i]! += BigInt(value);
      }
    });
  }

  totals(): ControlTotals {
    const [all, ...groupings] = this.groupings.map(({ by }, index) => ({
      by,
      groups: [...this.sums[index]!.values()].map(({ key, rows, satang }) => ({
        ...{ key, rows },
        satang: Object.fromEntries(this.amounts.map(({ name }, i) => [name, String(satang[i])])),
      })),
    }));
    const [whole] = all!.groups;
    const none = Object.fromEntries(this.amounts.map(({ name }) => [name, "0"]));
    return { table: this.table.name, rows: whole?.rows ?? 0, satang: whole?.satang ?? none, groupings };
  }
}

const place = partitionColumns.map(({ name }) => name);

/** Of a form's rows: by year and province, and within them by each heading down to the one that carries totals, and by agency. */
export function rowGroupings({ form, levels }: FormTables): string[][] {
  const deepest = Math.max(
    0,
    levels.findIndex(({ field }) => field === form.totals.level),
  );
  const byHeading = levels
    .slice(0, deepest + 1)
    .map((_, depth) => [...place, ...levels.slice(0, depth + 1).flatMap(({ number, name }) => [number, name])]);
  return [place, ...byHeading, [...place, "agency_name"]];
}

/** Of the members of series: by year and province, and within them by member. */
export const memberGroupings: readonly (readonly string[])[] = [place, [...place, "series", "member", "second_member"]];
