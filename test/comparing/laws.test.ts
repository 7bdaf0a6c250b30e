import fc from "fast-check";
import type { ReadPlan } from "../../src/comparing/comparedRow";
import { comparePlans, type PlanComparison } from "../../src/comparing/comparePlans";
import type { RowDifference } from "../../src/comparing/rowDifference";
import type { Form } from "../../src/forms/schema";
import { readSheet } from "../../src/reading/readSheet";
import { masterSpec, smallForms } from "../support/generatedMerges";
import { masterOf, type MasterSpec } from "../support/generatedPlans";
import { property } from "../support/property";

const read = (form: Form, spec: MasterSpec): ReadPlan => {
  const grid = masterOf(form, spec);
  return { grid, submission: readSheet(grid, form).submission };
};

const opposite = { added: "removed", removed: "added" } as const;

/** Differences as facts that do not depend on the order they are listed in, nor on which of two rows passed the other. */
const facts = ({ rows }: PlanComparison, turned: boolean): string[] =>
  rows
    .filter(({ kind }) => kind !== "moved")
    .map(({ kind, before, after, cells }: RowDifference) => {
      const [from, to] = turned ? [after, before] : [before, after];
      const turnedKind = turned && (kind === "added" || kind === "removed") ? opposite[kind] : kind;
      const changes = cells.map(({ field, before: was, after: is }) => [field, ...(turned ? [is, was] : [was, is])]);
      return JSON.stringify([turnedKind.replace("-and-moved", ""), from?.row.row, to?.row.row, changes]);
    })
    .sort();

const movedIn = ({ rows }: PlanComparison): number =>
  rows.filter(({ kind }) => kind === "moved" || kind === "changed-and-moved").length;

describe.each(smallForms)("%s", (_, __, form) => {
  const spec = masterSpec(form);
  /** Two versions of one plan: some rows are common to both. */
  const versions = fc
    .tuple(spec, spec, fc.nat(6))
    .map(([a, b, common]) => [a, { ...b, rows: [...a.rows.slice(0, common), ...b.rows] }] as const);

  property(
    "a plan compared with itself differs in nothing",
    [spec],
    (one) => {
      const { rows, same, totals } = comparePlans(read(form, one), read(form, one), form);
      expect(rows).toEqual([]);
      expect(same).toBe(read(form, one).submission.rows.length);
      expect(totals.every(({ difference, unexplained }) => difference === 0 && (unexplained ?? 0) === 0)).toBe(true);
    },
    60,
  );

  property(
    "compared the other way round, what came goes and what was is",
    [versions],
    ([a, b]) => {
      const [was, is] = [read(form, a), read(form, b)];
      const [there, back] = [comparePlans(was, is, form), comparePlans(is, was, form)];
      expect(facts(back, true)).toEqual(facts(there, false));
      expect(movedIn(back)).toBe(movedIn(there));
    },
    60,
  );

  property(
    "the difference of every total is the sum of what its rows differ by",
    [versions],
    ([a, b]) => {
      const [was, is] = [read(form, a), read(form, b)];
      const { rows, totals } = comparePlans(was, is, form);
      for (const { rows: parts, difference, before, after } of totals) {
        expect(parts.reduce((sum, { amount }) => sum + amount!, 0)).toBe(difference);
        expect(after! - before!).toBe(difference);
      }
      for (const { path, field, difference } of totals) {
        if (path === null) expect(rows.reduce((sum, { amounts }) => sum + (amounts[field] ?? 0), 0)).toBe(difference);
      }
      const counted = (kinds: readonly string[]) => rows.filter(({ kind }) => kinds.includes(kind)).length;
      expect(is.submission.rows.length - was.submission.rows.length).toBe(counted(["added"]) - counted(["removed"]));
    },
    60,
  );
});
