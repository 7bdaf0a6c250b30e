import type { StructureStep } from "./structure";

/** By how many rows everything below a step moves. */
export function rowsMoved(step: StructureStep): number {
  if (step.kind === "insert-rows") return step.count;
  return step.kind === "delete-rows" ? -step.count : 0;
}

/**
 * The steps before which their number has to be noted down. Between two of them the rows of a sheet move only one way, so
 * how far a row below them has moved shows how many were done.
 */
export function marksOfSteps(structure: readonly StructureStep[]): number[] {
  const ways = new Map<string, number>();
  return structure.flatMap((step, at) => {
    const way = Math.sign(rowsMoved(step));
    const before = ways.get(step.sheet) ?? way;
    ways.set(step.sheet, way);
    return at === 0 || way === 0 || way !== before ? [at] : [];
  });
}

/** The last of these that is not beyond a step. */
export const markAt = (marks: readonly number[], step: number): number =>
  marks.reduce((last, mark) => (mark <= step ? mark : last), 0);

/** By how many rows what lies below all steps of a sheet has moved once that many are done. */
export const movedAfter = (structure: readonly StructureStep[], sheet: string, done: number): number =>
  structure.slice(0, done).reduce((sum, step) => sum + (step.sheet === sheet ? rowsMoved(step) : 0), 0);

/** What can be seen of a workbook whose rows have come and gone part of the way. */
export interface Seen {
  /** By how many rows what lies below all steps of a sheet has moved; undefined where no steps move its rows. */
  readonly moved: (sheet: string) => number | undefined;
  readonly exists: (sheet: string) => boolean;
}

/**
 * How many of the steps are done, the first `mark` for certain; undefined when what is seen fits no number of them, since
 * somebody has moved rows meanwhile.
 */
export function stepsDone(structure: readonly StructureStep[], mark: number, seen: Seen): number | undefined {
  const step = structure[mark];
  if (step && rowsMoved(step) === 0 && seen.exists(step.sheet) === (step.kind === "delete-sheet")) return mark;
  const sheets = [...new Set(structure.map(({ sheet }) => sheet))].filter(seen.exists);
  const next = marksOfSteps(structure).find((at) => at > mark) ?? structure.length;
  for (let done = next; done >= mark; done--) {
    if (sheets.every((sheet) => (seen.moved(sheet) ?? 0) === movedAfter(structure, sheet, done))) return done;
  }
  return undefined;
}

/**
 * The number of all steps, which are done for certain; undefined where somebody has moved rows since. A sheet that is no
 * longer watched counts as it was left.
 */
export function allDone(structure: readonly StructureStep[], { moved }: Pick<Seen, "moved">): number | undefined {
  const count = structure.length;
  const sheets = [...new Set(structure.map(({ sheet }) => sheet))];
  const isAsLeft = (sheet: string) =>
    (moved(sheet) ?? movedAfter(structure, sheet, count)) === movedAfter(structure, sheet, count);
  return sheets.every(isAsLeft) ? count : undefined;
}

/** The steps that take back others; how new rows would look is not reported. */
export const opposite = (structure: readonly StructureStep[]): StructureStep[] =>
  structure
    .map((step): StructureStep => {
      switch (step.kind) {
        case "insert-rows":
          return { kind: "delete-rows", sheet: step.sheet, row: step.row, count: step.count };
        case "delete-rows":
          return { ...step, kind: "insert-rows", formats: [] };
        case "insert-sheet":
          return { kind: "delete-sheet", sheet: step.sheet };
        case "delete-sheet":
          return { kind: "insert-sheet", sheet: step.sheet };
      }
    })
    .reverse();
