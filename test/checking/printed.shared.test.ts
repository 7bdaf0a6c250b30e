import { readFileSync } from "node:fs";
import { join } from "node:path";
import { areaToA1 } from "../../src/grid/area";
import { applyToGrid } from "../../src/change/applyToGrid";
import { invert } from "../../src/change/changeSet";
import type { Issue } from "../../src/issues/issue";
import { checkedFiles, checkedGrids } from "../support/checkedFiles";
import { printedTratPlan } from "../support/printedPlans";
import { sharedData } from "../support/shared";

interface Defect {
  readonly type: string;
  /** A line of the printed document, which is a row of the sheet. */
  readonly line: number;
}

const data = sharedData();

if (!data) test("there is no shared data to check", () => expect(sharedData()).toBeUndefined());
else {
  const grid = printedTratPlan(data);
  const [plan] = checkedGrids([grid]);
  const issues = plan!.issues;
  const defects = (JSON.parse(readFileSync(join(data, "trat-2565.json"), "utf8")) as { defects: Defect[] }).defects;
  const rowsOf = (code: string): number[] =>
    [...new Set(issues.filter((issue) => issue.code === code).map(({ area }) => area!.top + 1))].sort((a, b) => a - b);
  const linesOf = (type: string): number[] =>
    [...new Set(defects.filter((defect) => defect.type === type).map(({ line }) => line))].sort((a, b) => a - b);

  /** Faults that a workbook can carry, and the code that reports them. Lines below 390 are not of the plan's table. */
  test.each([
    ["row-shifted-left", "row-shifted"],
    ["duplicate-row", "row-repeated"],
    ["missing-agency", "agency-missing"],
    ["activity-number-gap", "number-skipped"],
    ["project-without-number", "number-missing"],
    ["indicator-blank-vertical-merge", "indicator-missing"],
    ["outcome-blank-vertical-merge", "outcome-missing"],
    ["budget-blank-not-dash", "amount-blank"],
    ["outcome-repeats-activity", "outcome-repeats-activity"],
    ["doubled-word", "doubled-word"],
    ["ocr-letter-spacing", "letters-apart"],
    ["suspicious-quantity", "unit-doubtful"],
    ["header-budget-column-misread", "header-misread"],
    ["foreign-script", "foreign-script"],
  ])("%s is reported as %s, at its rows and no others", (type, code) => {
    expect(rowsOf(code)).toEqual(linesOf(type).filter((line) => line > 390));
  });

  test("spellings of agencies: those of the register's other names are read, the others asked about", () => {
    expect([...rowsOf("agency-misspelt"), ...rowsOf("agency-unknown")].sort((a, b) => a - b)).toEqual(
      linesOf("agency-name-variant"),
    );
    expect(rowsOf("agency-unknown")).toEqual([422, 454, 494]);
  });

  test.each([
    ["unit-indicator-mismatch", [604, 695]],
    ["percent-in-text-differs", [498, 672]],
    ["outcome-copied", [645, 687]],
    ["outcome-split", [580]],
    ["word-misspelt", [455, 459, 466, 467, 518, 526, 529, 556, 561, 562, 563, 564, 565, 602, 603, 623]],
    // The row after the last of its section; the section's heading is in line 659.
    ["total-missing", [676]],
  ])("%s in rows %j", (code, rows) => {
    expect(rowsOf(code)).toEqual(rows);
  });

  test("rows of other agencies that say the same are not called repeated", () => {
    const alike = linesOf("same-content-different-agency");
    expect(alike).toHaveLength(9);
    for (const code of ["row-repeated", "row-nearly-repeated"]) {
      expect(rowsOf(code).filter((row) => alike.includes(row))).toEqual([]);
    }
  });

  test("its published totals are right, so none is called wrong", () => {
    const wrong: Issue["code"][] = ["total-mismatch", "grand-total-mismatch"];
    expect(issues.filter(({ code }) => wrong.includes(code))).toEqual([]);
  });

  const errors = new Set(issues.filter(({ severity }) => severity === "error").map(({ code }) => code));
  test("errors are only what must be asked before merging", () => {
    expect([...errors].sort()).toEqual(["agency-missing", "agency-unknown", "row-repeated", "row-shifted"]);
  });

  const fixable = issues.filter(({ fix }) => fix);
  test.each(fixable.map((issue) => [`${areaToA1(issue.area!)} ${issue.code}`, issue] as const))(
    "the fix of %s fixes that, adds nothing, and can be turned back",
    (_, issue) => {
      const sheets = new Map([[grid.sheet, grid]]);
      const fixed = applyToGrid(sheets, issue.fix!);
      if ("refused" in fixed) throw new Error(fixed.refused);
      // What else is wrong with a shifted row moves along with it.
      const moves = issue.code === "row-shifted";
      const reported = (found: readonly Issue[]) =>
        found
          .filter(({ severity }) => severity !== "note" || issue.severity === "note")
          .map(({ code, area }) => `${code} ${area && (moves ? area.top + 1 : areaToA1(area))}`);
      const after = reported(checkedGrids([fixed.get(grid.sheet)!])[0]!.issues);
      expect(after).not.toContain(reported([issue])[0]);
      expect(reported(issues)).toEqual(expect.arrayContaining(after));
      expect(applyToGrid(fixed, invert(issue.fix!))).toEqual(sheets);
    },
  );

  /** Lines of the list of faults, which name no rows of this workbook, are 17, 30, 31, 48, 75, 85, 101, 102 and 111. */
  test.each([
    ["target-indicator-mismatch", [6, 16, 17, 53, 72, 73]],
    ["target-unmeasurable", [33, 79]],
    ["target-repeats-output", [60]],
    ["word-misspelt", [41, 45]],
  ])("Rayong's results: %s in rows %j", (code, rows) => {
    const [{ issues: reported } = { issues: [] as Issue[] }] = checkedFiles([
      join(data, "rayong", "results-2553.xlsx"),
    ]);
    expect(reported.filter((issue) => issue.code === code).map(({ area }) => area!.top + 1)).toEqual(rows);
  });
}
