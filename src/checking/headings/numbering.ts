import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import type { Heading } from "../../plan/submission";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";
import { withName } from "../../plan/fields";

/**
 * Numbers of projects and activities that skip, repeat, or are not there.
 *
 * Why: a gap is where a row was lost, a repeated number one that was copied. Gaps are judged in a whole plan only: an
 * agency's sheet holds its own part of it, with the numbers of the whole.
 */
export const numbering: Rule = ({ submission, grid, form, fields }) => {
  const isWhole = submission.agency === null && submission.agencyAt === null;
  const levels = form.levels.map(({ field }) => field);
  const numbered = new Set(
    form.levels.filter(({ closed, numbered }) => !closed && numbered !== "never").map(({ field }) => field),
  );
  const issues: Issue[] = [];
  /** The numbers used under the open heading, by level. */
  const used: Map<number, Heading>[] = levels.map(() => new Map());
  const last: (number | null)[] = levels.map(() => null);

  for (const heading of submission.headings) {
    const depth = levels.indexOf(heading.field);
    for (let below = depth + 1; below < levels.length; below++) {
      used[below]!.clear();
      last[below] = null;
    }
    if (!numbered.has(heading.field)) continue;
    const { field: level, number, at } = heading;
    const where = aboutCell(grid, at);
    if (number === null) {
      if (isWhole) issues.push(issue("number-missing", { ...where, params: { level: withName(fields, level) } }));
      continue;
    }
    const same = used[depth]!.get(number);
    const from = last[depth] ?? null;
    if (same && same.name !== heading.name) {
      issues.push(
        issue("number-repeated", { ...where, params: { level: withName(fields, level), number, row: same.at.row } }),
      );
    } else if (isWhole && from !== null && number > from + 1) {
      issues.push(
        issue("number-skipped", {
          ...where,
          expected: String(from + 1),
          params: { level: withName(fields, level), from, to: number },
        }),
      );
    }
    if (!same) used[depth]!.set(number, heading);
    last[depth] = number;
  }
  return issues;
};
