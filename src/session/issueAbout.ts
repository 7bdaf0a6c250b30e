import type { Issue } from "../issues/issue";
import { withName } from "../plan/fields";
import { placesIn } from "../plan/rowValues";
import type { PlanRow, Submission } from "../plan/submission";
import type { IssueShown } from "./shown";
import { issueShown } from "./wording";

/** Issues as they are shown, each with what its cell is about: an address alone says nothing to whoever reads a list. */
export function issuesShown(
  issues: readonly Issue[],
  plans: readonly { readonly submission: Submission }[],
): IssueShown[] {
  const bySheet = new Map(plans.map(({ submission }) => [submission.sheet, aboutIn(submission)]));
  return issues.map((issue, id) => ({ ...issueShown(issue, id), ...bySheet.get(issue.sheet ?? "")?.(issue) }));
}

function aboutIn({ rows, fields }: Submission): (issue: Issue) => Pick<IssueShown, "activity" | "column"> {
  const byRow = new Map<number, PlanRow>();
  for (const row of rows) if (!byRow.has(row.row)) byRow.set(row.row, row);
  return ({ area }) => {
    const row = area && byRow.get(area.top);
    if (!row) return { activity: null, column: null };
    const field = placesIn(row).find(([, at]) => at.row === area.top && at.column === area.left)?.[0];
    const isOneCell = area.left === area.right;
    const activity = row.path.at(-1)?.name ?? null;
    return { activity, column: field !== undefined && isOneCell ? withName(fields, field).name : null };
  };
}
