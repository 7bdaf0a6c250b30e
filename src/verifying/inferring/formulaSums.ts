import { countUpTo } from "../../grid/countWhile";
import type { RowFacts } from "./rowFacts";
import type { SheetFigure, FigureColumn } from "./sheetFigures";

/** On which side of what it counts a sum is. */
export type Direction = "up" | "down" | "across" | "other";

export function directionOf({ at, terms }: SheetFigure): Direction {
  const areas = terms?.areas ?? [];
  if (areas.length === 0) return "other";
  if (areas.every(({ left, right }) => left === at.column && right === at.column)) {
    if (areas.every(({ bottom }) => bottom < at.row)) return "up";
    return areas.every(({ top }) => top > at.row) ? "down" : "other";
  }
  return areas.every(({ top, bottom }) => top === at.row && bottom === at.row) ? "across" : "other";
}

/** The sums of one column that count its own cells, and which of its figures any of them counts. */
export interface ColumnSums {
  /** By ascending row. */
  readonly sums: readonly SheetFigure[];
  /** 0-based rows of them. */
  readonly rows: readonly number[];
  readonly isSum: (row: number) => boolean;
  /** Indexes into the column's figures. */
  readonly counted: (index: number) => boolean;
  /** How many of them count cells of other sheets. */
  readonly linked: number;
}

export function columnSums({ figures, rows }: FigureColumn, facts: ReadonlyMap<number, RowFacts>): ColumnSums {
  const sums = figures.filter(
    (figure) =>
      ["up", "down"].includes(directionOf(figure)) &&
      // One cell alone is carried over, but for a total of one entry.
      (!isLink(figure) || facts.get(figure.at.row)?.label !== undefined),
  );
  const edges = new Int32Array(figures.length + 1);
  for (const { terms } of sums) {
    for (const { top, bottom } of terms!.areas) {
      const [from, to] = [countUpTo(rows, top - 1), countUpTo(rows, bottom)];
      edges[from]! += 1;
      edges[to]! -= 1;
    }
  }
  for (let at = 1; at < edges.length; at++) edges[at]! += edges[at - 1]!;
  const own = sums.map(({ at }) => at.row);
  const known = new Set(own);
  const linked = sums.filter(({ terms }) => terms!.elsewhere.length > 0).length;
  return { sums, rows: own, isSum: (row) => known.has(row), counted: (index) => edges[index]! > 0, linked };
}

/** Whether it names one cell alone, and no function. */
export function isLink({ terms, cell }: SheetFigure): boolean {
  const [area, ...others] = terms?.areas ?? [];
  const isOne = area !== undefined && others.length === 0 && area.top === area.bottom && area.left === area.right;
  return isOne && !/SUM\(/i.test(cell.formula ?? "");
}

/** What a formula counts, seen from its own cell: formulas filled to the right or down are all the same so. */
export const relativeAreas = ({ at, terms }: SheetFigure): string =>
  terms!.areas
    .map(({ top, bottom, left, right }) =>
      [top - at.row, bottom - at.row, left - at.column, right - at.column].join(" "),
    )
    .join(",");

/** A column with the sums that its formulas make. */
export interface SummedColumn {
  readonly column: FigureColumn;
  readonly formulas: ColumnSums;
}
