import type { AssumptionShown } from "../../../src/session/shown";
import { groupAssumptions } from "../../../src/taskpane/check/groupAssumptions";
import { placeOf } from "../../../src/session/wording";
import { cellArea } from "../../../src/grid/area";

const assumption = (row: number, code: AssumptionShown["code"]): AssumptionShown => ({
  code,
  place: placeOf("แผน", cellArea({ row, column: 1 })),
  found: "- ก",
  taken: "ก",
});

test("one assumption among many of another kind comes first", () => {
  const all = [
    assumption(1, "leading-mark-dropped"),
    assumption(2, "level-kept"),
    assumption(3, "leading-mark-dropped"),
    assumption(4, "leading-mark-dropped"),
  ];
  expect(groupAssumptions(all).map(({ code, found }) => [code, found.map(({ place }) => place.cell)])).toEqual([
    ["level-kept", ["B3"]],
    ["leading-mark-dropped", ["B2", "B4", "B5"]],
  ]);
});
