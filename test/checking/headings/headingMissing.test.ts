import { areaToA1 } from "../../../src/grid/area";
import { checkSubmission } from "../../../src/checking";
import { rayongPlan2554 } from "../../../src/forms/rayongPlan2554";
import { readSheet } from "../../../src/reading/readSheet";
import { gridOf } from "../../support/grids";

it("a strategy that only a measure's number implies is missing where that measure is", () => {
  const [first, second] = rayongPlan2554.taxonomy;
  const rest = ["ตัวชี้วัด ก", "๑๐ คน", "-", "สำนักงานจังหวัดระยอง"];
  const grid = gridOf("แผน", [
    [`ยุทธศาสตร์ที่ ๑ ${first!.name}`],
    ["มาตรการ", "โครงการ/กิจกรรม/แนวทาง", "ตัวชี้วัด", "เป้าหมาย", "งบประมาณ", "ผู้รับผิดชอบ"],
    [`๑.๑ ${first!.children[0]!.name}`, "๑. โครงการหนึ่ง", ...rest],
    [`๒.๑ ${second!.children[0]!.name}`, "๑. โครงการสอง", ...rest],
  ]);
  const { submission, issues } = readSheet(grid, rayongPlan2554);
  const missing = checkSubmission(submission, grid, rayongPlan2554, issues).filter(
    ({ code }) => code === "heading-missing",
  );
  expect(missing.map(({ area, params }) => [areaToA1(area!), params])).toEqual([
    ["A4", { level: { field: "strategy", name: { th: "ยุทธศาสตร์", en: "strategy" } } }],
  ]);
});
