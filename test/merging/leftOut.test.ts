import { noMoney } from "../../src/plan/satang";
import type { Incoming } from "../../src/merging/chooseSheets";
import { mergingInto } from "../support/masters";
import { masterWith, probation, rowIn, rowsShown, sent, smallForm, treasury } from "../support/smallPlan";

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
