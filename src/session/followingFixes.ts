import { applyToGrid } from "../change/applyToGrid";
import type { ChangeSet } from "../change/changeSet";
import { cellAt, type Grid } from "../grid/grid";
import { checkShown, issuesShownOf, suggestionsShownOf } from "./checkShown";
import { combineFixes, type CombinedFixes } from "./combineFixes";
import type { CheckedBook } from "../app/checkBook";
import { fixesPicked, onlyAnswers } from "./fixPicks";

/** What an amount brings about is a total, and that a total of totals. */
const mostRounds = 3;

/**
 * These fixes and what has one answer once they are made, such as the typed total over an amount that could not be read: so
 * that a person sees and confirms all of it at once.
 */
export function withFollowing(
  first: CombinedFixes,
  grids: readonly Grid[],
  check: (grids: readonly Grid[]) => CheckedBook,
): CombinedFixes {
  let all = first;
  for (let round = 0; round < mostRounds; round++) {
    const after = applyToGrid(new Map(grids.map((grid) => [grid.sheet, grid])), all.changes);
    if ("refused" in after) return all;
    const checked = check([...after.values()]);
    const next = combineFixes(answersTo(checked).filter((changes) => !touchesFormula(changes, after)));
    if (next.count === 0) return all;
    all = { changes: { steps: [...all.changes.steps, ...next.changes.steps] }, count: all.count + next.count };
  }
  return all;
}

function answersTo(checked: CheckedBook): ChangeSet[] {
  const suggested = suggestionsShownOf(checked);
  return fixesPicked(onlyAnswers(checkShown(checked, suggested, null).issues), issuesShownOf(checked), suggested);
}

/** A formula still shows what it came to before: whether it is right then, the next check says. */
const touchesFormula = ({ steps }: ChangeSet, sheets: ReadonlyMap<string, Grid>): boolean =>
  steps.some(
    (step) =>
      step.kind === "write-cells" &&
      step.before.some((row, down) =>
        row.some((_, right) => {
          const at = { row: step.row + down, column: step.column + right };
          return cellAt(sheets.get(step.sheet)!, at)?.formula != null;
        }),
      ),
  );
