import { inSpans } from "../../src/grid/area";
import type { Grid, GridRow } from "../../src/grid/grid";
import { describeNotice } from "../../src/issues/reasons/notices";
import { changed, mergingInto, planned, planWithdrawFrom, undone } from "../support/masters";
import { masterWith, planSheet, probation, rowIn, sent, smallForm, treasury } from "../support/smallPlan";

const { plan, merge } = mergingInto(smallForm);

const ofTreasury = sent(treasury, [rowIn(1, "กิจกรรมอบรม", treasury, 200), rowIn(2, "กิจกรรมเผยแพร่", treasury, 300)]);
const ofProbation = sent(probation, [rowIn(1, "กิจกรรมเยี่ยมบ้าน", probation, 400)]);
const merged = merge(masterWith(), [ofTreasury]);
const last = merged[0]!.rows.at(-1)!.index;

const withFacts = (facts: Partial<Grid>): Grid[] =>
  merged.map((grid) => (grid.sheet === planSheet ? { ...grid, ...facts } : grid));
const noticesOf = (master: readonly Grid[], files = [ofProbation]) =>
  plan(master, files).notices.flatMap((notice) => (notice.kind === "rows-hidden" ? [[notice.by, notice.rows]] : []));
const planOf = (master: readonly Grid[]) => master.find(({ sheet }) => sheet === planSheet)!;
const textsOf = (rows: readonly GridRow[]) =>
  rows.map(({ cells }) => cells.map(({ value }) => value).filter((value) => typeof value === "string"));
const hiddenAfter = (master: readonly Grid[], files = [ofProbation]) =>
  planOf(changed(master, plan(master, files).changes)).hiddenRows;

test.each<[string, Partial<Grid>, unknown[], unknown[]]>([
  ["nothing hidden", {}, [], []],
  ["a filter that hides nothing", { filtered: true }, [], []],
  ["rows that a filter hides", { filtered: true, hiddenRows: [{ first: 8, last: 9 }] }, [["filter", [8, 9]]], []],
  [
    "rows hidden by hand, or with their group",
    {
      hiddenRows: [
        { first: 8, last: 8 },
        { first: 10, last: 10 },
      ],
    },
    [["hand", [8, 10]]],
    [],
  ],
  ["the last row of the plan", { hiddenRows: [{ first: last, last }] }, [["hand", [last]]], []],
  ["rows above the plan, which stay so", { hiddenRows: [{ first: 0, last: 1 }] }, [], [{ first: 0, last: 1 }]],
  [
    "rows below the plan, which stay so",
    { hiddenRows: [{ first: last + 3, last: last + 4 }] },
    [],
    [{ first: last + 4, last: last + 5 }],
  ],
])("a master with %s", (_, facts, notices, hidden) => {
  const master = withFacts(facts);
  expect(noticesOf(master)).toEqual(notices);
  expect(hiddenAfter(master)).toEqual(hidden);
});

test.each<[string, Partial<Grid>, number[]]>([
  ["rows that a filter hides", { filtered: true, hiddenRows: [{ first: 8, last: 9 }] }, [8, 9]],
  ["rows hidden by hand", { hiddenRows: [{ first: 8, last: 8 }] }, [8]],
  ["the last row of the plan", { hiddenRows: [{ first: last, last }] }, [last]],
])("a master with %s that a person wants to stay hidden", (_, facts, rows) => {
  const master = withFacts(facts);
  const made = plan(master, [ofProbation], { keepHidden: true });
  expect(made.notices).toContainEqual({
    kind: "rows-hidden",
    by: facts.filtered ? "filter" : "hand",
    rows,
    kept: true,
  });
  const before = planOf(master).rows;
  const after = planOf(changed(master, made.changes));
  // The very rows that were hidden, wherever they are now; what was added can be seen.
  expect(textsOf(after.rows.filter(({ index }) => inSpans(after.hiddenRows, index)))).toEqual(
    textsOf(before.filter(({ index }) => rows.includes(index))),
  );
  expect(after.filtered).toBe(facts.filtered ?? false);
  expect(undone(changed(master, made.changes), made)).toEqual(master);
});

test("what is undone is hidden again", () => {
  const master = withFacts({ filtered: true, hiddenRows: [{ first: 8, last: 9 }] });
  const made = plan(master, [ofProbation]);
  expect(undone(changed(master, made.changes), made)).toEqual(master);
});

test("a merge that changes nothing shows nothing", () => {
  const master = withFacts({ hiddenRows: [{ first: 8, last: 9 }] });
  expect(noticesOf(master, [ofTreasury])).toEqual([]);
  expect(plan(master, [ofTreasury]).changes.steps).toEqual([]);
});

test("taking an agency out says so too", () => {
  const master = withFacts({ hiddenRows: [{ first: 8, last: 9 }] });
  const request = { now: "2022-01-31T09:00:00+07:00", person: null, agency: treasury };
  expect(planned(planWithdrawFrom(master, smallForm, request)).notices.map(({ kind }) => kind)).toContain(
    "rows-hidden",
  );
});

test("the words name the rows and what becomes of them", () => {
  const [notice] = plan(withFacts({ filtered: true, hiddenRows: [{ first: 8, last: 9 }] }), [ofProbation]).notices;
  expect(describeNotice(notice!).message.en).toBe(
    "Rows 9-10 of the master are hidden by a filter; this merge shows all of them",
  );
  expect(describeNotice({ kind: "rows-hidden", rows: [8], by: "hand", kept: true }).message.en).toBe(
    "Row 9 of the master is hidden (by hand or in a collapsed group); " +
      "it stays hidden, even where the merge changes it, and added rows are shown",
  );
});
