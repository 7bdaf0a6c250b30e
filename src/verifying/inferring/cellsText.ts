import { areaToA1, type Position } from "../../grid/area";

/** More would not help a person. */
const mostRuns = 8;

/** Cells as few addresses: runs along rows, then along columns; of many, the first. */
export function cellsText(cells: readonly Position[]): string {
  const runs: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const { row, column } of [...cells].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const last = runs.at(-1);
    if (last?.top === row && last.right + 1 === column) last.right = column;
    else runs.push({ top: row, left: column, bottom: row, right: column });
  }
  const areas: typeof runs = [];
  for (const run of runs) {
    const above = areas.find(
      ({ left, right, bottom }) => left === run.left && right === run.right && bottom + 1 === run.top,
    );
    if (above) above.bottom = run.bottom;
    else areas.push(run);
  }
  const listed = areas.slice(0, mostRuns).map(areaToA1).join(", ");
  return areas.length > mostRuns ? `${listed}, …` : listed;
}
