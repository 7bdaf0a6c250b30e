import { rowHistory, rowMoves, type RowEdit } from "../../../../src/grid/rowMoves";
import { shiftFormula } from "../../../../src/grid/shiftFormula";
import { appliedAreas, type Heirs } from "../../../../src/workbook/xlsx/writing/appliedAreas";

const insert = (row: number, count = 1): RowEdit => ({ kind: "insert", row: row - 1, count });
const remove = (row: number, count = 1): RowEdit => ({ kind: "delete", row: row - 1, count });
/** `like`, then the rows that take after it, as rows are counted in Excel. */
const heirsOf = (like: number, ...rows: number[]): Heirs => new Map([[like - 1, rows.map((row) => row - 1)]]);
const none: Heirs = new Map();

test.each<[string, string, RowEdit, Heirs, string | null, string, string]>([
  ["rows above: all moves", "A5:B9", insert(2), none, "A6:B10", "A5>$C$1", "A6>$C$1"],
  ["rows within: it grows", "A5:B9", insert(7), none, "A5:B10", "A5>A4", "A5>A4"],
  ["rows below: it stays", "A5:B9", insert(10), none, "A5:B9", "A5>0", "A5>0"],
  ["rows below, like the last: theirs too", "A5:B9", insert(10, 2), heirsOf(9, 10, 11), "A5:B11", "A5>0", "A5>0"],
  ["a row above, like the first: said for it", "A5:B9", insert(5), heirsOf(5, 5), "A5:B10", "A5>$B5", "A5>$B5"],
  ["a row elsewhere, like one of it", "A5:A9", insert(20), heirsOf(6, 20), "A5:A9 A20", "A5>0", "A5>0"],
  ["a row elsewhere, above", "A5:A9", insert(2), heirsOf(6, 2), "A2 A6:A10", "A5>0", "A2>0"],
  ["a row like one that is not of it", "A5:A9", insert(10), heirsOf(3, 10), "A5:A9", "A5>0", "A5>0"],
  ["the first row deleted: said for the next", "A5:A9", remove(5), none, "A5:A8", "A5>$C$9", "A5>$C$8"],
  ["of several areas, one deleted", "A5 C7:C9", remove(5), none, "C6:C8", "A5>0", "A6>0"],
  ["all deleted", "A5:B6", remove(4, 4), none, null, "A5>0", "#REF!>0"],
  ["whole columns", "A1:A1048576", insert(5), heirsOf(4, 5), "A1:A1048576", "A1>0", "A1>0"],
])("%s", (_, list, edit, heirs, expected, formula, moved) => {
  const moves = rowMoves(edit);
  const applied = appliedAreas(list, moves, heirs);
  expect(applied.list).toBe(expected);
  if (expected) expect(applied.formula(formula, (text) => shiftFormula(text, "แผน", () => moves))).toBe(moved);
});

test("all rows of a section replaced by others: it applies to these, and is said for the first", () => {
  const history = rowHistory();
  history.add(insert(10, 2));
  history.addGrowths([
    {
      before: { first: 4, last: 8 },
      after: { first: 9, last: 10 },
      columns: { first: 0, last: 5 },
      printed: false,
    },
  ]);
  history.add(remove(5, 5));
  const moves = history.since(0, "growing");
  const applied = appliedAreas("A5:B9", moves, none);
  expect(applied.list).toBe("A5:B6");
  const shift = (text: string) => shiftFormula(text, "แผน", () => moves);
  expect(applied.formula("AND($A5>0,B4<$C$20)", shift)).toBe("AND($A5>0,B4<$C$17)");
});

test("no row moved: neither areas nor formulas", () => {
  const applied = appliedAreas("A5:B9", undefined, none);
  expect([applied.list, applied.formula("A5>0", (text) => text)]).toEqual(["A5:B9", "A5>0"]);
});
