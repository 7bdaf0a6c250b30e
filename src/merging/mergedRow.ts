import type { Content } from "../change/step";
import { bahtFromSatang, noMoney, type Satang } from "../plan/satang";
import type { PlanRow } from "../plan/submission";
import type { PathStep } from "./place";
import { kindOf, type PlanShape, type ValueField } from "./planShape";

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
}

export function mergedRow(row: PlanRow, { valueFields }: PlanShape): MergedRow {
  const agency = row.agency ?? row.texts.agency ?? null;
  return {
    sourceRow: row.row,
    path: row.path.map(({ field, name, number }) => ({ field, name, number })),
    agency,
    values: valueFields.map((field) => (field === "agency" ? agency : valueOf(row, field))),
  };
}

function valueOf(row: PlanRow, field: ValueField): Value {
  switch (kindOf(field)) {
    case "amount":
      // A column that the submission does not have says as much as one with "-".
      return (row.amounts as Partial<Record<ValueField, Satang>>)[field] ?? noMoney;
    case "number":
      return (row.numbers as Partial<Record<ValueField, number>>)[field] ?? null;
    case "text":
      return (row.texts as Partial<Record<ValueField, string>>)[field] ?? null;
  }
}

/** What the master's cell holds for a value: amounts in baht, text always as text. */
export function contentFor(field: ValueField, value: Value): Content {
  if (value === null) return null;
  if (typeof value === "string") return { text: value };
  return { number: kindOf(field) === "amount" ? bahtFromSatang(value as Satang) : value };
}
