import type { Place } from "../merging/tree/place";

/** How many of the outermost headings two places have in common. */
export function commonDepth(a: Place, b: Place): number {
  let depth = 0;
  while (depth < a.path.length && a.path[depth] === b.path[depth]) depth += 1;
  return depth;
}
