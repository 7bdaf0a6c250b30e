import type { Position } from "../../../src/grid/area";
import { cellAt, type Grid } from "../../../src/grid/grid";
import type { Form } from "../../../src/forms/schema";
import type { PlanRow, Submission } from "../../../src/plan/submission";

/** A sheet with one fault, and the rows, 0-based, in which an issue about it may be; none: about the sheet as a whole. */
export interface Planted {
  readonly grid: Grid;
  readonly rows: readonly number[];
}

/** One kind of fault: how it is planted; undefined where a sheet has no place for it. `pick` chooses among places. */
export interface Kind {
  readonly name: string;
  /** Codes of which one at least is to be said. */
  readonly codes: readonly string[];
  /** Codes of which verifying is to say one at least; absent: it bears on no figure. */
  readonly verified?: readonly string[];
  readonly plant: (sheet: Sound, pick: number) => Planted | undefined;
}

export interface Sound {
  readonly grid: Grid;
  readonly form: Form;
  readonly submission: Submission;
}

/** One of some, whichever number is picked. */
export const pickFrom = <T>(some: readonly T[], pick: number): T | undefined => some[pick % Math.max(1, some.length)];

/** The cells of rows that hold an amount as a number. */
export function funded({ grid, submission }: Sound): { row: PlanRow; cell: Position; baht: number }[] {
  return submission.rows.flatMap((row) =>
    ["integratedBudget", "agencyBudget"].flatMap((field) => {
      const cell = row.cells[field];
      const value = cell && cellAt(grid, cell)?.value;
      return typeof value === "number" && value > 0 ? [{ row, cell: cell!, baht: value }] : [];
    }),
  );
}
