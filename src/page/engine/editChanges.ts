import type { ChangeSet } from "../../change/changeSet";
import { rewrite } from "../../change/rewriteCell";
import type { Content } from "../../change/step";
import type { Position } from "../../grid/area";
import { cellAt, type Grid } from "../../grid/grid";
import { toArabicDigits } from "../../text/digits";

/** A number as a person types it: `1,200`, `-3.5`, `๘๐`. Anything else is text. */
const number = /^[-−]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/;

/** What typing this text into a cell puts there. Text never becomes a formula. */
function typedContent(text: string): Content {
  const typed = toArabicDigits(text.trim());
  if (typed === "") return null;
  // A leading zero is a code (a telephone number, a postal code), not a number.
  if (number.test(typed) && !/^[-−]?0\d/.test(typed)) {
    return { number: Number(typed.replaceAll(",", "").replace("−", "-")) };
  }
  return { text };
}

/** The change that a person's typing makes of a cell. */
export const editChanges = (grid: Grid, at: Position, text: string): ChangeSet => ({
  steps: rewrite(grid, at, typedContent(text), cellAt(grid, at)?.format ?? "General"),
});
