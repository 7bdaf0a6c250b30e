import { tratPlan2565 } from "../../src/forms/tratPlan2565";
import { readSheet } from "../../src/reading/readSheet";
import { agencySheet } from "../support/agencySheet";
import { readPlanted, rowAt } from "../support/readings";
import type { Grid } from "../../src/grid/grid";

const without = (grid: Grid, ...rows: readonly number[]): Grid => ({
  ...grid,
  rows: grid.rows.filter(({ index }) => !rows.includes(index + 1)),
});

describe("totals", () => {
  const kinds = (grid: Grid) => {
    const { submission } = readSheet(grid, tratPlan2565);
    const sections = submission.sections.map(({ total }) => (total ? total.row + 1 : null));
    return [sections, submission.grandTotal ? submission.grandTotal.row + 1 : null];
  };
  it.each<[string, Grid, unknown]>([
    ["รวมทั้งสิ้น for every section", agencySheet({ A14: "รวมทั้งสิ้น", A24: "รวมทั้งสิ้น" }), [[14, 24], 25]],
    ["รวมทั้งสิ้น for sections and sheet", agencySheet({ A14: "รวมทั้งสิ้น", A24: "รวมทั้งสิ้น", A25: "รวมทั้งสิ้น" }), [[14, 24], 25]],
    ["รวมทั้งสิ้น for the sheet alone", without(agencySheet({ A25: "รวมทั้งสิ้น" }), 14, 24), [[null, null], 25]],
    [
      "รวมทั้งสิ้น for one section",
      without(agencySheet({ A14: "รวมทั้งสิ้น" }), 16, 17, 18, 19, 20, 21, 22, 23, 24, 25),
      [[14], null],
    ],
    ["a label in the second column", agencySheet({ A14: null, B14: "รวม" }), [[14, 24], 25]],
    ["a label with its unit", agencySheet({ A14: "รวม (บาท)" }), [[14, 24], 25]],
    ["a label with its section", agencySheet({ A14: "รวมกลยุทธ์ที่ ๑" }), [[14, 24], 25]],
    ["no totals", without(agencySheet(), 14, 24, 25), [[null, null], null]],
  ])("%s", (_, grid, expected) => expect(kinds(grid)).toEqual(expected));

  it("are read with their formulas, text and dashes", () => {
    const { submission } = readPlanted({ E14: "-", F14: "๖๒,๕๐๐", F24: { error: "#REF!" } });
    expect(submission.sections[0]!.total!.amounts).toEqual({
      integratedBudget: { at: { row: 13, column: 4 }, value: 0, formula: null },
      agencyBudget: { at: { row: 13, column: 5 }, value: 6_250_000, formula: null },
    });
    expect(submission.sections[1]!.total!.amounts.agencyBudget!.value).toBeNull();
    expect(submission.grandTotal!.amounts.agencyBudget!.formula).toBe("=F14+F24");
  });

  it("an activity whose name begins like one is a row", () => {
    expect(rowAt(readPlanted({ B12: "รวม" }), 12)).toBeDefined();
  });
});
