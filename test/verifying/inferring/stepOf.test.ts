import { stepOf } from "../../../src/verifying/inferring/stepOf";

test.each<[string, readonly number[], number]>([
  ["the third decimal", [5, 12.505, 5_000_000_000.12], 0.001],
  ["whole numbers", [5, 12], 1],
  ["results of a division", [5, 1 / 3], Infinity],
  ["the noise of adding up", [0.1 + 0.2], Infinity],
  ["no figures", [], Infinity],
])("%s", (_, figures, expected) => {
  expect(stepOf(figures)).toBe(expected);
});
