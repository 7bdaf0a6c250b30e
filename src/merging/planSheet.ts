import type { RowLook, Step } from "../change/step";
import { shiftFormula, type MovesOf } from "../grid/shiftFormula";
import { maxRows, type Area, type Position } from "../grid/area";
import type { CellComment, Grid } from "../grid/grid";
import { besideCells, type BesideCells } from "./besideTexts";
import { amountFormatSteps } from "./cells/amountFormats";
import { baseCells } from "./cells/baseCells";
import { cellContents, type CellContents } from "./cells/cellContents";
import type { NotFollowed } from "../issues/reasons/notices";
import { followFormulas } from "./covering/followFormulas";
import { carryFormulas, type Carried } from "./covering/ownColumns";
import { betweenOf, growthsOf } from "./covering/growths";
import { headingWriter } from "./cells/headingText";
import { runsOf } from "./cells/labels";
import { areaChanges } from "./cells/mergedRanges";
import type { MergedRow, MergedSheet } from "./tree/mergedRow";
import { growingMoves, movedSheet, movesOfSheet, type MovedSheet } from "./movedSheet";
import type { TreePlace } from "./tree/place";
import type { Made, PlanEntry } from "./tree/planEntry";
import type { PlannedTotal } from "./planTotals";
import { writeTotalLabels } from "./planTotals";
import type { PlanShape } from "./tree/planShape";
import { rowToCome, type SectionBlock, type SetRow } from "./tree/planTree";
import type { RecordedAnswer, MergeRecord } from "./record/record";
import { ownOriginals, recordedEntries } from "./recordedPlan";
import { planRowChanges, type RowChanges, type CurrentRow } from "./planRowChanges";
import { blankRows, rowSteps } from "./rowSteps";
import type { SheetLine } from "./tree/sheetLine";
import { refusal, type MasterRefusal } from "./refusal";
import { rowColours } from "./rowColours";
import { editedHeadings, type CurrentPlan } from "./record/currentPlan";
import { targetPlan, type TargetPlan } from "./targetPlan";
import { planTotalCells } from "./cells/totalCells";
import { writeEntries, type EntrySources } from "./cells/writeEntries";

/** The plan's sheet as it is to be, and the way there. */
export interface SheetPlan {
  readonly target: TargetPlan;
  readonly rowChanges: RowChanges;
  readonly steps: readonly Step[];
  /** What is in the rows of the sheet as it will be, and what is written over it. */
  readonly cells: { readonly at: MovedSheet["cellsAt"]; readonly plan: CellContents };
  /** As the sheet will be. */
  readonly merges: readonly Area[];
  readonly record: MergeRecord;
  /** Totals of the master's own that were not formulas or other ones. */
  readonly repaired: readonly PlannedTotal[];
  /** Where rows are that stay merged. */
  readonly lineOf: ReadonlyMap<SetRow, SheetLine>;
  /** Formulas that do not go on showing what they showed. */
  readonly notFollowed: readonly NotFollowed[];
  /** Comments of rows that go. */
  readonly commentsGone: readonly CellComment[];
  /** Cells with a link, of rows that go. */
  readonly linksGone: readonly Position[];
  /** Rows that go and that somebody has coloured. */
  readonly coloursGone: readonly number[];
  /** Formulas beside the plan, filled into the new rows or not. */
  readonly carried: Carried;
  /** Headings that somebody has worded otherwise since they were merged. */
  readonly edited: ReadonlyMap<TreePlace, string>;
  readonly besides: BesideCells;
}

/**
 * Plans the sheet for a set of merged sheets. The target does not depend on what is merged now, so planning the same
 * set again gives no steps, and taking a sheet out gives what the others alone would have given.
 */
