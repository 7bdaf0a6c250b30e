import type { ChangeSet } from "../../change/changeSet";
import { rewrite } from "../../change/rewriteCell";
import type { Content } from "../../change/step";
import type { Position } from "../../grid/area";
import { cellAt, type Grid } from "../../grid/grid";
import { numberTyped } from "../../grid/numberTyped";
import { toArabicDigits } from "../../text/digits";

/** What typing this text into a cell puts there: Thai digits count as digits. Text never becomes a formula. */
function typedContent(text: string): Content {
  const typed = toArabicDigits(text.trim());
  if (typed === "") return null;
  const number = numberTyped(typed);
  return number === undefined ? { text } : { number };
}

/** The change that a person's typing makes of a cell. */
export const editChanges = (grid: Grid, at: Position, text: string): ChangeSet => ({
  steps: rewrite(grid, at, typedContent(text), cellAt(grid, at)?.format ?? "General"),
});
