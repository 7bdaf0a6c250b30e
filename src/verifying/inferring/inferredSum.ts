import type { Area } from "../../grid/area";
import type { Measured } from "../../issues/words";
import { sameFigure } from "../blaming/sameFigure";
import { slipBetween } from "../blaming/slips";
import type { FigureColumn, SheetFigure } from "./sheetFigures";

/** What is wrong with what a formula counts. */
export type Miscount =
  /** 0-based rows that it leaves out, counts twice, or cannot count because they hold text. */
  (
    | { readonly kind: "short" | "twice" | "text"; readonly rows: readonly number[] }
    /** It counts these cells, unlike the sums beside it, which count the cells of these rows (or columns), 0-based; null: besides its own. */
    | { readonly kind: "elsewhere"; readonly cells: string; readonly counts: readonly number[] | null }
  ) & {
    /** Whether several formulas like it speak against it, or its own text does. */
    readonly isSure: boolean;
  };

/** A figure and the column it is in. */
export interface Placed {
  readonly figure: SheetFigure;
  readonly column: FigureColumn;
}

/**
 * What bears out that a typed figure is a sum of just these cells, beside the figures themselves.
 *
 *   formulas  others like it, in its row or column, are formulas that count so
 *   row       another typed figure of its row is the sum of the same rows
 *   column    others of its kind, in its column, add up
 *   label     it is called a total, over rows of one kind
 *   above     the typed total that counts it agrees with it, or with its rows
 *   crossing  a sum in the other direction differs by as much, and counts one figure with it
 */
export type Witness = "formulas" | "row" | "column" | "label" | "above" | "crossing";

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
  /** Of a typed sum. */
  readonly witnesses: readonly Witness[];
  /** Of a typed sum without a total's name: whether the rows it may count are of several kinds. */
  readonly isMixed?: boolean;
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

/** Whether a figure may be a wrong sum, and not a mean, a share or a price. */
export const mayBeWrongSum = (
  value: number,
  addends: readonly number[],
  computed: number,
  { unit }: FigureColumn,
): boolean =>
  isPlausibleSum(value, addends, computed) ||
  (addends.length > 1 &&
    slipBetween(value, computed, unit) !== undefined &&
    !isOtherFigureOf(value, addends, computed, unit));

/** Above every addend, and not far off. */
function isPlausibleSum(value: number, addends: readonly number[], computed: number): boolean {
  const largest = addends.reduce((most, one) => Math.max(most, one), 0);
  const isShare = Math.abs(computed / (value || 1) - 1) < 0.02 && [100, 10_000].includes(value);
  return addends.length > 1 && value > largest && !isShare && Math.abs(value - computed) < 0.4 * computed;
}

/**
 * What else the foot of a column may show: the last of its figures, where they run on (150 under 30, 60 … 150 days),
 * the largest, or their mean, which of ten rows is a tenth of their sum.
 */
function isOtherFigureOf(value: number, addends: readonly number[], computed: number, unit: Measured): boolean {
  const largest = addends.reduce((most, one) => Math.max(most, one), 0);
  const mean = computed / addends.length;
  return [addends.at(-1), largest, mean, unit === "satang" ? Math.round(mean) : mean].some(
    (other) => other !== undefined && sameFigure(value, other),
  );
}
