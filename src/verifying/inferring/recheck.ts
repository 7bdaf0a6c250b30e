import { cellArea } from "../../grid/area";
import type { Cell } from "../../grid/cell";
import type { Grid } from "../../grid/grid";
import { issue } from "../../issues/make";
import type { Measured } from "../../issues/words";
import { satangFromBaht } from "../../plan/satang";
import { culprit } from "../blaming/culprit";
import { figures, makeFinding, type Finding } from "../finding";
import type { WorkbookCells } from "./workbookCells";

/** Every formula of a sheet computed again, over the cells that it names. */
export interface Rechecked {
  /** Formulas that show what they give. */
  readonly same: ReadonlySet<Cell>;
  /** Those that do not, and what they give. */
  readonly differs: ReadonlyMap<Cell, number>;
  /** Those that are more than we compute, or read what is not there. */
  readonly unknown: readonly Cell[];
}

export function recheck(grid: Grid, workbook: WorkbookCells): Rechecked {
  const same = new Set<Cell>();
  const differs = new Map<Cell, number>();
  const unknown: Cell[] = [];
  for (const { cells } of grid.rows) {
    for (const cell of cells) {
      if (cell.formula === null || !(typeof cell.value === "number" || cell.value === null)) continue;
      const result = cell.value === null ? ({ kind: "unknown" } as const) : workbook.recompute(grid.sheet, cell);
      if (result.kind === "same") same.add(cell);
      else if (result.kind === "differs") differs.set(cell, result.value);
      else unknown.push(cell);
    }
  }
  for (const [cell, value] of differs) workbook.give(cell, value);
  // One that counts what a stale one ought to show is right.
  for (const cell of [...differs.keys()]) {
    if (!workbook.isCurrent(grid.sheet, cell)) continue;
    differs.delete(cell);
    same.add(cell);
  }
  return { same, differs, unknown };
}

/** Formulas that show something else than they give: they were not calculated again. */
export const staleFormulas = ({ sheet }: Grid, { differs }: Rechecked): Finding[] =>
  [...differs].map(([cell, value]) => {
    const [stored, computed] = [satangFromBaht(cell.value as number), satangFromBaht(value)];
    const unit: Measured = stored === undefined || computed === undefined ? "number" : "satang";
    const facts =
      unit === "satang"
        ? { stored: stored!, computed: computed!, unit }
        : { stored: cell.value as number, computed: value, unit };
    const blamed = culprit(cell, "not-recalculated", "certain", {
      ...{ unit, stored: facts.stored, suggested: facts.computed, fixes: 1 },
    });
    const found = issue("sum-stale", { sheet, area: cellArea(cell), params: facts });
    return makeFinding(found, figures(facts.stored, facts.computed, unit), blamed);
  });
