import { sameFigure } from "../../../src/verifying/blaming/sameFigure";

test.each<[string, number, number, boolean]>([
  ["the same", 125_000, 125_000, true],
  ["one satang of nine billion baht", 900_000_000_001, 900_000_000_000, false],
  ["one baht of ten billion", 1_000_000_000_100, 1_000_000_000_000, false],
  ["the noise of adding up", 0.1 + 0.2, 0.3, true],
  ["a whole sum of broken numbers", 1.1 + 2.2 + 3.7, 7, true],
  ["broken numbers that differ", 12.505, 12.506, false],
  ["nothing and next to nothing", 0, 0.001, false],
  ["opposite signs", 125_000, -125_000, false],
])("%s", (_, a, b, expected) => {
  expect(sameFigure(a, b)).toBe(expected);
  expect(sameFigure(b, a)).toBe(expected);
});

test.each<[string, number, number, number, boolean]>([
  ["half a baht of five billion, where satang and less are written", 5e9 + 0.625, 5e9 + 0.125, 0.001, false],
  ["the third decimal of five billion", 5e9 + 0.625, 5e9 + 0.624, 0.001, false],
  ["the noise of adding up billions", 5e9 + 0.62500001, 5e9 + 0.625, 0.001, true],
])("at the scale of a column: %s", (_, a, b, step, expected) => {
  expect(sameFigure(a, b, step)).toBe(expected);
  expect(sameFigure(b, a, step)).toBe(expected);
});
