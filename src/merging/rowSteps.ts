import { contentOf } from "../change/content";
import type { Content, RowLook, Step } from "../change/step";
import type { Grid } from "../grid/grid";
import { rowAt } from "../grid/grid";
import type { RowChange } from "./rowChanges";

/** How the rows of a change look: the row each takes after, in the sheet as it stands, and whether it fits its text. */
export interface Looks {
  readonly added: (entry: number) => RowLook;
  readonly removed: (row: number) => RowLook;
}

/**
 * Inserts and deletes rows from the bottom up, so that few steps do and none moves the place of the next. Rows that go
 * have been blanked before (see blankRows). New rows come before those that go, inside of ranges that end there.
 */
export function rowSteps(sheet: string, changes: readonly RowChange[], looks: Looks): Step[] {
  const growth = [0];
  for (const { added, removed } of changes) growth.push(growth.at(-1)! + added.count - removed);
  const steps: Step[] = [];
  for (let index = changes.length - 1; index >= 0; index--) {
    const { row, removed, added } = changes[index]!;
    /** Where a row of the sheet as it stands is, once everything below has been changed. */
    const now = (look: RowLook, moved: number): RowLook => {
      if (look.like === null || look.like < row) return look;
      const below = countUpTo(changes, look.like);
      return { ...look, like: look.like + growth[below]! - growth[index + 1]! + moved };
    };
    if (added.count > 0) {
      const lookOf = (i: number) => now(looks.added(added.first + i), 0);
      steps.push({ kind: "insert-rows", sheet, row, looks: Array.from({ length: added.count }, (_, i) => lookOf(i)) });
    }
    if (removed > 0) {
      const lookOf = (i: number) => now(looks.removed(row + i), added.count - removed);
      const from = row + added.count;
      steps.push({
        kind: "delete-rows",
        sheet,
        row: from,
        looks: Array.from({ length: removed }, (_, i) => lookOf(i)),
      });
    }
  }
  return steps;
}

/** How many changes are at a row or above it. */
function countUpTo(changes: readonly RowChange[], row: number): number {
  let low = 0;
  for (let high = changes.length; low < high;) {
    const middle = (low + high) >> 1;
    if (changes[middle]!.row <= row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Empties the rows that go, columns that are not the plan's included. */
export function blankRows(grid: Grid, changes: readonly RowChange[]): Step[] {
  const steps: Step[] = [];
  for (const { row, removed } of changes) {
    const rows = Array.from({ length: removed }, (_, i) => rowAt(grid, row + i)?.cells ?? []);
    const width = rows.reduce((widest, cells) => Math.max(widest, (cells.at(-1)?.column ?? -1) + 1), 0);
    if (width === 0) continue;
    const before = rows.map((cells) => {
      const contents: Content[] = Array.from({ length: width }, () => null);
      for (const cell of cells) contents[cell.column] = contentOf(cell);
      return contents;
    });
    const nothing: Content[] = Array.from({ length: width }, () => null);
    steps.push({ kind: "write-cells", sheet: grid.sheet, row, column: 0, before, after: rows.map(() => nothing) });
  }
  return steps;
}
