import { areaToA1, type Area } from "../../grid/area";
import { countUpTo } from "../../grid/countWhile";
import { timesCounted } from "../../totals/coverage";
import { sameFigure } from "../blaming/sameFigure";
import { directionOf, isLink, type ColumnSums, type SummedColumn } from "./formulaSums";
import type { Miscount } from "./inferredSum";
import { apartFrom, sameSaying, type RowFacts } from "./rowFacts";
import type { FigureColumn, SheetFigure } from "./sheetFigures";

/** What the coverage of a formula is judged by. */
export interface CoverageSigns {
  readonly columns: readonly SummedColumn[];
  readonly facts: ReadonlyMap<number, RowFacts>;
  /** How many formulas of other rows read a cell. */
  readonly usesIn: (column: number) => (row: number) => number;
}

/**
 * What the sums of columns leave out or count twice. That a formula counts other cells than a reading of the layout
 * would have it is not a fault by itself. It is judged by what speaks for itself: a cell and what it adds up are both
 * counted; it differs from several like it in its row; or it stops short of rows like those it counts, which
 * nothing else counts.
 */
export function columnMiscounts({ columns, facts, usesIn }: CoverageSigns): Map<SheetFigure, Miscount> {
  const beside = sumsByRow(columns);
  const found = new Map<SheetFigure, Miscount>();
  for (const { column, formulas } of columns) {
    const uses = usesIn(column.column);
    const used = (row: number): boolean => uses(row) > 0;
    for (const sum of formulas.sums) {
      const others = sameTable(sum, beside, facts);
      const miscount =
        twice(sum, column, formulas) ??
        outside(sum, formulas) ??
        unlike(sum, others, column, uses) ??
        short(sum, column, formulas, facts, used) ??
        textCounted(sum, column);
      if (miscount) found.set(sum, miscount);
    }
    for (const figure of column.figures) {
      if (!figure.terms || directionOf(figure) !== "other") continue;
      const miscount = otherColumn(figure, column, sameTable(figure, beside, facts), used, formulas);
      if (miscount) found.set(figure, miscount);
    }
  }
  return found;
}

/** The sums of each row that count their own columns. */
export function sumsByRow(columns: readonly SummedColumn[]): Map<number, SheetFigure[]> {
  const rows = new Map<number, SheetFigure[]>();
  for (const sum of columns.flatMap(({ formulas }) => formulas.sums)) {
    const same = rows.get(sum.at.row);
    if (same) same.push(sum);
    else rows.set(sum.at.row, [sum]);
  }
  return rows;
}

/** The sums beside a figure, in its row and without words between: beyond those another table may begin. */
export function sameTable(
  { at }: SheetFigure,
  beside: ReadonlyMap<number, readonly SheetFigure[]>,
  facts: ReadonlyMap<number, RowFacts>,
): SheetFigure[] {
  const words = facts.get(at.row)?.words ?? [];
  const table = countUpTo(words, at.column);
  return (beside.get(at.row) ?? []).filter(
    (one) => one.at.column !== at.column && countUpTo(words, one.at.column) === table,
  );
}

const namedBefore = new WeakMap<readonly Area[], string>();

/** The rows that some areas name: the same for sums that count alike. A sum is asked once for each beside it. */
function rowsNamed(areas: readonly Area[]): string {
  const known = namedBefore.get(areas);
  if (known !== undefined) return known;
  const named = areas
    .map(({ top, bottom }) => `${top}-${bottom}`)
    .sort()
    .join(",");
  namedBefore.set(areas, named);
  return named;
}

/** What most of some sums name, where at least two do, and three of four. */
export function commonRows(
  sums: readonly SheetFigure[],
): { readonly areas: readonly Area[]; readonly count: number } | undefined {
  const counts = new Map<string, SheetFigure[]>();
  for (const sum of sums) {
    const key = rowsNamed(sum.terms!.areas);
    const same = counts.get(key);
    if (same) same.push(sum);
    else counts.set(key, [sum]);
  }
  const [most = []] = [...counts.values()].sort((a, b) => b.length - a.length);
  return most.length >= 2 && most.length >= 0.75 * sums.length
    ? { areas: most[0]!.terms!.areas, count: most.length }
    : undefined;
}