export function planSheet(
  current: CurrentPlan,
  sheets: readonly MergedSheet[],
  answers: readonly RecordedAnswer[],
  shape: PlanShape,
  workbook: readonly Grid[],
): SheetPlan | MasterRefusal {
  const { grid, own, record } = current;
  const target = targetPlan(current, sheets, answers, shape);
  const { entries, columns, numbers } = target;
  if (sheets.length > 0 && !target.tree.blocks.some((block) => block.own) && !rowToCome(target.tree))
    return refusal("sections-missing", grid.sheet);
  if (entries.length > maxRows) return refusal("too-long", grid.sheet);
  const base = baseCells(target.tree, own, record, shape.fields);
  const lineOf = linesOf(current, target);
  const changes = planRowChanges(currentRowsOf(current, target, lineOf), entries, entryIds(entries, lineOf));
  const runs = runsOf(entries, columns);

  const plan = cellContents();
  const writer = headingWriter(shape, numbers);
  const edited = editedHeadings(current, target.places, new Map([...lineOf.keys()].map((row) => [row.row, row])));
  const sheet = grid.sheet;
  const besides = besideCells({ current, target, base, sheets, answers, shape });
  const { passing } = changes;
  const colours = rowColours(current, target);
  const takesAfter = (at: number): number | null => passing.get(at) ?? colours.takesAfter(entries[at]!);
  const rows = rowSteps(sheet, changes.changes, {
    added: (at) => ({ like: takesAfter(at), fit: entries[at]!.made?.kind === "row" }),
    removed: looksOfRemoved(current, target, changes),
  });
  const between = betweenOf(changes);
  const carried = [...passing].map(([at, row]) => ({ from: between.ofRow(row), to: between.ofEntry(at) }));
  let known: MovesOf | undefined;
  const carriedMoves = (): MovesOf => (known ??= movesOfSheet(sheet, growingMoves(rows, [], carried)));
  const sources: EntrySources = {
    passing: new Map([...passing].map(([at, row]) => [at, current.lines[row]!])),
    follow: (formula) => shiftFormula(formula, sheet, carriedMoves()),
    ...{
      entries,
      currentRows: changes.currentRows,
      columns,
      shape,
      numbers,
      writer,
      base,
      lineOf,
      edited,
      besides,
    },
    ...{ lent: current.lent, takesAfter },
  };
  writeEntries(sources, runs, plan);
  const labelAreas = writeTotalLabels(entries, changes.currentRows, columns, shape, writer.number, plan);
  const totals = planTotalCells(current, target, changes.currentRows, base, shape, sheets.length > 0, plan);
  if (!totals) return refusal("too-many-sections", grid.sheet);

  const isMerged = (row: number) => current.lines[row] !== undefined && current.recordedAt.has(current.lines[row]);
  const areas = areaChanges(
    {
      ...{ entries, currentRows: changes.currentRows, columns, shape, merges: grid.merges, isMerged },
      isWritten: (entry, column) => plan.get(entry, column) !== undefined,
    },
    runs,
  );
  const growths = growthsOf(current, target, changes, between, shape.blockDepth);
  const filledDown = carryFormulas({
    ...{ grid, entries, currentRows: changes.currentRows, lines: current.lines, columns, plan },
    movesOf: movesOfSheet(sheet, growingMoves(rows, growths.all)),
  });
  const entryAt = new Map(changes.currentRows.flatMap((row, entry) => (row === null ? [] : [[row, entry] as const])));
  const followed = followFormulas({
    ...{ grids: workbook, plan: grid, rows, growths, carried },
    newTotals: entries.flatMap(({ made }, entry) =>
      changes.currentRows[entry] === null && (made?.kind === "total" || made?.kind === "grand-total")
        ? [between.ofEntry(entry)]
        : [],
    ),
    stays: (row) => row >= current.lines.length || entryAt.has(row),
    isPlanned: ({ row, column }) => entryAt.has(row) && plan.get(entryAt.get(row)!, column) !== undefined,
  });
  const isGrowing = growths.all.length + carried.length > 0;
  const growing: Step[] = isGrowing ? [{ kind: "grow-references", sheet, growths: growths.all, carried }] : [];
  const passed = new Set(passing.values());
  const isGone = (row: number) =>
    !passed.has(row) && changes.changes.some((one) => one.row <= row && row < one.row + one.removed);
  const linksGone = grid.links
    .filter(({ top, bottom }) => top === bottom && isGone(top))
    .map(({ top: row, left: column }) => ({ row, column }));
  const coloursGone = [...colours.marked].filter((row) => isGone(row));
  const commentsGone = grid.comments?.filter(({ row }) => isGone(row)) ?? [];
  const moving: Step[] = [
    ...(commentsGone.length > 0 ? [{ kind: "take-comments", sheet, comments: commentsGone } as const] : []),
    ...areas.parted.map((area): Step => ({ kind: "unmerge-cells", sheet, area })),
    ...blankRows(grid, changes.changes),
    ...rows.inserting,
    ...growing,
    ...followed.clearing,
    ...rows.deleting,
    ...followed.writing,
  ];
  const moved = movedSheet(grid, rows, changes.currentRows, followed.rewritten);
  const formats = [...amountFormatSteps(grid, sources, current.filled), ...totals.formats];
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
      writtenLines: recordedEntries(current, target, shape),
      originals: sheets.length > 0 ? [...ownOriginals(sources, plan), ...totals.originals] : [],
      answers,
    },
    repaired: totals.repaired,
    ...{
      lineOf,
      edited,
      notFollowed: followed.notFollowed,
      carried: filledDown,
      commentsGone,
      linksGone,
      coloursGone,
      besides,
    },
  };
}

