import { areaToA1, cellArea } from "../../grid/area";
import { cellAt, type Grid } from "../../grid/grid";
import { issue } from "../../issues/make";
import { blame } from "../blaming/blame";
import { culprit, type Culprit } from "../blaming/culprit";
import { sameFigure } from "../blaming/sameFigure";
import { addsUp, type SumNode } from "../blaming/sumNode";
import { figures, makeFinding, type Finding } from "../finding";
import { roundedSum } from "../sums/rounding";
import { coversOf, type InferredSum } from "./inferredSum";

/**
 * What is wrong with one inferred sum, if anything. A formula that adds up wrong totals rightly is not reported again: they
 * are.
 *
 * @param due what a typed one should show, added up from the bottom
 */
export function sumFinding(grid: Grid, sum: InferredSum, node: SumNode, due: number): Finding | undefined {
  const computed = sum.live ? sum.computed : due;
  const { figure, column, live, miscount, witnesses } = sum;
  const amongFormulas = witnesses.includes("formulas");
  const { at, value: stored } = figure;
  const { unit, step } = column;
  const where = { sheet: grid.sheet, area: cellArea(at) };
  const about = figures(stored, computed, unit);
  const facts = { stored, computed, unit };
  const own = (isSure: boolean): Culprit =>
    culprit(at, "formula-wrong", isSure ? "certain" : "likely", { unit, stored, suggested: computed, fixes: 1 });

  if (miscount?.kind === "elsewhere") {
    const params = { ...facts, cells: miscount.cells };
    return makeFinding(issue("sum-refers-elsewhere", { ...where, params }), about, own(miscount.isSure));
  }
  if (miscount && miscount.kind !== "text") {
    const code = miscount.kind === "short" ? "sum-range-short" : "sum-counts-twice";
    const params = { ...facts, rows: miscount.rows };
    return makeFinding(issue(code, { ...where, params }), about, own(miscount.isSure));
  }
  if (sameFigure(stored, computed, step)) {
    if (live || !amongFormulas || stored === 0) return rounded(grid, sum);
    return makeFinding(issue("sum-typed", { ...where, params: { stored, unit } }), about);
  }
  if (miscount) {
    const cell = { row: miscount.rows[0]!, column: at.column };
    const evidence = { unit, rows: miscount.rows, amount: computed - stored };
    const blamed = culprit(cell, "text-not-counted", miscount.rows.length === 1 ? "certain" : "likely", evidence);
    return makeFinding(issue("sum-skips-text", { ...where, params: { ...facts, rows: miscount.rows } }), about, blamed);
  }
  // Formulas are recomputed elsewhere, and a total of wrong ones that it adds up rightly is right about those.
  if (live || addsUp(node)) return undefined;
  const covers = coversOf(sum).map(areaToA1).join(", ");
  return makeFinding(issue("sum-mismatch", { ...where, params: { ...facts, covers } }), about, blame(node));
}

/** A right sum of figures that their format shows rounded. */
function rounded(grid: Grid, { figure, column, counts }: InferredSum): Finding | undefined {
  const isWhole = column.unit === "satang" ? 100 : 1;
  if (counts.every((one) => one.figure.value % isWhole === 0)) return undefined;
  const cells = counts.flatMap((one) => cellAt(grid, one.figure.at) ?? []);
  return roundedSum(grid, figure.at, cells, figure.value, column.unit);
}
