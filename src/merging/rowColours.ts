import type { CurrentPlan } from "./record/currentPlan";
import type { TargetPlan } from "./targetPlan";
import type { PlanEntry } from "./tree/planEntry";

/** Colours that somebody has given to single rows of the plan: marks of theirs, which new rows do not get. */
export interface RowColours {
  /**
   * The row of the current sheet that a line which comes takes after; of a blank line that was filled, its own. Where
   * that one is marked, the nearest that is not.
   */
  readonly takesAfter: (entry: PlanEntry) => number | null;
  /** Rows of another colour than most, in the current sheet; ascending. */
  readonly marked: ReadonlySet<number>;
}

export function rowColours({ grid, lines, recordedAt }: CurrentPlan, { entries }: TargetPlan): RowColours {
  const modelOf = ({ made, like, line }: PlanEntry): number | null => (made ? like : line)?.row ?? null;
  const fills = grid.rowFills;
  if (!fills) return { takesAfter: modelOf, marked: new Set() };
  const fillOf = (row: number): string => fills.get(row) ?? "";
  const spare = new Set(entries.flatMap(({ line, isSpare }) => (isSpare ? [line!.row] : [])));
  const rows = lines.flatMap((line) =>
    recordedAt.get(line)?.kind === "row" || spare.has(line.row) || line.kind === "row" ? [line.row] : [],
  );
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(fillOf(row), (counts.get(fillOf(row)) ?? 0) + 1);
  const usual = [...counts].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length)[0]?.[0] ?? "";
  const marked = new Set(rows.filter((row) => fillOf(row) !== usual));
  const unmarked = rows.filter((row) => !marked.has(row));
  return {
    marked,
    takesAfter(entry) {
      const model = modelOf(entry);
      if (model === null || !marked.has(model)) return model;
      let nearest: number | undefined;
      for (const row of unmarked)
        if (nearest === undefined || Math.abs(row - model) < Math.abs(nearest - model)) nearest = row;
      return nearest ?? model;
    },
  };
}
