import { maxColumns } from "../grid/area";
import type { Cell } from "../grid/cell";
import type { Grid, GridRow } from "../grid/grid";
import { moveAreas } from "../grid/moveAreas";
import type { RowMoves } from "../grid/rowMoves";
import { shiftFormula, type MovesOf } from "../grid/shiftFormula";
import { applySteps } from "./applySteps";
import { commentsNow } from "./comments";
import type { ChangeSet } from "./changeSet";
import type { Draft } from "./draft";
import { cellsOfDraftRow, firstHeld, formatOf, type DraftRow } from "./draftRow";
import { hiddenNow } from "./hiddenRows";
import type { Refusal } from "./refusal";
import type { WorkbookDraft } from "./workbookDraft";

export type Sheets = ReadonlyMap<string, Grid>;

/**
 * The sheets as they are after every step, by name and in the order of the workbook; or why the first
 * step that cannot be applied cannot. Rows inserted and deleted move formulas on every sheet given,
 * merges, hidden rows and links as Excel does. Formulas keep the values they last had.
 */
export function applyToGrid(sheets: Sheets, changes: ChangeSet): Sheets | Refusal {
  const workbook = applySteps(sheets, changes);
  return "refused" in workbook ? workbook : draftedSheets(workbook);
}

/** The same of steps that have been applied already. */
export const draftedSheets = (workbook: WorkbookDraft): Sheets =>
  new Map([...workbook.sheets].map(([sheet, draft]) => [sheet, gridOf(workbook, draft)]));

function gridOf(workbook: WorkbookDraft, draft: Draft): Grid {
  const { given, history } = draft;
  const formulaNow = formulasNow(workbook, given.sheet);
  const rows: GridRow[] = [];
  const blankFormats = new Map<number, string>();
  for (const row of draft.rows.all()) {
    const cells = cellsOfDraftRow(row);
    if (cells.length > 0) rows.push(gridRow(row, cells, formulaNow));
    for (const [column, format] of formatsOfBlanks(row)) blankFormats.set(row.index * maxColumns + column, format);
  }
  const moves = draft.inserted ? undefined : history.since(0);
  return {
    ...given,
    rows,
    merges: draft.merges.all(),
    hiddenRows: hiddenNow(draft),
    ...(given.rowFills && moves && { rowFills: movedFills(given.rowFills, draft, moves) }),
    links: moves ? moveAreas(given.links, history.since(0, "growing")) : given.links,
    ...(given.comments && { comments: commentsNow(draft) }),
    ...(given.names && { names: namesNow(given.names, (formula) => formulaNow(formula, 0)) }),
    ...(given.arrays && { arrays: moves ? moveAreas(given.arrays, moves) : given.arrays }),
    blankFormats: blankFormats.size > 0 ? blankFormats : undefined,
  };
}

/** What names stand for moves with the rows as formulas do. */
const namesNow = (
  names: ReadonlyMap<string, string>,
  moved: (formula: string) => string,
): ReadonlyMap<string, string> => new Map([...names].map(([name, meaning]) => [name, moved(`=${meaning}`).slice(1)]));

/** The row itself where nothing of it has changed. */
function gridRow(row: DraftRow, now: readonly Cell[], formulaNow: (formula: string, edits: number) => string): GridRow {
  const stays = row.given !== null && row.given.index === row.index;
  let changed = !stays || now !== row.given.cells;
  const cells = now.map((cell): Cell => {
    const formula = cell.formula && formulaNow(cell.formula, row.writtenAt.get(cell.column) ?? 0);
    if (formula === cell.formula && cell.row === row.index) return cell;
    changed = true;
    return { ...cell, row: row.index, formula };
  });
  return !changed && row.given ? row.given : { index: row.index, cells };
}

/** Number formats of the cells of a row that hold nothing, by column; "General" is left out. */
function formatsOfBlanks(row: DraftRow): [number, string][] {
  const { given, blankFormats, formatted, written } = row;
  const cleared = given?.cells.filter(({ column }) => written.has(column)).map(({ column }) => column) ?? [];
  const columns = new Set([...blankFormats.keys(), ...formatted.keys(), ...cleared]);
  return [...columns]
    .map((column): [number, string] => [column, formatOf(row, column)])
    .filter(([column, format]) => format !== "General" && firstHeld(row, column, column) === undefined);
}

/** Formulas as they read now: most are of the same moment, so its moves are looked up once. */
function formulasNow(workbook: WorkbookDraft, sheet: string): (formula: string, edits: number) => string {
  const moves = new Map<number, MovesOf>();
  return (formula, edits) => {
    if (edits === workbook.edits) return formula;
    const known = moves.get(edits) ?? workbook.movesSince(edits);
    moves.set(edits, known);
    return shiftFormula(formula, sheet, known);
  };
}

/** Inserted rows are coloured as those they take after. */
function movedFills(fills: ReadonlyMap<number, string>, draft: Draft, moves: RowMoves): ReadonlyMap<number, string> {
  const moved = new Map<number, string>();
  for (const [row, fill] of fills) {
    const now = moves.row(row);
    if (now !== undefined) moved.set(now, fill);
  }
  for (const { origin, look, index } of draft.rows.all()) {
    const fill = origin === null && look?.like != null ? fills.get(look.like) : undefined;
    if (fill !== undefined) moved.set(index, fill);
  }
  return moved;
}
