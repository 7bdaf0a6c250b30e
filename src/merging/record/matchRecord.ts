import { holds } from "../../change/content";
import type { Content } from "../../change/step";
import { countWhile } from "../../grid/countWhile";
import { cellIn } from "../../grid/grid";
import type { Field } from "../../plan/fields";
import { matchKey } from "../../text/matchKey";
import { likeness } from "../../text/similar";
import type { MergedRow } from "../tree/mergedRow";
import type { PlanShape } from "../tree/planShape";
import type { Recorded } from "./record";
import type { SheetLine } from "../tree/sheetLine";
import { placeIn } from "../../plan/rowValues";

/** Which lines of the current plan a merge has written, by what the record says of them. */
export interface RecordMatch {
  readonly lineOf: ReadonlyMap<Recorded, SheetLine>;
  readonly recordedAt: ReadonlyMap<SheetLine, Recorded>;
}

/**
 * Finds every recorded line again, though rows may have been put in, taken out, moved or edited by hand since.
 *
 * First those that say what was written, where they were written or as far off as the one before; then, in what is
 * left, those that say much of it: they have been edited. What is not found has been taken out by hand.
 */
export function matchRecord(recorded: readonly Recorded[], lines: readonly SheetLine[], shape: PlanShape): RecordMatch {
  const lineOf = new Map<Recorded, SheetLine>();
  const recordedAt = new Map<SheetLine, Recorded>();
  const claim = (found: Recorded, line: SheetLine) => {
    lineOf.set(found, line);
    recordedAt.set(line, found);
  };
  const freeAt = (row: number): SheetLine | undefined => {
    const line = lines[row];
    return line && !recordedAt.has(line) ? line : undefined;
  };

  let linesByKey: Map<string, SheetLine[]> | undefined;
  const elsewhere = (wanted: Recorded, near: number): SheetLine | undefined => {
    const key = keyOfRecorded(wanted);
    if (key === undefined) return undefined;
    linesByKey ??= groupByKey(lines, shape);
    return nearestFree(linesByKey.get(key) ?? [], near, (line) => !recordedAt.has(line));
  };

  const open: { readonly wanted: Recorded; readonly near: number }[] = [];
  let shift = 0;
  for (const wanted of recorded) {
    if (wanted.at === null) continue;
    const near = wanted.at + shift;
    const there = freeAt(near);
    const line = there && isUnchanged(wanted, there, shape) ? there : elsewhere(wanted, near);
    if (line) {
      claim(wanted, line);
      shift = line.row - wanted.at;
    } else open.push({ wanted, near });
  }
  for (const { wanted, near } of open) {
    const line = freeAt(near);
    if (line && isSimilar(wanted, line, shape)) claim(wanted, line);
  }
  return { lineOf, recordedAt };
}

/** The fields of a merged row whose cells no longer hold what was written, as far as the row still has such a cell. */
export function editedFields(row: MergedRow, line: SheetLine, { valueFields }: PlanShape): Map<Field, Content> {
  const edited = new Map<Field, Content>();
  valueFields.forEach((field, i) => {
    const at = line.planRow ? placeIn(line.planRow, field) : undefined;
    if (!at) return;
    const written = row.contents[i]!;
    if (!holds(cellIn(line.cells, at.column), written)) edited.set(field, written);
  });
  return edited;
}

function isUnchanged(wanted: Recorded, line: SheetLine, shape: PlanShape): boolean {
  if (wanted.kind !== line.kind) return false;
  if (wanted.kind === "row") return editedFields(wanted.row, line, shape).size === 0;
  return wanted.kind !== "heading" || keyOfRecorded(wanted) === keyOfLine(line, shape);
}

/** Half of what was written, or a heading half of whose letters are the same. */
function isSimilar(wanted: Recorded, line: SheetLine, shape: PlanShape): boolean {
  if (wanted.kind !== line.kind) return false;
  if (wanted.kind === "row") {
    const written = wanted.row.values.filter((value) => value !== null && value !== 0).length;
    return 2 * editedFields(wanted.row, line, shape).size <= Math.max(written, 2);
  }
  if (wanted.kind !== "heading") return false;
  const name = wanted.path.at(-1)?.name ?? "";
  return line.heading !== null && likeness(matchKey(name), matchKey(line.heading.name)) >= 0.5;
}

/** What a line says, as one text; undefined for lines that all say the same. */
function keyOfRecorded(wanted: Recorded): string | undefined {
  if (wanted.kind === "row") {
    return JSON.stringify(wanted.row.contents);
  }
  const last = wanted.path.at(-1);
  return wanted.kind === "heading" && last ? `${last.field} ${matchKey(last.name)}` : undefined;
}

function keyOfLine({ kind, heading, planRow, cells }: SheetLine, { valueFields }: PlanShape): string | undefined {
  if (heading) return `${heading.field} ${matchKey(heading.name)}`;
  if (kind !== "row" || !planRow) return undefined;
  return JSON.stringify(
    valueFields.map((field) => {
      const at = placeIn(planRow, field);
      const value = at ? (cellIn(cells, at.column)?.value ?? null) : null;
      return typeof value === "string" ? { text: value } : typeof value === "number" ? { number: value } : value;
    }),
  );
}

/** Of lines by ascending row, the free one nearest to a row. */
function nearestFree(
  lines: readonly SheetLine[],
  near: number,
  isFree: (line: SheetLine) => boolean,
): SheetLine | undefined {
  const first = countWhile(lines.length, (index) => lines[index]!.row < near);
  for (let above = first - 1, below = first; above >= 0 || below < lines.length;) {
    const up = lines[above];
    const down = lines[below];
    const upIsNearer = up && (!down || near - up.row < down.row - near);
    const line = upIsNearer ? up : down!;
    if (isFree(line)) return line;
    if (upIsNearer) above -= 1;
    else below += 1;
  }
  return undefined;
}

function groupByKey(lines: readonly SheetLine[], shape: PlanShape): Map<string, SheetLine[]> {
  const groups = new Map<string, SheetLine[]>();
  for (const line of lines) {
    const key = keyOfLine(line, shape);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  return groups;
}
