import type { Words } from "../text/language";
import { withoutMoneyUnit } from "../text/statedMoneyUnit";
import type { TotalHow } from "./totalHow";

/** The id of a form's level or column, in code, in JSON and in a master's record. Only a form knows which there are. */
export type Field = string;

/** A level or column, with what its form calls it. */
export interface NamedField {
  readonly field: Field;
  readonly name: Words;
}

/** What a column or level means to the checks that know of it. A role belongs to one column at most; budget to several. */
export const columnRoles = [
  "quantity",
  "unit",
  "budget",
  "indicator",
  "target",
  "output",
  "outcome",
  "achievement",
  "agency",
] as const;
export const levelRoles = ["strategy", "project", "activity"] as const;
export type ColumnRole = (typeof columnRoles)[number];
export type LevelRole = (typeof levelRoles)[number];
export type Role = ColumnRole | LevelRole;

/**
 * What the cells of a column hold: where a row keeps their values, and whether these are words that people write. How
 * each is read is in reading/valueReaders.ts, how it is written in plan/cellValue.ts.
 *
 * percent: percentage points. list: one of the form's lists. date: an ISO day, "2027-10-01". period: two months or
 * days. mark: the form's own sign, or nothing. code: digits that keep their zeros. level: a heading. ordinal: the ที่
 * column, which holds numbers for the eye only.
 */
export const columnKinds = {
  amount: { kept: "amounts", isProse: false },
  number: { kept: "numbers", isProse: false },
  percent: { kept: "numbers", isProse: false },
  text: { kept: "texts", isProse: true },
  list: { kept: "texts", isProse: false },
  date: { kept: "texts", isProse: false },
  period: { kept: "texts", isProse: false },
  mark: { kept: "texts", isProse: false },
  code: { kept: "texts", isProse: false },
  level: { kept: null, isProse: false },
  ordinal: { kept: null, isProse: false },
} as const;
export type ColumnKind = keyof typeof columnKinds;

/** Whether a row keeps the values of a kind as texts. */
export const isKeptAsText = (kind: ColumnKind | undefined): boolean =>
  kind !== undefined && columnKinds[kind].kept === "texts";

/**
 * The levels and columns of a plan by kind, name and role: the only way to them for what knows no form. Plain data, as
 * it travels with what was read.
 */
export interface PlanFields {
  /** Outermost first. */
  readonly levels: readonly Field[];
  /** Each in the order of the form's columns. */
  readonly texts: readonly Field[];
  /** Of the texts, those in people's own words. */
  readonly prose: readonly Field[];
  readonly numbers: readonly Field[];
  readonly amounts: readonly Field[];
  /** Of the amounts, those that totals add up. */
  readonly summed: readonly Field[];
  /** What totals show in columns where it is not the sum of amounts. */
  readonly figures: Readonly<Record<Field, TotalHow>>;
  /** Those that together are the plan's money. */
  readonly main: readonly Field[];
  /** What every row has for itself: all columns but those of levels and of numbers for the eye. */
  readonly values: readonly Field[];
  readonly kinds: Readonly<Record<Field, ColumnKind>>;
  /** Baht that one in a cell of an amount stands for: 1, or more in columns in thousands or millions. */
  readonly baht: Readonly<Record<Field, number>>;
  readonly names: Readonly<Record<Field, Words>>;
  /** The one level or column of a role, where the form has one; the first, of several budgets. */
  readonly roles: { readonly [role in Role]?: Field };
}

/** Of a sheet that no form reads. */
export const noFields: PlanFields = {
  ...{ levels: [], texts: [], prose: [], numbers: [], amounts: [], summed: [], main: [], values: [] },
  ...{ figures: {}, kinds: {}, baht: {}, names: {}, roles: {} },
};

/** A level or column with what it is called; by its id where the form has none such. */
export const withName = ({ names }: PlanFields, field: Field): NamedField => ({
  field,
  name: names[field] ?? { th: field, en: field },
});

/** What a level or column is called beside its values as people are shown them: amounts in baht, whatever their header says. */
export const shownName = (fields: PlanFields, field: Field): Words => {
  const { name } = withName(fields, field);
  return fields.amounts.includes(field) ? withoutMoneyUnit(name) : name;
};
