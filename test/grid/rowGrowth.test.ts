import { grown, type GrowthReach, type RowGrowth } from "../../src/grid/rowGrowth";
import { rowHistory } from "../../src/grid/rowMoves";

const columns = { first: 0, last: 9 };
const span = (text: string) => {
  const [first, last] = text.split("..").map(Number) as [number, number];
  return { first, last };
};
/** `5..9>4..11`: what had rows 5 to 9 has rows 4 to 11. */
const growthsOf = (texts: readonly string[]): RowGrowth[] =>
  texts.map((text) => {
    const [before, after] = text.replace("printed ", "").split(">").map(span);
    return { before: before!, after: after!, columns, printed: text.startsWith("printed ") };
  });

test.each<[string, string, readonly string[], string, GrowthReach["use"]?]>([
  ["a whole that grew at both ends", "5..9", ["5..9>4..11"], "4..11"],
  ["more than the whole", "3..9", ["5..9>4..11"], "3..11"],
  ["less than the whole", "6..9", ["5..9>4..11"], "6..9"],
  ["a whole that lost its end", "5..9", ["5..9>5..7"], "5..7"],
  ["a line below it that is nobody's", "5..10", ["5..9>5..7"], "5..10"],
  ["a whole that went below rows of others", "5..9", ["5..9>12..13"], "12..13"],
  ["a whole that went above rows of others", "12..13", ["12..13>5..9"], "5..9"],
  ["a line above one that went below others", "4..9", ["5..9>12..13"], "4..13"],
  ["two wholes of which the first went below the second", "5..9", ["5..6>10..11"], "7..11"],
  ["two wholes that changed places with what is between", "5..9", ["5..6>12..12", "7..9>14..15"], "12..15"],
  ["the second of two that ends with part of a third", "3..9", ["3..4>20..21"], "5..21"],
  ["a whole within another", "5..9", ["5..9>5..12", "8..9>11..12"], "5..12"],
  ["headers stay the first row", "4..9", ["5..9>12..13"], "4..13", "headed"],
  ["headers stay, though their whole is gone from below them", "5..9", ["5..9>12..13"], "5..13", "headed"],
  ["totals that have come, for what is printed", "5..9", ["printed 5..9>5..10"], "5..10", "print"],
  ["totals that have come, for a sum", "5..9", ["printed 5..9>5..10"], "5..9"],
])("%s: %s", (_, rows, growths, expected, use = "range") => {
  expect(grown(span(rows), { columns, use }, growthsOf(growths))).toEqual(span(expected));
});

test("columns beside those of the plan", () => {
  const reach: GrowthReach = { columns: { first: 10, last: 12 }, use: "range" };
  expect(grown(span("5..9"), reach, growthsOf(["5..9>4..11"]))).toEqual(span("5..9"));
});

test.each<[string, readonly string[], string]>([
  ["one row by itself goes along with it", [], "8..8"],
  ["one that is a whole covers the whole", ["5..5>8..9"], "8..9"],
  ["one that is a whole, of which nothing was carried there", ["5..5>2..3"], "2..3"],
])("%s", (_, growths, expected) => {
  const history = rowHistory();
  history.addGrowths(growthsOf(growths), [{ from: 5, to: 8 }]);
  const moves = history.since(0, "growing");
  expect(moves.covered(span("5..5"), { columns, use: "range" })).toEqual(span(expected));
  expect(moves.row(5)).toBe(8);
});
