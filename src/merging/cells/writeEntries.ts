import { isAddedUp } from "../tree/mergedRow";
import { contentOf } from "../../change/content";
import type { Content } from "../../change/step";
import { cellIn } from "../../grid/grid";
import type { BesideCells } from "../besideTexts";
import { besideCellName, type BaseCells } from "./baseCells";
import type { CellContents } from "./cellContents";
import type { HeadingWriter } from "./headingText";
import { isBeside, isBesideLevel, type PlanShape } from "../tree/planShape";
import { ordinalPattern, writeLabels, writeOrdinal, type LabelSources, type Run } from "./labels";
import type { Numbers } from "../tree/numbering";
import type { TreePlace } from "../tree/place";
import type { PlanColumns } from "./planColumns";
import type { PlanEntry } from "../tree/planEntry";
import type { SectionBlock, SetRow } from "../tree/planTree";
import type { SheetLine } from "../tree/sheetLine";

export interface EntrySources {
  readonly entries: readonly PlanEntry[];
  /** The row that each entry has in the current sheet; null for one that comes. */
  readonly currentRows: readonly (number | null)[];
  readonly columns: ReadonlyMap<SectionBlock, PlanColumns>;
  readonly shape: PlanShape;
  readonly numbers: Numbers;
  readonly writer: HeadingWriter;
  readonly base: BaseCells;
  /** Where rows are that were merged before and stay: their cells keep what somebody may have made of them. */
  readonly lineOf: ReadonlyMap<SetRow, SheetLine>;
  readonly edited: ReadonlyMap<TreePlace, string>;
  readonly besides: BesideCells;
  readonly lent: ReadonlySet<SheetLine>;
  /** Lines whose cells go along to the row of another place that an entry comes to, and how their formulas read there. */
  readonly passing: ReadonlyMap<number, SheetLine>;
  readonly follow: (formula: string) => string;
  /** The row of the current sheet that an entry which comes takes after. */
  readonly takesAfter: (entry: number) => number | null;
}

/** Plans the cells of every line: headings and their numbers, rows, lines copied for a new block. Not the totals. */
export function writeEntries(sources: EntrySources, runs: readonly Run[], plan: CellContents): void {
  const { entries, base, shape } = sources;
  const labels: LabelSources = {
    ...sources,
    original: base.original,
    apart: ordinalPattern(runs.filter(isNumberedRun(shape)), { entries, original: base.original }),
  };
  entries.forEach((entry, row) => {
    if (entry.made) writeMade(sources, entry, row, plan);
    else writeOwn(sources, entry, row, plan);
  });
  const write = (row: number, column: number, content: Content) => plan.set(row, column, content);
  for (const run of runs) {
    writeLabels(run, labels, write);
    if (isNumberedRun(shape)(run)) writeOrdinal(run, labels, write);
  }
}

/** Runs of the outermost level whose rows are counted: it is their number that a ที่ column may hold. */
const isNumberedRun =
  ({ levels, form }: PlanShape) =>
  ({ node }: Run): boolean =>
    form.layout === "headed" &&
    node.place.depth === levels.findIndex((level) => level.place === "column" && !isBeside(level));

function writeMade(sources: EntrySources, entry: PlanEntry, row: number, plan: CellContents): void {
  const { made, like, block, line } = entry;
  switch (made!.kind) {
    case "row":
      writeRow(sources, made!.row, sources.columns.get(block!)!, row, plan);
      return;
    case "heading": {
      const table = sources.columns.get(block!)!;
      const { shape } = sources;
      const isBeside = isBesideLevel(shape, made!.place);
      const nameColumn = isBeside ? table.of[shape.levels.at(-1)!.field] : undefined;
      const column = nameColumn ?? like?.heading?.at.column ?? table.first;
      if (isBeside) writeBeside(sources, made!.place, table, row, plan);
      const text = sources.edited.get(made!.place);
      const written =
        text === undefined ? sources.writer.written(made!.place) : sources.writer.renumbered(made!.place, text, true);
      plan.set(row, column, { text: written });
      return;
    }
    case "header":
      for (const cell of like?.cells?.cells ?? []) plan.set(row, cell.column, contentOf(cell));
      return;
    default:
      if (line) throw new Error("A line of the master's own was taken for one that merging brings");
  }
}

function writeRow(sources: EntrySources, setRow: SetRow, columns: PlanColumns, row: number, plan: CellContents): void {
  const { shape, lineOf, currentRows, entries } = sources;
  const lineNow = lineOf.get(setRow);
  if (lineNow && currentRows[row] === lineNow.row) return;
  for (const cell of sources.passing.get(row)?.cells?.cells ?? []) {
    const content = contentOf(cell);
    const isFormula = content !== null && "formula" in content;
    plan.set(row, cell.column, isFormula ? { formula: sources.follow(content.formula) } : content);
  }
  if (!lineNow) {
    shape.valueFields.forEach((field, i) => {
      const column = columns.of[field];
      if (column !== undefined) plan.set(row, column, setRow.row.contents[i]!);
    });
  }
  // Levels in columns are written by their runs, where they write anything.
  for (const { place } of entries[row]!.within) {
    const column = columns.of[shape.levels[place.depth]!.field];
    if (column !== undefined) plan.set(row, column, null);
  }
  if (columns.ordinal !== null) plan.set(row, columns.ordinal, null);
}

/** A cell that stays as somebody has made it is left alone, or goes along where its heading comes to another row. */
function writeBeside(
  { besides, shape, currentRows, follow }: EntrySources,
  place: TreePlace,
  table: PlanColumns,
  row: number,
  plan: CellContents,
): void {
  const lineNow = besides.lines.get(place);
  shape.valueFields.forEach((field, i) => {
    const at = table.of[field];
    if (at === undefined || isAddedUp(shape, field)) return;
    const content = besides.contents.get(place)?.[i];
    if (content !== undefined || !besides.contents.has(place)) plan.set(row, at, content ?? null);
    else if (lineNow && currentRows[row] !== lineNow.row) {
      const kept = contentOf(cellIn(lineNow.cells, at));
      plan.set(row, at, kept && "formula" in kept ? { formula: follow(kept.formula) } : kept);
    }
  });
}

/** Puts back what merging had written over and no longer needs. */
function writeOwn(sources: EntrySources, entry: PlanEntry, row: number, plan: CellContents): void {
  const { base, columns, writer, numbers, shape } = sources;
  const { block, place } = entry;
  const line = entry.line!;
  const table = block ? columns.get(block) : undefined;
  if (entry.isSpare) return;
  const restore = (name: string, column: number | null | undefined) => {
    if (column === undefined || column === null) return;
    if (base.recordedOf(line, name)) plan.set(row, column, base.original(line, name, column));
  };
  if (line.heading) {
    const { at, number } = line.heading;
    restore("heading", at.column);
    const content = base.original(line, "heading", at.column);
    if (place && numbers.has(place) && content && "text" in content) {
      plan.set(row, at.column, { text: writer.renumbered(place, content.text, number !== null) });
    }
    if (!place || !table || !isBesideLevel(shape, place)) return;
    for (const [i, field] of shape.valueFields.entries()) {
      const column = table.of[field];
      if (column === undefined) continue;
      restore(besideCellName(field), column);
      const wanted = sources.besides.contents.get(place)?.[i];
      if (wanted) plan.set(row, column, wanted);
    }
  } else if (line.planRow && table) {
    for (const level of shape.levels) restore(level.field, table.of[level.field]);
    restore("ordinal", table.ordinal);
  }
}
