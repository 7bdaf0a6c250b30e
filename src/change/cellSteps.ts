import { inArea, type Area } from "../grid/area";
import type { Cell } from "../grid/cell";
import { shiftFormula } from "../grid/shiftFormula";
import { holds, isNothing } from "./content";
import { rowToChange, type Draft } from "./draft";
import { cellOfRow, cellsOfDraftRow, type DraftRow } from "./draftRow";
import type { Refusal } from "./refusal";
import type { Content, Step } from "./step";
import type { WorkbookDraft } from "./workbookDraft";

/** What Excel lets a cell hold, in UTF-16 units. */
const longestText = 32_767;
const longestFormula = 8_192;

type WriteStep = Extract<Step, { kind: "write-cells" }>;
type FormatStep = Extract<Step, { kind: "set-formats" }>;

export function writeCells(workbook: WorkbookDraft, draft: Draft, step: WriteStep): Refusal | undefined {
  const { sheet, row, column, before, after } = step;
  if (before.length !== after.length || before.some((contents, i) => contents.length !== after[i]!.length)) {
    throw new RangeError(`What is written to ${sheet} has another shape than what it replaces`);
  }
  const merges = mergesByRow(draft, step);
  for (let i = 0; i < after.length; i++) {
    const found = draft.rows.at(row + i);
    const merged = merges.get(row + i);
    const contents = after[i]!;
    for (let j = 0; j < contents.length; j++) {
      const content = contents[j]!;
      const isStale =
        !holds(found && cellNow(workbook, sheet, found, column + j), before[i]![j]!) ||
        (merged !== undefined && !isNothing(content) && merged.some((area) => covers(area, row + i, column + j)));
      if (isStale) return { refused: "stale", sheet, at: { row: row + i, column: column + j } };
      if (isTooLong(content)) return { refused: "limit", sheet, at: { row: row + i, column: column + j } };
    }
  }
  for (let i = 0; i < after.length; i++) {
    const written = rowToChange(draft, row + i);
    written.written = written.written.with(column, after[i]!);
    written.writtenAt = formulasAt(written.writtenAt, column, after[i]!, workbook.edits);
  }
  return undefined;
}

/** The merged areas that a block meets, by row. */
function mergesByRow(draft: Draft, { row, column, after }: WriteStep): ReadonlyMap<number, readonly Area[]> {
  const last = row + after.length - 1;
  const block = { top: row, left: column, bottom: last, right: column + (after[0]?.length ?? 0) - 1 };
  const byRow = new Map<number, Area[]>();
  for (const area of draft.merges.overlapping(block)) {
    for (let at = Math.max(area.top, row); at <= Math.min(area.bottom, last); at++) {
      const known = byRow.get(at);
      if (known) known.push(area);
      else byRow.set(at, [area]);
    }
  }
  return byRow;
}

/** Whether nobody would see the cell, since a merged area shows its first instead. */
const covers = (merge: Area, row: number, column: number): boolean =>
  inArea(merge, { row, column }) && (merge.top !== row || merge.left !== column);

/** The cell as it reads now: its formula has followed the rows. */
function cellNow(workbook: WorkbookDraft, sheet: string, row: DraftRow, column: number): Cell | undefined {
  const cell = cellOfRow(row, column);
  if (!cell || cell.formula === null) return cell;
  const moves = workbook.movesSince(row.writtenAt.get(column) ?? 0);
  return { ...cell, formula: shiftFormula(cell.formula, sheet, moves) };
}

/** With the moment of the formulas among these contents. */
function formulasAt(
  known: ReadonlyMap<number, number>,
  column: number,
  contents: readonly Content[],
  edits: number,
): ReadonlyMap<number, number> {
  let moments: Map<number, number> | undefined;
  contents.forEach((content, j) => {
    if (content && "formula" in content) (moments ??= new Map(known)).set(column + j, edits);
  });
  return moments ?? known;
}

function isTooLong(content: Content): boolean {
  if (content === null) return false;
  if ("text" in content) return content.text.length > longestText;
  return "formula" in content && content.formula.length > longestFormula;
}

/** Only cells that hold something are compared: of blank ones the format need not be known. */
export function setFormats(draft: Draft, { sheet, area, before, after }: FormatStep): Refusal | undefined {
  if (before !== null) {
    const isOther = ({ column, format }: Cell) => area.left <= column && column <= area.right && format !== before;
    for (const row of draft.rows.between(area.top, area.bottom)) {
      const other = cellsOfDraftRow(row).find(isOther);
      if (other) return { refused: "stale", sheet, at: { row: row.index, column: other.column } };
    }
  }
  if (after === null) return undefined;
  // Rows that had the same formats have the same again: of thousands inserted alike, only one map is made.
  const made = new Map<ReadonlyMap<number, string>, ReadonlyMap<number, string>>();
  for (let index = area.top; index <= area.bottom; index++) {
    const row = rowToChange(draft, index);
    const formatted = made.get(row.formatted) ?? withFormat(row.formatted, area, after);
    made.set(row.formatted, formatted);
    row.formatted = formatted;
  }
  return undefined;
}

function withFormat(formats: ReadonlyMap<number, string>, { left, right }: Area, format: string): Map<number, string> {
  const all = new Map(formats);
  for (let column = left; column <= right; column++) all.set(column, format);
  return all;
}
