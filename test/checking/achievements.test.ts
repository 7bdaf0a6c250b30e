import { achievementInOutput } from "../../src/checking/targets/achievementInOutput";
import { achievementCapped } from "../../src/checking/targets/achievementCapped";
import { achievementMissing } from "../../src/checking/targets/achievementMissing";
import { rayongResults2553 } from "../../src/forms/rayongResults2553";
import { checkedGrids } from "../support/checkedFiles";
import { checkedSheet } from "../../src/checking/checked";
import { gridOf, type CellSpec } from "../support/grids";
import { flatten } from "../support/submissions";

interface Result {
  readonly target?: string;
  readonly output?: string;
  readonly achieved?: CellSpec;
}

/** A sheet of results, its first row in row 5. */
function results(...rows: readonly Result[]) {
  const grid = gridOf("ผล", [
    ["ผลการดำเนินการ ปีงบประมาณ พ.ศ. ๒๕๕๓"],
    [`ยุทธศาสตร์ที่ ๒ ${rayongResults2553.taxonomy[1]!.name}`],
    ["โครงการ/กิจกรรม", "ตัวชี้วัดผลสำเร็จและเป้าหมาย", null, "ผลการดำเนินการ", null, "ร้อยละความสำเร็จ"],
    [null, "ตัวชี้วัด", "เป้าหมาย", "ผลผลิต", "ผลลัพธ์"],
    ...rows.map(({ target = "๕ ครั้ง", output = "จัด ๕ ครั้ง", achieved = null }, at) => [
      ...[`${at + 1}. โครงการที่ ${at + 1}`, "จำนวนครั้งที่จัด", target, output, "ประชาชนรู้เท่าทัน", achieved],
    ]),
  ]);
  const [plan] = checkedGrids([grid], [rayongResults2553]);
  return checkedSheet(plan!.submission, grid, rayongResults2553, plan!.read);
}

const beyond: Result = { output: "จัด ๗ ครั้ง", achieved: 140 };

test.each<[string, readonly Result[], unknown]>([
  ["as planned", [beyond, { achieved: 100 }], []],
  ["more than planned", [beyond, { output: "จัด ๗ ครั้ง", achieved: 100 }], [["F6", "achievement-capped"]]],
  [
    "more percent than planned",
    [beyond, { target: "ร้อยละ ๖๐", output: "-ร้อย ละ ๗๒", achieved: 100 }],
    [["F6", "achievement-capped"]],
  ],
  ["more than the least", [beyond, { target: "อย่างน้อย ๕ ครั้ง", output: "จัด ๗ ครั้ง", achieved: 100 }], []],
  ["more of something else", [beyond, { output: "จัด ๕ ครั้ง ๒๐ คน", achieved: 100 }], []],
  ["more, in a sheet that never goes beyond 100", [{ output: "จัด ๗ ครั้ง", achieved: 100 }], []],
])("100 percent: %s", (_, rows, expected) => {
  expect(flatten(achievementCapped(results(...rows)))).toEqual(expected);
});

test.each<[string, Result, unknown]>([
  ["in its column", { achieved: 100 }, []],
  ["nowhere", {}, [["F5", "achievement-missing"]]],
  ["behind the output only", { output: "จัด ๗ ครั้ง (ร้อยละ ๑๔๐)" }, [["D5", "achievement-in-output"]]],
  ["in both", { output: "จัด ๕ ครั้ง (ร้อยละ ๑๐๐)", achieved: 100 }, [["D5", "achievement-repeated"]]],
  ["another behind the output", { output: "อบรมแล้ว (ร้อยละ ๘๐)", achieved: 100 }, []],
  ["within the output", { output: "(ร้อยละ ๑๐๐) ของบุคลากร", achieved: 100 }, []],
  ["in words", { achieved: "ระดับ ๔" }, []],
])("the percentage achieved: %s", (_, row, expected) => {
  const sheet = results(row);
  expect(flatten([...achievementInOutput(sheet), ...achievementMissing(sheet)])).toEqual(expected);
});

test("the fix moves the percentage into its column", () => {
  const [found] = achievementInOutput(results({ output: "จัด ๗ ครั้ง (ร้อยละ ๑๔๐)" }));
  expect(found!.fix!.steps).toMatchObject([
    { row: 4, column: 3, after: [[{ text: "จัด ๗ ครั้ง" }]] },
    { row: 4, column: 5, after: [[{ number: 140 }]] },
  ]);
});
