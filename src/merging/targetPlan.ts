import { wantedTotals, type WantedTotals } from "../totals/missingTotals";
import { flatten } from "./tree/flatten";
import { findLookAlikes, joinSame, type LookAlike } from "./lookAlikes";
import type { MergedRow, MergedSheet } from "./tree/mergedRow";
import { numberHeadings, type Numbers } from "./tree/numbering";
import { orderOf } from "./tree/order";
import { patternsOf, type Patterns } from "./tree/patterns";
import { placeTree, type TreePlace, type PlaceTree } from "./tree/place";
import { columnsByBlock, type PlanColumns } from "./cells/planColumns";
import type { PlanEntry } from "./tree/planEntry";
import type { PlanShape } from "./tree/planShape";
import { isNode, type SectionBlock, type PlanNode, type PlanTree, type SetRow } from "./tree/planTree";
import type { SheetLine } from "./tree/sheetLine";
import { putRows, type CanPart } from "./tree/putRows";
import { readTree } from "./tree/readTree";
import type { RecordedAnswer } from "./record/record";
import { setRows } from "./tree/setRows";
import type { CurrentPlan } from "./record/currentPlan";

/** The plan as it is to be: a function of the master's own lines, the set of merged sheets and the answers given. */
export interface TargetPlan {
  readonly places: PlaceTree;
  readonly tree: PlanTree;
  /** The master's own plan alone, line by line. */
  readonly ownEntries: readonly PlanEntry[];
  readonly entries: readonly PlanEntry[];
  readonly columns: ReadonlyMap<SectionBlock, PlanColumns>;
  readonly numbers: Numbers;
  readonly patterns: Patterns;
  /** The rows of the sheets to be merged, and of those that were. */
  readonly rows: readonly SetRow[];
  readonly formerRows: readonly SetRow[];
  readonly lookAlikes: readonly LookAlike[];
  /** Where the rows of the sheets to be merged would be if no look-alikes were joined. */
  readonly ownPlaceOf: ReadonlyMap<MergedRow, TreePlace>;
  /** Where a place belongs that was said to be the same as another. */
  readonly joined: (place: TreePlace) => TreePlace;
}

export function targetPlan(
  current: CurrentPlan,
  sheets: readonly MergedSheet[],
  answers: readonly RecordedAnswer[],
  shape: PlanShape,
): TargetPlan {
  const places = placeTree(shape);
  const tree = treeOf(current, places, shape);
  const ownPlaces = new Set<TreePlace>();
  for (const { planRow } of current.own)
    if (planRow) for (const place of places.of(planRow.path).path) ownPlaces.add(place);

  const rawPlaces = new Map<MergedRow, TreePlace>();
  for (const { rows } of sheets) for (const row of rows) rawPlaces.set(row, places.of(row.path));
  const lookAlikes = findLookAlikes(innermost([...ownPlaces, ...rawPlaces.values()], shape));
  const joined = joinSame(lookAlikes, answers, (place) => ownPlaces.has(place));
  const placeOf = (row: MergedRow): TreePlace => joined(rawPlaces.get(row) ?? places.of(row.path));
  const rows = setRows(sheets, placeOf);
  const formerRows = setRows(current.record.sheets, placeOf);

  const columns = columnsByBlock(tree, current.plan, shape.form);
  const ownEntries = flatten(tree, patternsOf(tree, shape), noTotals, shape);
  const order = orderOf(rows, sheets, shape);
  putRows(tree, rows.filter(staysInPlan(current)), order, canPart(current, shape, [...columns.values()]), shape);
  const patterns = patternsOf(tree, shape);
  const entries = flatten(tree, patterns, broughtTotals(shape, sheets), shape);
  return {
    ...{ places, tree, ownEntries, entries, patterns, rows, formerRows, lookAlikes, joined },
    ownPlaceOf: rawPlaces,
    columns: columnsByBlock(tree, current.plan, shape.form),
    numbers: numberHeadings(tree, order, shape),
  };
}

/**
 * The master's own tree. A blank line that was filled and around which somebody has put other lines since is no longer
 * kept for rows: it is the row's for good.
 */
function treeOf({ own, filled }: CurrentPlan, places: PlaceTree, shape: PlanShape): PlanTree {
  const tree = readTree(own, places, shape);
  if (filled.size === 0) return tree;
  const spare = new Set(tree.blocks.flatMap(({ body }) => [...blanksBelow(body)]));
  const left = own.filter((line) => !filled.has(line) || spare.has(line));
  return left.length === own.length ? tree : readTree(left, places, shape);
}

function* blanksBelow(node: PlanNode): Iterable<SheetLine> {
  yield* node.blanks;
  for (const item of node.items) if (isNode(item)) yield* blanksBelow(item);
}

/** Headings that have none below them in the form: in the Trat form, activities. */
function* innermost(places: readonly TreePlace[], { levels }: PlanShape): Iterable<TreePlace> {
  const depth = levels.length - 1;
  for (const place of places) if (place.depth === depth && !levels[depth]!.closed) yield place;
}

/** All rows but those that somebody has taken out of the plan by hand. */
function staysInPlan({ record, lineOf }: CurrentPlan): (row: SetRow) => boolean {
  const lost = new Set<MergedRow>();
  for (const recorded of record.writtenLines)
    if (recorded.kind === "row" && !lineOf.has(recorded)) lost.add(recorded.row);
  return ({ row }) => !lost.has(row);
}

/** Whether rows can come between two of the master's own: not where a cell of theirs is merged down over both. */
function canPart({ grid, own }: CurrentPlan, { levels }: PlanShape, tables: readonly PlanColumns[]): CanPart {
  const labels = new Set(tables.flatMap(({ of, ordinal }) => [ordinal, ...levels.map(({ field }) => of[field])]));
  const ownRows = new Set(own.map(({ row }) => row));
  const glued = new Set<number>();
  for (const { top, bottom, left } of grid.merges) {
    if (labels.has(left)) continue;
    for (let row = top + 1; row <= bottom; row++) if (ownRows.has(row)) glued.add(row);
  }
  return (row) => !glued.has(row);
}

/** Totals that the form wants and the master lacks are brought as long as anything is merged. */
const broughtTotals = ({ form, fields }: PlanShape, sheets: readonly MergedSheet[]) =>
  sheets.length > 0 && fields.summed.length + Object.keys(fields.figures).length > 0 ? wantedTotals(form) : noTotals;

const noTotals: WantedTotals = { subtotals: false, grandTotal: false };
