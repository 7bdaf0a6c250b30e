import { slipBetween } from "../../../src/verifying/blaming/slips";

/** What is there, what was meant (baht), and the slip. */
test.each<[number, number, string | undefined]>([
  [125_000, 12_500, "point-shifted 10"],
  [12_500, 125_000, "point-shifted 10"],
  [12.5, 12_500, "point-shifted 1000"],
  [12_500_000, 12_500, "point-shifted 1000"],
  [21_500, 12_500, "digits-swapped 1"],
  [1_205.5, 1_250.5, "digits-swapped 1"],
  [17_500, 12_500, "digit-mistyped 1"],
  [52_100, 12_500, undefined],
  [15_200, 12_500, "digits-swapped 1"],
  [12_500, 12_500, undefined],
  [0, 12_500, undefined],
  [-12_500, 12_500, undefined],
  [250_000, 12_500, undefined],
])("%d for %d: %s", (stored, meant, expected) => {
  const slip = slipBetween(stored * 100, meant * 100, "satang");
  expect(slip && `${slip.reason} ${slip.factor}`).toBe(expected);
});

test.each<[number, number, string | undefined]>([
  [0.125, 1.25, "point-shifted 10"],
  [0.125, 0.215, undefined],
  [1_324.567, 1_234.567, "digits-swapped 1"],
  [1_234.576, 1_234.567, "digits-swapped 1"],
  [1_234.5, 1_234.567, undefined],
  [1_239.567, 0.1 + 0.2 + 1_234.267, "digit-mistyped 1"],
  [1 / 3, 2 / 3, undefined],
])("%d for %d thousand: %s", (stored, meant, expected) => {
  const slip = slipBetween(stored, meant, "number");
  expect(slip && `${slip.reason} ${slip.factor}`).toBe(expected);
});
