import type { Words } from "../text/language";

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

/** What the cells of a column hold. ordinal: the ที่ column, which holds numbers for the eye only; level: a heading. */
export type ColumnKind = "amount" | "number" | "text" | "level" | "ordinal";

/**
 * The levels and columns of a plan by kind, name and role: the only way to them for what knows no form. Plain data, as
 * it travels with what was read.
 */
export interface PlanFields {
  /** Outermost first. */
  readonly levels: readonly Field[];
  /** Each in the order of the form's columns. */
  readonly texts: readonly Field[];
  readonly numbers: readonly Field[];
  readonly amounts: readonly Field[];
  /** Those that together are the plan's money. */
  readonly main: readonly Field[];
  /** What every row has for itself: all columns but those of levels and of numbers for the eye. */
  readonly values: readonly Field[];
  readonly kinds: Readonly<Record<Field, ColumnKind>>;
  readonly names: Readonly<Record<Field, Words>>;
  /** The one level or column of a role, where the form has any; the first, of several budgets. */
  readonly roles: { readonly [role in Role]?: Field };
}

/** Of a sheet that no form reads. */
export const noFields: PlanFields = {
  ...{ levels: [], texts: [], numbers: [], amounts: [], main: [], values: [] },
  ...{ kinds: {}, names: {}, roles: {} },
};

/** A level or column with what it is called; by its id where the form has none such. */
export const withName = ({ names }: PlanFields, field: Field): NamedField => ({
  field,
  name: names[field] ?? { th: field, en: field },
});
