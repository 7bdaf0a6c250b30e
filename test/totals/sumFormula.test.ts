import { columnIndex } from "../../src/grid/area";
import { coverage, coversExactly } from "../../src/totals/coverage";
import { sumOfRows, sumOfTotals } from "../../src/totals/sumFormula";
import { sumTerms } from "../../src/grid/sumTerms";

const column = columnIndex("F");
const above = (rows: number[]) => rows.map((row) => row - 1);

test.each([
  ["rows without a gap", [11, 12, 13], [], "=SUM(F11:F13)"],
  ["one row", [11], [], "=SUM(F11)"],
  ["a heading between", [11, 12, 15], [], "=SUM(F11:F15)"],
  ["a number between that is not theirs", [11, 12, 15], [13], "=SUM(F11:F12,F15)"],
  ["numbers before and after", [11, 12], [3, 10, 11, 12, 13], "=SUM(F11:F12)"],
  ["several numbers between", [11, 15, 20], [12, 13, 16], "=SUM(F11,F15,F20)"],
  ["no row", [], [3], "=0"],
])("%s", (_, rows, filled, formula) => {
  expect(sumOfRows(column, above(rows), above(filled))).toBe(formula);
  const wanted = above(rows).map((row) => ({ row, through: [] }));
  expect(coversExactly(coverage(sumTerms(formula, "แผน")!.areas, column, wanted, above(filled)))).toBe(true);
});

test("a grand total adds its subtotals", () => {
  expect(sumOfTotals(column, above([12, 21]))).toBe("=F12+F21");
  expect(sumOfTotals(column, [])).toBe("=0");
});
