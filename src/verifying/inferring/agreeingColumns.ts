import { countUpTo } from "../../grid/countWhile";
import { sameFigure } from "../blaming/sameFigure";
import type { InferredSum, Placed } from "./inferredSum";
import type { FigureColumn } from "./sheetFigures";

/**
 * Typed sums that do not add up over the rows taken for theirs, but do over the rows that another column of the table adds
 * up in the same row: those are what they count.
 *
 * Why: where entries are blank or nothing, the levels of one column are easily misread; those of its neighbours are not.
 */
export function withRowsOfNeighbours(sums: readonly InferredSum[]): InferredSum[] {
  const known = rowsThatHold(sums);
  return sums.map((sum) => {
    const { figure, column, computed, along, live } = sum;
    if (live || along === "row" || sameFigure(figure.value, computed, column.step)) return sum;
    for (const rows of known.get(figure.at.row)?.values() ?? []) {
      const counts = placedIn(column, rows);
      const other = counts.reduce((all, one) => all + one.figure.value, 0);
      if (sameFigure(figure.value, other, column.step)) return { ...sum, counts, computed: other };
    }
    return sum;
  });
}

type RowSets = ReadonlyMap<number, ReadonlyMap<string, readonly number[]>>;

/** By the row of the sum: which rows add up to it in some column. */
function rowsThatHold(sums: readonly InferredSum[]): RowSets {
  const found = new Map<number, Map<string, readonly number[]>>();
  for (const { figure, column, computed, along, counts, miscount } of sums) {
    const isHeld = !miscount && figure.value !== 0 && sameFigure(figure.value, computed, column.step);
    if (along === "row" || !isHeld) continue;
    const rows = counts.map((one) => one.figure.at.row);
    const sets = found.get(figure.at.row) ?? new Map<string, readonly number[]>();
    found.set(figure.at.row, sets.set(rows.join(" "), rows));
  }
  return found;
}

const placedIn = (column: FigureColumn, rows: readonly number[]): Placed[] =>
  rows.flatMap((row) => {
    const index = countUpTo(column.rows, row) - 1;
    return column.rows[index] === row ? [{ figure: column.figures[index]!, column }] : [];
  });
