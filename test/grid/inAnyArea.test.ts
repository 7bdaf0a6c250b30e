import { parseArea } from "../../src/grid/area";
import { inAnyArea } from "../../src/grid/inAnyArea";

test.each([
  ["one cell", ["B2"], ["B2"], ["A2", "B1", "B3", "C2"]],
  ["a rectangle", ["B2:C3"], ["B2", "C2", "B3", "C3"], ["A2", "D3", "B4"]],
  ["both", ["E9", "B2:C3"], ["E9", "C3"], ["E8", "A1"]],
  ["none", [], [], ["A1"]],
])("a cell within %s", (_, areas, inside, outside) => {
  const isIn = inAnyArea(areas.map((area) => parseArea(area)!));
  const at = (a1: string) => ({ row: parseArea(a1)!.top, column: parseArea(a1)!.left });
  expect([...inside, ...outside].filter((a1) => isIn(at(a1)))).toEqual(inside);
});
