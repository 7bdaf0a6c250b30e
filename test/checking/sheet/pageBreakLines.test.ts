import { pageBreakLines } from "../../../src/checking/sheet/pageBreakLines";
import { headerVaries } from "../../../src/checking/sheet/headerVaries";
import { checkedSheet } from "../../../src/checking/checked";
import { rewriteText } from "../../../src/change/rewriteCell";
import { applyToGrid } from "../../../src/change/applyToGrid";
import { parseA1 } from "../../../src/grid/area";
import { cellAt, type Grid } from "../../../src/grid/grid";
import { tratPlan2565 } from "../../../src/forms/tratPlan2565";
import { agencySheet } from "../../support/agencySheet";
import { checkedGrids } from "../../support/checkedFiles";
import { gridOf, type CellSpec } from "../../support/grids";
import { flatten } from "../../support/submissions";

const sheetOf = (grid: Grid) => checkedSheet(checkedGrids([grid])[0]!.submission, grid, tratPlan2565, []);

/** The agency's sheet with lines put in before row 12, its second detail row. */
function broken(...lines: readonly (readonly CellSpec[])[]): Grid {
  const whole = agencySheet();
  const specs = (index: number): CellSpec[] => {
    const row = whole.rows.find((each) => each.index === index);
    const cells: CellSpec[] = [];
    for (const { column, value, formula } of row?.cells ?? []) {
      while (cells.length < column) cells.push(null);
      cells.push(formula === null ? value : { value, formula });
    }
    return cells;
  };
  const rows = Array.from({ length: 25 }, (_, index) => specs(index));
  return gridOf(whole.sheet, [...rows.slice(0, 11), ...lines, ...rows.slice(11)]);
}

const header = [6, 7].map((index) => {
  const cells: CellSpec[] = [];
  for (const { column, value } of agencySheet().rows.find((each) => each.index === index)!.cells) {
    while (cells.length < column) cells.push(null);
    cells.push(value);
  }
  return cells;
});

test.each([
  ["nothing", [], []],
  ["a page number", [["-๒๑-"]], [11]],
  ["a rule of dashes", [["--", "--", "--", "--"]], [11]],
  ["a remark", [["หมายเหตุ ส่งแก้ไขแล้ว"]], []],
  ["the header again", header, [11]],
  ["a page number, a rule and the header again", [["-๒๑-"], ["--", "--"], ...header], [11, 12, 13]],
] as const)("between two rows, %s", (_, lines, rows) => {
  const issues = pageBreakLines(sheetOf(broken(...lines)));
  expect(issues.map(({ area, params }) => [area!.top, params])).toEqual(rows.length > 0 ? [[rows[0], { rows }]] : []);
});

test("the header of each section is its own, and not reported", () => {
  expect(flatten(pageBreakLines(sheetOf(agencySheet())))).toEqual([]);
  expect(flatten(headerVaries(sheetOf(agencySheet())))).toEqual([]);
});

test.each([
  ["by another of its names", "B18", "โครงการ/กิจกรรม", [["B18", "header-varies"]]],
  ["spaced otherwise", "B18", "แผนงาน / โครงการ / กิจกรรม", []],
  ["by a name the form knows to be wrong", "E19", "งบ บุคลากร", []],
])("a column %s in a later header", (_, a1, text, expected) => {
  const grid = agencySheet();
  const at = parseA1(a1)!;
  expect(cellAt(grid, at)).toBeDefined();
  const changed = applyToGrid(new Map([[grid.sheet, grid]]), rewriteText(grid, at, text));
  if ("refused" in changed) throw new Error(changed.refused);
  expect(flatten(headerVaries(sheetOf(changed.get(grid.sheet)!)))).toEqual(expected);
});
