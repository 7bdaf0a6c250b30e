import { areaToA1 } from "../../../src/grid/area";
import { agencySheet } from "../../support/agencySheet";
import { checkedGrids } from "../../support/checkedFiles";
import type { CellSpec } from "../../support/grids";

const across = (planted: Record<string, CellSpec>, merges: readonly string[]): unknown[] =>
  checkedGrids([agencySheet(planted, { merges })])[0]!.issues.flatMap(({ code, severity, area, params }) =>
    code === "amount-across-rows" ? [[areaToA1(area!), severity, ...Object.values(params)]] : [],
  );

/** Three rows of one budget, 62,500 baht, in F11. */
const together = { F11: 62_500, F12: null, F13: null };

test.each<[string, Record<string, CellSpec>, readonly string[], unknown[]]>([
  ["no cell merged", {}, [], []],
  ["two rows", { F11: 50_000, F12: null }, ["F11:F12"], [["F11:F12", "warning", 5_000_000, 2]]],
  ["three rows", together, ["F11:F13"], [["F11:F13", "warning", 6_250_000, 3]]],
  ["the other budget", { E12: 8000, E13: null }, ["E12:E13"], [["E12:E13", "warning", 800_000, 2]]],
  ["both budgets at once", { E22: 500, E23: null, F23: null }, ["E22:F23"], [["E22:F23", "warning", 50_000, 2]]],
  [
    "one in each section",
    { ...together, F23: null },
    ["F11:F13", "F22:F23"],
    [
      ["F11:F13", "warning", 6_250_000, 3],
      ["F22:F23", "warning", 3_000_000, 2],
    ],
  ],
  ["an amount typed as text", { F11: "๕๐,๐๐๐", F12: null }, ["F11:F12"], [["F11:F12", "warning", 5_000_000, 2]]],
  [
    "what a formula comes to",
    { F11: { value: 62_500, formula: "=50000+12500" }, F12: null, F13: null },
    ["F11:F13"],
    [["F11:F13", "warning", 6_250_000, 3]],
  ],
  ["a dash over two rows is not an amount", { E11: "-" }, ["E11:E12"], []],
  ["nothing over two rows", { F12: null, F13: null }, ["F12:F13"], []],
  ["a text over two rows", { H12: null }, ["H11:H12"], []],
  ["one row over two columns", { F12: null }, ["E12:F12"], []],
  ["a row and the total below it", { F13: 12_500, F14: null }, ["F13:F14"], []],
])("one amount merged: %s", (_, planted, merges, expected) => {
  expect(across(planted, merges)).toEqual(expected);
});
