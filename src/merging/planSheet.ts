import type { RowLook, Step } from "../change/step";
import { maxRows, type Area } from "../grid/area";
import { amountFormatSteps } from "./cells/amountFormats";
import { baseCells } from "./cells/baseCells";
import { cellPlan, type CellPlan } from "./cells/cellPlan";
import { headingWriter } from "./cells/headingText";
import { runsOf } from "./cells/labels";
import { areaChanges } from "./cells/mergedAreas";
import type { MergedRow, MergedSheet } from "./tree/mergedRow";
import { movedSheet, type MovedSheet } from "./movedSheet";
import type { Place } from "./tree/place";
import type { Made, PlanEntry } from "./tree/planEntry";
import type { PlannedTotal } from "./planTotals";
import { writeTotalLabels } from "./planTotals";
import type { PlanShape } from "./tree/planShape";
import type { SetRow } from "./tree/planTree";
import type { Answer, MergeRecord } from "./record/record";
import { ownOriginals, recordedEntries } from "./record/recordedPlan";
import { rowChanges, type RowChanges } from "./rowChanges";
import { blankRows, rowSteps } from "./rowSteps";
import type { SheetLine } from "./tree/sheetLine";
import { refusal, type MasterRefusal } from "./refusal";
import { editedHeadings, type StandingPlan } from "./record/standingPlan";
import { targetPlan, type TargetPlan } from "./targetPlan";
import { planTotalCells } from "./cells/totalCells";
import { writeEntries, type EntrySources } from "./cells/writeEntries";

/** The plan's sheet as it is to be, and the way there. */
export interface SheetPlan {
  readonly target: TargetPlan;
  readonly rowChanges: RowChanges;
  readonly steps: readonly Step[];
  /** What stands in the rows of the sheet as it will be, and what is written over it. */
  readonly cells: { readonly at: MovedSheet["cellsAt"]; readonly plan: CellPlan };
  /** As the sheet will be. */
  readonly merges: readonly Area[];
  readonly record: MergeRecord;
  /** Totals of the master's own that were no formulas or other ones. */
  readonly repaired: readonly PlannedTotal[];
  /** Where rows stand that stay merged. */
  readonly lineOf: ReadonlyMap<SetRow, SheetLine>;
  /** Headings that somebody has worded otherwise since they were merged. */
  readonly edited: ReadonlyMap<Place, string>;
}

/**
 * Plans the sheet for a set of merged sheets. The target does not depend on what is merged now, so planning the same
 * set again gives no steps, and taking a sheet out gives what the others alone would have given.
 */
export function planSheet(
  standing: StandingPlan,
  sheets: readonly MergedSheet[],
  answers: readonly Answer[],
  shape: PlanShape,
): SheetPlan | MasterRefusal {
  const { grid, own, record } = standing;
  const target = targetPlan(standing, sheets, answers, shape);
  const { entries, columns, numbers } = target;
  if (sheets.length > 0 && !target.tree.blocks.some((block) => block.own))
    return refusal("sections-missing", grid.sheet);
  if (entries.length > maxRows) return refusal("too-long", grid.sheet);
  const base = baseCells(target.tree, own, record);
  const lineOf = linesOf(standing, target);
  const changes = rowChanges(standingRows(standing, target), entries, entryIds(entries));
  const runs = runsOf(entries, columns);

  const plan = cellPlan();
  const writer = headingWriter(shape, numbers);
  const edited = editedHeadings(standing, target.places, new Map([...lineOf.keys()].map((row) => [row.row, row])));
  const sources: EntrySources = {
    ...{ entries, standing: changes.standing, columns, shape, numbers, writer, base, lineOf, edited },
    ...{ lent: standing.lent, filled: new Set(standing.filled.keys()) },
  };
  writeEntries(sources, runs, plan);
  const labelAreas = writeTotalLabels(entries, changes.standing, columns, shape, plan);
  const totals = planTotalCells(standing, target, changes.standing, base, shape, sheets.length > 0, plan);
  if (!totals) return refusal("too-many-sections", grid.sheet);

  const isMerged = (row: number) => standing.lines[row] !== undefined && standing.recordedAt.has(standing.lines[row]);
  const areas = areaChanges(
    { entries, standing: changes.standing, columns, shape, merges: grid.merges, isMerged },
    runs,
  );
  const sheet = grid.sheet;
  const moving: Step[] = [
    ...areas.parted.map((area): Step => ({ kind: "unmerge-cells", sheet, area })),
    ...blankRows(grid, changes.changes),
    ...rowSteps(sheet, changes.changes, {
      added: (entry) => ({ like: entries[entry]!.like?.row ?? null, fit: entries[entry]!.made?.kind === "row" }),
      removed: looksOfRemoved(standing, target),
    }),
  ];
  const moved = movedSheet(grid, moving, changes.standing);
  const formats = [...amountFormatSteps(grid, sources, standing.filled), ...totals.formats];
  const joining = [...areas.joined, ...labelAreas].map((area): Step => ({ kind: "merge-cells", sheet, area }));
  const isStill =
    [moving, formats, joining].every(({ length }) => length === 0) && plan.steps(moved, false).length === 0;
  const filling: Step[] = [...formats, ...(isStill ? [] : plan.steps(moved, true)), ...joining];
  return {
    target,
    rowChanges: changes,
    steps: [...moving, ...filling],
    cells: { at: moved.cellsAt, plan },
    merges: [...areas.kept, ...areas.joined],
    record: {
      sheets,
      standing: recordedEntries(standing, target, shape),
      originals: sheets.length > 0 ? [...ownOriginals(sources, plan), ...totals.originals] : [],
      answers,
    },
    repaired: totals.repaired,
    ...{ lineOf, edited },
  };
}

