import { faultKinds } from "../study/faults";
import { byFiguresAlone, study, type Score } from "../study/study";

/** The one that `npm run study` prints by default; other seeds find as much, within the figures printed. */
const seed = 25650101;

/** A smaller run of what `npm run study` prints. */
const { scores, sound, foundInSound } = study(6, seed);

const sum = (some: readonly Score[], of: (score: Score) => number): number =>
  some.reduce((total, score) => total + of(score), 0);

test("every kind of fault was planted in every kind of master it can befall", () => {
  expect(scores.filter(({ planted }) => planted < 6)).toEqual([]);
  expect(scores).toHaveLength(faultKinds.flatMap(({ origins }) => origins).length);
});

test("nothing is found in masters without a fault", () => {
  expect(sound).toBeGreaterThan(10);
  expect(foundInSound).toBe(0);
});

test.each(scores.map((score) => [score.kind, score.origin, score] as const))(
  "%s, %s: every one is found, and nothing else",
  (_, __, { planted, found, falseAlarms }) => {
    expect([found, falseAlarms]).toEqual([planted, 0]);
  },
);

test("the spoilt cell is named in 95 of 100", () => {
  expect(sum(scores, ({ named }) => named) / sum(scores, ({ planted }) => planted)).toBeGreaterThanOrEqual(0.95);
});

describe("the form withheld", () => {
  const alone = study(6, seed, byFiguresAlone);
  const share = (part: (score: Score) => number, whole: (score: Score) => number): number =>
    sum(alone.scores, part) / sum(alone.scores, whole);

  test("nothing is found in masters without a fault", () => {
    expect(alone.foundInSound).toBe(0);
  });

  test("what is found is the fault", () => {
    const alarms = share(
      ({ falseAlarms }) => falseAlarms,
      ({ findings }) => findings,
    );
    expect(alarms).toBeLessThanOrEqual(0.01);
  });

  test.each([
    ["by hand, with formulas", 0.97],
    ["by hand, typed totals", 0.6],
  ])("%s: of 1 fault, so much is found", (origin, least) => {
    const own = alone.scores.filter((score) => score.origin === origin);
    expect(sum(own, ({ found }) => found) / sum(own, ({ planted }) => planted)).toBeGreaterThanOrEqual(least);
  });
});
