import type { ChangeSet } from "../change/changeSet";
import type { Issue } from "../issues/issue";
import type { Suggestion } from "../suggesting/suggestion";
import type { FixPick, IssueShown } from "./shown";

/** The program's own fixes of these issues. */
export const fixPicks = (issues: readonly number[]): FixPick[] => issues.map((issue) => ({ issue, suggestion: null }));

/** What one press may answer, each seen before it is written: the safe fixes, and of the errors those with one answer only. */
export const onlyAnswers = (issues: readonly IssueShown[]): FixPick[] =>
  issues.flatMap(({ id, certain, fixable, severity, suggestions }): FixPick[] => {
    if (certain) return [{ issue: id, suggestion: null }];
    return severity === "error" && !fixable && suggestions.length === 1 ? [{ issue: id, suggestion: 0 }] : [];
  });

/** What picks come to, of the issues of a check and the answers to each. */
export const fixesPicked = (
  picks: readonly FixPick[],
  issues: readonly Issue[],
  suggested: readonly (readonly Suggestion[])[],
): ChangeSet[] =>
  picks.flatMap(({ issue, suggestion }) =>
    suggestion === null ? (issues[issue]?.fix ?? []) : (suggested[issue]?.[suggestion]?.changes ?? []),
  );

export const isPicked = (picks: readonly FixPick[], { issue, suggestion }: FixPick): boolean =>
  picks.some((one) => one.issue === issue && one.suggestion === suggestion);

/**
 * What is picked after one more press: answers to several issues are seen, and written, together. Another answer to an
 * issue takes the place of the one before; the same answer pressed once more is taken back.
 */
export function picksAfter(picks: readonly FixPick[], pressed: readonly FixPick[]): FixPick[] {
  const [one, ...more] = pressed;
  if (one && more.length === 0 && isPicked(picks, one)) return picks.filter(({ issue }) => issue !== one.issue);
  return [...picks.filter(({ issue }) => pressed.every((other) => other.issue !== issue)), ...pressed];
}
