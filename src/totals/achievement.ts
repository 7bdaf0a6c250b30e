import type { LevelField } from "../plan/fields";
import type { PlanRow } from "../plan/submission";
import { matchKey } from "../text/matchKey";

/** How far the rows under one heading have come: what stands for a total where a form has no money. */
export interface Achievement {
  /** Empty for rows under no such heading. */
  readonly name: string;
  readonly rows: number;
  /** Different headings of the innermost level. */
  readonly projects: number;
  /** Rows that say a percentage. */
  readonly measured: number;
  /** Of those, per cent; null where there are none. */
  readonly mean: number | null;
  /** Rows at 100 per cent, and rows that went beyond. */
  readonly atHundred: number;
  readonly beyond: number;
}

/** By the headings of one level, in the order they first appear. */
export function achievements(rows: readonly PlanRow[], level: LevelField): Achievement[] {
  const groups = new Map<string, { name: string; rows: PlanRow[] }>();
  for (const row of rows) {
    const name = row.path.find(({ field }) => field === level)?.name ?? "";
    const group = groups.get(matchKey(name));
    if (group) group.rows.push(row);
    else groups.set(matchKey(name), { name, rows: [row] });
  }
  return [...groups.values()].map(({ name, rows: under }) => ({ name, ...achievement(under) }));
}

/** Of all rows together. */
export function achievement(rows: readonly PlanRow[]): Omit<Achievement, "name"> {
  const measured = rows.flatMap(({ numbers }) => numbers.achievement ?? []);
  const names = rows.map(({ path }) => JSON.stringify(path.map(({ name }) => matchKey(name))));
  return {
    rows: rows.length,
    projects: new Set(names).size,
    measured: measured.length,
    mean: measured.length === 0 ? null : measured.reduce((sum, per) => sum + per, 0) / measured.length,
    atHundred: measured.filter((percent) => percent === 100).length,
    beyond: measured.filter((percent) => percent > 100).length,
  };
}
