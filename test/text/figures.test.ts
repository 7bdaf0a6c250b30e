import { bahtFigure, figure } from "../../src/text/figures";

test.each([
  [0, "0"],
  [100, "1"],
  [123_456_50, "123,456.50"],
  [1_000_005, "10,000.05"],
  [100_000_000_000, "1,000,000,000"],
  [-10_800_000, "-108,000"],
  [-50, "-0.50"],
])("%d satang are %s baht", (satang, text) => {
  expect(bahtFigure(satang)).toBe(text);
});

test.each([
  [2.5, "2.5"],
  [-3, "-3"],
  [1234567.25, "1,234,567.25"],
])("the number %d is written %s", (number, text) => {
  expect(figure(number)).toBe(text);
});
