import { areaToA1 } from "../../../src/grid/area";
import { flatForm } from "../../../src/forms/flatForm";
import { tratPlan2565 } from "../../../src/forms/tratPlan2565";
import { agencySheet } from "../../support/agencySheet";
import { checkedGrids } from "../../support/checkedFiles";
import { gridOf, type CellSpec } from "../../support/grids";

const reported = (planted: Record<string, CellSpec>): string[] =>
  checkedGrids([agencySheet(planted)])[0]!
    .issues.filter(({ code }) => code.startsWith("fiscal-year"))
    .map(({ code, severity, area }) => `${severity} ${code} ${area ? areaToA1(area) : ""}`.trim());

test.each<[string, Record<string, CellSpec>, string[]]>([
  ["the form's", {}, []],
  ["none", { A2: "ประจำปีงบประมาณ" }, ["warning fiscal-year-missing"]],
  ["a title that lost its year", { A2: null }, ["warning fiscal-year-missing"]],
  ["two digits that are not a year", { A2: "ประจำปีงบประมาณ ๑๒" }, ["warning fiscal-year-missing"]],
  ["none but in a row's text", { A2: null, H11: "ดำเนินการในปี ๒๕๖๕" }, ["warning fiscal-year-missing"]],
  ["in a title without the word", { A2: "พ.ศ. ๒๕๖๕" }, []],
  ["in a header", { A2: null, E7: "งบประมาณ ปี ๒๕๖๕" }, []],
  ["in a note below", { A2: null, A27: "ข้อมูล ณ วันที่ 30 กันยายน 2565" }, []],
  ["of the Common Era", { A2: "ประจำปีงบประมาณ ค.ศ. 2022" }, ["warning fiscal-year-common-era A2"]],
  ["of the Common Era, the era not said", { A2: "ประจำปีงบประมาณ ๒๐๒๒" }, ["warning fiscal-year-common-era A2"]],
  ["of two digits", { A2: "ประจำปีงบประมาณ พ.ศ. ๖๕" }, ["note fiscal-year-short A2"]],
  ["of two digits, the era not said", { A2: "ประจำปีงบประมาณ 65" }, ["note fiscal-year-short A2"]],
  [
    "of two digits, another",
    { A2: "ประจำปีงบประมาณ พ.ศ. 64" },
    ["error fiscal-year-wrong A2", "note fiscal-year-short A2"],
  ],
  ["of two digits, in full besides", { A2: "แผน 65 ประจำปีงบประมาณ พ.ศ. ๒๕๖๕" }, []],
  ["of both eras", { A2: "ประจำปีงบประมาณ 2565 (2022)" }, []],
  [
    "another of the Common Era",
    { A2: "ประจำปีงบประมาณ ค.ศ. 2021" },
    ["error fiscal-year-wrong A2", "warning fiscal-year-common-era A2"],
  ],
  ["another", { A2: "ประจำปีงบประมาณ พ.ศ. ๒๕๖๔" }, ["error fiscal-year-wrong A2"]],
])("the year of a plan: %s", (_, planted, expected) => {
  expect(reported(planted)).toEqual(expected);
});

test("a form without a title line: a remark, once", () => {
  const form = flatForm(tratPlan2565);
  const header = form.columns.map(({ headers }) => headers[0]!);
  const row = form.columns.map(({ field }) =>
    field === "quantity" || field.endsWith("Budget") ? 5 : `ข้อความ ${field}`,
  );
  const [checked] = checkedGrids([gridOf("แผน", [header, row, row])], [form]);
  expect(checked!.issues.filter(({ code }) => code === "fiscal-year-missing").map(({ severity }) => severity)).toEqual([
    "note",
  ]);
});
