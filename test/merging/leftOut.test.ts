import { noMoney } from "../../src/plan/satang";
import type { Incoming } from "../../src/merging/chooseSheets";
import { mergingInto } from "../support/masters";
import type { RowSpec } from "../support/generatedPlans";
import {
  masterWith,
  planSheet,
  probation,
  relations,
  rowIn,
  rowsShown,
  sent,
  smallForm,
  treasury,
} from "../support/smallPlan";

const { plan, merge } = mergingInto(smallForm);
const good = sent(probation, [rowIn(1, "กิจกรรม ก", probation, 5)]);
const otherwise = (one: Incoming, facts: Partial<Incoming["submission"]>): Incoming => ({
  ...one,
  submission: { ...one.submission, ...facts },
});
const first = sent(treasury, [rowIn(1, "กิจกรรม ข", treasury, 7)]);
const [row] = first.submission.rows;

describe("a file is left out with its reason, and the others are merged", () => {
  test.each<[string, Incoming[], string[]]>([
    ["whose agency nobody knows", [otherwise(first, { agency: null })], ["agency-unknown"]],
    ["that follows another form", [otherwise(first, { form: "อื่น" })], ["other-form"]],
    ["without rows", [otherwise(first, { rows: [] })], ["empty"]],
    [
      "with an amount that could not be read",
      [otherwise(first, { rows: [{ ...row!, amounts: { agencyBudget: noMoney } }] })],
      ["amount-unread"],
    ],
    [
      "under a heading the form does not list",
      [otherwise(first, { rows: [{ ...row!, path: row!.path.map((step) => ({ ...step, known: false })) }] })],
      ["heading-unknown"],
    ],
    [
      "that is one of two of its agency",
      [first, sent(treasury, [rowIn(1, "กิจกรรม ค", treasury, 9)], "2")],
      ["agency-twice", "agency-twice"],
    ],
  ])("%s", (_, files, reasons) => {
    const { leftOut } = plan(masterWith(), [...files, good]);
    expect(leftOut.map(({ reason }) => reason)).toEqual(reasons);
    expect(rowsShown(merge(masterWith(), [...files, good]))).toEqual([`1.1 1) กิจกรรม ก · ${probation} · 5`]);
  });
});

describe("a file whose rows are in the plan by no merge that is remembered", () => {
  const rows = (count: number, baht = 5) =>
    Array.from({ length: count }, (_, at) => rowIn(1, `กิจกรรมที่ ${at + 1}`, treasury, baht + at));
  const others = [rowIn(2, "กิจกรรม ข", probation, 7)];

  test.each<[string, RowSpec[], RowSpec[], boolean]>([
    ["two, the same", rows(2), rows(2), true],
    ["ten, the same", rows(10), rows(10), true],
    ["ten, of which one has changed", [...rows(9), rowIn(1, "กิจกรรมที่ 10", treasury, 99)], rows(10), true],
    ["ten, of which two have changed", [...rows(8), ...rows(10, 90).slice(8)], rows(10), false],
    ["two, of which one has changed", [...rows(1), ...rows(2, 90).slice(1)], rows(2), false],
    ["one: both count, and that is reported", rows(1), rows(1), false],
    ["the same twice, of which one is", [...rows(1)], [...rows(1), ...rows(1)], false],
    ["none of them", [], rows(2), false],
  ])("%s", (_, own, coming, isLeftOut) => {
    const master = masterWith([...own, ...others]);
    const { leftOut, preview } = plan(master, [sent(treasury, coming)]);
    expect(leftOut.map(({ reason }) => reason)).toEqual(isLeftOut ? ["already-in-plan"] : []);
    const added = preview.sections.flatMap((section) => section.rows).length;
    expect(added).toBe(isLeftOut ? 0 : coming.length);
  });

  test("as when the sheets that remember were renamed: nothing doubles, and other files are merged", () => {
    const merged = merge(masterWith(), [sent(treasury, rows(3)), sent(relations, others)]);
    const forgotten = merged.map((grid) => (grid.sheet === planSheet ? grid : { ...grid, sheet: `${grid.sheet} เก่า` }));
    const again = plan(forgotten, [sent(treasury, rows(3)), good]);
    expect(again.leftOut).toMatchObject([{ reason: "already-in-plan" }]);
    expect(again.preview.sections.flatMap((section) => section.rows)).toHaveLength(1);
  });
});

test("of two files of an agency the one that holds is taken, and with it goes what was merged before", () => {
  const second = sent(treasury, [rowIn(1, "กิจกรรม ค", treasury, 9)], "2");
  const merged = merge(masterWith(), [first, good]);
  const { leftOut, log } = plan(merged, [first, second], { holding: [second.sha256] });
  expect([leftOut, log.map(({ action, rowsIn, rowsOut }) => [action, rowsIn, rowsOut])]).toEqual([
    [],
    [["replace", 1, 1]],
  ]);
  const after = merge(merged, [first, second], { holding: [second.sha256] });
  expect(rowsShown(after).filter((shown) => shown.includes(treasury))).toEqual([`1.1 1) กิจกรรม ค · ${treasury} · 9`]);
});
