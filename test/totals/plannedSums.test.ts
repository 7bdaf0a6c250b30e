import { rayongPlan2554 } from "../../src/forms/rayongPlan2554";
import type { Satang } from "../../src/plan/satang";
import { readSheet } from "../../src/reading/readSheet";
import { plannedSums } from "../../src/totals/plannedSums";
import { gridOf } from "../support/grids";

test("a plan of more rows than a function takes arguments, under no section, has its grand total", () => {
  const header = ["มาตรการ", "โครงการ/กิจกรรม/แนวทาง", "ตัวชี้วัด", "เป้าหมาย", "งบประมาณ", "ผู้รับผิดชอบ"];
  const grid = gridOf("แผน", [header, [null, "๑. โครงการ", "จำนวนคน", "๕ คน", 100, "สำนักงานจังหวัดระยอง"]]);
  const { submission } = readSheet(grid, rayongPlan2554);
  const [row] = submission.rows;
  const count = 200_000;
  const rows = Array.from({ length: count }, (_, at) => ({
    ...{ ...row!, row: 1 + at, amounts: { budget: 100 as Satang } },
    cells: { budget: { row: 1 + at, column: 4 } },
  }));
  const locations = { now: (at: number) => at, totalRow: () => count + 1 };
  const [grand] = plannedSums(grid, { ...submission, rows, sections: [] }, locations);
  expect([grand!.formula, grand!.sum]).toEqual([`=SUM(E2:E${count + 1})`, 100 * count]);
});
