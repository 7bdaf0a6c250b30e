import type { ChangeSet } from "./changeSet";
import { contentOf } from "./content";
import type { Content, Step } from "./step";
import { cellArea, type Position } from "../grid/area";
import { cellAt, type Grid } from "../grid/grid";

/** Excel's format for cells that keep whatever is typed as text: a number written there would become text too. */
const textFormat = "@";

/** The steps that put other content into a cell. A number put into a text cell brings its own number format. */
export function rewrite(grid: Grid, at: Position, content: Content, numberFormat: string): Step[] {
  const cell = cellAt(grid, at);
  const write: Step = {
    sheet: grid.sheet,
    kind: "write-cells",
    row: at.row,
    column: at.column,
    before: [[contentOf(cell)]],
    after: [[content]],
  };
  const isText = content === null || "text" in content;
  if (isText || cell?.format !== textFormat) return [write];
  const format: Step = {
    sheet: grid.sheet,
    kind: "set-formats",
    area: cellArea(at),
    before: textFormat,
    after: numberFormat,
  };
  return [format, write];
}

/** The fix that writes another text into a cell. */
export const rewriteText = (grid: Grid, at: Position, text: string): ChangeSet => ({
  steps: rewrite(grid, at, { text }, "General"),
});
