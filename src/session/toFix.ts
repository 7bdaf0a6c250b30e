import type { IssueShown } from "./shown";

/** What an agency reads about its file: all errors, then all warnings. What is only good to know is not sent back. */
export const toFix = (issues: readonly IssueShown[]): readonly IssueShown[] =>
  (["error", "warning"] as const).flatMap((asked) => issues.filter(({ severity }) => severity === asked));
