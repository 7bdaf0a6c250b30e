import { rayongResults2553 } from "../../src/forms/rayongResults2553";
import { readSheet } from "../../src/reading/readSheet";
import { reportFigures } from "../../src/totals/reportFigures";
import { gridOf, type CellSpec } from "../support/grids";

const [first, second] = rayongResults2553.taxonomy.map(({ name }) => name);
const row = (number: string, name: string, achieved: CellSpec): CellSpec[] => [
  ...[`${number}${name}`, "จำนวนครั้ง", "๕ ครั้ง", "จัด ๕ ครั้ง", "ประชาชนรู้เท่าทัน", achieved],
];
const header: CellSpec[][] = [
  ["โครงการ/กิจกรรม", "ตัวชี้วัดผลสำเร็จและเป้าหมาย", null, "ผลการดำเนินการ", null, "ร้อยละความสำเร็จ"],
  [null, "ตัวชี้วัด", "เป้าหมาย", "ผลผลิต", "ผลลัพธ์"],
];

test("results: of each strategy and in all, how many projects, the mean achievement, how many reached 100", () => {
  const grid = gridOf("ผล", [
    ["ผลการดำเนินการ ปีงบประมาณ พ.ศ. ๒๕๕๓"],
    [`ยุทธศาสตร์ที่ ๑ ${first}`],
    ...header,
    row("๑. ", "อบรม", 100),
    row("๒. ", "รณรงค์", "๘๗.๕"),
    row("", "", 140),
    [`ยุทธศาสตร์ที่ ๒ ${second}`],
    row("๑. ", "อบรม", "ระดับ ๔"),
  ]);
  const { rows } = readSheet(grid, rayongResults2553).submission;
  const groups = reportFigures(rows, rayongResults2553);
  expect(groups.map(({ path, rows, figures }) => [path.at(-1)?.name, rows, figures.map(({ value }) => value)])).toEqual(
    [
      [first, 3, [2, 109.16666666666667, 2]],
      // A mean counts only what holds a value.
      [second, 1, [1, null, 0]],
      // A project of the same name under another strategy is another.
      [undefined, 4, [3, 109.16666666666667, 2]],
    ],
  );
  expect(groups[0]!.figures.map(({ name }) => name.th)).toEqual([
    ...["จำนวนโครงการ", "ร้อยละความสำเร็จเฉลี่ย", "ร้อยละความสำเร็จ 100 ขึ้นไป"],
  ]);
});