/** Rows of figures other than zero that lie in some areas, whatever their columns. */
export function rowsCounted({ figures, rows }: FigureColumn, areas: readonly Area[]): number[] {
  const found: number[] = [];
  for (const { top, bottom } of areas) {
    for (let at = countUpTo(rows, top - 1); at < rows.length && rows[at]! <= bottom; at++) {
      if (figures[at]!.value !== 0) found.push(rows[at]!);
    }
  }
  return areas.length < 2 ? found : [...new Set(found)].sort((a, b) => a - b);
}

const valueIn = ({ figures, rows }: FigureColumn, row: number): number => figures[countUpTo(rows, row) - 1]!.value;

/** That many formulas of a column show what its formulas are like. */
const enoughFormulas = 3;

/** Cells of other sheets, where the other sums of its column count none. */
function outside({ terms }: SheetFigure, own: ColumnSums): Miscount | undefined {
  const { areas, elsewhere } = terms!;
  const without = own.sums.length - own.linked;
  const isOdd = elsewhere.length > 0 && areas.length > 0 && without >= enoughFormulas && own.linked === 1;
  return isOdd ? { kind: "elsewhere", cells: elsewhere.join(", "), counts: null, isSure: false } : undefined;
}

/** A row counted by two terms; or a sum together with what it adds up. */
function twice(sum: SheetFigure, column: FigureColumn, own: ColumnSums): Miscount | undefined {
  const { areas } = sum.terms!;
  const times = timesCounted(areas, column.column);
  const counted = rowsCounted(column, areas);
  const again = areas.length > 1 ? counted.filter((row) => times(row) > 1) : [];
  const nested = counted.filter((row) => {
    if (!own.isSum(row) || row === sum.at.row) return false;
    const inner = own.sums[countUpTo(own.rows, row) - 1]!;
    return rowsCounted(column, inner.terms!.areas).some((one) => times(one) > 0);
  });
  const rows = [...new Set([...nested, ...again])].sort((a, b) => a - b);
  return rows.length > 0 ? { kind: "twice", rows, isSure: again.length > 0 } : undefined;
}

/** It counts other rows than the sums beside it, and comes to something else for it. */
function unlike(
  sum: SheetFigure,
  others: readonly SheetFigure[],
  column: FigureColumn,
  uses: (row: number) => number,
): Miscount | undefined {
  const common = commonRows(others);
  if (!common || sum.terms!.elsewhere.length > 0) return undefined;
  const times = timesCounted(sum.terms!.areas, column.column);
  const wanted = rowsCounted(column, common.areas);
  const counted = rowsCounted(column, sum.terms!.areas);
  const missed = wanted.filter((row) => times(row) === 0);
  const known = new Set(wanted);
  const strangers = counted.filter((row) => !known.has(row));
  const total = (rows: readonly number[]): number => rows.reduce((all, row) => all + valueIn(column, row), 0);
  if (sameFigure(total(wanted), total(counted), column.step)) return undefined;
  if (strangers.length === 0) {
    // Two beside it are few: then nothing else may count what it leaves out.
    const isSure = common.count > 2;
    return isSure || missed.every((row) => uses(row) === 0) ? { kind: "short", rows: missed, isSure } : undefined;
  }
  // More rows than the sums beside it count may be the better reading, unless those rows count elsewhere.
  const isStray = strangers.some((row) => uses(row) > 1) || missed.length > 0;
  if (!isStray || (common.count <= 2 && missed.length > 0)) return undefined;
  return {
    kind: "elsewhere",
    cells: sum.terms!.areas.map(areaToA1).join(", "),
    counts: wanted,
    isSure: common.count > 2,
  };
}

