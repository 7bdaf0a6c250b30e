import { likeness } from "../text/similar";
import { issue } from "../issues/make";
import type { Issue } from "../issues/issue";
import type { ColumnName } from "../issues/words";
import type { PlanRow } from "../plan/submission";
import type { Rule } from "./checked";
import { comparedFields, rowKeys, valuesKey, type RowKey } from "./rowKeys";
import { rowSpans } from "./rowSpan";

/** Up to so many cells apart, two rows of one activity and agency are taken for one entered twice. */
const fewCells = 2;
/** Activities alike to this degree differ by a slip of the pen. */
const nearlySame = 0.9;

/**
 * A row that stands there twice, cell for cell or nearly so: same place in the plan, same activity, same agency. Its
 * number does not count: a copied row is often renumbered. The same words of two agencies are two rows.
 *
 * Why: blocks are copied for the next entry and forgotten; merged, their budget counts twice.
 */
export const repeatedRows: Rule = (sheet) => {
  const keyOf = rowKeys();
  const spanOf = rowSpans(sheet);
  const byActivity = new Map<string, Seen[]>();
  const byValues = new Map<string, Seen>();
  const issues: Issue[] = [];
  for (const row of sheet.rows) {
    const key = keyOf(row);
    const seen = { row, key };
    const values = `${key.place}\n${valuesKey(key)}`;
    const activity = `${key.place}\n${key.activity}`;
    const same = byActivity.get(activity);
    const twin = twinOf(seen, same ?? [], byValues.get(values));
    if (twin) {
      const where = { sheet: sheet.grid.sheet, area: spanOf(row.row) };
      const other = twin.row.row;
      if (twin.columns.length === 0) issues.push(issue("row-repeated", { ...where, params: { row: other } }));
      else issues.push(issue("row-nearly-repeated", { ...where, params: { row: other, columns: twin.columns } }));
    }
    if (!same) byActivity.set(activity, [seen]);
    else if (same.length < mostCompared) same.push(seen);
    if (!byValues.has(values)) byValues.set(values, seen);
  }
  return issues;
};

interface Seen {
  readonly row: PlanRow;
  readonly key: RowKey;
}

interface Twin {
  readonly row: PlanRow;
  /** Where the two differ; none for a row repeated cell for cell. */
  readonly columns: readonly ColumnName[];
}

/** A sheet that repeats one activity more often is told of by its first rows; comparing all would never end. */
const mostCompared = 8;

function twinOf({ row, key }: Seen, sameActivity: readonly Seen[], sameValues: Seen | undefined): Twin | undefined {
  let nearest: Twin | undefined;
  for (const other of sameActivity) {
    const columns = comparedFields.filter((field) => key.values[field] !== other.key.values[field]);
    if (columns.length <= fewCells && columns.length < (nearest?.columns.length ?? Infinity)) {
      nearest = { row: other.row, columns };
    }
  }
  if (nearest) return nearest;
  const level = row.path.at(-1)?.field;
  // Rows with hardly anything in them are all alike.
  if (!level || !sameValues || !row.texts.indicator || !row.texts.outcome) return undefined;
  const alike = likeness(key.activity, sameValues.key.activity) >= nearlySame;
  return alike ? { row: sameValues.row, columns: [level] } : undefined;
}
