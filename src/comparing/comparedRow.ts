import type { Grid } from "../grid/grid";
import { cellAt } from "../grid/grid";
import { valuesOf, type Value } from "../merging/tree/mergedRow";
import type { TreePlace } from "../merging/tree/place";
import type { PlanShape } from "../merging/tree/planShape";
import { isKeptAsText } from "../plan/fields";
import { amountIn, numberIn, placeIn } from "../plan/rowValues";
import type { PlanRow, Submission } from "../plan/submission";
import { matchKey, rememberKeys } from "../text/matchKey";

/** A plan and the sheet it was read from. */
export interface ReadPlan {
  readonly grid: Grid;
  readonly submission: Submission;
}

/** A row of a plan, as it is distinguished from others and compared with them. */
export interface ComparedRow {
  readonly row: PlanRow;
  /** The innermost heading it is under. */
  readonly place: TreePlace;
  /** Match key of its agency; empty where it names none. */
  readonly agency: string;
  /** For each value field of the form; amounts in satang. What cannot be read is the text of its cell. */
  readonly values: readonly Value[];
  /** The same for comparing: spaces and slips of Thai spelling aside. */
  readonly keys: readonly Value[];
}

/** How the rows of both sides are read: one for both, so that the same heading is the same place. */
export interface RowReader {
  readonly shape: PlanShape;
  readonly placeOf: (row: PlanRow) => TreePlace;
}

/** The rows of a plan, in its order. `grid` is the sheet they were read from; undefined where every number could be read. */
export function comparedRows(
  rows: readonly PlanRow[],
  grid: Grid | undefined,
  { shape, placeOf }: RowReader,
): ComparedRow[] {
  const keyOf = rememberKeys();
  const agencyAt = shape.agencyAt;
  return rows.map((row) => {
    const values = valuesOf(row, shape).map((value, i) => (grid && unread(row, i, grid, shape)) ?? value);
    const keys = values.map((value) => (typeof value === "string" ? keyOf(value) : value));
    const agency = agencyAt < 0 ? row.agency && matchKey(row.agency) : keys[agencyAt];
    return { row, place: placeOf(row), agency: String(agency ?? ""), values, keys };
  });
}

/** The text of a number's cell that holds something else; undefined where there is none. */
function unread(row: PlanRow, index: number, grid: Grid, { fields, valueFields }: PlanShape): string | undefined {
  const field = valueFields[index]!;
  const at = placeIn(row, field);
  if (!at || isKeptAsText(fields.kinds[field])) return undefined;
  if ((amountIn(row, field) ?? numberIn(row, field)) !== undefined) return undefined;
  const value = cellAt(grid, at)?.value;
  const text = typeof value === "object" && value !== null ? value.error : String(value ?? "");
  return /^[\s–-]*$/.test(text) ? undefined : text.trim();
}
