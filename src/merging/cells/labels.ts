import { isNothing } from "../../change/content";
import type { Content } from "../../change/step";
import { toThaiDigits } from "../../text/digits";
import type { BaseCells } from "./baseCells";
import type { HeadingWriter } from "./headingText";
import type { Numbers } from "../tree/numbering";
import type { TreePlace } from "../tree/place";
import type { PlanColumns } from "./planColumns";
import type { PlanEntry } from "../tree/planEntry";
import { isBeside, type PlanShape } from "../tree/planShape";
import type { SectionBlock, PlanNode } from "../tree/planTree";
import type { SheetLine } from "../tree/sheetLine";

/** The rows of one heading of a level in a column, in the order of the plan. */
export interface Run {
  readonly node: PlanNode;
  readonly columns: PlanColumns;
  /** Indexes into the entries; next to each other. */
  readonly rows: number[];
  /** How many of them are the master's own. */
  own: number;
}

/**
 * Every run of the plan, in order: outer levels before the inner ones they hold. A merged row that says nothing but its
 * heading begins a run of its own: with that left blank as well it would be no row.
 */
export function runsOf(entries: readonly PlanEntry[], columns: ReadonlyMap<SectionBlock, PlanColumns>): Run[] {
  const runs = new Map<PlanNode, Run>();
  const all: Run[] = [];
  entries.forEach(({ within, block, made }, index) => {
    const innermost = saysNothing(made) ? within.at(-1) : undefined;
    for (const node of within) {
      let run = node === innermost ? undefined : runs.get(node);
      if (!run) {
        run = { node, columns: columns.get(block!)!, rows: [], own: 0 };
        runs.set(node, run);
        all.push(run);
      }
      run.rows.push(index);
      if (!made) run.own += 1;
    }
  });
  return all;
}

const saysNothing = (made: PlanEntry["made"]): boolean =>
  made?.kind === "row" && made.row.row.values.every((value) => value === null || value === 0);

export interface LabelSources {
  readonly entries: readonly PlanEntry[];
  readonly shape: PlanShape;
  readonly writer: HeadingWriter;
  readonly numbers: Numbers;
  /** What a cell of the master's own holds when nothing is merged. */
  readonly original: BaseCells["original"];
  /** Headings whose text somebody has changed since it was merged. */
  readonly edited: ReadonlyMap<TreePlace, string>;
  /** How the master's own rows write the number into the ที่ column; null where the number is before the name. */
  readonly apart: Content;
  /** Rows of the master's own under a heading that only a merged row writes out. */
  readonly lent: ReadonlySet<SheetLine>;
}

/** A cell to write: entry, column, content. */
export type ContentWriter = (index: number, column: number, content: Content) => void;

/**
 * Writes the headings of levels in columns: once, on the first row, and blank below; on every row where the level says
 * nothing when blank, where the plan is one flat table, and where the master's own rows do so.
 */
export function writeLabels(run: Run, sources: LabelSources, write: ContentWriter): void {
  const { node, rows, own, columns } = run;
  const { entries, shape, writer, numbers, original, edited, apart, lent } = sources;
  const level = shape.levels[node.place.depth]!;
  const column = columns.of[level.field];
  const first = entries[rows[0]!]!;
  const needsLabel = first.line !== null && !first.made && lent.has(first.line);
  if (column === undefined || (own === rows.length && !numbers.has(node.place) && !needsLabel)) return;

  const labels = new Map<number, string>();
  for (const index of rows) {
    const { line, made } = entries[index]!;
    const content = line && !made ? original(line, level.field, column) : null;
    if (content && !isNothing(content) && "text" in content) labels.set(index, content.text);
  }
  const [labelled] = labels.keys();
  const numbered = (index: number) =>
    entries[index]!.line?.planRow?.path.find(({ field }) => field === level.field)?.number != null;
  const renumber = (text: string, numbered: boolean) =>
    apart && !/^[\s(]*[0-9๐-๙]/.test(text) ? text : writer.renumbered(node.place, text, numbered);
  const renumbered = (index: number) => renumber(labels.get(index)!, numbered(index));
  const repeats = isBeside(level) || shape.form.layout === "flat" || labels.size > 1;

  let label: string | null;
  if (edited.has(node.place)) label = renumber(edited.get(node.place)!, true);
  else if (labelled !== undefined) label = renumbered(labelled);
  else if (own > 0 && !needsLabel) label = null;
  else label = apart ? node.place.name : writer.written(node.place);

  rows.forEach((index, i) => {
    const isOwn = !entries[index]!.made;
    if (isOwn && labels.has(index) && (i === 0 || repeats || index !== labelled))
      write(index, column, { text: renumbered(index) });
    else if (i === 0 || (repeats && !isOwn)) write(index, column, label === null ? null : { text: label });
    else if (!isOwn || labels.has(index)) write(index, column, null);
  });
}

/** Writes the number of a run into the ที่ column of its first row, where the master's own rows do so. */
export function writeOrdinal({ node, rows, own, columns }: Run, sources: LabelSources, write: ContentWriter): void {
  const { apart, writer, numbers, entries } = sources;
  const { ordinal } = columns;
  if (apart === null || ordinal === null || (own === rows.length && !numbers.has(node.place))) return;
  const ownRow = rows.map((index) => entries[index]!.made === null && entries[index]!.line?.planRow).find(Boolean);
  const before = ownRow ? ownRow.path.find(({ field }) => field === node.place.field)?.number : null;
  const number = writer.number(node.place) ?? before ?? null;
  rows.forEach((index, i) => write(index, ordinal, i === 0 ? withNumber(apart, number) : null));
}

/** How the first of the master's own runs that has one writes its number into the ที่ column. */
export function ordinalPattern(
  runs: readonly Run[],
  { entries, original }: Pick<LabelSources, "entries" | "original">,
): Content {
  for (const { rows, columns } of runs) {
    const { line, made } = entries[rows[0]!]!;
    const content = line && !made && columns.ordinal !== null ? original(line, "ordinal", columns.ordinal) : null;
    if (content && !isNothing(content) && withNumber(content, 1)) return content;
  }
  return null;
}

/** `"๓)"` and 5 → `"๕)"`; null where there is no number in it to replace. */
function withNumber(pattern: Content, number: number | null): Content {
  if (pattern === null || number === null) return null;
  if ("number" in pattern) return { number };
  if (!("text" in pattern)) return null;
  const digits = /[0-9]+|[๐-๙]+/.exec(pattern.text)?.[0];
  if (digits === undefined) return null;
  return { text: pattern.text.replace(digits, digits >= "๐" ? toThaiDigits(String(number)) : String(number)) };
}
