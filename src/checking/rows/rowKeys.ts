import type { Heading, PlanRow } from "../../plan/submission";
import { squeezed } from "../texts/squeezed";
import type { Field, PlanFields } from "../../plan/fields";
import { amountIn, numberIn, textIn } from "../../plan/rowValues";

/** What is compared of a row besides its activity and agency. */
export const comparedFields = ({ texts, numbers, amounts, roles }: PlanFields): readonly Field[] => [
  ...texts.filter((field) => field !== roles.agency),
  ...numbers,
  ...amounts,
];

/** A row as it is compared with others: by what it says, not by how it is spelled or numbered. */
export interface RowKey {
  /** Levels above the activity, and the agency: only rows that share it are compared. */
  readonly place: string;
  readonly activity: string;
  /** One for every field compared, in their order; undefined where the row says nothing. */
  readonly values: readonly (string | number | undefined)[];
}

/** The keys of rows. What a row shares with the one asked for before it is not worked out again. */
export function rowKeys(fields: PlanFields): (row: PlanRow) => RowKey {
  const compared = comparedFields(fields);
  const agencyField = fields.roles.agency;
  let above: readonly Heading[] = [];
  let names: readonly string[] = [];
  let agency: string | undefined;
  let place = "";
  return (row) => {
    const now = row.path.slice(0, -1);
    const isBelowTheSame = now.length === above.length && now.every((heading, i) => heading === above[i]);
    if (!isBelowTheSame) names = now.map(({ name }) => squeezed(name));
    const of = row.agency ?? squeezed(textIn(row, agencyField) ?? "");
    if (!isBelowTheSame || of !== agency) place = [...names, of].join("\n");
    above = now;
    agency = of;
    return {
      place,
      activity: squeezed(row.path.at(-1)?.name ?? ""),
      values: compared.map((field) => valueOf(row, field)),
    };
  };
}

function valueOf(row: PlanRow, field: Field): string | number | undefined {
  const text = textIn(row, field);
  return text === undefined ? (numberIn(row, field) ?? amountIn(row, field)) : squeezed(text);
}

/** Everything but the activity, as one text. */
export const valuesKey = ({ values }: RowKey): string => values.join("\n");
