import type { PlanRow } from "../../src/plan/submission";
import { planSummary } from "../../src/summarizing/planSummary";
import { formOverSheets, mergedOverSheets } from "../support/severalSheets";
import { summarizedLayouts, summaryIn } from "../support/summarized";
import { masterWith, probation, rowIn, smallForm, treasury } from "../support/smallPlan";

/** Satang of rows in columns, added up on its own. */
const added = (rows: readonly PlanRow[], fields: readonly string[]): number =>
  Number(rows.flatMap(({ amounts }) => fields.map((field) => BigInt(amounts[field] ?? 0))).reduce((a, b) => a + b, 0n));

const sumOf = (lines: readonly { readonly sum: number }[]): number => lines.reduce((all, { sum }) => all + sum, 0);

test.each(summarizedLayouts.map(({ form, found }) => [form.id, found] as const))(
  "%s: headings, agencies, sources and what is crossed each come to the sum of all rows",
  (_, { plan, summary }) => {
    const { rows, fields } = plan.submission;
    const { whole, headings, agencies, crossed } = summary;
    const tops = headings.filter(({ depth }) => depth === 0);
    expect(rows.length).toBeGreaterThan(0);
    expect(whole.sum).toBe(added(rows, fields.main));
    expect([whole.rows.length, sumOf(tops)]).toEqual([rows.length, whole.sum]);
    expect(Object.values(whole.sums).reduce<number>((a, b) => a + b, 0)).toBe(whole.sum);
    for (const line of [...headings, ...agencies]) {
      expect(line.sum).toBe(
        added(
          line.rows.map((index) => rows[index]!),
          fields.main,
        ),
      );
    }
    if (agencies.length > 0) {
      expect(agencies.flatMap((one) => one.rows).sort((a, b) => a - b)).toEqual(rows.map((_row, index) => index));
      expect(crossed.map(sumOf)).toEqual(agencies.map(({ sum }) => sum));
      expect(tops.map((_top, at) => sumOf(crossed.map((line) => line[at]!)))).toEqual(tops.map(({ sum }) => sum));
    }
    for (const { members } of summary.series) {
      for (const { field, sum } of members) expect([field, sum]).toEqual([field, added(rows, [field])]);
    }
  },
);

test("some of the forms have agencies and series", () => {
  const all = summarizedLayouts.map(({ found: { summary } }) => summary);
  expect(all.some(({ agencies }) => agencies.length > 1)).toBe(true);
  expect(all.some(({ series }) => series.length > 0)).toBe(true);
});

test("each level is followed by those within it, in the order of the plan; agencies by what they have", () => {
  const grids = masterWith([
    rowIn(1, "กิจกรรม ก", treasury, 500),
    rowIn(1, "กิจกรรม ข", probation, 700.25),
    rowIn(2, "กิจกรรม ค", probation, 40),
  ]);
  const { summary } = summaryIn(grids, smallForm);
  expect(summary.headings.map(({ depth, number, rows, sum }) => [depth, number, rows.length, sum])).toEqual([
    [0, 1, 3, 124_025],
    [1, 1, 2, 120_025],
    [1, 2, 1, 4_000],
  ]);
  expect(summary.agencies.map(({ name, rows, sum }) => [name, rows.length, sum])).toEqual([
    [probation, 2, 74_025],
    [treasury, 1, 50_000],
  ]);
  expect(summary.empty.length).toBeGreaterThan(0);
});

test("rows that name no agency are one line without a name; where none does, there are no agencies", () => {
  const { submission, form } = summaryIn(masterWith([rowIn(1, "กิจกรรม ก", treasury, 500)]), smallForm).plan;
  const [row] = submission.rows;
  const nameless: PlanRow = { ...row!, agency: null, texts: {} };
  const of = (rows: readonly PlanRow[]) =>
    planSummary({ ...submission, rows, sections: [] }, form).agencies.map(({ name, rows: own }) => [name, own]);
  expect(of([row!, nameless])).toEqual([
    [treasury, [0]],
    [null, [1]],
  ]);
  expect(of([nameless])).toEqual([]);
});

test("an amount that could not be read is missing from the sum, and counted", () => {
  const { submission, form } = summaryIn(masterWith([rowIn(1, "กิจกรรม ก", treasury, 500)]), smallForm).plan;
  const unread: PlanRow = { ...submission.rows[0]!, amounts: {} };
  const { whole } = planSummary({ ...submission, rows: [submission.rows[0]!, unread] }, form);
  expect([whole.sum, whole.unread]).toEqual([50_000, 1]);
});

test("a plan over several sheets is one plan", async () => {
  const form = formOverSheets();
  const { summary } = summaryIn(await mergedOverSheets(form), form);
  const { whole, headings, sources } = summary;
  expect(headings.filter(({ depth }) => depth === 0).map(({ rows }) => rows.length)).toEqual([6, 6, 6]);
  expect(sources.map(({ field }) => [field, whole.sums[field]! > 0])).toEqual([
    ["own", true],
    ["other", true],
  ]);
});
