import { areaToA1 } from "../../src/grid/area";
import { department } from "../study/papers/department";
import { departmentFamily } from "../study/papers/families";
import { asValues, computedGrids } from "../study/papers/paper";
import { paperStudy } from "../study/papers/paperStudy";
import { randomFrom } from "../study/random";
import { verifyWorkbook } from "../support/verifyWorkbook";

describe("a department's planning workbook of 44 sheets, faultless", () => {
  const grids = computedGrids(department(randomFrom(25650101)));
  const formulas = grids.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.filter((one) => one.formula !== null)),
  );

  test("it is as large as such workbooks are", () => {
    expect(grids).toHaveLength(44);
    expect(formulas.length).toBeGreaterThan(15_000);
  });

  test.each([
    ["with formulas", grids],
    ["as figures alone", asValues(grids)],
  ])("%s: nothing is reported but the sheet that is hidden", (_, sheets) => {
    const found = verifyWorkbook(sheets, []).sheets.flatMap(({ sheet, findings }) =>
      findings
        .filter(({ severity }) => severity !== "note")
        .map(({ code, area, params }) => `${sheet} ${area ? areaToA1(area) : ""} ${code} ${JSON.stringify(params)}`),
    );
    expect(found).toEqual(['ข้อมูล  hidden-sheet {"veryHidden":false,"numbers":120}']);
  });

  test("every formula is computed again, and none is left open", () => {
    const { sheets } = verifyWorkbook(grids, []);
    expect(sheets.reduce((sum, { extent }) => sum + extent!.computed, 0)).toBe(formulas.length);
    expect(sheets.reduce((sum, { extent }) => sum + extent!.open, 0)).toBe(0);
  });
});

test("one fault of each kind in a smaller one: what is found is the fault", () => {
  const { scores, foundInSound, misses } = paperStudy(1, 25650101, [departmentFamily]);
  const sum = (of: "planted" | "found" | "findings" | "falseAlarms", asValues: boolean): number =>
    scores.filter((one) => one.asValues === asValues).reduce((all, one) => all + one[of], 0);
  expect([foundInSound, sum("falseAlarms", false)]).toEqual([0, 0]);
  expect(misses.filter((one) => !one.includes("not found"))).toEqual([]);
  expect(sum("falseAlarms", true)).toBeLessThanOrEqual(1);
  expect(sum("found", false)).toBe(sum("planted", false));
  expect(sum("found", true) / sum("planted", true)).toBeGreaterThanOrEqual(0.6);
});
