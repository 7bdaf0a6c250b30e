import { areaToA1 } from "../../../src/grid/area";
import { tratPlan2565 } from "../../../src/forms/tratPlan2565";
import type { Grid } from "../../../src/grid/grid";
import type { Issue } from "../../../src/issues/issue";
import { verifyWorkbook } from "../../support/verifyWorkbook";
import { agencySheet } from "../../support/agencySheet";
import { checkedGrids } from "../../support/checkedFiles";
import { parseA1 } from "../../../src/grid/area";

const reported = (issues: readonly Issue[]): unknown[] =>
  issues.flatMap(({ code, area, params }) =>
    code === "struck-through" ? [[areaToA1(area!), ...Object.values(params)]] : [],
  );

/** The sheet with these cells crossed out. */
function crossedOut(cells: readonly string[]): Grid {
  const grid = agencySheet();
  const at = new Set(cells.map((cell) => JSON.stringify(parseA1(cell))));
  const rows = grid.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) =>
      at.has(JSON.stringify({ row: cell.row, column: cell.column }))
        ? { ...cell, sight: { struck: true, faint: null } }
        : cell,
    ),
  }));
  return { ...grid, rows };
}

test.each([
  ["nothing", [], []],
  ["a whole row", ["B11", "C11", "D11", "E11", "F11", "G11", "H11", "I11"], [["B11:I11", true, 5_000_000]]],
  ["a row but for its agency", ["B11", "C11", "D11", "E11", "F11", "G11", "H11"], [["B11:H11", true, 5_000_000]]],
  ["an amount", ["F11"], [["F11", false, 5_000_000]]],
  [
    "an amount and its quantity",
    ["D11", "F11"],
    [
      ["D11", false, 0],
      ["F11", false, 5_000_000],
    ],
  ],
  ["the name of an activity", ["B12"], [["B12", false, 0]]],
  ["a heading", ["A10"], [["A10", true, 0]]],
  ["a total", ["A14", "E14", "F14"], [["A14:F14", true, 0]]],
  ["a dash, which says nothing", ["E11"], []],
  ["the title", ["A1"], []],
  [
    "two rows",
    ["B22", "C22", "D22", "F22", "G22", "H22", "B23", "C23", "D23", "G23", "H23"],
    [
      ["B22:H22", true, 3_000_000],
      ["B23:H23", true, 0],
    ],
  ],
])("crossed out: %s", (_, cells, expected) => {
  const grid = crossedOut(cells);
  expect(reported(checkedGrids([grid])[0]!.issues)).toEqual(expected);
  expect(reported(verifyWorkbook([grid], [tratPlan2565]).sheets[0]!.findings)).toEqual(expected);
});
