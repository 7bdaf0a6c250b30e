import { matchKey } from "../../text/matchKey";
import { mergedRow, type MergedRow, type MergedSheet } from "../tree/mergedRow";
import type { PlanShape } from "../tree/planShape";
import type { CurrentPlan } from "./currentPlan";

/** One row the plan may well hold as its own, and a submission as well: that is reported when both are merged. */
const fewestRows = 2;
/** Of ten rows, those that may differ while a file is still taken for one that was merged before. */
const mayDiffer = 1;

/**
 * Whether a file's rows are in the plan already by no merge that the master remembers, all values the same: as
 * when the sheets in which merges are remembered were renamed or deleted. Merged again, all would count twice.
 */
export function isAlreadyInPlan({ own }: CurrentPlan, shape: PlanShape): (sheets: readonly MergedSheet[]) => boolean {
  let ownRows: Map<string, number> | undefined;
  return (sheets) => {
    const rows = sheets.flatMap((sheet) => sheet.rows);
    if (rows.length < fewestRows) return false;
    ownRows ??= counted(own.flatMap(({ planRow }) => (planRow ? [keyOf(mergedRow(planRow, shape))] : [])));
    if (ownRows.size === 0) return false;
    let same = 0;
    for (const [key, count] of counted(rows.map(keyOf))) same += Math.min(count, ownRows.get(key) ?? 0);
    return (rows.length - same) * 10 <= rows.length * mayDiffer;
  };
}

const keyOf = ({ path, values }: MergedRow): string => JSON.stringify([path.map(({ name }) => matchKey(name)), values]);

function counted(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
