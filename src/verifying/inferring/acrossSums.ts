import { areaToA1 } from "../../grid/area";
import { sameFigure } from "../blaming/sameFigure";
import { directionOf, relativeAreas } from "./formulaSums";
import { addedUp, type InferredSum, type Placed } from "./inferredSum";
import type { SheetFigure, FigureColumn } from "./sheetFigures";
import { totalLabelOf } from "./totalLabel";

type CountsIn = (row: number, left: number, right: number) => Placed[];

/**
 * Sums across rows: formulas that add up their own row, and typed figures in a column that is headed as a total and
 * does so in most rows, or that stand among such formulas.
 */
export function acrossSums(columns: readonly FigureColumn[]): InferredSum[] {
  const byRow = columns.map(({ figures }) => new Map(figures.map((figure) => [figure.at.row, figure])));
  const countsIn: CountsIn = (row, left, right) =>
    columns.flatMap((column, at) => {
      const figure = column.column < left || column.column > right ? undefined : byRow[at]!.get(row);
      return figure ? [{ figure, column }] : [];
    });
  return columns.flatMap((column, at) => {
    const live = column.figures.filter((figure) => directionOf(figure) === "across");
    const usual = commonest(live);
    const spans = usual ? usual.terms!.areas : typedSpan(columns, at, countsIn);
    const like = ({ at: { row } }: SheetFigure): Placed[] =>
      spans.flatMap(({ left, right }) => countsIn(row, left, right));
    const made = (figure: SheetFigure, counts: readonly Placed[], miscount?: InferredSum["miscount"]): InferredSum => ({
      ...{ figure, column, along: "row", live: figure.terms !== undefined, counts, miscount },
      ...{ computed: addedUp(counts, column), amongFormulas: usual !== undefined },
    });
    return column.figures.flatMap((figure): InferredSum[] => {
      if (directionOf(figure) === "across") {
        if (!usual || relativeAreas(figure) === relativeAreas(usual)) {
          return [
            made(
              figure,
              figure.terms!.areas.flatMap(({ left, right }) => countsIn(figure.at.row, left, right)),
            ),
          ];
        }
        const counts = like(figure);
        const cells = figure.terms!.areas.map(areaToA1).join(", ");
        return [
          made(
            figure,
            counts,
            sameFigure(addedUp(counts, column), figure.value, column.step) ? undefined : { kind: "elsewhere", cells },
          ),
        ];
      }
      const counts = figure.cell.formula === null ? like(figure) : [];
      return counts.length > 1 ? [made(figure, counts)] : [];
    });
  });
}

/** A formula that is as most of some are, where four of five are and there are three at least. */
function commonest(formulas: readonly SheetFigure[]): SheetFigure | undefined {
  const counts = new Map<string, SheetFigure[]>();
  for (const one of formulas) {
    const written = relativeAreas(one);
    const same = counts.get(written);
    if (same) same.push(one);
    else counts.set(written, [one]);
  }
  const most = [...counts.values()].sort((a, b) => b.length - a.length)[0] ?? [];
  return most.length >= 3 && most.length >= 0.8 * formulas.length ? most[0] : undefined;
}

/** The columns just left of one headed as a total that it adds up in most rows; the fewest that do. */
function typedSpan(
  columns: readonly FigureColumn[],
  at: number,
  countsIn: CountsIn,
): { readonly left: number; readonly right: number }[] {
  const column = columns[at]!;
  if (!column.header.split(/\s+/).some((word) => totalLabelOf(word))) return [];
  for (let first = at - 2; first >= 0 && at - first <= 24; first--) {
    if (!columns[first]!.adds) return [];
    const [left, right] = [columns[first]!.column, columns[at - 1]!.column];
    let holds = 0;
    let fails = 0;
    for (const figure of column.figures) {
      if (figure.cell.formula !== null && directionOf(figure) !== "across") continue;
      const counts = countsIn(figure.at.row, left, right);
      if (counts.filter(({ figure: { value } }) => value !== 0).length < 2) continue;
      if (sameFigure(addedUp(counts, column), figure.value, column.step)) holds += 1;
      else fails += 1;
    }
    if (holds >= 2 && fails * 2 <= holds) return [{ left, right }];
  }
  return [];
}
