import { likeness } from "../../text/similar";
import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { withName, type Field } from "../../plan/fields";
import type { PlanRow } from "../../plan/submission";
import type { Checked, Rule } from "../checked";
import { comparedFields, valuesKey, type RowKey } from "./rowKeys";
import { rowSpans } from "./rowSpan";

/** Up to that many cells apart, two rows of one activity and agency are taken for one entered twice. */
const fewCells = 2;
/** Activities alike to this degree differ by a slip of the pen. */
const nearlySame = 0.9;

/**
 * A row that is there twice, cell for cell or nearly so: same place in the plan, same activity, same agency. Its
 * number does not count: a copied row is often renumbered. The same words of two agencies are two rows.
 *
 * Why: blocks are copied for the next entry and forgotten; merged, their budget counts twice.
 */
export const rowRepeated: Rule = (sheet) => {
  const spanOf = rowSpans(sheet);
  const places = new Map<string, SeenAtPlace>();
  const innermost = sheet.form.levels.at(-1)?.field;
  const compared = comparedFields(sheet.fields);
  const issues: Issue[] = [];
  for (const row of sheet.rows) {
    // Rows are distinguished by their activity; where its column is missing, none can be.
    if (!row.path.some(({ field }) => field === innermost)) continue;
    const key = sheet.keyOf(row);
    const seen = { row, key };
    let here = places.get(key.place);
    if (!here) places.set(key.place, (here = { byActivity: new Map(), byValues: new Map() }));
    const values = hasWords(sheet, row) ? valuesKey(key) : undefined;
    const same = here.byActivity.get(key.activity);
    const twin = twinOf(seen, same ?? [], values === undefined ? undefined : here.byValues.get(values), compared);
    if (twin) {
      const where = { sheet: sheet.grid.sheet, area: spanOf(row.row) };
      const other = twin.row.row;
      if (twin.columns.length === 0) issues.push(issue("row-repeated", { ...where, params: { row: other } }));
      else
        issues.push(
          issue("row-nearly-repeated", {
            ...where,
            params: { row: other, columns: twin.columns.map((field) => withName(sheet.fields, field)) },
          }),
        );
    }
    if (!same) here.byActivity.set(key.activity, [seen]);
    else if (same.length < mostCompared) same.push(seen);
    if (values !== undefined && !here.byValues.has(values)) here.byValues.set(values, seen);
  }
  return issues;
};

/** The rows met so far under one heading and of one agency. */
interface SeenAtPlace {
  readonly byActivity: Map<string, Seen[]>;
  /** The first of those with the same words and numbers. */
  readonly byValues: Map<string, Seen>;
}

/** Rows with hardly anything in them are all alike. */
const hasWords = ({ textOf }: Checked, row: PlanRow): boolean =>
  Boolean(textOf(row, "indicator") && textOf(row, "outcome"));

interface Seen {
  readonly row: PlanRow;
  readonly key: RowKey;
}

interface Twin {
  readonly row: PlanRow;
  /** Where the two differ; none for a row repeated cell for cell. */
  readonly columns: readonly Field[];
}

/** A sheet that repeats one activity more often is reported by its first rows; comparing all would never end. */
const mostCompared = 8;

function twinOf(
  { row, key }: Seen,
  sameActivity: readonly Seen[],
  sameValues: Seen | undefined,
  compared: readonly Field[],
): Twin | undefined {
  let nearest: Twin | undefined;
  for (const other of sameActivity) {
    const columns = compared.filter((_, i) => key.values[i] !== other.key.values[i]);
    if (columns.length <= fewCells && columns.length < (nearest?.columns.length ?? Infinity)) {
      nearest = { row: other.row, columns };
    }
  }
  if (nearest) return nearest;
  const level = row.path.at(-1)?.field;
  if (!level || !sameValues) return undefined;
  const alike = likeness(key.activity, sameValues.key.activity) >= nearlySame;
  return alike ? { row: sameValues.row, columns: [level] } : undefined;
}
