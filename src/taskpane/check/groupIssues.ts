import type { Severity } from "../../issues/issue";
import type { Remedy, Words } from "../../issues/entry";
import type { IssueShown } from "../../session/shown";

/** Issues with one thing to do about them. */
export interface IssueGroup {
  readonly code: string;
  readonly severity: Severity;
  readonly remedy: Remedy;
  readonly why: Words;
  readonly issues: readonly IssueShown[];
  /** Ids of those with a fix. */
  readonly fixable: readonly number[];
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/** What must be fixed comes first; equals keep their order. */
export const mostSevereFirst = (a: Pick<IssueShown, "severity">, b: Pick<IssueShown, "severity">): number =>
  rank[a.severity] - rank[b.severity];

/** Groups by what to do, what must be fixed first; inside a group and among equals, in sheet order as they came. */
export function groupIssues(issues: readonly IssueShown[]): IssueGroup[] {
  const groups = new Map<string, IssueShown[]>();
  for (const issue of issues) {
    const key = `${issue.severity} ${issue.code}`;
    const group = groups.get(key);
    if (group) group.push(issue);
    else groups.set(key, [issue]);
  }
  return [...groups.values()]
    .map((group) => ({
      code: group[0]!.code,
      severity: group[0]!.severity,
      remedy: group[0]!.remedy,
      why: group[0]!.why,
      issues: group,
      fixable: group.filter(({ fixable }) => fixable).map(({ id }) => id),
    }))
    .sort(mostSevereFirst);
}

export type Counts = Readonly<Record<Severity, number>>;

export function countIssues(issues: readonly IssueShown[]): Counts {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { severity, times } of issues) counts[severity] += times;
  return counts;
}

export const ofSeverity = (issues: readonly IssueShown[], severity: Severity | "all"): readonly IssueShown[] =>
  severity === "all" ? issues : issues.filter((issue) => issue.severity === severity);
