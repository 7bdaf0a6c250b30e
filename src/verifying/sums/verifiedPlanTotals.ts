import type { Checked } from "../../checking/checked";
import { shown } from "../../checking/cellFacts";
import type { Area } from "../../grid/area";
import { cellAt } from "../../grid/grid";
import type { Field } from "../../plan/fields";
import { addSatang, noMoney, type Satang } from "../../plan/satang";
import { amountIn, placeIn } from "../../plan/rowValues";
import type { PlanRow, PrintedAmount, Section } from "../../plan/submission";
import { columnsOfHow } from "../../plan/totalHow";
import { allTotalsOf, printedTotalsOf } from "../../totals/cover";
import { figureOf } from "../../totals/figureOf";
import { figureVerdict } from "../../totals/figureVerdict";
import type { VerifiedTotal } from "../verification";

/** One printed amount of a plan and the rows it stands for. */
export interface PlanTotal {
  /** null for the grand total. */
  readonly section: Section | null;
  readonly field: Field;
  readonly printed: PrintedAmount;
  readonly rows: readonly PlanRow[];
  /** The sum of its rows; null where an amount of theirs cannot be read. */
  readonly computed: Satang | null;
  readonly label: string;
}

/** Every printed amount of a plan, subtotals before the grand total. */
export function verifiedPlanTotals(sheet: Checked): PlanTotal[] {
  const { submission, grid } = sheet;
  return printedTotalsOf(submission).flatMap(({ section, rows: indexes, total }) => {
    const rows = indexes.map((index) => submission.rows[index]!);
    const label = section ? section.path.at(-1)?.written : shown(cellAt(grid, total.label));
    return submission.fields.summed.flatMap((field): PlanTotal[] => {
      const printed = total.amounts[field];
      if (!printed) return [];
      return [{ section, field, printed, rows, computed: sumOfRows(sheet, rows, field), label: label ?? "" }];
    });
  });
}

/** Means, counts and the like of the printed totals, as they are reported. */
export function verifiedFigures(sheet: Checked): VerifiedTotal[] {
  const { submission, fields, grid } = sheet;
  return allTotalsOf(submission).flatMap(({ rows: indexes, total }) => {
    const rows = indexes.map((index) => submission.rows[index]!);
    return Object.entries(total.figures).flatMap(([field, printed]): VerifiedTotal[] => {
      if (!cellAt(grid, printed.at)) return [];
      const how = fields.figures[field]!;
      const computed = figureOf(how, rows, fields.kinds[field] === "percent");
      const verdict = figureVerdict(printed, grid.sheet, { how, computed, wanted: null });
      return [
        {
          ...{ at: printed.at, label: shown(cellAt(grid, total.label)) ?? "", stored: printed.value },
          ...{ recomputed: computed, unit: "number", covers: runsOf(rows, columnsOfHow(how)[0]) },
          ok: verdict !== "differs",
        },
      ];
    });
  });
}

/** null where an amount cannot be read, or is in a row out of place. */
function sumOfRows({ shifted }: Checked, rows: readonly PlanRow[], field: Field): Satang | null {
  let sum = noMoney;
  for (const row of rows) {
    const amount = amountIn(row, field);
    if (amount === undefined || shifted.has(row.row)) return null;
    sum = addSatang(sum, amount);
  }
  return sum;
}

/** A total as it is reported. */
export const verified = ({ printed, rows, computed, label, field }: PlanTotal): VerifiedTotal => ({
  ...{ at: printed.at, label, stored: printed.value, recomputed: computed, unit: "satang" },
  ...{ covers: runsOf(rows, field), ok: computed !== null && printed.value === computed },
});

/** The cells of a field in some rows, as few areas as there are runs. */
function runsOf(rows: readonly PlanRow[], field: Field | undefined): Area[] {
  const areas: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const row of rows) {
    const at = placeIn(row, field);
    if (!at) continue;
    const last = areas.at(-1);
    if (last?.left === at.column && at.row - last.bottom <= 1) last.bottom = at.row;
    else areas.push({ top: at.row, left: at.column, bottom: at.row, right: at.column });
  }
  return areas;
}
