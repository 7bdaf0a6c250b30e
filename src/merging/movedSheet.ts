import type { Step } from "../change/step";
import type { Cell } from "../grid/cell";
import { rowAt, type Grid } from "../grid/grid";
import { rowHistory } from "../grid/rowMoves";
import { shiftFormula } from "../grid/shiftFormula";

/** A sheet whose rows have moved, as far as anybody asks for it. */
export interface MovedSheet {
  readonly sheet: string;
  /** The cells that stand in a row now, formulas as they read now; none in a row that has come. */
  cellsAt(row: number): readonly Cell[];
}

/**
 * The sheet after rows were inserted and deleted.
 *
 * @param standing the row that each row now has in the sheet as given; null for one that has come
 */
export function movedSheet(grid: Grid, steps: readonly Step[], standing: readonly (number | null)[]): MovedSheet {
  const history = rowHistory();
  for (const step of steps) {
    if (step.kind !== "insert-rows" && step.kind !== "delete-rows") continue;
    history.add({ kind: step.kind === "insert-rows" ? "insert" : "delete", row: step.row, count: step.looks.length });
  }
  const { sheet } = grid;
  const moves = history.since(0);
  const movesOf = (name: string) => (name.toLowerCase() === sheet.toLowerCase() ? moves : undefined);
  return {
    sheet,
    cellsAt(row) {
      const stood = standing[row];
      const cells = stood === null || stood === undefined ? [] : (rowAt(grid, stood)?.cells ?? []);
      if (history.length === 0 || cells.every(({ formula }) => formula === null)) return cells;
      return cells.map((cell) =>
        cell.formula === null ? cell : { ...cell, formula: shiftFormula(cell.formula, sheet, movesOf) },
      );
    },
  };
}
