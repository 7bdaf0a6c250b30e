import fc from "fast-check";
import { areaToA1, inArea, maxColumns, toA1 } from "../../src/grid/area";
import type { Grid } from "../../src/grid/grid";
import { builtInForms } from "../../src/forms/builtIn";
import { withFlatForms } from "../../src/forms/flatForm";
import { rayongPlan2554 } from "../../src/forms/rayongPlan2554";
import { tratPlan2565 } from "../../src/forms/tratPlan2565";
import { readSheet } from "../../src/reading/readSheet";
import { readWorkbook } from "../../src/reading/readWorkbook";
import { agencySheet } from "../support/agencySheet";
import { gridOf, type CellSpec } from "../support/grids";
import { property } from "../support/property";

/** What cells of real sheets hold, and what nobody would think of. */
const cell: fc.Arbitrary<CellSpec> = fc.oneof(
  { weight: 4, arbitrary: fc.constant(null) },
  {
    weight: 6,
    arbitrary: fc.constantFrom<CellSpec>(
      ...["ที่", "แผนงาน/โครงการ/กิจกรรม", "หน่วยนับ", "ปริมาณงาน", "งบบูรณาการ", "งบ บุคลากร", "งบหน่วยงาน"],
      ...["ตัวชี้วัด", "ผลลัพธ์", "ผู้รับผิดชอบ", "เป้าหมาย", "งบประมาณ", "มาตรการ", "ร้อยละความสำเร็จ", "strategy"],
      ...["ยุทธศาสตร์ที่ ๑ “สร้างสังคมที่ไม่ทนต่อการทุจริต”", "ยุทธศาสตร์ที่", "กลยุทธ์ที่ ๒", "แนวทางตามกลยุทธ์ : ก"],
      ...["๑) โครงการอบรม", "โครงการ", "๒.ก ๓.ข", "๑.๑ มาตรการ", "๔)", "รวม", "รวมทั้งสิ้น", "รวมงบประมาณทั้งสิ้น"],
      ...["-", "--", "- -", "-๒๑-", " ", "\u200b", "หมายเหตุ : ก", "หน่วยงาน : สำนักงานจังหวัดตราด", "ปีงบประมาณ ๒๕๖๕"],
      ...["สำนักงานจังหวัดตราด", "อำเภอแหลมฉบัง", "คน", "ร้อยละ", "๑,๒๐๐", "1O", "20.500", "1-3", "(500)", "=SUM(A1:A2)"],
      ...[0, 1, 12.345, -5, 1e21, 44927, true, { error: "#REF!" }, { value: 45931, format: "d/m/bbbb" }],
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 8 }) },
  { weight: 1, arbitrary: fc.double() },
);

const merge = fc
  .tuple(fc.nat(9), fc.nat(9), fc.nat(3), fc.nat(3))
  .map(([row, column, height, width]) =>
    areaToA1({ top: row, left: column, bottom: row + height, right: column + width }),
  );

const junk = fc
  .tuple(fc.array(fc.array(cell, { maxLength: 11 }), { maxLength: 14 }), fc.array(merge, { maxLength: 4 }))
  .map(([table, merges]) => gridOf("ข้อมูล", table, { merges }));

const header = [
  ...["ที่", "แผนงาน/โครงการ/กิจกรรม", "หน่วยนับ", "ปริมาณงาน", "งบบูรณาการ", "งบหน่วยงาน"],
  ...["ตัวชี้วัด", "ผลลัพธ์", "ผู้รับผิดชอบ"],
];

const headedJunk = fc
  .tuple(
    fc.array(fc.array(cell, { minLength: 3, maxLength: 12 }), { maxLength: 14 }),
    fc.array(merge, { maxLength: 4 }),
  )
  .map(([table, merges]) => gridOf("ข้อมูล", [header, ...table], { merges }));

/** A sheet that is right but for some cells. */
const disturbed = fc
  .dictionary(
    fc.tuple(fc.nat(24), fc.nat(9)).map(([row, column]) => toA1({ row, column })),
    cell,
    { maxKeys: 6 },
  )
  .map((planted) => agencySheet(planted));

const holdsSomething = ({ value, formula }: Grid["rows"][number]["cells"][number]): boolean =>
  formula !== null || (typeof value === "string" ? value.replace(/[\s\u200b]/g, "") !== "" : value !== null);

/** Every cell that holds something has one role, or none and an issue. */
function isAccountedFor(grid: Grid, form = tratPlan2565): void {
  const { submission, issues } = readSheet(grid, form);
  const areas = issues.flatMap(({ area }) => area ?? []);
  for (const row of grid.rows) {
    for (const found of row.cells) {
      if (!holdsSomething(found)) continue;
      const role = submission.roles.get(found.row * maxColumns + found.column);
      const reported = areas.some((area) => inArea(area, found));
      if (role === undefined && !reported) throw new Error(`${toA1(found)} ${JSON.stringify(found.value)} is nowhere`);
    }
  }
  for (const row of submission.rows) {
    for (const at of Object.values(row.cells)) {
      const role = submission.roles.get(at.row * maxColumns + at.column);
      if (role !== undefined && role !== "row") throw new Error(`${toA1(at)} of a row is a ${role}`);
    }
  }
}

describe("every cell that holds something ends up in a row, heading, header, total, note or issue", () => {
  property("in a sheet of junk", [junk], (grid) => isAccountedFor(grid), 150);
  property("in junk under a header", [headedJunk], (grid) => isAccountedFor(grid), 150);
  property("in a plan with cells put wrong", [disturbed], (grid) => isAccountedFor(grid), 150);
  property("by the form of another province", [junk], (grid) => isAccountedFor(grid, rayongPlan2554), 100);
});

describe("whatever a workbook holds", () => {
  property("reading answers", [fc.array(junk, { maxLength: 3 })], (grids) => {
    const { plans, skipped, issues } = readWorkbook(
      grids.map((grid, at) => ({ ...grid, sheet: `แผ่น ${at}` })),
      builtInForms,
    );
    const forms = withFlatForms(builtInForms).map(({ id }) => id);
    expect(plans.length + skipped.length).toBeLessThanOrEqual(grids.length);
    expect(plans.length + issues.length).toBeGreaterThan(0);
    for (const { submission, form } of plans) {
      expect(forms).toContain(form.id);
      expect(submission.sections.flatMap(({ rows }) => rows).length).toBeLessThanOrEqual(submission.rows.length);
    }
  });
  property("reading twice gives the same", [disturbed], (grid) => {
    expect(readSheet(grid, tratPlan2565)).toEqual(readSheet(grid, tratPlan2565));
  });
});
