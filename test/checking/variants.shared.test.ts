import { readdirSync } from "node:fs";
import { join } from "node:path";
import { areaToA1, cellArea, type Position } from "../../src/grid/area";
import type { Cell } from "../../src/grid/cell";
import type { Grid } from "../../src/grid/grid";
import type { Issue } from "../../src/issues/issue";
import type { Field } from "../../src/plan/fields";
import type { PlanRow } from "../../src/plan/submission";
import { checkedGrids, gridsOf } from "../support/checkedFiles";
import { sharedData } from "../support/shared";

const data = sharedData();

/** A fault planted into one cell of a row that is right otherwise. */
const faults: readonly (readonly [
  string,
  Field,
  Cell["value"],
  Issue["severity"],
  Partial<Record<Field, Cell["value"]>>?,
])[] = [
  ["no agency", "agency", null, "error"],
  ["an agency of no register", "agency", "อบต.คลองใหญ่", "error"],
  ["another agency", "agency", "สำนักงานเกษตรและสหกรณ์จังหวัดตราด", "error"],
  ["no unit", "unit", null, "error"],
  ["an unknown unit", "unit", "หลัง", "warning"],
  ["no quantity", "quantity", null, "error"],
  ["words for a quantity", "quantity", "หลายครั้ง", "error"],
  ["a range", "quantity", "๒ - ๓", "error"],
  ["a fraction of people", "quantity", 2.5, "error", { unit: "คน" }],
  ["140 percent", "quantity", 140, "error", { unit: "ร้อยละ" }],
  ["140 percent in Thai digits", "quantity", "๑๔๐", "error", { unit: "ร้อยละ" }],
  ["an error value for a quantity", "quantity", { error: "#VALUE!" }, "error"],
  ["words for an amount", "agencyBudget", "รองบประมาณ", "error"],
  ["the letter O", "agencyBudget", "2O,5OO", "error"],
  ["Thai digits and the letter o", "integratedBudget", "๒๐,๕oo", "error"],
  ["a point between thousands", "agencyBudget", "20.500", "error"],
  ["an error value for an amount", "integratedBudget", { error: "#REF!" }, "error"],
  ["a formula as an outcome", "outcome", "=HYPERLINK(1)", "error"],
  ["an at sign before an indicator", "indicator", "@SUM(1+1)", "error"],
  ["no indicator", "indicator", null, "warning"],
];

function planted(grid: Grid, { row, column }: Position, value: Cell["value"]): Grid {
  const rows = grid.rows.map((line) => {
    if (line.index !== row) return line;
    const others = line.cells.filter((cell) => cell.column !== column);
    const cell: Cell = { row, column, value, formula: null, format: "General" };
    return { ...line, cells: (value === null ? others : [...others, cell]).sort((a, b) => a.column - b.column) };
  });
  return { ...grid, rows };
}

/** Cells of their own: not merged with others, so that a fault in them is a fault of this row. */
const own = ({ merges }: Grid, at: Position): boolean =>
  !merges.some(
    ({ top, bottom, left, right }) => top <= at.row && at.row <= bottom && left <= at.column && at.column <= right,
  );

if (!data) test("there is no shared data to vary", () => expect(sharedData()).toBeUndefined());
else {
  const folder = join(data, "submissions");
  const files = readdirSync(folder).filter((name) => name.endsWith(".xlsx"));

  test.each(files)("every fault planted into %s is reported at its cell, and no other", (file) => {
    const grids = gridsOf(join(folder, file));
    const [clean] = checkedGrids(grids);
    const { grid, submission } = clean!;
    const row: PlanRow = submission.rows.at(-1)!;
    const wrong: string[] = [];
    for (const [name, field, value, severity, besides = {}] of faults) {
      const at = row.cells[field]!;
      if (!own(grid, at)) continue;
      let changed = planted(grid, at, value);
      for (const [other, text] of Object.entries(besides)) changed = planted(changed, row.cells[other]!, text!);
      const { issues } = checkedGrids([changed])[0]!;
      const cell = areaToA1(cellArea(at));
      const reported = issues.map((issue) => [issue.severity, issue.area && areaToA1(issue.area), issue.code] as const);
      if (!reported.some(([found, where]) => found === severity && where === cell))
        wrong.push(`${name}: not reported at ${cell}`);
      for (const [found, where, code] of reported) {
        if (found === "error" && (where !== cell || severity !== "error")) wrong.push(`${name}: ${code} at ${where}`);
      }
    }
    expect(wrong).toEqual([]);
  });
}
