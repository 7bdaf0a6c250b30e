import { cellArea, maxColumns, maxRows, type Position } from "../../../src/grid/area";
import type { Grid } from "../../../src/grid/grid";
import type { Field } from "../../../src/plan/fields";
import { bahtFromSatang } from "../../../src/plan/satang";
import type { PlanRow, PrintedAmount, Section } from "../../../src/plan/submission";
import type { SoundMaster } from "../masters";
import type { Random } from "../random";
import { recalculated } from "../recalculate";
import type { Place } from "./faultKind";

export interface Detail {
  readonly row: PlanRow;
  readonly field: Field;
  readonly at: Position;
  /** Baht. */
  readonly value: number;
}

export interface Total {
  readonly section: Section;
  readonly field: Field;
  readonly printed: PrintedAmount;
  readonly details: readonly Detail[];
}

export const detailsOf = (rows: readonly PlanRow[]): Detail[] =>
  rows.flatMap((row) =>
    Object.keys(row.amounts).flatMap((field) => {
      const [at, amount] = [row.cells[field], row.amounts[field]];
      return at && amount ? [{ row, field, at, value: bahtFromSatang(amount) }] : [];
    }),
  );

/** Subtotals of two rows with money at least, so that there is something to leave out. */
export const totalsOf = ({ plan: { submission } }: SoundMaster, atLeast = 2): Total[] =>
  submission.sections.flatMap((section) =>
    submission.fields.amounts.flatMap((field) => {
      const printed = section.total?.amounts[field];
      const details = detailsOf(section.rows.map((index) => submission.rows[index]!)).filter(
        (detail) => detail.field === field,
      );
      return printed?.value && details.length >= atLeast ? [{ section, field, printed, details }] : [];
    }),
  );

export const at = ({ grid }: SoundMaster, cell: Position): Place => ({ sheet: grid.sheet, area: cellArea(cell) });
export const rowsOf = (sheet: string, top: number, bottom: number): Place => ({
  ...{ sheet, area: { top, bottom, left: 0, right: maxColumns - 1 } },
});
export const line = ({ grid }: SoundMaster, row: number): Place => rowsOf(grid.sheet, row, row);
export const columnOf = ({ grid }: SoundMaster, column: number): Place => ({
  ...{ sheet: grid.sheet, area: { top: 0, bottom: maxRows - 1, left: column, right: column } },
});

/** After an edit of the plan: Excel computes its formulas again at once. */
export const afterEdit = (grids: readonly Grid[]): Grid[] =>
  grids.map((grid, index) => (index === 0 ? recalculated(grid) : grid));

export const pick = <T>(random: Random, from: readonly T[]): T | undefined =>
  from.length === 0 ? undefined : random.of(from);

/** Two neighbouring digits the other way round: 12,500 → 21,500. */
export function swapped(value: number, random: Random): number | undefined {
  const digits = String(value);
  const places = [...digits].flatMap((digit, i) => {
    const next = digits[i + 1];
    return next !== undefined && digit !== next && digit !== "." && next !== "." && !(i === 0 && next === "0")
      ? [i]
      : [];
  });
  const place = pick(random, places);
  if (place === undefined) return undefined;
  return Number(digits.slice(0, place) + digits[place + 1]! + digits[place]! + digits.slice(place + 2));
}

/** Rows that no cell merged over several rows reaches into. */
export const apart = ({ grid, plan }: SoundMaster): PlanRow[] => {
  const tall = grid.merges.filter(({ top, bottom }) => top < bottom);
  return plan.submission.rows.filter(({ row }) => !tall.some(({ top, bottom }) => top <= row && row <= bottom));
};

/** The totals that count a row, after rows were put in above them. */
export const totalsOver = (master: SoundMaster, row: PlanRow, putIn = 0): Place[] => {
  const { sections, grandTotal, rows } = master.plan.submission;
  const section = sections.find((one) => one.rows.some((index) => rows[index] === row));
  return [section?.total, grandTotal].flatMap((total) => (total ? [line(master, total.row + putIn)] : []));
};
