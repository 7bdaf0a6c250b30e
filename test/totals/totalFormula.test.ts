import { grandTotalFormula, subtotalFormula } from "../../src/totals/totalFormula";

const E = 4;

test.each([
  ["the whole body, whatever is in it", { first: 8, last: 11 }, [9, 10], [], "=SUM(E9:E12)"],
  ["a body of one row", { first: 8, last: 8 }, [8], [], "=SUM(E9)"],
  ["no body", { first: 8, last: 7 }, [], [], "=0"],
  ["a number that is not a detail amount is left out", { first: 8, last: 13 }, [9, 10, 12], [11], "=SUM(E10:E11,E13)"],
])("%s", (_, body, rows, strangers, formula) => {
  expect(subtotalFormula(E, body, rows, strangers)).toBe(formula);
});

const cells = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ first: 1000 + 10 * i, last: 1000 + 10 * i }));

test("subtotals are added up; a section without one is summed", () => {
  expect(
    grandTotalFormula(E, [
      { first: 12, last: 12 },
      { first: 20, last: 29 },
    ]),
  ).toBe("=E13+SUM(E21:E30)");
  expect(grandTotalFormula(E, [])).toBe("=0");
});

test("a part in another column is named there", () => {
  expect(
    grandTotalFormula(E, [
      { first: 12, last: 12 },
      { first: 20, last: 20, column: 5 },
      { first: 30, last: 39, column: 5 },
    ]),
  ).toBe("=E13+F21+SUM(F31:F40)");
});

test("a thousand sections still fit, two thousand do not", () => {
  expect(grandTotalFormula(E, cells(1000))).toMatch(/^=E1001\+E1011\+/);
  const most = grandTotalFormula(E, cells(1170))!;
  expect(most.length).toBeLessThanOrEqual(8192);
  expect(grandTotalFormula(E, cells(2000))).toBeUndefined();
});
