import type { Grid } from "../../grid/grid";

/** A sheet as Excel holds it. */
export interface SheetFound {
  /** Excel's own, which outlives a renaming. */
  readonly id: string;
  readonly grid: Grid;
  /** Whether a formula fills cells beside its own. */
  readonly spills: boolean;
  /** Whether a filter hides rows at this moment. */
  readonly filterHides: boolean;
  /** In points, by row; only if asked for, and of rows in use. */
  readonly heights: ReadonlyMap<number, number>;
}
