import { agencyRanks } from "./agencyOrder";
import type { Form, FormLevel } from "../../forms/schema";
import { fieldsOf } from "../../forms/planFields";
import { withName, type Field, type NamedField, type PlanFields } from "../../plan/fields";
import { subtotalDepth } from "../../totals/missingTotals";

/** What merging asks of a form, worked out once. */
export interface PlanShape {
  readonly form: Form;
  readonly fields: PlanFields;
  readonly levels: readonly FormLevel[];
  readonly depthOf: ReadonlyMap<Field, number>;
  /** How many of the outermost levels head a block of their own, with a table and perhaps a subtotal below. */
  readonly blockDepth: number;
  /** In the order of the form's columns. */
  readonly valueFields: readonly Field[];
  readonly amountFields: readonly Field[];
  /** Those whose cells need a number format of their kind: amounts, then days and percentages. */
  readonly formattedFields: readonly Field[];
  readonly namedAmounts: readonly NamedField[];
  /** The agency's among the value fields; -1 where the form has no column for it. */
  readonly agencyAt: number;
  /** The agency's place in the register; agencies that are not in it come last. */
  readonly rankOf: (agency: string | null) => number;
}

export function planShape(form: Form): PlanShape {
  const fields = fieldsOf(form);
  return {
    form,
    fields,
    levels: form.levels,
    depthOf: new Map(form.levels.map(({ field }, depth) => [field, depth])),
    blockDepth: blockDepth(form),
    valueFields: fields.values,
    amountFields: fields.amounts,
    formattedFields: [
      ...fields.amounts,
      ...fields.values.filter((field) => fields.kinds[field] === "date" || fields.kinds[field] === "percent"),
    ],
    namedAmounts: fields.amounts.map((field) => withName(fields, field)),
    agencyAt: fields.values.findIndex((field) => field === fields.roles.agency),
    rankOf: agencyRanks(form),
  };
}

/** Down to the level with subtotals; where there are none, the closed levels that have heading rows. */
function blockDepth(form: Form): number {
  const { levels } = form;
  const carrier = subtotalDepth(form);
  if (carrier >= 0) return carrier + 1;
  const { beside } = form.totals;
  const inner = levels.findIndex(({ field, place, closed }) => place !== "row" || !closed || beside.includes(field));
  const depth = inner < 0 ? levels.length : inner;
  // What has a sheet of its own has a table of its own.
  return form.sheets ? Math.max(1, depth) : depth;
}

/** Whether the headings of a place's level carry their total beside them. */
export const isBesideLevel = ({ form }: PlanShape, { field }: { readonly field: Field | null }): boolean =>
  field !== null && form.totals.beside.includes(field);

/** Whether such a level is beside the levels below it: written on every row, and not what they are numbered within. */
export const isBeside = (level: FormLevel): boolean => level.place === "column" && level.blank === "absent";
