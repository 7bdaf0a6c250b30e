import { FittedHeights } from "../../../../src/workbook/xlsx/writing/fittedHeights";
import { plainLook } from "../../../../src/workbook/xlsx/looks/cellLook";
import { parseArea } from "../../../../src/grid/area";

const looks = [plainLook, { ...plainLook, size: 14, wrap: true }];
const columns = { style: () => 0, width: (column: number) => (column === 1 ? 40 : 5) };
const letters = "ก".repeat(30);

const heightOf = (column: number, text: string, style = 1, merge?: string): number | undefined => {
  const merges = merge === undefined ? [] : [parseArea(merge)!];
  const heights = new FittedHeights({ merges, looks: () => looks }, columns);
  heights.begin(0);
  heights.add(column, style, text);
  return heights.height();
};

test("a row is as high as the longest of its wrapped texts needs", () => {
  const [one, two, four] = [letters, letters.repeat(2), letters.repeat(4)].map((text) => heightOf(1, text)!);
  expect(one).toBeGreaterThanOrEqual(14 * 1.5);
  expect(two).toBeGreaterThan(one! + 14);
  expect(four).toBeGreaterThan(two! + 28);
});

test.each([
  ["a text that is not wrapped needs no height", heightOf(1, letters.repeat(9), 0), undefined],
  ["marks above and below take up no width", heightOf(1, "กี้".repeat(30)), heightOf(1, letters)],
  ["a line of the text is a line of the cell", heightOf(1, "ก\nข\nค"), heightOf(1, letters.repeat(3))],
  ["a text across merged columns has their width", heightOf(0, letters, 1, "A1:B1"), heightOf(1, letters)],
  ["no row is higher than Excel allows", heightOf(1, letters.repeat(999)), 409],
])("%s", (_, height, expected) => {
  expect(height).toBe(expected);
});