/** Where the rows that stay merged are. */
function linesOf({ lineOf, record }: CurrentPlan, { rows }: TargetPlan): Map<SetRow, SheetLine> {
  const lines = new Map<MergedRow, SheetLine>();
  for (const recorded of record.writtenLines) {
    const line = lineOf.get(recorded);
    if (line && recorded.kind === "row") lines.set(recorded.row, line);
  }
  return new Map(rows.flatMap((row) => (lines.has(row.row) ? [[row, lines.get(row.row)!] as const] : [])));
}

/** Every row of the sheet, with the identity of what a merged one was written for. */
function currentRowsOf(
  { lines, recordedAt }: CurrentPlan,
  { formerRows, places, entries }: TargetPlan,
  lineOf: ReadonlyMap<SetRow, SheetLine>,
): CurrentRow[] {
  const ids = new Map(formerRows.map(({ row, id }) => [row, id]));
  // One that stays is itself, whatever other rows it is the repeat of by now.
  for (const [{ row }, line] of lineOf) ids.set(row, idOfStaying(line));
  const idOfLine = lineIds();
  const spare = new Set(entries.flatMap(({ line, isSpare }) => (isSpare ? [line!] : [])));
  return lines.map((line) => {
    const recorded = recordedAt.get(line);
    if (!recorded) return { kind: spare.has(line) ? "spare" : "own", id: "" };
    if (recorded.kind === "row") return { kind: "merged", id: ids.get(recorded.row)! };
    return { kind: "brought", id: idOfLine(recorded.kind, places.of(recorded.path).serial) };
  });
}

const idOfStaying = ({ row }: SheetLine): string => `row ${row}`;

function entryIds(entries: readonly PlanEntry[], lineOf: ReadonlyMap<SetRow, SheetLine>): (entry: PlanEntry) => string {
  const idOfLine = lineIds();
  const ids = new Map<PlanEntry, string>();
  for (const entry of entries) {
    const { made } = entry;
    if (!made) continue;
    const line = made.kind === "row" ? lineOf.get(made.row) : undefined;
    const id = line ? idOfStaying(line) : made.kind === "row" ? made.row.id : idOfLine(made.kind, made.place.serial);
    ids.set(entry, id);
  }
  return (entry) => ids.get(entry)!;
}

/** Names lines that are not rows: the second header of a block is another line than the first. */
function lineIds(): (kind: Made["kind"], place: number) => string {
  const times = new Map<string, number>();
  return (kind, place) => {
    const time = (times.get(`${kind} ${place}`) ?? 0) + 1;
    times.set(`${kind} ${place}`, time);
    return `${kind} ${place} ${time}`;
  };
}

/** A row that goes looked like the row it would take after if it came again, as far as that one stays. */
function looksOfRemoved(
  { lines, recordedAt }: CurrentPlan,
  target: TargetPlan,
  { currentRows }: RowChanges,
): (row: number) => RowLook {
  const { tree, places, joined, patterns, entries } = target;
  const rowOf = new Map<SheetLine, number | null>();
  const someRow = new Map<SectionBlock | null, number>();
  entries.forEach(({ line, block, made, isSpare }, at) => {
    const row = currentRows[at]!;
    if (line) rowOf.set(line, row);
    if (row !== null && (isSpare || made?.kind === "row") && !someRow.has(block)) someRow.set(block, row);
  });
  const staying = (like: SheetLine | null, block: SectionBlock | null): number | null =>
    like === null ? null : (rowOf.get(like) ?? someRow.get(block) ?? null);
  const blocks = new Map(tree.blocks.map((block) => [block.place, block]));
  return (row) => {
    const recorded = recordedAt.get(lines[row]!);
    if (!recorded) {
      const spare = entries.find(({ line }) => line === lines[row])!;
      return { like: staying(spare.like, spare.block!), fit: false };
    }
    const place = joined(places.of(recorded.kind === "row" ? recorded.row.path : recorded.path));
    const block = place.path.map((above) => blocks.get(above)).find((one) => one !== undefined) ?? tree.blocks[0];
    if (!block) return { like: staying(rowToCome(tree) ?? null, null), fit: recorded.kind === "row" };
    if (recorded.kind === "row") return { like: staying(patterns.row(place, block), block), fit: true };
    const like = recorded.kind === "heading" ? patterns.heading(place, block) : patterns.total(block);
    return { like: staying(like, block), fit: false };
  };
}
