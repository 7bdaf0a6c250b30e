import type { Form } from "../forms/schema";
import { placeTree } from "../merging/tree/place";
import { planShape, type PlanShape } from "../merging/tree/planShape";
import { longestRising } from "../merging/planRowChanges";
import type { Submission } from "../plan/submission";
import { comparedRows, type ComparedRow, type ReadPlan } from "./comparedRow";
import { matchRows } from "./matchRows";
import { amountsBetween, cellDifferences, isElsewhere, type RowDifference } from "./rowDifference";
import { totalDifferences, type TotalDifference } from "./totalDifferences";
import type { PlanFields } from "../plan/fields";

/** What has become of a plan: last week's master and this week's. */
export interface PlanComparison {
  /** Of the form of both. */
  readonly fields: PlanFields;
  /** In the order of the new plan; a row that is gone comes after what was before it. Rows that are the same are left out. */
  readonly rows: readonly RowDifference[];
  /** How many rows are the same in content and place. */
  readonly same: number;
  readonly totals: readonly TotalDifference[];
}

/**
 * Compares two plans of one form, row by row. A row is the same row when it says the same or is in the same place
 * for the same agency, wherever in the sheet that is by now.
 */
export function comparePlans(before: ReadPlan, after: ReadPlan, form: Form): PlanComparison {
  const { rows, same, shape, placeOf } = compareRows(before, after, form);
  return { fields: shape.fields, rows, same, totals: totalDifferences(before, after, rows, placeOf, shape) };
}

/** The rows of two plans; a sheet is needed only where a number in it could not be read. */
export function compareRows(
  before: Pick<ReadPlan, "submission"> & Partial<ReadPlan>,
  after: Pick<ReadPlan, "submission"> & Partial<ReadPlan>,
  form: Form,
) {
  const shape = planShape(form);
  const places = placeTree(shape);
  const placeOf = ({ path }: { readonly path: Submission["rows"][number]["path"] }) => places.of(path);
  const reader = { shape, placeOf };
  const was = comparedRows(before.submission.rows, before.grid, reader);
  const is = comparedRows(after.submission.rows, after.grid, reader);
  const { pairs, onlyFirst, onlySecond } = matchRows(was, is, shape);
  const moved = movedPairs(pairs, was, is);

  const differing = pairs.flatMap(([one, other]) => differenceOf(one, other, moved.has(one), shape) ?? []);
  const rows = inOrder(differing, pairs, was, is, onlyFirst, onlySecond, shape);
  return { rows, same: pairs.length - differing.length, shape, placeOf };
}

function differenceOf(
  before: ComparedRow,
  after: ComparedRow,
  isMoved: boolean,
  shape: PlanShape,
): RowDifference | undefined {
  const cells = cellDifferences(before, after, shape);
  if (cells.length === 0 && !isMoved) return undefined;
  const kind = !isMoved ? "changed" : cells.length === 0 ? "moved" : "changed-and-moved";
  return { kind, before, after, cells, amounts: amountsBetween(before, after, shape) };
}

/** Rows under other headings than before, and the fewest of the others without which the order is as it was. */
function movedPairs(
  pairs: readonly (readonly [ComparedRow, ComparedRow])[],
  was: readonly ComparedRow[],
  is: readonly ComparedRow[],
): Set<ComparedRow> {
  const indexes = new Map([...was, ...is].map((row, i) => [row, i < was.length ? i : i - was.length]));
  const moved = new Set<ComparedRow>();
  const staying: [number, number][] = [];
  for (const [one, other] of pairs) {
    if (isElsewhere(one, other)) moved.add(one);
    else staying.push([indexes.get(one)!, indexes.get(other)!]);
  }
  const inPlace = new Set(longestRising(staying).map(([index]) => index));
  for (const [index] of staying) if (!inPlace.has(index)) moved.add(was[index]!);
  return moved;
}

function inOrder(
  differing: readonly RowDifference[],
  pairs: readonly (readonly [ComparedRow, ComparedRow])[],
  was: readonly ComparedRow[],
  is: readonly ComparedRow[],
  onlyFirst: readonly ComparedRow[],
  onlySecond: readonly ComparedRow[],
  shape: PlanShape,
): RowDifference[] {
  const byAfter = new Map<ComparedRow, RowDifference>(differing.map((one) => [one.after!, one]));
  for (const after of onlySecond) {
    const amounts = amountsBetween(null, after, shape);
    byAfter.set(after, { kind: "added", before: null, after, cells: [], amounts });
  }
  const gone = new Set(onlyFirst);
  const other = new Map(pairs);
  const goneAfter = new Map<ComparedRow | null, RowDifference[]>();
  let last: ComparedRow | null = null;
  for (const before of was) {
    if (!gone.has(before)) {
      last = other.get(before) ?? last;
      continue;
    }
    const amounts = amountsBetween(before, null, shape);
    const one: RowDifference = { kind: "removed", before, after: null, cells: [], amounts };
    goneAfter.set(last, [...(goneAfter.get(last) ?? []), one]);
  }
  const rows = [...(goneAfter.get(null) ?? [])];
  for (const after of is) {
    const one = byAfter.get(after);
    if (one) rows.push(one);
    rows.push(...(goneAfter.get(after) ?? []));
  }
  return rows;
}
