import type { Grid } from "../../grid/grid";
import { issue } from "../../issues/make";
import type { Verification } from "../verification";

/** Verifies a sheet that no form describes, by the sums that its formulas and its figures show. */
export function inferSums(grid: Grid): Verification {
  const cells = grid.rows.reduce((count, row) => count + row.cells.length, 0);
  return {
    sheet: grid.sheet,
    form: null,
    checked: { totals: 0, rows: 0, cells },
    totals: [],
    crossFooting: [],
    findings: [],
    notChecked: [issue("sums-not-found", { sheet: grid.sheet, area: null, params: {} })],
  };
}
