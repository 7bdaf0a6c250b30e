import { mergesOverlap } from "../../../src/checking/sheet/mergesOverlap";
import { parseArea } from "../../../src/grid/area";
import { flatten, rowsOf } from "../../support/submissions";

test.each<[string, readonly string[], [string | null, string][]]>([
  ["none", [], []],
  ["side by side", ["A1:B2", "C1:D2", "A3:D3"], []],
  ["one in a corner of another", ["A10:I13", "I13:J14"], [["I13:J14", "merges-overlap"]]],
  ["one within another", ["A1:XFD1048576", "C6:D6"], [["C6:D6", "merges-overlap"]]],
  ["the same twice", ["A1:B1", "A1:B1"], [["A1:B1", "merges-overlap"]]],
  ["one that begins further down, in another order", ["B5:B6", "A1:C5"], [["B5:B6", "merges-overlap"]]],
  ["a cross, far apart in their order", ["A2:F2", "H2:I2", "C1:C9"], [["A2:F2", "merges-overlap"]]],
])("merged areas: %s", (_, areas, found) => {
  const sheet = rowsOf({});
  const merges = areas.map((area) => parseArea(area)!);
  expect(flatten(mergesOverlap({ ...sheet, grid: { ...sheet.grid, merges } }))).toEqual(found);
});
