import { applyToGrid } from "../../src/change/applyToGrid";
import { tratPlan2565 } from "../../src/forms/tratPlan2565";
import { readSheet } from "../../src/reading/readSheet";
import { agencySheet, submitter } from "../support/agencySheet";
import { readPlanted, rowAt, reportedOf, reportedOfGrid } from "../support/readings";
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

  const summed = (formula: string) => ({ formula, value: 1 });
  it.each<[string, Parameters<typeof readPlanted>[0], string, unknown]>([
    ["of a section, deleted", { A14: null }, "A14", [[14, 24], 25]],
    ["of a section, written over", { A14: "ยอดเงิน" }, "A14", [[14, 24], 25]],
    ["of the last section", { A24: null }, "A24", [[14, 24], 25]],
    ["of the grand total", { A25: null }, "A25", [[14, 24], 25]],
    [
      "of a total of nothing",
      { A14: null, E14: "-", F14: { formula: "=SUM(F9:F13)", value: 0 } },
      "A14",
      [[14, 24], 25],
    ],
    ["of a total that adds up cell by cell", { A14: null, F14: summed("=F11+F12+F13") }, "A14", [[14, 24], 25]],
  ])("a label that is gone, %s: an error, and no row", (_, planted, at, expected) => {
    const grid = agencySheet(planted);
    expect(kinds(grid)).toEqual(expected);
    const reading = readSheet(grid, tratPlan2565);
    expect(reportedOf(reading)).toEqual([`${at} total-unlabelled`]);
    expect(reading.submission.rows).toHaveLength(5);
    const [found] = reading.issues;
    const fixed = applyToGrid(new Map([[grid.sheet, grid]]), found!.fix!);
    if ("refused" in fixed) throw new Error(fixed.refused);
    expect(kinds(fixed.get(grid.sheet)!)).toEqual(expected);
    expect(reportedOfGrid(fixed.get(grid.sheet)!)).toEqual([]);
  });

  it.each<[string, Parameters<typeof readPlanted>[0]]>([
    ["names an activity with a number", { A14: null, B14: "๔) กิจกรรมยกยอด" }],
    ["names a unit", { A14: null, C14: "คน" }],
    ["names an agency", { A14: null, I14: submitter }],
    ["takes over one amount", { A14: null, E14: "-", F14: summed("=F11") }],
    ["adds up what is below", { A14: null, E14: "-", F14: summed("=SUM(F20:F23)") }],
    ["multiplies", { A14: null, E14: "-", F14: summed("=F11*2") }],
    ["has an amount typed in", { A14: null, F14: 62_500 }],
  ])("a row with a formula that %s is a row", (_, planted) => {
    const reading = readPlanted(planted);
    expect(rowAt(reading, 14)).toBeDefined();
    expect(reportedOf(reading)).not.toContain("A14 total-unlabelled");
  });

  it("a total of a level for which the form has none is not a total without its label", () => {
    const reading = readPlanted({ A15: "รวมยุทธศาสตร์ที่ ๑", F15: { formula: "=SUM(F9:F13)", value: 62_500 } });
    expect(reportedOf(reading)).toEqual(["A15 cell-unread", "F15 cell-unread"]);
  });

  it.each<[string, Parameters<typeof readPlanted>[0], string[]]>([
    ["below a section's total", { A15: "รวมสองงบ", F15: 62_500 }, ["A15:F15 total-foreign"]],
    ["below the grand total", { A26: "รวมทั้งสองงบ", E26: 262_500 }, ["A26:E26 total-foreign"]],
    ["below the grand total, from its cells", { A26: "รวมสองงบ", E26: summed("=E25+F25") }, ["A26:E26 total-foreign"]],
    ["under another name, from its cells", { B27: "สองงบ", E27: summed("=E25+F25") }, ["B27:E27 total-foreign"]],
    ["of what was granted", { A27: "หมายเหตุ ได้รับจริง", E27: 90_000 }, ["A27 cell-unread", "E27 cell-unread"]],
  ])("a sum that the form does not have, %s, is reported and is not a row", (_, planted, reported) => {
    const reading = readPlanted(planted);
    expect(reportedOf(reading)).toEqual(reported);
    expect(reading.submission.rows).toHaveLength(5);
    expect(kinds(agencySheet(planted))).toEqual([[14, 24], 25]);
  });

  it.each<[string, number, Parameters<typeof readPlanted>[0]]>([
    ["called like a total, with its unit", 15, { B15: "รวมพลังต้านโกง", C15: "คน", F15: 500 }],
    ["typed below the grand total", 27, { B27: "กิจกรรมอบรม", F27: 500 }],
  ])("a row %s is a row", (_, row, planted) => {
    expect(rowAt(readPlanted(planted), row)).toBeDefined();
  });

  it("an activity whose name begins like one is a row", () => {
    expect(rowAt(readPlanted({ B12: "รวม" }), 12)).toBeDefined();
  });
});
