import type { Area, Position, Span } from "../../grid/area";
import { countWhile } from "../../grid/countWhile";
import { cellAt, type Grid } from "../../grid/grid";
import { valueShown } from "../../grid/numberShown";

/** How a cell of a visible sheet is out of sight. */
export type Hiding = "row" | "column" | "filter" | "merge" | "format" | "color" | "size";

/** How a cell of a visible sheet is out of sight; null for one that shows. */
export function hidingOf(grid: Grid): (at: Position) => Hiding | null {
  const { hiddenRows, hiddenColumns, filtered } = grid;
  const rowHidden = within(hiddenRows);
  const columnHidden = within(hiddenColumns);
  const isCovered = coveredIn(grid);
  return (at) => {
    if (rowHidden(at.row)) return filtered ? "filter" : "row";
    if (columnHidden(at.column)) return "column";
    const cell = cellAt(grid, at);
    if (!cell) return null;
    if (isCovered(at)) return "merge";
    const { value, format, sight } = cell;
    const isValue = typeof value === "number" || typeof value === "string";
    if (isValue && valueShown(format, value).kind === "nothing") return "format";
    return sight?.faint ?? null;
  };
}

/** Whether a number lies in one of the spans, which come in any order and do not overlap. */
function within(spans: readonly Span[]): (at: number) => boolean {
  if (spans.length === 0) return () => false;
  const sorted = [...spans].sort((a, b) => a.first - b.first);
  return (at) => {
    const begun = countWhile(sorted.length, (index) => sorted[index]!.first <= at);
    return begun > 0 && sorted[begun - 1]!.last >= at;
  };
}

/** Whether a merged area shows another of its cells in place of this one. Areas are gone through when first asked. */
function coveredIn({ merges, rows }: Grid): (at: Position) => boolean {
  if (merges.length === 0) return () => false;
  let byRow: Map<number, Area[]> | undefined;
  return ({ row, column }) => {
    byRow ??= areasByRow(merges, rows);
    const areas = byRow.get(row) ?? [];
    return areas.some(({ top, left, right }) => left <= column && column <= right && !(top === row && left === column));
  };
}

/** The areas that touch each row in which something is. */
function areasByRow(merges: readonly Area[], rows: Grid["rows"]): Map<number, Area[]> {
  const byRow = new Map<number, Area[]>();
  let first = 0;
  for (const area of merges) {
    while (first < rows.length && rows[first]!.index < area.top) first++;
    for (let at = first; at < rows.length && rows[at]!.index <= area.bottom; at++) {
      const { index } = rows[at]!;
      const known = byRow.get(index);
      if (known) known.push(area);
      else byRow.set(index, [area]);
    }
  }
  return byRow;
}
