import { numberWrittenOtherwise } from "../../src/checking/headings/numberWrittenOtherwise";
import { headingOtherWording } from "../../src/checking/headings/headingOtherWording";
import { describe as words } from "../../src/issues/describe";
import { checkedSheet } from "../../src/checking/checked";
import { tratPlan2565 } from "../../src/forms/tratPlan2565";
import type { Grid } from "../../src/grid/grid";
import { agencySheet } from "../support/agencySheet";
import { checkedGrids } from "../support/checkedFiles";
import { gridOf, type CellSpec } from "../support/grids";
import { flatten } from "../support/submissions";

const sheetOf = (grid: Grid) => checkedSheet(checkedGrids([grid])[0]!.submission, grid, tratPlan2565, []);

const last = tratPlan2565.taxonomy.at(-1)!;
const [alias] = last.aliases as [string];

test.each([
  ["the form's", `ยุทธศาสตร์ที่ ๕ “${last.name}”`, []],
  ["another the form knows", `ยุทธศาสตร์ที่ ๕ “${alias}”`, [["A5", "heading-other-wording"]]],
  ["misspelt", `ยุทธศาสตร์ที่ ๕ “${last.name.replace("กลไก", "กลไกล")}”`, []],
])("a strategy's wording: %s", (_, written, expected) => {
  const issues = headingOtherWording(sheetOf(agencySheet({ A5: written })));
  expect(flatten(issues)).toEqual(expected);
  const right = `ยุทธศาสตร์ที่ ๕ “${last.name}”`;
  for (const { fix } of issues) expect(fix!.steps).toMatchObject([{ after: [[{ text: right }]] }]);
});

/** Activities of one project, each as the ที่ column and the next hold it. */
function numbered(...activities: readonly (readonly [CellSpec, string])[]): Grid {
  const sheet = agencySheet();
  const above = sheet.rows.filter(({ index }) => index < 10);
  const table: CellSpec[][] = Array.from({ length: 10 }, () => []);
  for (const { index, cells } of above) {
    for (const { column, value } of cells) {
      while (table[index]!.length < column) table[index]!.push(null);
      table[index]!.push(value);
    }
  }
  const rest: CellSpec[] = ["คน", 5, "-", "-", "จำนวนผู้เข้าร่วม", "ผู้เข้าร่วมมีความรู้", "สำนักงานวัฒนธรรมจังหวัดตราด"];
  return gridOf(sheet.sheet, [...table, ...activities.map(([ordinal, name]) => [ordinal, name, ...rest])]);
}

const usual = [
  [null, "๑) กิจกรรมหนึ่ง"],
  [null, "๒) กิจกรรมสอง"],
  ["๓)", "กิจกรรมสาม"],
] as const;

test.each([
  ["all with a bracket", [...usual, [null, "๔) กิจกรรมสี่"]], [], null],
  ["one without", [...usual, ["๔", "กิจกรรมสี่"]], [["A14", "number-written-otherwise"]], "๔)"],
  ["a figure among them", [...usual, [4, "กิจกรรมสี่"]], [["A14", "number-written-otherwise"]], "4)"],
  ["one without a space", [...usual, [null, "๔)กิจกรรมสี่"]], [["B14", "number-written-otherwise"]], "๔) กิจกรรมสี่"],
  [
    "figures in the column of numbers",
    [
      [1, "กิจกรรมหนึ่ง"],
      [2, "กิจกรรมสอง"],
      [3, "กิจกรรมสาม"],
    ],
    [],
    null,
  ],
  [
    "half and half",
    [
      ["๑", "กิจกรรมหนึ่ง"],
      ["๒", "กิจกรรมสอง"],
      [null, "๓) กิจกรรมสาม"],
    ],
    [],
    null,
  ],
] as const)("numbers of activities: %s", (_, activities, expected, fixed) => {
  const issues = numberWrittenOtherwise(sheetOf(numbered(...activities)));
  expect(flatten(issues)).toEqual(expected);
  expect(issues.flatMap(({ fix }) => fix!.steps)).toMatchObject(fixed ? [{ after: [[{ text: fixed }]] }] : []);
});

test("what is unlike is named: the mark, or the space behind it", () => {
  const saysOf = (...last: [CellSpec, string]) =>
    words(numberWrittenOtherwise(sheetOf(numbered(...usual, last)))[0]!).message.th;
  expect(saysOf("๔", "กิจกรรมสี่")).toContain("เลขกิจกรรม “๔” เขียนไม่เหมือนเลขอื่นในแผ่นงาน เช่น “๑)” ในแถว 10");
  expect(saysOf(null, "๔)กิจกรรมสี่")).toContain("เลขกิจกรรม “๔)” ไม่เว้นวรรคก่อนชื่อ ต่างจากเลขอื่นในแผ่นงาน เช่น แถว 10");
});
