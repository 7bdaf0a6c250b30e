import type { Step } from "../change/step";
import { cellKey } from "../grid/area";
import type { Cell } from "../grid/cell";
import { rowAt, type Grid } from "../grid/grid";
import type { CarriedRow, RowGrowth } from "../grid/rowGrowth";
import { rowHistory, type RowEdit, type RowHistory, type RowMoves } from "../grid/rowMoves";
import { shiftFormula, type MovesOf } from "../grid/shiftFormula";
import type { RowSteps } from "./rowSteps";

/** A sheet whose rows have moved, as far as anybody asks for it. */
export interface MovedSheet {
  readonly sheet: string;
  /** The cells that are in a row now, formulas as they read now; none in a row that has come. */
  cellsAt(row: number): readonly Cell[];
}

/** Formulas of a sheet as they are written once rows have moved, null where none is, by the place they had before: `cellKey`. */
export type Rewritten = ReadonlyMap<number, string | null>;

/** How the rows of one sheet move, and no others'. */
export const movesOfSheet =
  (sheet: string, moves: RowMoves): MovesOf =>
  (name) =>
    name.toLowerCase() === sheet.toLowerCase() ? moves : undefined;

/** What row steps do to the rows of their sheet. */
export function historyOf(steps: readonly Step[]): RowHistory {
  const history = rowHistory();
  for (const edit of editsOf(steps)) history.add(edit);
  return history;
}

const editsOf = (steps: readonly Step[]): RowEdit[] =>
  steps.flatMap((step) =>
    step.kind === "insert-rows" || step.kind === "delete-rows"
      ? [{ kind: step.kind === "insert-rows" ? "insert" : "delete", row: step.row, count: step.looks.length }]
      : [],
  );

/** Where rows go in the end, and where what covers a whole of them goes. */
export function growingMoves(
  { inserting, deleting }: RowSteps,
  growths: readonly RowGrowth[],
  carried: readonly CarriedRow[] = [],
): RowMoves {
  const history = historyOf(inserting);
  history.addGrowths(
    growths.filter(({ printed }) => !printed),
    carried,
  );
  for (const edit of editsOf(deleting)) history.add(edit);
  return history.since(0, "growing");
}

/**
 * The sheet after rows were inserted and deleted.
 *
 * @param currentRows the row that each row now has in the sheet as given; null for one that has come
 */
export function movedSheet(
  grid: Grid,
  { inserting, deleting }: RowSteps,
  currentRows: readonly (number | null)[],
  rewritten: Rewritten,
): MovedSheet {
  const history = historyOf([...inserting, ...deleting]);
  const { sheet } = grid;
  const movesOf = movesOfSheet(sheet, history.since(0));
  const now = (cell: Cell, formula: string): string =>
    rewritten.get(cellKey(cell)) ?? shiftFormula(formula, sheet, movesOf);
  return {
    sheet,
    cellsAt(row) {
      const rowNow = currentRows[row];
      const cells = rowNow === null || rowNow === undefined ? [] : (rowAt(grid, rowNow)?.cells ?? []);
      if (history.length + rewritten.size === 0 || cells.every(({ formula }) => formula === null)) return cells;
      return cells
        .filter((cell) => rewritten.get(cellKey(cell)) !== null)
        .map((cell) => (cell.formula === null ? cell : { ...cell, formula: now(cell, cell.formula) }));
    },
  };
}
