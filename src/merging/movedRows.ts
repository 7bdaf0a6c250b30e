import type { TreePlace } from "./tree/place";
import type { SheetPlan } from "./planSheet";

/** Merged rows that are under another heading than they were merged under, and are put back. */
export interface MovedRows {
  /** 0-based, of the current plan, ascending. */
  readonly rows: readonly number[];
  /** The outermost heading that differs: as it is above them now, and as they were merged; "" where there is none. */
  readonly from: string;
  readonly to: string;
}

/**
 * Rows that somebody has moved since they were merged, or above which a heading of the master's own was worded
 * otherwise, deleted or put in. Where a row belongs follows from what was submitted, so the next merge puts it back:
 * not without reporting. A heading that merging brought and somebody has reworded moves nothing.
 */
export function movedRows({ target, lineOf, edited }: SheetPlan): MovedRows[] {
  const moved = new Map<string, { rows: number[]; from: string; to: string }>();
  for (const [{ place: to }, line] of lineOf) {
    if (!line.planRow || to.path.some((above) => edited.has(above))) continue;
    const from = target.joined(target.places.of(line.planRow.path));
    if (from === to) continue;
    const [now, then] = outermostApart(from, to);
    const key = `${now?.serial ?? ""} ${then?.serial ?? ""}`;
    const group = moved.get(key) ?? { rows: [], from: now?.name ?? "", to: then?.name ?? "" };
    group.rows.push(line.row);
    moved.set(key, group);
  }
  const groups = [...moved.values()];
  for (const { rows } of groups) rows.sort((a, b) => a - b);
  return groups.sort((a, b) => a.rows[0]! - b.rows[0]!);
}

function outermostApart(a: TreePlace, b: TreePlace): [TreePlace | undefined, TreePlace | undefined] {
  let depth = 0;
  while (a.path[depth] !== undefined && a.path[depth] === b.path[depth]) depth += 1;
  return [a.path[depth], b.path[depth]];
}
