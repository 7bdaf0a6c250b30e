import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { matchKey } from "../../text/matchKey";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";

/** "Activity", with which an activity's name may or may not begin. */
const label = matchKey("กิจกรรม");
/** By how much spaces and line breaks may lengthen one of the two. */
const spaces = 20;
const bare = (name: string): string => {
  const key = matchKey(name);
  return key.startsWith(label) ? key.slice(label.length) : key;
};

/**
 * An outcome that says no more than the activity's name.
 *
 * Why: the cell was filled because it had to be.
 */
export const outcomeRepeatsActivity: Rule = ({ rows, grid, textOf, placeOf }) => {
  const issues: Issue[] = [];
  for (const row of rows) {
    const { path } = row;
    const at = placeOf(row, "outcome");
    const outcome = textOf(row, "outcome");
    const activity = path.at(-1);
    if (!activity || !outcome || !at) continue;
    // Keys are only worked out for texts that look alike from outside.
    if (outcome.at(-1) !== activity.name.at(-1)) continue;
    if (Math.abs(outcome.length - activity.name.length) > label.length + spaces) continue;
    if (bare(outcome) === bare(activity.name)) {
      issues.push(issue("outcome-repeats-activity", { ...aboutCell(grid, at), params: {} }));
    }
  }
  return issues;
};
