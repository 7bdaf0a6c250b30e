import type { Position } from "../../grid/area";
import { cellAt, type Grid } from "../../grid/grid";
import type { PlanRow, Submission } from "../../plan/submission";
import { placeIn, textIn } from "../../plan/rowValues";

/** A text that someone wrote in this very cell. */
export interface WrittenText {
  readonly at: Position;
  /** As it is. */
  readonly raw: string;
  /** Cleaned, as it was read. */
  readonly text: string;
}

/** The texts of a plan's headings and rows, each cell once: what was filled down from another cell is not there. */
export function writtenTexts({ headings, fields }: Submission, rows: readonly PlanRow[], grid: Grid): WrittenText[] {
  const found: WrittenText[] = [];
  const add = (at: Position, text: string | undefined): void => {
    const cell = cellAt(grid, at);
    if (typeof cell?.value !== "string" || cell.formula !== null) return;
    found.push({ at, raw: cell.value, text: text ?? cell.value });
  };
  for (const { at, written } of headings) add(at, written);
  for (const row of rows) {
    for (const field of fields.prose) {
      const at = placeIn(row, field);
      if (at) add(at, textIn(row, field));
    }
  }
  return found;
}
