import type { Form, FormLevel } from "../../forms/schema";
import {
  amountFields,
  isAmountField,
  isLevelField,
  isNumberField,
  type AmountField,
  type Field,
  type LevelField,
} from "../../plan/fields";
import { matchKey, rememberKeys } from "../../text/matchKey";

/** A field that every row has for itself, unlike the levels it stands under. */
export type ValueField = Exclude<Field, LevelField>;

/** What merging asks of a form, worked out once. */
export interface PlanShape {
  readonly form: Form;
  readonly levels: readonly FormLevel[];
  readonly depthOf: ReadonlyMap<LevelField, number>;
  /** How many of the outermost levels head a block of their own, with a table and perhaps a subtotal below. */
  readonly blockDepth: number;
  /** In the order of the form's columns. */
  readonly valueFields: readonly ValueField[];
  readonly amountFields: readonly AmountField[];
  /** The agency's place in the register; agencies that are not in it come last. */
  readonly rankOf: (agency: string | null) => number;
}

export function planShape(form: Form): PlanShape {
  const columns = form.columns.map(({ field }) => field);
  const keyOf = rememberKeys();
  const ranks = new Map(form.agencies.map(({ name }, rank) => [matchKey(name), rank]));
  return {
    form,
    levels: form.levels,
    depthOf: new Map(form.levels.map(({ field }, depth) => [field, depth])),
    blockDepth: blockDepth(form),
    valueFields: columns.filter((field): field is ValueField => field !== "ordinal" && !isLevelField(field)),
    amountFields: amountFields.filter((field) => columns.includes(field)),
    rankOf: (agency) => (agency === null ? form.agencies.length : (ranks.get(keyOf(agency)) ?? form.agencies.length)),
  };
}

/** Down to the level with subtotals; where there are none, the closed levels that have heading rows. */
function blockDepth({ levels, totals }: Form): number {
  const carrier = levels.findIndex(({ field, place }) => field === totals.level && place === "row");
  if (carrier >= 0) return carrier + 1;
  const inner = levels.findIndex(({ place, closed }) => place !== "row" || !closed);
  return inner < 0 ? levels.length : inner;
}

/** The kind of content a field's cell holds. */
export const kindOf = (field: ValueField): "amount" | "number" | "text" =>
  isAmountField(field) ? "amount" : isNumberField(field) ? "number" : "text";

/** Whether such a level stands beside the levels below it: written on every row, and not what they are numbered within. */
export const isBeside = (level: FormLevel): boolean => level.place === "column" && level.blank === "absent";
