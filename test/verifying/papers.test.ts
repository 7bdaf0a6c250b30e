import { paperStudy, type PaperScore } from "../study/papers/paperStudy";
import { families } from "../study/papers/families";
import { storedFaults, valueFaults, writtenFaults } from "../study/papers/faults";

/** A smaller run of what `npm run study` prints, of the same seed. */
const { scores, sound, foundInSound, calibration, misses } = paperStudy(2, 25650101);

const share = (
  some: readonly PaperScore[],
  part: (score: PaperScore) => number,
  whole: (score: PaperScore) => number,
) => some.reduce((sum, one) => sum + part(one), 0) / some.reduce((sum, one) => sum + whole(one), 0);
const recall = (some: readonly PaperScore[]): number =>
  share(
    some,
    ({ found }) => found,
    ({ planted }) => planted,
  );
const alarms = (some: readonly PaperScore[]): number =>
  share(
    some,
    ({ falseAlarms }) => falseAlarms,
    ({ findings }) => findings,
  );

test("twelve families, forty kinds of faults", () => {
  expect(families.length).toBeGreaterThanOrEqual(12);
  expect(new Set(scores.map(({ family }) => family)).size).toBe(families.length);
  const kinds = [...writtenFaults, ...storedFaults, ...valueFaults].map(({ name }) => name);
  expect(new Set(kinds).size).toBeGreaterThanOrEqual(40);
  expect(new Set(scores.map(({ kind }) => kind))).toEqual(new Set(kinds));
});

test("nothing is found in a sheet without a fault, with formulas or as figures alone", () => {
  expect(sound).toBe(4 * families.length);
  expect([foundInSound, misses.filter((miss) => miss.includes("sound"))]).toEqual([0, []]);
});

const withFormulas = scores.filter(({ asValues }) => !asValues);
const asFigures = scores.filter(({ asValues }) => asValues);

test.each(families.map(({ name }) => name))("%s: what is found is the fault", (family) => {
  const own = scores.filter((score) => score.family === family);
  expect(alarms(own)).toBeLessThanOrEqual(0.01);
});

test.each(families.map(({ name }) => name))("%s: with formulas nearly all is found", (family) => {
  expect(recall(withFormulas.filter((score) => score.family === family))).toBeGreaterThanOrEqual(0.98);
});

test("all together: 98 of 100 with formulas, 60 as figures alone", () => {
  expect(recall(withFormulas)).toBeGreaterThanOrEqual(0.98);
  expect(recall(asFigures)).toBeGreaterThanOrEqual(0.6);
});

test("of what is called certain, at most one of 100 is about something else", () => {
  const { of, right } = calibration.get("certain")!;
  expect(right / of).toBeGreaterThanOrEqual(0.99);
});
