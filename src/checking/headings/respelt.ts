import type { ChangeSet } from "../../change/changeSet";
import { rewriteText } from "../../change/rewriteCell";
import { cellAt, type Grid } from "../../grid/grid";
import type { Assumption } from "../../plan/submission";
import { shown } from "../cellFacts";

/** The form's spelling in place of the one found; what is around it in the cell (a label, a number) stays. */
export function respelt(grid: Grid, { at, found, taken }: Assumption): ChangeSet | null {
  const text = shown(cellAt(grid, at));
  if (!text?.includes(found)) return null;
  return rewriteText(
    grid,
    at,
    text.replace(found, () => taken),
  );
}
