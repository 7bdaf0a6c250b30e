import { contentOf, holds } from "../../change/content";
import type { Content, Step } from "../../change/step";
import type { Cell } from "../../grid/cell";
import type { MovedSheet } from "../movedSheet";

/** What cells are to hold; all others stay as they are. */
export interface CellContents {
  /** Replaces what was set before. 0-based row and column of the sheet as it will be. */
  set(row: number, column: number, content: Content): void;
  get(row: number, column: number): Content | undefined;
  /** By column; undefined, or no item at all, for cells that stay as they are. */
  row(row: number): readonly (Content | undefined)[];
  /**
   * The steps from a sheet that has its rows already. `renewed`: formulas are written even where they are, since a
   * result that somebody else must vouch for does not outlive a change of the cells around it.
   */
  steps(moved: MovedSheet, renewed: boolean): Step[];
}

export function cellContents(): CellContents {
  const rows: (Content | undefined)[][] = [];
  return {
    set(row, column, content) {
      (rows[row] ??= [])[column] = content;
    },
    get: (row, column) => rows[row]?.[column],
    row: (row) => rows[row] ?? [],
    steps: (moved, renewed) => writeSteps(moved, rows, renewed),
  };
}

interface Run {
  readonly row: number;
  last: number;
  left: number;
  right: number;
}

/** One step for each run of rows in which something changes. */
function writeSteps(
  moved: MovedSheet,
  plan: readonly (readonly (Content | undefined)[] | undefined)[],
  renewed: boolean,
): Step[] {
  const runs: Run[] = [];
  plan.forEach((wanted, row) => {
    if (!wanted) return;
    const cells = moved.cellsAt(row);
    let left = Infinity;
    let right = -1;
    wanted.forEach((content, column) => {
      if (content === undefined) return;
      if (isHeld(cellAmong(cells, column), content) && !(renewed && hasResult(content))) return;
      left = Math.min(left, column);
      right = column;
    });
    if (right < 0) return;
    const run = runs.at(-1);
    if (run && run.last === row - 1) {
      run.last = row;
      run.left = Math.min(run.left, left);
      run.right = Math.max(run.right, right);
    } else runs.push({ row, last: row, left, right });
  });
  return runs.map(({ row: first, last, left, right }) => {
    const width = right - left + 1;
    const nothing: Content[] = Array.from({ length: width }, () => null);
    const before: Content[][] = [];
    const after: Content[][] = [];
    for (let row = first; row <= last; row++) {
      const cells = moved.cellsAt(row);
      const wanted = plan[row];
      const was = cells.length === 0 ? nothing : nothing.map((_, i) => contentOf(cellAmong(cells, left + i)));
      before.push(was);
      after.push(
        was.map((content, i) => {
          const planned = wanted?.[left + i];
          return planned === undefined ? content : planned;
        }),
      );
    }
    return { kind: "write-cells", sheet: moved.sheet, row: first, column: left, before, after };
  });
}

const cellAmong = (cells: readonly Cell[], column: number): Cell | undefined =>
  cells.length === 0 ? undefined : cells.find((cell) => cell.column === column);

const hasResult = (content: Content): boolean =>
  content !== null && "formula" in content && content.result !== undefined;

/** A formula's last result counts as well: the master shows it until it is computed again. Binary noise does not. */
function isHeld(cell: Cell | undefined, content: Content): boolean {
  if (!holds(cell, content)) return false;
  if (content === null || !("formula" in content) || content.result === undefined) return true;
  const { result } = content;
  if (typeof cell?.value !== "number" || typeof result !== "number") return cell?.value === result;
  return Math.abs(cell.value - result) <= Math.max(1e-9, Math.abs(result) * 1e-14);
}
