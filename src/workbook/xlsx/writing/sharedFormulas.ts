import { rehomeFormula } from "../../../grid/rehomeFormula";
import { shifted, type SheetJob } from "./sheetJob";
import type { RowSurvey, SharedGroup } from "./surveyRows";

/** The formula that a cell of a group is to spell out from now on; undefined where it goes on sharing. */
export type ExpandedFormula = (group: number, row: number, column: number) => string | undefined;

/**
 * Groups whose cells can no longer share one formula: their rows move, the cell that spells it out is overwritten,
 * or references move for some of them. Each cell of such a group gets a formula of its own.
 */
export function expandedFormulas({ groups }: RowSurvey, job: SheetJob): ExpandedFormula {
  const expanded = new Map<number, (rows: number, columns: number) => string>();
  const overwritten = new Map(job.changes.map(({ origin, contents }) => [origin, contents]));
  for (const [id, group] of groups) {
    const formulaAt = rehomeFormula(group.formula);
    const isOverwritten = overwritten.get(group.row)?.has(group.column) ?? false;
    if (isOverwritten || isMoved(group, formulaAt, job)) expanded.set(id, formulaAt);
  }
  return (id, row, column) => {
    const group = groups.get(id);
    const formulaAt = expanded.get(id);
    return group && formulaAt && shifted(job, formulaAt(row - group.row, column - group.column));
  };
}

function isMoved(group: SharedGroup, formulaAt: (rows: number, columns: number) => string, job: SheetJob): boolean {
  const { moves } = job;
  return group.members.some(({ row, column }) => {
    if (moves && (moves.start(row) !== row || moves.end(row) !== row)) return true;
    const formula = formulaAt(row - group.row, column - group.column);
    return shifted(job, formula) !== formula;
  });
}
