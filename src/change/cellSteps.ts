import { inArea, type Position } from "../grid/area";
import type { Cell } from "../grid/cell";
import { shiftFormula } from "../grid/shiftFormula";
import { cellOf, holds, isNothing } from "./content";
import { cellOfRow, formatOf, ownMap, replaceCells, rowToChange, type Draft, type DraftRow } from "./draft";
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
  const hides = coveredCells(draft, step);
  for (let i = 0; i < after.length; i++) {
    const found = draft.rows.at(row + i);
    for (let j = 0; j < after[i]!.length; j++) {
      const at = { row: row + i, column: column + j };
      const content = after[i]![j]!;
      const stale =
        !holds(cellNow(workbook, sheet, found, at.column), before[i]![j]!) || (!isNothing(content) && hides(at));
      if (stale) return { refused: "stale", sheet, at };
      if (isTooLong(content)) return { refused: "limit", sheet, at };
    }
  }
  after.forEach((contents, i) =>
    writeRow(rowToChange(draft, row + i), { row: row + i, column }, contents, workbook.edits),
  );
  return undefined;
}

/** Which cells of a block nobody would see, since a merged area covers them. */
function coveredCells(draft: Draft, { row, column, after }: WriteStep): (at: Position) => boolean {
  const block = { top: row, left: column, bottom: row + after.length - 1, right: column + (after[0]?.length ?? 0) - 1 };
  const merges = draft.merges.overlapping(block);
  return (at) => merges.some((merge) => inArea(merge, at) && (merge.top !== at.row || merge.left !== at.column));
}

/** The cell as it reads now: its formula has followed the rows. */
function cellNow(workbook: WorkbookDraft, sheet: string, row: DraftRow | undefined, column: number): Cell | undefined {
  const cell = cellOfRow(row, column);
  if (!row || !cell || cell.formula === null) return cell;
  const moves = workbook.movesSince(row.writtenAt.get(column) ?? 0);
  return { ...cell, formula: shiftFormula(cell.formula, sheet, moves) };
}

function writeRow(row: DraftRow, from: Position, contents: readonly Content[], edits: number): void {
  row.written = ownMap(row.written);
  const cells = contents.map((content, j) => {
    const column = from.column + j;
    const format = formatOf(row, column);
    row.written.set(column, content);
    if (content && "formula" in content) row.writtenAt = ownMap(row.writtenAt).set(column, edits);
    const cell = cellOf(from.row, column, content, format);
    if (cell) row.blankFormats.delete(column);
    else if (format !== "General") row.blankFormats = ownMap(row.blankFormats).set(column, format);
    return cell;
  });
  replaceCells(row, from.column, cells);
}

function isTooLong(content: Content): boolean {
  if (content === null) return false;
  if ("text" in content) return content.text.length > longestText;
  return "formula" in content && content.formula.length > longestFormula;
}

/** Only cells that hold something are compared: of blank ones the format need not be known. */
export function setFormats(draft: Draft, { sheet, area, before, after }: FormatStep): Refusal | undefined {
  const held = (cell: Cell) => area.left <= cell.column && cell.column <= area.right;
  if (before !== null) {
    for (const row of draft.rows.between(area.top, area.bottom)) {
      const other = row.cells.find((cell) => held(cell) && cell.format !== before);
      if (other) return { refused: "stale", sheet, at: { row: row.index, column: other.column } };
    }
  }
  if (after === null) return undefined;
  for (let index = area.top; index <= area.bottom; index++) {
    const row = rowToChange(draft, index);
    const formatted = (row.formatted = ownMap(row.formatted));
    const blankFormats = (row.blankFormats = ownMap(row.blankFormats));
    for (let column = area.left; column <= area.right; column++) {
      formatted.set(column, after);
      blankFormats.set(column, after);
    }
    row.cells = row.cells.map((cell) => (held(cell) ? { ...cell, format: after } : cell));
    for (const cell of row.cells) blankFormats.delete(cell.column);
  }
  return undefined;
}
