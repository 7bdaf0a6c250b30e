import type { TreePlace } from "../merging/tree/place";

/** How many of the outermost headings two places have in common. */
export function commonDepth(a: TreePlace, b: TreePlace): number {
  let depth = 0;
  while (depth < a.path.length && a.path[depth] === b.path[depth]) depth += 1;
  return depth;
}
