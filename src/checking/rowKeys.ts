import { amountFields, numberFields, textFields } from "../plan/fields";
import type { PlanRow } from "../plan/submission";
import { squeezed } from "./squeezed";
import type { ColumnName } from "../issues/words";

/** What is compared of a row besides its activity and agency. */
export const comparedFields = [
  ...textFields.filter((field) => field !== "agency"),
  ...numberFields,
  ...amountFields,
] as const satisfies readonly ColumnName[];
export type ComparedField = (typeof comparedFields)[number];

/** A row as it is compared with others: by what it says, not by how it is spelt or numbered. */
export interface RowKey {
  /** Levels above the activity, and the agency: only rows that share it are compared. */
  readonly place: string;
  readonly activity: string;
  readonly values: Readonly<Partial<Record<ComparedField, string | number>>>;
}

/** The keys of rows; headings, which many rows share, are worked out once. */
export function rowKeys(): (row: PlanRow) => RowKey {
  const headings = new Map<string, string>();
  const headingKey = (name: string): string => {
    const known = headings.get(name);
    if (known !== undefined) return known;
    const key = squeezed(name);
    headings.set(name, key);
    return key;
  };
  return ({ path, texts, numbers, amounts, agency }) => {
    const above = path.slice(0, -1).map(({ name }) => headingKey(name));
    const values: Partial<Record<ComparedField, string | number>> = { ...numbers, ...amounts };
    for (const field of textFields) {
      if (field !== "agency" && texts[field] !== undefined) values[field] = squeezed(texts[field]);
    }
    return {
      place: [...above, agency ?? squeezed(texts.agency ?? "")].join("\n"),
      activity: squeezed(path.at(-1)?.name ?? ""),
      values,
    };
  };
}

/** Everything but the activity, as one text. */
export const valuesKey = ({ values }: RowKey): string => comparedFields.map((field) => values[field] ?? "").join("\n");
