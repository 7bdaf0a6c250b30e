import type { Position } from "../grid/area";
import type { Value } from "../merging/tree/mergedRow";
import type { PlanShape } from "../merging/tree/planShape";
import type { Field } from "../plan/fields";
import { noMoney, type Satang } from "../plan/satang";
import { amountIn, placeIn } from "../plan/rowValues";
import type { PlanRow } from "../plan/submission";
import type { ComparedRow } from "./comparedRow";

/** A cell that says something else on the other side. Amounts in satang. */
export interface CellDifference {
  readonly field: Field;
  readonly before: Value;
  readonly after: Value;
  /** null where that side has no such column. */
  readonly beforeAt: Position | null;
  readonly afterAt: Position | null;
}

/** Headings from the outermost to the innermost. */
export type ComparedPath = readonly string[];

/** How a row of one side relates to the other side. */
export interface RowDifference {
  readonly kind: "added" | "removed" | "changed" | "moved" | "changed-and-moved";
  /** null: only the other side has it. */
  readonly before: ComparedRow | null;
  readonly after: ComparedRow | null;
  /** Of a row that both have. */
  readonly cells: readonly CellDifference[];
  /** What it adds to the totals: after − before, by budget column; null where either cannot be read. */
  readonly amounts: Readonly<Record<Field, Satang | null>>;
}

/** The cells in which a pair differs; a heading counts where the row's innermost heading is worded otherwise. */
export function cellDifferences(before: ComparedRow, after: ComparedRow, { valueFields }: PlanShape): CellDifference[] {
  const cells: CellDifference[] = [];
  const add = (field: Field, was: Value, is: Value) =>
    cells.push({
      ...{ field, before: was, after: is },
      beforeAt: placeOfField(before, field),
      afterAt: placeOfField(after, field),
    });
  if (before.place.key !== after.place.key) {
    const field = after.place.field ?? before.place.field;
    if (field) add(field, nameOf(before), nameOf(after));
  }
  valueFields.forEach((field, i) => {
    if (before.keys[i] !== after.keys[i]) add(field, before.values[i]!, after.values[i]!);
  });
  return cells;
}

/** Whether a pair is under different headings, the innermost one aside. */
export const isElsewhere = (before: ComparedRow, after: ComparedRow): boolean =>
  before.place.parent !== after.place.parent;

/** What each side's amounts differ by; columns in which they are the same are left out. */
export function amountsBetween(
  before: ComparedRow | null,
  after: ComparedRow | null,
  shape: PlanShape,
): RowDifference["amounts"] {
  const amounts: Record<Field, Satang | null> = {};
  for (const field of shape.amountFields) {
    const difference = amountBetween(before, after, field, shape);
    if (difference !== 0) amounts[field] = difference;
  }
  return amounts;
}

/** after − before, a row that is not there having none; null where either cannot be read, unless both say the same. */
export function amountBetween(
  before: ComparedRow | null,
  after: ComparedRow | null,
  field: Field,
  { valueFields }: PlanShape,
): Satang | null {
  const [was, is] = [amountOf(before?.row, field), amountOf(after?.row, field)];
  if (was !== null && is !== null) return (is - was) as Satang;
  const index = valueFields.indexOf(field);
  return before && after && before.keys[index] === after.keys[index] ? noMoney : null;
}

/** An amount of a row, none where it has no such column; null where the cell holds something else than an amount. */
export function amountOf(row: PlanRow | undefined, field: Field): Satang | null {
  return row ? (amountIn(row, field) ?? (placeIn(row, field) ? null : noMoney)) : noMoney;
}

export const pathOf = ({ row }: ComparedRow): ComparedPath => row.path.map(({ name }) => name);

const nameOf = ({ row, place }: ComparedRow): string => row.path.at(-1)?.name ?? place.name;

/** The cell of a field in a row; of a heading, the cell that wrote it. */
function placeOfField({ row }: ComparedRow, field: Field): Position | null {
  return placeIn(row, field) ?? row.path.find((heading) => heading.field === field)?.at ?? null;
}
