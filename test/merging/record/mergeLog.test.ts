import type { Grid } from "../../../src/grid/grid";
import { logSheetName, verifyLog } from "../../../src/merging/record/mergeLog";
import { mergingInto } from "../../support/masters";
import { masterWith, probation, rowIn, rowTakenOut, sent, smallForm, treasury, typed } from "../../support/smallPlan";

const fields = ["integratedBudget", "agencyBudget"] as const;
const { plan, merge, withdraw } = mergingInto(smallForm);
const ofTreasury = sent(treasury, [rowIn(1, "กิจกรรม ก", treasury, 5)]);
const ofProbation = sent(probation, [rowIn(1, "กิจกรรม ข", probation, 7)]);
const anew = sent(treasury, [rowIn(1, "กิจกรรม ก", treasury, 6)], "2");
/** Rows 2 to 5 of the log: merge, merge, replace, withdraw. */
const logged = withdraw(merge(merge(masterWith(), [ofTreasury, ofProbation]), [anew]), probation);
const log = (grids: readonly Grid[]): Grid => grids.find(({ sheet }) => sheet === logSheetName)!;
const faults = (grids: readonly Grid[]) => verifyLog(log(grids), fields).map(({ row, fault }) => `${row + 1} ${fault}`);

test("every merge leaves an entry: what came, what went, the totals before and after", () => {
  const shown = log(logged)
    .rows.slice(1)
    .map(({ cells }) => cells.map(({ value }) => value));
  expect(shown.map((cells) => [cells[1], cells[2], ...cells.slice(5, 11)])).toEqual([
    ["รวม", treasury, 1, 0, 0, 0, 5, 0],
    ["รวม", probation, 1, 0, 5, 0, 12, 0],
    ["แทนที่", treasury, 1, 1, 12, 0, 13, 0],
    ["ถอน", probation, 0, 1, 13, 0, 6, 0],
  ]);
  expect(faults(logged)).toEqual([]);
});

test("nothing new, no entry", () => {
  expect(plan(logged, [anew]).log).toEqual([]);
});

describe("a log that was tampered with shows where", () => {
  test.each<[string, Grid[], string[]]>([
    ["an amount changed", typed(logged, logSheetName, "J3", { number: 1 }), ["3 changed"]],
    ["a time changed", typed(logged, logSheetName, "A2", { text: "2022-01-30T09:00:00+07:00" }), ["2 changed"]],
    [
      "an amount that became a formula",
      typed(logged, logSheetName, "J3", { formula: "=12", result: 12 }),
      ["3 changed"],
    ],
    ["an entry taken out", rowTakenOut(logged, logSheetName, 2), ["3 untied"]],
    ["the first entry taken out", rowTakenOut(logged, logSheetName, 1), ["2 untied"]],
    [
      "an entry blanked",
      log(logged).rows[2]!.cells.reduce(
        (grids, { column }) => typed(grids, logSheetName, `${String.fromCharCode(65 + column)}3`, null),
        logged,
      ),
      ["3 missing", "4 untied"],
    ],
  ])("%s", (_, grids, expected) => {
    expect(faults(grids)).toEqual(expected);
  });
});

describe("before another entry follows, a merge says what is wrong with the log", () => {
  const broken = (grids: readonly Grid[]) =>
    plan(grids, [sent(probation, [rowIn(1, "กิจกรรม ง", probation, 9)], "3")]).notices.filter(
      ({ kind }) => kind === "log-broken",
    );
  /** The log with its header alone. */
  const emptied = (grids: readonly Grid[]): Grid[] =>
    grids.map((grid) => (grid.sheet === logSheetName ? { ...grid, rows: grid.rows.slice(0, 1) } : grid));

  test.each<[string, readonly Grid[], unknown[]]>([
    ["nothing", logged, []],
    [
      "an entry edited",
      typed(logged, logSheetName, "J3", { number: 1 }),
      [{ kind: "log-broken", logRows: [2], unlogged: 0 }],
    ],
    [
      "the last entries cut off",
      rowTakenOut(rowTakenOut(logged, logSheetName, 4), logSheetName, 3),
      [{ kind: "log-broken", logRows: [], unlogged: 1 }],
    ],
    ["all entries taken out", emptied(logged), [{ kind: "log-broken", logRows: [], unlogged: 1 }]],
  ])("%s", (_, grids, expected) => {
    expect(broken(grids)).toEqual(expected);
  });
});
