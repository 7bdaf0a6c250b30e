import type { Draft } from "./draft";
import { firstHeld } from "./draftRow";
import type { Refusal } from "./refusal";
import type { Step } from "./step";

type MergeStep = Extract<Step, { kind: "merge-cells" | "unmerge-cells" }>;

/** Only the first cell may hold something: what the others hold would be lost. */
export function mergeCells(draft: Draft, { sheet, area }: MergeStep): Refusal | undefined {
  if (area.top === area.bottom && area.left === area.right)
    throw new RangeError("A merged range has more than one cell");
  const [crossed] = draft.merges.overlapping(area);
  if (crossed) return { refused: "stale", sheet, at: { row: crossed.top, column: crossed.left } };
  for (const row of draft.rows.between(area.top, area.bottom)) {
    const lost = firstHeld(row, row.index === area.top ? area.left + 1 : area.left, area.right);
    if (lost !== undefined) return { refused: "not-blank", sheet, at: { row: row.index, column: lost } };
  }
  draft.merges.add(area);
  return undefined;
}

export function unmergeCells(draft: Draft, { sheet, area }: MergeStep): Refusal | undefined {
  if (draft.merges.remove(area)) return undefined;
  return { refused: "stale", sheet, at: { row: area.top, column: area.left } };
}
