import type { Content } from "../change/step";
import type { Position } from "../grid/area";
import type { Grid } from "../grid/grid";
import type { RepairKind } from "../issues/reasons/repairs";
import type { Field } from "../plan/fields";
import { headerAt } from "../plan/headerAt";
import type { Submission, TotalRow } from "../plan/submission";
import { totalCoversOf } from "./cover";
import { figureOf } from "./figureOf";
import { figureVerdict } from "./figureVerdict";
import { figurePlanner } from "./plannedFigures";
import type { TotalLocations } from "./plannedSums";

interface FigureRepair {
  readonly kind: RepairKind;
  readonly at: Position;
  readonly field: Field;
  readonly after: Content;
}

/**
 * The means, counts and quotients of a plan's totals that are not, or not any more, formulas over their rows.
 *
 * @param grid with the rows of new totals
 * @param isNew 0-based rows of those
 */
export function figureRepairs(
  grid: Grid,
  plan: Submission,
  locations: TotalLocations,
  isNew: ReadonlySet<number | null>,
): FigureRepair[] {
  const { fields, rows: all } = plan;
  const figures = Object.entries(fields.figures);
  if (figures.length === 0) return [];
  const { now, totalRow } = locations;
  const plannedAt = figurePlanner(grid, plan, now);
  const lines: { rows: readonly number[]; row: number; total: TotalRow | null; isBeside?: boolean }[] = [
    ...plan.besides.map(({ rows, total }) => ({ rows, row: now(total.row), total, isBeside: true })),
    ...[...totalCoversOf(plan), { section: null, rows: [...all.keys()] }].flatMap(({ section, rows }, i, covers) => {
      const isGrand = i === covers.length - 1;
      const row = section || isGrand ? totalRow(section) : null;
      return row === null ? [] : [{ rows, row, total: section ? section.total : plan.grandTotal }];
    }),
  ];
  return lines.flatMap(({ rows, row, total, isBeside }) =>
    figures.flatMap(([field, how]): FigureRepair[] => {
      const column = total?.figures[field]?.at.column ?? headerAt(plan.headers, Infinity)?.columns[field];
      if (column === undefined || column === total?.label.column) return [];
      const at = { row, column };
      const planned = plannedAt(field, rows, at);
      const printed = total?.figures[field];
      // A heading's own cell that says nothing is left so.
      if (isBeside && !printed) return [];
      const isFormula = printed !== undefined && printed.formula !== null;
      const computed = figureOf(
        how,
        rows.map((index) => all[index]!),
        fields.kinds[field] === "percent",
      );
      const verdict = isFormula && figureVerdict({ ...printed, at }, grid.sheet, { ...planned, how, computed });
      const after = verdict === null ? null : planned.content();
      if (!after) return [];
      const kind = isNew.has(row) ? "total-row-added" : isFormula ? "total-rewritten" : "total-typed";
      return [{ kind, at, field, after }];
    }),
  );
}
