import type { Content } from "../../change/step";
import { bahtFromSatang, noMoney, satangFromBaht, type Satang } from "../../plan/satang";
import { dayOfSerial, isoDay, serialOf } from "../../plan/days";
import { isKeptAsText, type ColumnKind, type Field, type PlanFields } from "../../plan/fields";
import { amountIn, numberIn, textIn } from "../../plan/rowValues";
import type { PlanRow } from "../../plan/submission";
import type { PathStep } from "./place";
import type { PlanShape } from "./planShape";

/** What a row says for one field: text, a number, an amount in satang; null where nothing is written. */
export type Value = string | number | null;

/** A row of a submission as it goes into the master. */
export interface MergedRow {
  /** 0-based row of the sheet it came from. */
  readonly sourceRow: number;
  /** With the numbers the submission wrote. */
  readonly path: readonly PathStep[];
  /** As the register has it, otherwise as written; null where the row names none. */
  readonly agency: string | null;
  /** One for every value field of the form, in its order. */
  readonly values: readonly Value[];
  /** What the plan's cells hold for them. */
  readonly contents: readonly Content[];
}

/** All that one plan sheet of one file brings. */
export interface MergedSheet {
  /** The submitting agency. */
  readonly agency: string;
  readonly file: string;
  /** Of the file's bytes, 64 hexadecimal digits. */
  readonly sha256: string;
  readonly sheet: string;
  /** In the order of the sheet. */
  readonly rows: readonly MergedRow[];
  /** What lines of headings hold that carry their total beside them; their amounts are formulas of the master. */
  readonly besides: readonly MergedRow[];
}

export function mergedRow(row: PlanRow, shape: PlanShape, values = valuesOf(row, shape)): MergedRow {
  return {
    sourceRow: row.row,
    path: row.path,
    agency: agencyOf(row, shape),
    values,
    contents: values.map((value, i) => contentFor(shape.fields, shape.valueFields[i]!, value)),
  };
}

/** What the line of a heading holds that carries its total beside it: all but the amounts. */
export const besideRow = (row: PlanRow, shape: PlanShape): MergedRow =>
  mergedRow(
    row,
    shape,
    valuesOf(row, shape).map((value, i) => (isAddedUp(shape, shape.valueFields[i]!) ? null : value)),
  );

export const isAddedUp = ({ fields }: PlanShape, field: Field): boolean =>
  fields.kinds[field] === "amount" || fields.figures[field] !== undefined;

/** What a row of any plan says, as it was read. */
export function valuesOf(row: PlanRow, shape: PlanShape): Value[] {
  return shape.valueFields.map((field, i) =>
    i === shape.agencyAt ? agencyOf(row, shape) : valueOf(row, field, shape.fields.kinds[field]),
  );
}

const agencyOf = (row: PlanRow, { valueFields, agencyAt }: PlanShape): string | null =>
  row.agency ?? textIn(row, valueFields[agencyAt]) ?? null;

function valueOf(row: PlanRow, field: Field, kind: ColumnKind | undefined): Value {
  // A column that the submission does not have says as much as one with "-".
  if (kind === "amount") return amountIn(row, field) ?? noMoney;
  return (isKeptAsText(kind) ? textIn(row, field) : numberIn(row, field)) ?? null;
}

/** What the plan's cell holds for a value: amounts in the column's unit, days by their serial number, text always as text. */
function contentFor({ kinds, baht }: PlanFields, field: Field, value: Value): Content {
  if (value === null) return null;
  if (typeof value === "string") {
    const serial = kinds[field] === "date" ? serialOf(value) : undefined;
    return serial === undefined ? { text: value } : { number: serial };
  }
  if (value === 0) return zero;
  return { number: kinds[field] === "amount" ? bahtFromSatang(value as Satang, baht[field]) : value };
}

/** Most amounts are none. */
const zero: Content = { number: 0 };

/** The value that a cell's content says in a column. */
export function valueFrom({ kinds, baht }: PlanFields, field: Field, content: Content): Value {
  if (content === null) return null;
  if ("text" in content) return content.text;
  if (!("number" in content)) return null;
  if (kinds[field] === "amount") return satangFromBaht(content.number, baht[field]) ?? null;
  const day = kinds[field] === "date" ? dayOfSerial(content.number) : undefined;
  return day ? isoDay(day) : content.number;
}
