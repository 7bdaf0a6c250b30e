import { contentOf } from "../change/content";
import type { Step } from "../change/step";
import { rowAt, type Grid } from "../grid/grid";
import { suggestions } from "../issues/reasons/suggestions";
import type { Suggest, Suggestion } from "./suggestion";

/** Of two rows that say the same, one goes: its cells are emptied, so that no reference to its line breaks. */
export const suggestOneOfTwo: Suggest<"row-repeated"> = ({ params }, at, { grid }) =>
  [at.row, params.row].flatMap((row) => cleared(grid, row));

/** A row without its contents; none where it holds what rows below it are merged with. */
function cleared(grid: Grid, row: number): Suggestion[] {
  const cells = rowAt(grid, row)?.cells ?? [];
  const anchors = grid.merges.some(({ top, bottom }) => top === row && bottom > row);
  if (anchors || cells.length === 0) return [];
  const steps = cells.map((cell): Step => ({
    ...{ kind: "write-cells", sheet: grid.sheet, row, column: cell.column },
    ...{ before: [[contentOf(cell)]], after: [[null]] },
  }));
  return [{ text: suggestions["clear-row"]({ row }), changes: { steps } }];
}
