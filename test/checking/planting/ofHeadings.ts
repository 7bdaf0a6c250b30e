import { cellAt } from "../../../src/grid/grid";
import type { PlanRow } from "../../../src/plan/submission";
import { readWorkbook } from "../../../src/reading/readWorkbook";
import { typed, withoutRow } from "./edits";
import { pickFrom, type Kind } from "./kind";

/** The names that each row is under. */
const pathsOf = (rows: readonly PlanRow[]): string =>
  JSON.stringify(rows.map(({ path }) => path.map(({ name }) => name)));

/** A heading's own row taken out: the first below the one above it, or another beside that. */
const withoutHeading = (level: string, isFirst: boolean): Kind => ({
  name: `no heading of the level ${level}, ${isFirst ? "the first of its kind" : "beside another"}`,
  codes: ["heading-missing", "project-missing", "heading-unknown", "heading-elsewhere", "number-repeated"],
  plant({ grid, submission, form }, pick) {
    const detail = new Set(submission.rows.map(({ row }) => row));
    const depth = form.levels.findIndex(({ field }) => field === level);
    const within = new Set(form.levels.slice(depth).map(({ field }) => field));
    const headings = submission.headings.filter((heading, index, all) => {
      const before = all[index - 1];
      const isBeside = before !== undefined && within.has(before.field);
      return heading.field === level && !detail.has(heading.at.row) && isBeside !== isFirst;
    });
    for (let tried = 0; tried < headings.length; tried++) {
      const without = withoutRow(grid, pickFrom(headings, pick + tried)!.at.row);
      // Above no rows, or above those of a heading written again, it takes nothing away.
      const [plan] = readWorkbook([without], [form]).plans;
      if (!plan || pathsOf(plan.submission.rows) !== pathsOf(submission.rows)) return { grid: without, rows: [] };
    }
    return undefined;
  },
});

export const ofHeadings: readonly Kind[] = [
  {
    name: "a number repeated within a project",
    codes: ["number-repeated"],
    verified: ["number-repeated"],
    plant({ grid, submission }, pick) {
      const activities = submission.headings.filter(({ field, number }) => field === "activity" && number !== null);
      const detail = new Map(submission.rows.map((row) => [row.path.at(-1), row]));
      const pairs = activities.flatMap((heading, index) => {
        const before = activities[index - 1];
        const [own, other] = [detail.get(heading), before && detail.get(before)];
        const isSame = own && other && own.path.at(-2) === other.path.at(-2);
        return before && isSame && before.name !== heading.name ? [{ before, heading }] : [];
      });
      const pair = pickFrom(pairs, pick);
      if (!pair) return undefined;
      const value = cellAt(grid, pair.heading.at)?.value;
      if (typeof value !== "string") return undefined;
      const text = value.replace(/^\s*\(?[0-9๐-๙]+/, String(pair.before.number));
      return text === value ? undefined : { grid: typed(grid, pair.heading.at, text), rows: [pair.heading.at.row] };
    },
  },
  ...["strategy", "substrategy", "guideline", "project"].flatMap((level) => [
    withoutHeading(level, true),
    withoutHeading(level, false),
  ]),
];
