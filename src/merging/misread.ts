import { cellOf } from "../change/content";
import type { Position } from "../grid/area";
import type { Cell } from "../grid/cell";
import { emptyGrid, type GridRow } from "../grid/grid";
import type { Field } from "../plan/fields";
import type { PlanRow } from "../plan/submission";
import { readSheet } from "../reading/readSheet";
import { dayFormat } from "./cells/amountFormats";
import { valuesOf } from "./tree/mergedRow";
import { isRowEntry, type PlanEntry } from "./tree/planEntry";
import type { TreePlace } from "./tree/place";
import type { PlanShape } from "./tree/planShape";
import type { SheetPlan } from "./planSheet";
import type { SectionBlock } from "./tree/planTree";

/** Rows that are read at a time, or a few more: of a block of ten thousand all would be in memory at once. */
const mostRows = 2_000;

/** A row that would be read as something else. Its column is of no account. */
export interface Misread extends Position {
  /** The first field that would say something else; null where the row would be none. */
  readonly field: Field | null;
}

/**
 * Reads the plan as it is to be once more, and looks for a row that would not be read as what was merged: an activity
 * called "รวม", say, would be taken for a total. The first such row; undefined when all is as it should be.
 *
 * Only parts into which something comes are read, one at a time: blocks, the long ones from heading to heading.
 */
export function misreadRow(planned: SheetPlan, shape: PlanShape, most = mostRows): Misread | undefined {
  for (const { above, first, last, comes } of partsOf(planned, shape, most)) {
    const at = comes ? misreadIn(planned, shape, [...above, ...rowsFrom(first, last)]) : undefined;
    if (at) return at;
  }
  return undefined;
}

interface Part {
  /** Rows further up by which this part is read: the header that serves it, headings still in force. */
  readonly above: readonly number[];
  readonly first: number;
  last: number;
  /** Whether rows come into it. */
  comes: boolean;
}

function partsOf({ target, lineOf }: SheetPlan, { depthOf, blockDepth }: PlanShape, most: number): Part[] {
  const parts: Part[] = [];
  const headings: number[] = [];
  let header: number[] = [];
  /** Headings in force within the block, by their depth. */
  let within: { readonly depth: number; readonly row: number }[] = [];
  let current: SectionBlock | null = null;
  let afterHeading = false;
  target.entries.forEach(({ line, made, block }, row) => {
    const kind = (made ?? line)!.kind;
    const depth = made?.kind === "heading" ? made.place.depth : line?.heading ? depthOf.get(line.heading.field)! : null;
    const isWithin = depth !== null && depth >= blockDepth;
    if (block && block !== current) within = [];
    if (isWithin) within = within.filter((one) => one.depth < depth);
    const isLong = row - (parts.at(-1)?.first ?? 0) >= most;
    if (block && (block !== current || (isLong && isWithin && !afterHeading))) {
      const above = [...header, ...headings, ...within.map((one) => one.row)].sort((a, b) => a - b);
      parts.push({ above, first: row, last: row, comes: false });
      current = block;
    }
    if (isWithin) within.push({ depth, row });
    else if (depth !== null) headings.splice(depth, blockDepth, row);
    afterHeading = depth !== null;
    if (kind === "header") header = header.at(-1) === row - 1 ? [...header, row] : [row];
    if (!block) return;
    const part = parts.at(-1)!;
    part.last = row;
    part.comes ||= made?.kind === "row" && !lineOf.has(made.row);
  });
  return parts;
}

const rowsFrom = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);

function misreadIn(planned: SheetPlan, shape: PlanShape, rows: readonly number[]): Misread | undefined {
  const { merges, target } = planned;
  const [first, last] = [rows[0]!, rows.at(-1)!];
  const { submission } = readSheet(
    {
      ...emptyGrid(""),
      rows: rows.map((row) => rowOf(planned, shape, row)).filter(({ cells }) => cells.length > 0),
      merges: merges.filter(({ top, bottom }) => top >= first && bottom <= last),
    },
    shape.form,
  );
  const placeOf = placeOfPath(planned);
  const read = new Map<number, PlanRow>();
  for (const row of submission.rows) if (!read.has(row.row)) read.set(row.row, row);
  for (const row of rows) {
    const entry = target.entries[row]!;
    const again = read.get(row);
    if (isRowEntry(entry) !== (again !== undefined)) return { row, column: 0, field: null };
    const field = again && fieldApart(planned, shape, entry, again, placeOf);
    if (field) return { row, column: 0, field };
  }
  return undefined;
}

/** A row of the sheet as it will be. */
function rowOf({ cells, target }: SheetPlan, { form, fields, valueFields }: PlanShape, index: number): GridRow {
  const cellsNow = cells.at(index);
  const written = cells.plan.row(index);
  const { block } = target.entries[index]!;
  const right = Math.max(cellsNow.at(-1)?.column ?? 0, block ? target.columns.get(block)!.last : 0);
  const row: Cell[] = [];
  const { of = {} } = (block && target.columns.get(block)) ?? {};
  const days = new Set(valueFields.flatMap((field) => (fields.kinds[field] === "date" ? (of[field] ?? []) : [])));
  for (let column = 0; column <= right; column++) {
    const cellNow = cellsNow.length === 0 ? undefined : cellsNow.find((cell) => cell.column === column);
    const content = written[column];
    if (content === undefined) {
      if (cellNow) row.push({ ...cellNow, row: index });
      continue;
    }
    const made = days.has(column) ? dayFormat : block ? form.amountFormat : "General";
    const format = days.has(column) ? made : (cellNow?.format ?? made);
    const cell = cellOf(index, column, content, format);
    if (cell) row.push(cell);
  }
  return { index, cells: row };
}

/** The first field that a row says otherwise when it is read again. */
function fieldApart(
  planned: SheetPlan,
  shape: PlanShape,
  { made, line }: PlanEntry,
  again: PlanRow,
  placeOf: (path: PlanRow["path"]) => TreePlace,
): Field | undefined {
  const { lineOf, edited } = planned;
  const row = made?.kind === "row" ? made.row : null;
  const lineNow = row ? lineOf.get(row) : line;
  const values = lineNow?.planRow ? valuesOf(lineNow.planRow, shape) : (row?.row.values ?? []);
  const now = valuesOf(again, shape);
  const apart = values.findIndex((value, i) => value !== now[i]);
  if (apart >= 0) return shape.valueFields[apart];
  if (!row || row.place.path.some((above) => edited.has(above))) return undefined;
  const found = placeOf(again.path);
  if (found === row.place) return undefined;
  const level = row.place.path.find((above, depth) => above !== found.path[depth]) ?? row.place;
  return level.field ?? undefined;
}

/** Where a path belongs. Rows under the same headings share their path, so the last answer mostly holds again. */
function placeOfPath({ target }: SheetPlan): (path: PlanRow["path"]) => TreePlace {
  let last: PlanRow["path"] | undefined;
  let place = target.places.root;
  return (path) => {
    if (path !== last) place = target.joined(target.places.of(path));
    last = path;
    return place;
  };
}
