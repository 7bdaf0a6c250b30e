import fc from "fast-check";
import { columnIndex } from "../../src/grid/area";
import { coverage, coversExactly, type Wanted } from "../../src/totals/coverage";
import { property } from "../support/property";
import { sumTerms } from "../../src/grid/sumTerms";

/** Rows as people number them, in and out. */
const details = (...rows: number[]): Wanted[] => rows.map((row) => ({ row: row - 1, through: [] }));
const under = (total: number, ...rows: number[]): Wanted[] =>
  rows.map((row) => ({ row: row - 1, through: [total - 1] }));

function judged(formula: string, wanted: readonly Wanted[], filled: readonly number[] = []) {
  const found = coverage(
    sumTerms(formula, "แผน")!.areas,
    columnIndex("F"),
    wanted,
    filled.map((row) => row - 1),
  );
  const numbers = (rows: readonly number[]) => rows.map((row) => row + 1);
  return {
    missed: numbers(found.missed),
    repeated: numbers(found.repeated),
    strangers: numbers(found.strangers),
    otherColumns: found.otherColumns.length,
    exact: coversExactly(found),
  };
}

const exact = { missed: [], repeated: [], strangers: [], otherColumns: 0, exact: true };

describe("a subtotal", () => {
  test.each([
    ["its rows", "=SUM(F11:F13)", {}],
    ["its rows and the headings above them", "=SUM(F9:F13)", {}],
    ["each row by name", "=F11+F12+F13", {}],
    ["not the last row", "=SUM(F11:F12)", { missed: [13] }],
    ["not the first row", "=SUM(F12:F13)", { missed: [11] }],
    ["not a row in the middle", "=F11+F13", { missed: [12] }],
    ["a row twice", "=SUM(F11:F13)+F12", { repeated: [12] }],
    ["overlapping ranges", "=SUM(F11:F12,F12:F13)", { repeated: [12] }],
    ["the subtotal before it", "=SUM(F8:F13)", { strangers: [8] }],
    ["another column", "=SUM(E11:E13)", { missed: [11, 12, 13], otherColumns: 1 }],
    ["both columns", "=SUM(E11:F13)", { missed: [11, 12, 13], otherColumns: 1 }],
    ["nothing", "=0", { missed: [11, 12, 13] }],
  ])("that counts %s", (_, formula, faults) => {
    const wanted = { ...exact, ...faults, exact: Object.keys(faults).length === 0 };
    expect(judged(formula, details(11, 12, 13), [8, 11, 12, 13, 14])).toEqual(wanted);
  });
});

describe("a grand total", () => {
  const wanted = [...under(12, 10, 11), ...under(15, 14), ...details(17)];
  const filled = [10, 11, 12, 14, 15, 17];
  test.each([
    ["the subtotals, and the rows that have none", "=F12+F15+F17", {}],
    ["all rows themselves", "=SUM(F10:F11,F14,F17)", {}],
    ["one section by its subtotal, one by its row", "=F12+F14+F17", {}],
    ["not one of the subtotals", "=F12+F17", { missed: [15] }],
    ["rows and subtotals", "=SUM(F10:F17)", { repeated: [10, 11, 14] }],
    ["a subtotal twice", "=F12+F15+F15+F17", { repeated: [15] }],
    ["a row besides its subtotal", "=F12+F15+F10+F17", { repeated: [10] }],
  ])("that counts %s", (_, formula, faults) => {
    expect(judged(formula, wanted, filled)).toEqual({ ...exact, ...faults, exact: Object.keys(faults).length === 0 });
  });
});

test("a column of numbers under a wide sum is not walked through", () => {
  let looked = 0;
  const filled = new Proxy(
    Array.from({ length: 100_000 }, (_, row) => row),
    {
      get(rows, name) {
        looked += 1;
        return Reflect.get(rows, name) as unknown;
      },
    },
  );
  coverage([{ top: 0, left: 5, bottom: 99_999, right: 5 }], 5, [{ row: 50_000, through: [] }], filled);
  expect(looked).toBeGreaterThan(0);
  expect(looked).toBeLessThan(500);
});

const span = fc.tuple(fc.nat(30), fc.nat(5)).map(([top, length]) => ({ top, left: 5, bottom: top + length, right: 5 }));
const wantedRow = fc.record({
  row: fc.nat(30),
  through: fc.uniqueArray(fc.integer({ min: 31, max: 36 }), { maxLength: 3 }),
});

property(
  "each wanted row is counted as often as a person with a finger on the sheet counts it",
  [fc.array(span, { maxLength: 6 }), fc.uniqueArray(wantedRow, { selector: ({ row }) => row })],
  (areas, wanted) => {
    const times = (row: number) => areas.filter(({ top, bottom }) => top <= row && row <= bottom).length;
    const inOrder = [...wanted].sort((a, b) => a.row - b.row);
    const all = ({ row, through }: Wanted) => through.reduce((sum, total) => sum + times(total), times(row));
    const found = coverage(areas, 5, inOrder, []);
    expect(coversExactly(found)).toBe(inOrder.every((each) => all(each) === 1));
    expect(found.missed.length > 0).toBe(inOrder.some((each) => all(each) === 0));
    expect(found.repeated.length > 0).toBe(inOrder.some((each) => all(each) > 1));
  },
);
