import { contentOf } from "../change/content";
import type { Content, RowLook, Step } from "../change/step";
import { countWhile } from "../grid/countWhile";
import type { Grid } from "../grid/grid";
import { rowAt } from "../grid/grid";
import type { PlanRowChange } from "./planRowChanges";

/** How the rows of a change look: the row each takes after, in the current sheet, and whether it fits its text. */
export interface Looks {
  readonly added: (entry: number) => RowLook;
  readonly removed: (row: number) => RowLook;
}

/** Rows that come, and rows that go once all have come. */
export interface RowSteps {
  readonly inserting: readonly Step[];
  readonly deleting: readonly Step[];
}

/**
 * Inserts all rows, then deletes those that go, each from the bottom up, so that few steps do and none moves the place of
 * the next. Between the two a range can be made to hold the new rows of its section before it loses the old ones. Rows
 * that go have been blanked before (see blankRows). New rows come before those that go, inside of ranges that end there.
 */
export function rowSteps(sheet: string, changes: readonly PlanRowChange[], looks: Looks): RowSteps {
  const come = [0];
  const gone = [0];
  for (const { added, removed } of changes) {
    come.push(come.at(-1)! + added.count);
    gone.push(gone.at(-1)! + removed);
  }
  const inserting: Step[] = [];
  const deleting: Step[] = [];
  for (let index = changes.length - 1; index >= 0; index--) {
    const { row, removed, added } = changes[index]!;
    /** Where a row of the current sheet is, once rows have come below this place. */
    const afterInserting = (look: RowLook): RowLook => {
      if (look.like === null || look.like < row) return look;
      return { ...look, like: look.like + come[changesUpTo(changes, look.like)]! - come[index + 1]! };
    };
    /** Where it is once rows have come everywhere, and have gone from this place on. */
    const afterDeleting = (look: RowLook): RowLook => {
      if (look.like === null) return look;
      const above = changesUpTo(changes, look.like);
      return { ...look, like: look.like + come[above]! - Math.max(gone[above]! - gone[index]!, 0) };
    };
    const looksOf = (count: number, look: (i: number) => RowLook) => Array.from({ length: count }, (_, i) => look(i));
    if (added.count > 0) {
      const rows = looksOf(added.count, (i) => afterInserting(looks.added(added.first + i)));
      inserting.push({ kind: "insert-rows", sheet, row, looks: rows });
    }
    if (removed > 0) {
      const rows = looksOf(removed, (i) => afterDeleting(looks.removed(row + i)));
      deleting.push({ kind: "delete-rows", sheet, row: row + come[index + 1]!, looks: rows });
    }
  }
  return { inserting, deleting };
}

/** How many changes are at a row or above it. */
const changesUpTo = (changes: readonly PlanRowChange[], row: number): number =>
  countWhile(changes.length, (index) => changes[index]!.row <= row);

/** Empties the rows that go, columns that are not the plan's included. */
export function blankRows(grid: Grid, changes: readonly PlanRowChange[]): Step[] {
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
