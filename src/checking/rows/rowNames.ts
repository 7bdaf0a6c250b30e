import type { Submission } from "../../plan/submission";
import { rowKeys } from "./rowKeys";

/**
 * What each row is of, in their order: its place in the plan, its agency and its activity, whatever its cells say. Rows
 * of one activity that are there several times are distinguished by a counter.
 */
export function rowNames({ rows, fields }: Submission): string[] {
  const keyOf = rowKeys(fields);
  const times = new Map<string, number>();
  return rows.map((row) => {
    const { place, activity } = keyOf(row);
    const name = `${place}\n${activity}`;
    const count = (times.get(name) ?? 0) + 1;
    times.set(name, count);
    return `${name}\n${count}`;
  });
}