/** Where the rows that stay merged stand. */
function linesOf({ lineOf, record }: StandingPlan, { rows }: TargetPlan): Map<SetRow, SheetLine> {
  const lines = new Map<MergedRow, SheetLine>();
  for (const recorded of record.standing) {
    const line = lineOf.get(recorded);
    if (line && recorded.kind === "row") lines.set(recorded.row, line);
  }
  return new Map(rows.flatMap((row) => (lines.has(row.row) ? [[row, lines.get(row.row)!] as const] : [])));
}

/** Every row of the sheet, with the identity of what an inserted one was inserted for. */
function standingRows({ lines, recordedAt }: StandingPlan, { formerRows, places }: TargetPlan) {
  const ids = new Map(formerRows.map(({ row, id }) => [row, id]));
  const idOfLine = lineIds();
  return lines.map((line) => {
    const recorded = recordedAt.get(line);
    if (!recorded || (recorded.kind === "row" && recorded.onBlank)) return { inserted: false, id: "" };
    if (recorded.kind === "row") return { inserted: true, id: ids.get(recorded.row)! };
    return { inserted: true, id: idOfLine(recorded.kind, places.of(recorded.path).serial) };
  });
}

function entryIds(entries: readonly PlanEntry[]): (entry: PlanEntry) => string {
  const idOfLine = lineIds();
  const ids = new Map<PlanEntry, string>();
  for (const entry of entries) {
    if (entry.line || !entry.made) continue;
    const { made } = entry;
    ids.set(entry, made.kind === "row" ? made.row.id : idOfLine(made.kind, made.place.serial));
  }
  return (entry) => ids.get(entry)!;
}

/** Names lines that are no rows: the second header of a block is another line than the first. */
function lineIds(): (kind: Made["kind"], place: number) => string {
  const times = new Map<string, number>();
  return (kind, place) => {
    const time = (times.get(`${kind} ${place}`) ?? 0) + 1;
    times.set(`${kind} ${place}`, time);
    return `${kind} ${place} ${time}`;
  };
}

/** An inserted row that goes looked like the row it would take after if it came again. */
function looksOfRemoved({ lines, recordedAt }: StandingPlan, target: TargetPlan): (row: number) => RowLook {
  const { tree, places, joined, patterns } = target;
  const blocks = new Map(tree.blocks.map((block) => [block.place, block]));
  return (row) => {
    const recorded = recordedAt.get(lines[row]!)!;
    const place = joined(places.of(recorded.kind === "row" ? recorded.row.path : recorded.path));
    const block = place.path.map((above) => blocks.get(above)).find((one) => one !== undefined) ?? tree.blocks[0]!;
    if (recorded.kind === "row") return { like: patterns.row(place, block)?.row ?? null, fit: true };
    const like = recorded.kind === "heading" ? patterns.heading(place, block) : patterns.total(block);
    return { like: like?.row ?? null, fit: false };
  };
}
