import { compareFilePlans } from "../app/compareMasters";
import { pathOf, type RowDifference } from "../comparing/rowDifference";
import type { PlanShape } from "../merging/tree/planShape";
import { rowValuesShown } from "./planShown";
import type { FileDifferences, RowChangeShown } from "./shown";
import { planOf, type Submitted } from "./submissions";

/** What differs between two files of an agency; null where they follow several forms. */
export function fileDifferences(before: Submitted, after: Submitted): FileDifferences | null {
  const [was, is] = [planOf(before), planOf(after)];
  const compared = was && is && compareFilePlans(was, is);
  if (!compared) return null;
  const { rows, same, shape } = compared;
  return { rows: rows.map((one) => differenceShown(one, shape, before.read.file, after.read.file)), same };
}

/** A row that differs between two plans, which are called so. */
export function differenceShown(
  { before, after }: RowDifference,
  { valueFields, fields }: PlanShape,
  older: string,
  newer: string,
): RowChangeShown {
  const row = (after ?? before)!;
  const kind = after === null ? "removed" : before === null ? "added" : "changed";
  const valuesOf = (side: RowDifference["before"]) =>
    side && Object.fromEntries(valueFields.map((field, at) => [field, side.values[at]!]));
  return {
    kind,
    activity: pathOf(row).at(-1) ?? "",
    agency: row.row.agency,
    file: after ? newer : older,
    row: row.row.row,
    values: rowValuesShown({ kind, before: valuesOf(before), after: valuesOf(after) }, fields),
  };
}
