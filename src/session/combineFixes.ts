import type { ChangeSet } from "../change/changeSet";
import type { Step } from "../change/step";

export interface CombinedFixes {
  readonly changes: ChangeSet;
  /** How many of the fixes are in it. */
  readonly count: number;
}

/**
 * Many fixes as one change, each planned on the current sheet. Two that write the same cell cannot both be right
 * about what is there: the first counts, and the next check says whether the other is still needed. Fixes that
 * insert or delete rows come last and from the bottom up, so that none moves the rows another was planned on.
 */
export function combineFixes(fixes: readonly ChangeSet[]): CombinedFixes {
  const written = new Set<string>();
  const inPlace: Step[] = [];
  const moving: ChangeSet[] = [];
  let count = 0;
  for (const fix of fixes) {
    if (fix.steps.some(movesRows)) {
      moving.push(fix);
      count += 1;
      continue;
    }
    const cells = fix.steps.flatMap(cellsOf);
    if (cells.some((cell) => written.has(cell))) continue;
    for (const cell of cells) written.add(cell);
    inPlace.push(...fix.steps);
    count += 1;
  }
  moving.sort((a, b) => firstRow(b) - firstRow(a));
  return { changes: { steps: [...inPlace, ...moving.flatMap(({ steps }) => steps)] }, count };
}

const movesRows = ({ kind }: Step): boolean => kind === "insert-rows" || kind === "delete-rows";

const firstRow = ({ steps }: ChangeSet): number =>
  Math.min(...steps.map((step) => ("row" in step ? step.row : Number.MAX_SAFE_INTEGER)));

/** The cells a step writes or formats, as keys. */
function cellsOf(step: Step): string[] {
  const area =
    step.kind === "write-cells"
      ? {
          top: step.row,
          left: step.column,
          bottom: step.row + step.after.length - 1,
          right: step.column + (step.after[0]?.length ?? 1) - 1,
        }
      : "area" in step
        ? step.area
        : undefined;
  if (!area) return [];
  const cells: string[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++)
      cells.push(`${step.kind} ${step.sheet}!${row},${column}`);
  }
  return cells;
}
