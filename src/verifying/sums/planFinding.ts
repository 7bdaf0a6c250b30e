import type { Grid } from "../../grid/grid";
import type { IssueCode } from "../../issues/catalogue";
import type { Issue } from "../../issues/issue";
import { blame } from "../blaming/blame";
import { culprit, type Culprit } from "../blaming/culprit";
import { errorBehind } from "../blaming/errorBehind";
import type { SumNode } from "../blaming/sumNode";
import { figures, finding, type FindingFigures, type Finding } from "../finding";

/** An issue about a plan as a finding: with its figures, and with the cell to blame where a figure is wrong. */
export const planFinding = (found: Issue, grid: Grid, node: SumNode | undefined): Finding =>
  finding(found, figuresOf(found), blamed(found, grid, node));

function figuresOf({ params }: Issue): FindingFigures | null {
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
