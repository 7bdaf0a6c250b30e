import { matchKey } from "../../src/text/matchKey";
import { mergingInto } from "../support/masters";
import { governor, masterWith, probation, rowIn, rowsShown, sent, smallForm, treasury } from "../support/smallPlan";

const { plan, merge, withdraw } = mergingInto(smallForm);

const one = "กิจกรรมอบรมคุณธรรมและจริยธรรมแก่เจ้าหน้าที่";
const other = "กิจกรรมอบรมคุณธรรมและจริยธรรมแก่เจ้าหน้าที";
const pair = [sent(treasury, [rowIn(1, one, treasury, 100)]), sent(probation, [rowIn(1, other, probation, 200)])];
const questionsOf = (names: readonly [string, string]) =>
  plan(masterWith(), [
    sent(treasury, [rowIn(1, names[0], treasury, 1)]),
    sent(probation, [rowIn(1, names[1], probation, 1)]),
  ]).questions;

describe("two activities", () => {
  test.each<[string, string, string, number]>([
    ["a lost tone mark is asked about", one, other, 1],
    ["other spaces are the same activity", one, `${one.slice(0, 12)} ${one.slice(12)}`, 0],
    ["other digits are other activities", "กิจกรรมอบรมแกนนำชุมชน รุ่นที่ 1", "กิจกรรมอบรมแกนนำชุมชน รุ่นที่ 2", 0],
    ["other words are other activities", "กิจกรรมอบรมคุณธรรม", "กิจกรรมเผยแพร่ความรู้", 0],
  ])("%s", (_, a, b, count) => {
    expect(questionsOf([a, b])).toHaveLength(count);
    if (count === 0) return;
    expect(questionsOf([a, b])[0]!.likeness).toBeLessThan(1);
    expect(matchKey(a)).not.toBe(matchKey(b));
  });
});

test("until it is answered the two stay apart, and the question names who writes which", () => {
  const { questions } = plan(masterWith(), pair);
  expect(questions.map(({ a, b }) => [a, b].sort((x, y) => x.name.length - y.name.length))).toEqual([
    [
      { name: other, files: [`${probation}-1.xlsx`] },
      { name: one, files: [`${treasury}-1.xlsx`] },
    ],
  ]);
  expect(rowsShown(merge(masterWith(), pair))).toEqual([
    `1.1 1) ${one} · ${treasury} · 100`,
    `1.1 2) ${other} · ${probation} · 200`,
  ]);
});

describe("the answer", () => {
  const [{ id } = { id: "" }] = plan(masterWith(), pair).questions;
  const same = merge(masterWith(), pair, { answers: [{ id, answer: "same" }] });
  const different = merge(masterWith(), pair, { answers: [{ id, answer: "different" }] });

  test("the same joins them under one number, in the words of the agency first in the register", () => {
    expect(rowsShown(same)).toEqual([`1.1 1) ${one} · ${treasury} · 100`, `1.1 1) ${one} · ${probation} · 200`]);
  });

  test("different keeps them apart", () => {
    expect(rowsShown(different)).toEqual(rowsShown(merge(masterWith(), pair)));
  });

  test.each([
    ["same", same],
    ["different", different],
  ])("%s is remembered in the master: it is not asked again", (_, master) => {
    expect(plan(master, pair).questions).toEqual([]);
    expect(plan(master, [sent(governor, [rowIn(1, other, governor, 5)])]).questions).toEqual([]);
  });

  test("can be given again: the later one holds", () => {
    expect(rowsShown(merge(same, [], { answers: [{ id, answer: "different" }] }))).toEqual(rowsShown(different));
    expect(rowsShown(merge(different, [], { answers: [{ id, answer: "same" }] }))).toEqual(rowsShown(same));
  });

  test("gives each its own words back when the other agency withdraws", () => {
    expect(rowsShown(withdraw(same, treasury))).toEqual([`1.1 1) ${other} · ${probation} · 200`]);
  });

  test("the same, with a row of the master's own, keeps the master's words", () => {
    const own = masterWith([rowIn(1, other, governor, 7)]);
    const [question] = plan(own, pair.slice(0, 1)).questions;
    expect(question!.id).toBe(id);
    expect(rowsShown(merge(own, pair.slice(0, 1), { answers: [{ id, answer: "same" }] }))).toEqual([
      `1.1 1) ${other} · ${governor} · 7`,
      `1.1 1) ${other} · ${treasury} · 100`,
    ]);
  });
});