/** The rows of the sums beside it, but of another column than its own. */
function otherColumn(
  figure: SheetFigure,
  column: FigureColumn,
  beside: readonly SheetFigure[],
  used: (row: number) => boolean,
  own: ColumnSums,
): Miscount | undefined {
  const [only, ...others] = beside;
  const { areas, elsewhere } = figure.terms!;
  const alone = own.sums.length >= enoughFormulas - 1 && beside.length === 0 ? { areas, count: 1 } : undefined;
  const common = commonRows(beside) ?? (only && others.length === 0 ? { areas: only.terms!.areas, count: 1 } : alone);
  if (!common || elsewhere.length > 0) return undefined;
  const [first] = areas;
  const isOne = first !== undefined && areas.every(({ left, right }) => left === first.left && right === first.left);
  if (!isOne || first.left === column.column || rowsNamed(areas) !== rowsNamed(common.areas)) return undefined;
  const wanted = rowsCounted(column, common.areas);
  const total = wanted.reduce((all, row) => all + valueIn(column, row), 0);
  // One beside it is few: then nothing else may count the figures of its own column.
  const isSure = common.count > 1 || wanted.every((row) => !used(row));
  return isSure && wanted.length > 0 && !sameFigure(total, figure.value, column.step)
    ? { kind: "elsewhere", cells: areas.map(areaToA1).join(", "), counts: wanted, isSure: common.count > 2 }
    : undefined;
}

/** That many rows of a sum show what kind of rows it counts. */
const enoughRows = 100;

/** Rows like those it counts, right beside them or between them, that no formula of another row reads. */
function short(
  sum: SheetFigure,
  column: FigureColumn,
  own: ColumnSums,
  facts: ReadonlyMap<number, RowFacts>,
  used: (row: number) => boolean,
): Miscount | undefined {
  const { areas, elsewhere } = sum.terms!;
  // One cell alone is a total of all only where the words say so.
  if (elsewhere.length > 0 || (isLink(sum) && facts.get(sum.at.row)?.label !== "grand-total")) return undefined;
  const { figures, rows } = column;
  const counted = rowsCounted(column, areas);
  const inner = counted.filter((row) => own.isSum(row));
  const kindOf = (row: number): string => facts.get(row)?.kind ?? "";
  const like = inner.length > 0 ? inner : counted;
  const kinds = new Set(like.slice(0, enoughRows).map(kindOf));
  const [from, to] = [Math.min(...areas.map(({ top }) => top)), Math.max(...areas.map(({ bottom }) => bottom))];
  const isUp = to < sum.at.row;
  const times = timesCounted(areas, column.column);
  const formats = new Set(counted.slice(0, enoughRows).map((row) => figures[countUpTo(rows, row) - 1]!.cell.format));
  const isApart = apartFrom(counted.slice(0, enoughRows), facts);
  const isFree = (index: number): boolean => {
    const row = rows[index]!;
    const { value } = figures[index]!;
    // A total as large as this one is the same, parted in another way.
    const isSame = own.isSum(row) && sameFigure(value, sum.value, column.step);
    return (
      times(row) === 0 &&
      value !== 0 &&
      !isSame &&
      !isApart(row) &&
      !used(row) &&
      (own.isSum(row) || facts.get(row)?.label === undefined)
    );
  };
  const isLeft = (index: number): boolean => isFree(index) && kinds.has(kindOf(rows[index]!));
  const found: number[] = [];
  const [first, last] = isUp ? [from, sum.at.row - 1] : [sum.at.row + 1, to];
  for (let index = countUpTo(rows, first - 1); index < rows.length && rows[index]! <= last; index++) {
    const row = rows[index]!;
    // Past another total the rows are that one's.
    const isPast = isUp ? row > to : row < from;
    if (inner.length === 0 && isPast && own.isSum(row)) {
      if (isUp) break;
      found.length = 0;
    }
    // Between a sum and its rows nothing else is that is shown as they are.
    const isGap = inner.length === 0 && isPast && isFree(index) && formats.has(figures[index]!.cell.format);
    const isOne = isGap || (isLeft(index) && sameSaying(row, like, facts));
    if (isOne && (inner.length > 0 || !own.isSum(row))) found.push(row);
  }
  const far = isUp ? from : to;
  found.push(
    ...(inner.length > 0
      ? totalsBeyond(sum, column, own, facts, far, isLeft).filter((row) => sameSaying(row, like, facts))
      : beyond(sum, column, own, facts, isFree, far)),
  );
  const unique = [...new Set(found)].sort((a, b) => a - b);
  return unique.length > 0 ? { kind: "short", rows: unique, isSure: false } : undefined;
}

