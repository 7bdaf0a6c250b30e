import type { Area } from "../../grid/area";
import type { Measured } from "../../issues/words";
import type { Miscount } from "./miscount";
import type { SheetFigure, FigureColumn } from "./sheetFigures";

/** A figure and the column it stands in. */
export interface Placed {
  readonly figure: SheetFigure;
  readonly column: FigureColumn;
}

/** A figure found to be the sum of others, of its own column or of its own row. */
export interface InferredSum extends Placed {
  readonly along: "column" | "row";
  /** A formula, which follows what it counts. */
  readonly live: boolean;
  /** What it should count. */
  readonly counts: readonly Placed[];
  /** What they add up to, in the unit of the sum's own column. */
  readonly computed: number;
  /** What is wrong with its formula, if anything. */
  readonly miscount: Miscount | undefined;
  /** Whether sums like it are formulas. */
  readonly amongFormulas: boolean;
}

/** A figure of one unit in another. */
export const inSumUnit = (value: number, from: Measured, to: Measured): number =>
  from === to ? value : from === "satang" ? value / 100 : value * 100;

/** The figures added up, in the unit of a column. */
export const addedUp = (placed: readonly Placed[], { unit }: FigureColumn): number =>
  placed.reduce((sum, { figure, column }) => sum + inSumUnit(figure.value, column.unit, unit), 0);

/** The cells a sum should count, as few areas as there are runs of rows (or of columns). */
export function coversOf({ counts, along }: InferredSum): Area[] {
  const areas: { top: number; left: number; bottom: number; right: number }[] = [];
  const cells = counts.map(({ figure }) => figure.at);
  for (const { row, column } of cells.sort((a, b) => a.row - b.row || a.column - b.column)) {
    const last = areas.at(-1);
    if (last && along === "column" && row - last.bottom <= 1) last.bottom = row;
    else if (last && along === "row" && column - last.right <= 1) last.right = column;
    else areas.push({ top: row, left: column, bottom: row, right: column });
  }
  return areas;
}
