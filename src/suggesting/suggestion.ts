import type { ChangeSet } from "../change/changeSet";
import type { Position } from "../grid/area";
import type { IssueCode } from "../issues/catalogue";
import type { Issue } from "../issues/issue";
import type { Words } from "../issues/entry";
import type { Checked } from "../checking/checked";
import type { RepairPlan } from "../totals/planRepair";
import type { PlanRow } from "../plan/submission";

/**
 * One of the few answers to an issue that the program knows. None is certain, or it would be a fix: a person presses the
 * right one, sees what it changes, and can undo it.
 */
export interface Suggestion {
  readonly text: Words;
  readonly changes: ChangeSet;
}

/** The sheet of an issue, with what is asked of it more than once. */
export interface Suggesting extends Checked {
  /** The row that was read from this sheet row (0-based); of several, the first. */
  rowOf(row: number): PlanRow | undefined;
  /** What makes every total a formula; undefined where an amount was not read, or no formula can hold the sections. */
  repair(): RepairPlan | undefined;
}

/** The answers to an issue at this cell (of one about the whole sheet: its first), the likeliest first. */
export type Suggest<C extends IssueCode = IssueCode> = (
  issue: Issue<C>,
  at: Position,
  sheet: Suggesting,
) => readonly Suggestion[];

/** More than that is a list to search, not a choice. */
export const mostSuggestions = 4;
