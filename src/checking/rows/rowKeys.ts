import { amountFields, numberFields, textFields } from "../../plan/fields";
import type { Heading, PlanRow } from "../../plan/submission";
import { squeezed } from "../texts/squeezed";
import type { ColumnName } from "../../issues/words";

/** What is compared of a row besides its activity and agency. */
const comparedTexts = textFields.filter((field) => field !== "agency");
export const comparedFields: readonly ColumnName[] = [...comparedTexts, ...numberFields, ...amountFields];

/** A row as it is compared with others: by what it says, not by how it is spelt or numbered. */
export interface RowKey {
  /** Levels above the activity, and the agency: only rows that share it are compared. */
  readonly place: string;
  readonly activity: string;
  /** One for every field compared, in their order; undefined where the row says nothing. */
  readonly values: readonly (string | number | undefined)[];
}

/** The keys of rows. What a row shares with the one asked for before it is not worked out again. */
export function rowKeys(): (row: PlanRow) => RowKey {
  let above: readonly Heading[] = [];
  let names: readonly string[] = [];
  let agency: string | undefined;
  let place = "";
  return (row) => {
    const now = row.path.slice(0, -1);
    const isBelowTheSame = now.length === above.length && now.every((heading, i) => heading === above[i]);
    if (!isBelowTheSame) names = now.map(({ name }) => squeezed(name));
    const of = row.agency ?? squeezed(row.texts.agency ?? "");
    if (!isBelowTheSame || of !== agency) place = [...names, of].join("\n");
    above = now;
    agency = of;
    return { place, activity: squeezed(row.path.at(-1)?.name ?? ""), values: valuesOf(row) };
  };
}

const valuesOf = ({ texts, numbers, amounts }: PlanRow): RowKey["values"] => [
  ...comparedTexts.map((field) => (texts[field] === undefined ? undefined : squeezed(texts[field]))),
  ...numberFields.map((field) => numbers[field]),
  ...amountFields.map((field) => amounts[field]),
];

/** Everything but the activity, as one text. */
export const valuesKey = ({ values }: RowKey): string => values.join("\n");
