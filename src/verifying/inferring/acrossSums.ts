import { areaToA1 } from "../../grid/area";
import { countUpTo } from "../../grid/countWhile";
import { sameFigure } from "../blaming/sameFigure";
import { directionOf, relativeAreas } from "./formulaSums";
import { addedUp, mayBeWrongSum, type InferredSum, type Miscount, type Placed } from "./inferredSum";
import type { FigureColumn, SheetFigure } from "./sheetFigures";
import { totalLabelOf } from "./totalLabel";

type CountsIn = (row: number, left: number, right: number) => Placed[];

interface ColumnSpan {
  readonly left: number;
  readonly right: number;
}

/**
 * Sums across rows: formulas that add up their own row, and typed figures in a column that is headed as a total and
 * does so in most rows, or that are among such formulas. Words within a column begin another table, whose columns
 * may mean something else.
 */
export function acrossSums(columns: readonly FigureColumn[]): InferredSum[] {
  const byRow = columns.map(({ figures }) => new Map(figures.map((figure) => [figure.at.row, figure])));
  const places = columns.map(({ column }) => column);
  const countsIn: CountsIn = (row, left, right) => {
    const found: Placed[] = [];
    for (let at = countUpTo(places, left - 1); at < places.length && places[at]! <= right; at++) {
      const figure = byRow[at]!.get(row);
      if (figure) found.push({ figure, column: columns[at]! });
    }
    return found;
  };
  return columns.flatMap((column, at) =>
    tablesOf(column).flatMap((figures) => inTable(columns, at, figures, countsIn)),
  );
}

/** The figures of a column, parted where words are between them. */
function tablesOf({ figures, breaks }: FigureColumn): SheetFigure[][] {
  const tables = new Map<number, SheetFigure[]>();
  for (const figure of figures) {
    const table = countUpTo(breaks, figure.at.row);
    const same = tables.get(table);
    if (same) same.push(figure);
    else tables.set(table, [figure]);
  }
  return [...tables.values()];
}

function inTable(
  columns: readonly FigureColumn[],
  at: number,
  figures: readonly SheetFigure[],
  countsIn: CountsIn,
): InferredSum[] {
  const column = columns[at]!;
  const live = figures.filter((figure) => directionOf(figure) === "across");
  const usual = commonest(live);
  const typed = usual ? undefined : typedSpan(columns, at, figures, countsIn);
  const spans: readonly ColumnSpan[] = usual ? usual.terms!.areas : typed ? [typed] : [];
  const isSure = typed?.isSure === true;
  const like = (row: number): Placed[] => spans.flatMap(({ left, right }) => countsIn(row, left, right));
  const made = (figure: SheetFigure, counts: readonly Placed[], miscount?: Miscount): InferredSum => ({
    ...{ figure, column, along: "row", live: figure.terms !== undefined, counts, miscount },
    ...{ computed: addedUp(counts, column), witnesses: usual ? ["formulas"] : isSure ? ["column"] : [] },
  });
  return figures.flatMap((figure): InferredSum[] => {
    if (figure.terms) {
      const miscount = usual && unlike(figure, usual, like(figure.at.row), column, live, countsIn);
      if (miscount) return [made(figure, like(figure.at.row), miscount)];
      if (directionOf(figure) !== "across") return [];
      const counts = figure.terms.areas.flatMap(({ left, right }) => countsIn(figure.at.row, left, right));
      return [made(figure, counts)];
    }
    if (figure.cell.formula !== null || !column.adds) return [];
    const counts = like(figure.at.row);
    const addends = counts.map((one) => one.figure.value);
    const computed = addedUp(counts, column);
    const isSum =
      sameFigure(computed, figure.value, column.step) || mayBeWrongSum(figure.value, addends, computed, column);
    const isSame = sameFigure(computed, figure.value, column.step);
    const enough = isSame ? counts.length : addends.filter((value) => value !== 0).length;
    return enough > 1 && isSum ? [made(figure, counts)] : [];
  });
}

