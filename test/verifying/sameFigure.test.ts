import { sameFigure } from "../../src/verifying/blaming/sameFigure";

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
