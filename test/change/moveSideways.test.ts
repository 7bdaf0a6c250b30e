import { applyToGrid } from "../../src/change/applyToGrid";
import { invert } from "../../src/change/changeSet";
import { moveSideways } from "../../src/change/moveSideways";
import { gridOf, tableOf, type CellSpec } from "../support/grids";

const area = { top: 0, left: 0, bottom: 0, right: 3 };

test.each([
  ["to the right", ["ก", "ข", 5], 1, [null, "ก", "ข", 5]],
  ["to the left", [null, "ก", null, 5], -1, ["ก", null, 5]],
] as [string, CellSpec[], number, CellSpec[]][])("%s, and back", (_, cells, by, moved) => {
  const grid = gridOf("แผน", [[...cells, ...Array<null>(4 - cells.length).fill(null), "นอกตาราง"]]);
  const sheets = new Map([[grid.sheet, grid]]);
  const change = moveSideways(grid, area, by)!;
  const after = applyToGrid(sheets, change);
  if ("refused" in after) throw new Error(after.refused);
  expect(tableOf(after.get("แผน")!)[0]!.slice(0, 4)).toEqual([...moved, ...Array<null>(4 - moved.length).fill(null)]);
  expect(tableOf(after.get("แผน")!)[0]![4]).toBe("นอกตาราง");
  expect(applyToGrid(after, invert(change))).toEqual(sheets);
});

test.each([
  ["what would be pushed out", [["ก", "ข", 5, "ง"]], []],
  ["a formula", [["ก", "=A1"]], []],
  ["merged cells", [["ก", "ข"]], ["B1:B2"]],
] as [string, CellSpec[][], string[]][])("not done for %s", (_, table, merges) => {
  expect(moveSideways(gridOf("แผน", table, { merges }), area, 1)).toBeNull();
});
