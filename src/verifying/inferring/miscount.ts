import type { Area } from "../../grid/area";
import { countUpTo } from "../../grid/countWhile";
import { timesCounted } from "../../totals/coverage";
import type { ColumnSums } from "./formulaSums";
import type { SheetFigure, FigureColumn } from "./sheetFigures";
import type { RowFacts } from "./rowFacts";

/** What is wrong with what a formula counts. */
export type Miscount =
  /** 0-based rows that it leaves out, counts twice, or cannot count because they hold text. */
  | { readonly kind: "short" | "twice" | "text"; readonly rows: readonly number[] }
  /** It counts these cells, unlike the sums beside it. */
  | { readonly kind: "elsewhere"; readonly cells: string };

/**
 * What a sum of a column leaves out, counts twice or cannot count, judged by the column itself: a total and what it
 * already counts; a figure between a total and its rows that no total counts; a row of the same kind as the outermost
 * one counted, right beside it.
 */
export function miscountOf(
  sum: SheetFigure,
  column: FigureColumn,
  own: ColumnSums,
  facts: ReadonlyMap<number, RowFacts>,
): Miscount | undefined {
  const { areas } = sum.terms!;
  const inner = within(areas, own.rows).map((index) => own.sums[index]!);
  const times = timesCounted(areas, column.column);
  const nested = inner.filter((one) => one !== sum && one.terms!.areas.some((area) => countsAny(area, times, column)));
  const again = areas.length > 1 ? rowsIn(areas, column.rows).filter((row) => times(row) > 1) : [];
  const twice = [...nested.map(({ at }) => at.row), ...again];
  if (twice.length > 0) return { kind: "twice", rows: sorted(twice) };
  const short = leftOut(sum, inner, column, own, facts);
  if (short.length > 0) return { kind: "short", rows: sorted(short) };
  const { near } = reach(sum);
  const between = rowsBetween(near, sum.at.row, column.textRows);
  const texts = [...rowsIn(areas, column.textRows), ...between];
  return texts.length > 0 ? { kind: "text", rows: sorted(texts) } : undefined;
}

const sorted = (rows: readonly number[]): number[] => [...new Set(rows)].sort((a, b) => a - b);

/** Indexes of those ascending rows that lie in the areas. */
function within(areas: readonly Area[], rows: readonly number[]): number[] {
  const found: number[] = [];
  for (const { top, bottom } of areas) {
    for (let at = countUpTo(rows, top - 1); at < rows.length && rows[at]! <= bottom; at++) found.push(at);
  }
  return found;
}

const countsAny = ({ top, bottom }: Area, times: (row: number) => number, { rows }: FigureColumn): boolean => {
  const first = rows[countUpTo(rows, top - 1)];
  return first !== undefined && first <= bottom && times(first) > 0;
};

/** The rows a sum reaches over, from the nearest to itself to the farthest. */
function reach({ at, terms }: SheetFigure): { readonly near: number; readonly far: number; readonly up: boolean } {
  const [top, bottom] = [
    Math.min(...terms!.areas.map((area) => area.top)),
    Math.max(...terms!.areas.map((area) => area.bottom)),
  ];
  return bottom < at.row ? { near: bottom, far: top, up: true } : { near: top, far: bottom, up: false };
}

/** That many rows of a sum show what kind of rows it counts. */
const enoughRows = 100;

export const rowsIn = (areas: readonly Area[], rows: readonly number[]): number[] =>
  within(areas, rows).map((index) => rows[index]!);

/** Those of some ascending rows that lie between two. */
const rowsBetween = (a: number, b: number, rows: readonly number[]): readonly number[] =>
  rows.slice(
    countUpTo(rows, Math.min(a, b)),
    Math.max(countUpTo(rows, Math.min(a, b)), countUpTo(rows, Math.max(a, b) - 1)),
  );

/** Figures that a sum should count as it counts those beside them, and that no sum counts. */
function leftOut(
  sum: SheetFigure,
  inner: readonly SheetFigure[],
  { figures, rows }: FigureColumn,
  { isSum, counted }: ColumnSums,
  facts: ReadonlyMap<number, RowFacts>,
): number[] {
  const { near, far, up } = reach(sum);
  const kindOf = (row: number): string | undefined => facts.get(row)?.kind;
  const like = inner.length > 0 ? inner.map(({ at }) => at.row) : rowsIn(sum.terms!.areas, rows);
  const kinds = new Set(like.slice(0, enoughRows).map(kindOf));
  const [from, to] = [Math.min(far, sum.at.row), Math.max(far, sum.at.row)];
  const found: number[] = [];
  for (let index = countUpTo(rows, from); index < rows.length && rows[index]! < to; index++) {
    const row = rows[index]!;
    // A total is left out where others of its kind are counted; a row, where only rows are.
    if (counted(index) || figures[index]!.value === 0 || isSum(row) !== inner.length > 0) continue;
    if (kinds.has(kindOf(row))) found.push(row);
  }
  // Past another total the rows are that one's.
  const isOther = (row: number): boolean => isSum(row) && !inner.some(({ at }) => at.row === row);
  if (found.some((row) => rowsBetween(row, near, rows).some(isOther))) return inner.length > 0 ? found : [];
  if (inner.length > 0) return found;
  const edge = countUpTo(rows, far) - 1;
  for (let index = up ? edge - 1 : edge + 1; index >= 0 && index < rows.length; index += up ? -1 : 1) {
    const row = rows[index]!;
    const apart = Math.abs(row - (rows[index + (up ? 1 : -1)] ?? row));
    const first = figures[edge]!;
    const alike = kindOf(row) === kindOf(far) && figures[index]!.cell.format === first.cell.format;
    if (apart > 1 || counted(index) || isSum(row) || !alike || Math.abs(near - far) < 1) break;
    if (figures[index]!.value !== 0) found.push(row);
  }
  return found;
}
