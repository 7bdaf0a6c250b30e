import { isError } from "../../grid/cell";
import { cellAt, type Grid } from "../../grid/grid";
import type { Position } from "../../grid/area";
import type { IssueCode } from "../../issues/catalogue";
import type { Issue } from "../../issues/issue";
import { sumTerms } from "../../totals/sumTerms";
import { blame } from "../blaming/blame";
import { culprit, type Culprit } from "../blaming/culprit";
import type { SumNode } from "../blaming/sumNode";
import { figures, finding, type Figures, type Finding } from "../finding";

/** An issue about a plan as a finding: with its figures, and with the cell to blame where a figure is wrong. */
export const planFinding = (found: Issue, grid: Grid, node: SumNode | undefined): Finding =>
  finding(found, figuresOf(found), blamed(found, grid, node));

function figuresOf({ params }: Issue): Figures | null {
  if ("computed" in params) return figures(params.stored, params.computed, "unit" in params ? params.unit : "satang");
  if ("amount" in params) return figures(params.amount, null, "satang");
  return null;
}

/** Faults of the formula in the total's own cell. */
const ofFormula = new Set<IssueCode>(["total-range-short", "total-counts-twice", "total-refers-elsewhere"]);

function blamed({ code, params, area }: Issue, grid: Grid, node: SumNode | undefined): Culprit | null {
  if (!area) return null;
  const at = { row: area.top, column: area.left };
  if (code === "total-mismatch" || code === "grand-total-mismatch") return node ? blame(node) : null;
  if (code === "formula-error") return errorBehind(grid, at);
  if (!("computed" in params) || params.stored === null || "unit" in params) return null;
  const { stored, computed } = params;
  const mended = { unit: "satang", stored, suggested: computed, mends: 1 } as const;
  if (ofFormula.has(code)) return culprit(at, "formula-wrong", "certain", mended);
  if (code === "total-stale") return culprit(at, "not-recalculated", "certain", mended);
  if (code === "total-skips-text" && "rows" in params) {
    const [first, ...others] = params.rows;
    const evidence = { unit: "satang", rows: params.rows, amount: computed - stored } as const;
    const cell = { row: first!, column: at.column };
    return culprit(cell, "text-not-counted", others.length === 0 ? "certain" : "likely", evidence);
  }
  return null;
}

/** A chain of formulas is followed no further. */
const farthest = 8;

/** The cell whose error an error took over; null where it is an error of its own. */
function errorBehind(grid: Grid, from: Position): Culprit | null {
  let at = from;
  let text = "";
  for (let step = 0; step < farthest; step++) {
    const cell = cellAt(grid, at);
    const areas = cell?.formula ? (sumTerms(cell.formula, grid.sheet)?.areas ?? []) : [];
    const next = areas.flatMap((area) => firstError(grid, area))[0];
    if (!next) break;
    [at, text] = [next.at, next.text];
  }
  return text === "" ? null : culprit(at, "error-value", "certain", { text });
}

function firstError(grid: Grid, area: { top: number; bottom: number; left: number; right: number }) {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const value = cellAt(grid, { row, column })?.value;
      if (isError(value)) return [{ at: { row, column }, text: value.error }];
    }
  }
  return [];
}
