import { areaToA1 } from "../../../src/grid/area";
import { agencySheet } from "../../support/agencySheet";
import { checkedGrids } from "../../support/checkedFiles";
import type { CellSpec } from "../../support/grids";

const repeated = (planted: Record<string, CellSpec>): unknown[] =>
  checkedGrids([agencySheet(planted)])[0]!.issues.flatMap(({ code, severity, area, params }) =>
    code === "number-repeated"
      ? [[areaToA1(area!), severity, "number" in params && params.number, "row" in params && params.row + 1]]
      : [],
  );

/** A second project in the first section, in row 13. */
const secondProject = (name: string): Record<string, CellSpec> => ({
  ...{ A13: name, B13: null, C13: null, D13: null, E13: null, F13: null, G13: null, H13: null, I13: null },
});

test.each<[string, Record<string, CellSpec>, unknown[]]>([
  ["none", {}, []],
  ["the second activity's", { B12: "๑) กิจกรรมเผยแพร่ความรู้" }, [["B12", "warning", 1, 11]]],
  ["the third activity's", { B13: "๒) กิจกรรมองค์กรต้นแบบ" }, [["B13", "warning", 2, 12]]],
  ["the first's, with another between", { B13: "๑) กิจกรรมองค์กรต้นแบบ" }, [["B13", "warning", 1, 11]]],
  ["in other digits", { B12: "1) กิจกรรมเผยแพร่ความรู้" }, [["B12", "warning", 1, 11]]],
  ["with a point for a bracket", { B12: "๑. กิจกรรมเผยแพร่ความรู้" }, [["B12", "warning", 1, 11]]],
  [
    "all three alike",
    { B12: "๑) กิจกรรมเผยแพร่ความรู้", B13: "๑) กิจกรรมองค์กรต้นแบบ" },
    [
      ["B12", "warning", 1, 11],
      ["B13", "warning", 1, 11],
    ],
  ],
  ["in the second section", { B23: "๑) กิจกรรมบัญชีครัวเรือน" }, [["B23", "warning", 1, 22]]],
  ["a project's, under one guideline", secondProject("๑) โครงการใหม่ของหน่วยงาน"), [["A13", "warning", 1, 10]]],
  ["another project's number", secondProject("๒) โครงการใหม่ของหน่วยงาน"), []],
  ["the same activity written again", { B12: "๑) กิจกรรมอบรมคุณธรรม" }, []],
  ["the same number in another project", { B22: "๓) กิจกรรมชุมชนพอเพียง" }, []],
  ["an activity without a number", { B12: "กิจกรรมเผยแพร่ความรู้" }, []],
])("numbers that repeat within a project: %s", (_, planted, expected) => {
  expect(repeated(planted)).toEqual(expected);
});
