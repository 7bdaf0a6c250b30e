import { compareFilePlans } from "../app/compareMasters";
import { pathOf, type RowDifference } from "../comparing/rowDifference";
import { rowValuesShown } from "./planShown";
import type { FileDifferences, RowChangeShown } from "./shown";
import { planOf, type Submitted } from "./submissions";

/** What differs between two files of an agency; null where they follow several forms. */
export function fileDifferences(before: Submitted, after: Submitted): FileDifferences | null {
  const [was, is] = [planOf(before), planOf(after)];
  const compared = was && is && compareFilePlans(was, is);
  if (!compared) return null;
  const { rows, same, shape } = compared;
  const shown = (one: RowDifference): RowChangeShown => {
    const row = (one.after ?? one.before)!;
    const kind = one.after === null ? "removed" : one.before === null ? "added" : "changed";
    const valuesOf = (side: RowDifference["before"]) =>
      side && Object.fromEntries(shape.valueFields.map((field, at) => [field, side.values[at]!]));
    return {
      kind,
      activity: pathOf(row).at(-1) ?? "",
      agency: row.row.agency,
      file: (one.after ? after : before).read.file,
      row: row.row.row,
      values: rowValuesShown({ kind, before: valuesOf(one.before), after: valuesOf(one.after) }, shape.fields),
    };
  };
  return { rows: rows.map(shown), same };
}
