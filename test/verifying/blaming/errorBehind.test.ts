import { toA1 } from "../../../src/grid/area";
import { errorBehind } from "../../../src/verifying/blaming/errorBehind";
import { gridOf, type CellSpec } from "../../support/grids";

const error = { error: "#REF!" };
const taken = (formula: string): CellSpec => ({ formula, value: error });

/** Rows of a sheet from A1 on; the error asked about is in A1. */
test.each<[string, CellSpec[][], string | undefined]>([
  ["an error of its own", [[error]], undefined],
  ["taken over from a cell it adds up", [[taken("=SUM(A2:A4)")], [1], [error]], "A3"],
  ["the topmost of several", [[taken("=SUM(A2:A4)")], [1], [error], [error]], "A3"],
  ["by way of another total", [[taken("=A2+A5")], [taken("=SUM(A3:A4)")], [1], [error]], "A4"],
  ["beside the area, not in it", [[taken("=SUM(A2:A4)")], [1, error]], undefined],
  ["an area as large as the sheet", [[taken("=SUM(B1:XFD1048576)")], [1, 2, error]], "C2"],
])("%s", (_, table, expected) => {
  const found = errorBehind(gridOf("แผน", table), { row: 0, column: 0 });
  expect(found?.cell && toA1(found.cell)).toBe(expected);
});