/** A formula that is as most of some are, where three of four are and there are three at least. */
function commonest(formulas: readonly SheetFigure[]): SheetFigure | undefined {
  const counts = new Map<string, SheetFigure[]>();
  for (const one of formulas) {
    const written = relativeAreas(one);
    const same = counts.get(written);
    if (same) same.push(one);
    else counts.set(written, [one]);
  }
  const most = [...counts.values()].sort((a, b) => b.length - a.length)[0] ?? [];
  return most.length >= enoughRows && most.length >= 0.75 * formulas.length ? most[0] : undefined;
}

/** A formula that counts other columns than those above and below it do, or another row, and differs for it. */
function unlike(
  figure: SheetFigure,
  usual: SheetFigure,
  counts: readonly Placed[],
  column: FigureColumn,
  live: readonly SheetFigure[],
  countsIn: CountsIn,
): Miscount | undefined {
  const { areas, elsewhere } = figure.terms!;
  if (elsewhere.length > 0 || areas.length === 0 || relativeAreas(figure) === relativeAreas(usual)) return undefined;
  const columnsNamed = ({ terms }: SheetFigure): string =>
    terms!.areas.map(({ left, right }) => `${left}-${right}`).join(",");
  const isAcross = directionOf(figure) === "across";
  const isOtherRow =
    areas.every(({ top, bottom }) => top === bottom && top === areas[0]!.top) &&
    columnsNamed(figure) === columnsNamed(usual);
  const isDifferent = counts.length > 1 && !sameFigure(addedUp(counts, column), figure.value, column.step);
  if (!isDifferent || !(isAcross || isOtherRow)) return undefined;
  // More columns than the others count may be the better reading, unless those pass over figures there.
  const named = areas.flatMap(({ left, right }) => countsIn(figure.at.row, left, right));
  const more = named
    .filter((one) => !counts.some((other) => other.figure === one.figure))
    .map((one) => one.column.column);
  const isMore =
    isAcross && more.length > 0 && counts.every((one) => named.some((other) => other.figure === one.figure));
  const passesOver = (other: SheetFigure): boolean =>
    other !== figure && more.some((at) => countsIn(other.at.row, at, at).some((one) => one.figure.value !== 0));
  if (isMore && live.filter(passesOver).length < 2) return undefined;
  return {
    kind: "elsewhere",
    cells: areas.map(areaToA1).join(", "),
    counts: counts.map((one) => one.column.column),
    isSure: live.length > enoughRows + 1,
  };
}

/** That many rows of which most add up make a column of totals. */
const enoughRows = 3;

/** The columns just left of one headed as a total that it adds up in most rows; the fewest that do. */
function typedSpan(
  columns: readonly FigureColumn[],
  at: number,
  figures: readonly SheetFigure[],
  countsIn: CountsIn,
): (ColumnSpan & { readonly isSure: boolean }) | undefined {
  const column = columns[at]!;
  if (!column.header.split(/\s+/).some((word) => totalLabelOf(word))) return undefined;
  for (let first = at - 2; first >= 0 && at - first <= 24; first--) {
    if (!columns[first]!.adds) return undefined;
    const [left, right] = [columns[first]!.column, columns[at - 1]!.column];
    let holds = 0;
    let fails = 0;
    for (const figure of figures) {
      if (figure.cell.formula !== null && directionOf(figure) !== "across") continue;
      const counts = countsIn(figure.at.row, left, right);
      if (counts.filter(({ figure: { value } }) => value !== 0).length < 2) continue;
      if (sameFigure(addedUp(counts, column), figure.value, column.step)) holds += 1;
      else fails += 1;
    }
    if (holds >= 2 && fails * 2 <= holds) return { left, right, isSure: holds >= enoughRows && fails * 4 <= holds };
  }
  return undefined;
}