/** Totals like those counted, beyond the far end of a sum of totals, up to the next that counts totals itself. */
function totalsBeyond(
  sum: SheetFigure,
  { figures, rows, breaks }: FigureColumn,
  own: ColumnSums,
  facts: ReadonlyMap<number, RowFacts>,
  far: number,
  isLeft: (index: number) => boolean,
): number[] {
  const isUp = far < sum.at.row;
  const found: number[] = [];
  const table = countUpTo(breaks, far);
  const kind = facts.get(sum.at.row)?.kind;
  const later = isUp ? figures.slice(0, countUpTo(rows, far - 1)).reverse() : figures.slice(countUpTo(rows, far));
  // Below the next heading like its own, the totals are that one's.
  const end = later.find(({ at }) => facts.get(at.row)?.kind === kind)?.at.row;
  const first = isUp ? countUpTo(own.rows, far - 1) - 1 : countUpTo(own.rows, far);
  for (let at = first; at >= 0 && at < own.sums.length; at += isUp ? -1 : 1) {
    const row = own.rows[at]!;
    const counts = own.sums[at]!.terms!.areas.flatMap(({ top, bottom }) =>
      own.rows.slice(countUpTo(own.rows, top - 1), countUpTo(own.rows, bottom)),
    );
    const index = countUpTo(rows, row) - 1;
    if (countUpTo(breaks, row) !== table || (end !== undefined && (isUp ? row <= end : row >= end))) break;
    if (isLeft(index)) found.push(row);
    else if (counts.length > 0) break;
  }
  return found;
}

/** Rows beyond the far end of a sum of rows, in one run with it. */
function beyond(
  sum: SheetFigure,
  { figures, rows, breaks }: FigureColumn,
  own: ColumnSums,
  facts: ReadonlyMap<number, RowFacts>,
  isLeft: (index: number) => boolean,
  far: number,
): number[] {
  const isUp = far < sum.at.row;
  const edge = isUp ? countUpTo(rows, far - 1) : countUpTo(rows, far) - 1;
  const first = figures[edge];
  if (!first || own.isSum(first.at.row)) return [];
  const size = rowsInside(rows, sum);
  const levels = new Set(
    rowsOfSum(rows, sum)
      .slice(0, enoughRows)
      .map((row) => facts.get(row)?.level),
  );
  const found: number[] = [];
  for (let index = edge + (isUp ? -1 : 1); index >= 0 && index < rows.length; index += isUp ? -1 : 1) {
    const row = rows[index]!;
    const before = rows[index + (isUp ? 1 : -1)]!;
    const isApart =
      Math.abs(row - before) > 1 ||
      countUpTo(breaks, Math.max(row, before)) !== countUpTo(breaks, Math.min(row, before));
    const isAlike = levels.has(facts.get(row)?.level) && figures[index]!.cell.format === first.cell.format;
    if (isApart || !isAlike || own.isSum(row) || !(isLeft(index) || figures[index]!.value === 0)) break;
    if (figures[index]!.value !== 0) found.push(row);
  }
  const enough = facts.get(sum.at.row)?.label === undefined ? 2 : 1;
  return size >= enough && found.length <= size ? found : [];
}

const rowsInside = (rows: readonly number[], sum: SheetFigure): number => rowsOfSum(rows, sum).length;

const rowsOfSum = (rows: readonly number[], { terms }: SheetFigure): number[] =>
  terms!.areas.flatMap(({ top, bottom }) => rows.slice(countUpTo(rows, top - 1), countUpTo(rows, bottom)));

/** Numbers typed as text within an area, beside numbers that count. */
function textCounted(sum: SheetFigure, column: FigureColumn): Miscount | undefined {
  const rows = sum.terms!.areas.flatMap(({ top, bottom, left, right }) =>
    top < bottom && left === right ? column.textRows.filter((row) => top <= row && row <= bottom) : [],
  );
  return rows.length > 0 && rowsInside(column.rows, sum) > 0
    ? { kind: "text", rows: [...new Set(rows)], isSure: true }
    : undefined;
}
