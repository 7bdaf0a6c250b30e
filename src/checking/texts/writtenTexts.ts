import type { Position } from "../../grid/area";
import { cellAt, type Grid } from "../../grid/grid";
import { textFields } from "../../plan/fields";
import type { PlanRow, Submission } from "../../plan/submission";

/** A text that someone wrote in this very cell. */
export interface WrittenText {
  readonly at: Position;
  /** As it stands. */
  readonly raw: string;
  /** Thai mended, as it was read. */
  readonly text: string;
}

/** The texts of a plan's headings and rows, each cell once: what was filled down from another cell is not there. */
export function writtenTexts({ headings }: Submission, rows: readonly PlanRow[], grid: Grid): WrittenText[] {
  const found: WrittenText[] = [];
  const add = (at: Position, text: string | undefined): void => {
    const cell = cellAt(grid, at);
    if (typeof cell?.value !== "string" || cell.formula !== null) return;
    found.push({ at, raw: cell.value, text: text ?? cell.value });
  };
  for (const { at, written } of headings) add(at, written);
  for (const { texts, cells } of rows) {
    for (const field of textFields) {
      const at = cells[field];
      if (at) add(at, texts[field]);
    }
  }
  return found;
}
