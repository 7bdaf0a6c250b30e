import type { Grid } from "../../src/grid/grid";
import { gridOf, type CellSpec } from "./grids";

/** Offices of a hospital, and what each asks for in a group of supplies: name, unit, count, baht. Invented. */
const asked: Readonly<Record<string, readonly (readonly [group: number, string, string, number, number])[]>> = {
  กลุ่มงานพัสดุ: [
    [1, "โต๊ะทำงาน", "ตัว", 10, 55_000],
    [1, "ตู้เหล็ก", "ตู้", 4, 24_000.5],
    [2, "รถเข็นพัสดุ", "คัน", 2, 18_000],
  ],
  กลุ่มงานการพยาบาล: [
    [1, "เก้าอี้", "ตัว", 20, 50_000],
    [2, "เตียงผู้ป่วย", "เตียง", 12, 540_000],
    [2, "เครื่องวัดความดัน", "เครื่อง", 6, 192_000.25],
  ],
  กลุ่มงานเภสัชกรรม: [
    [2, "ตู้แช่ยา", "ตู้", 3, 96_000],
    [2, "ชั้นวางยา", "ชุด", 5, 32_500],
  ],
};
export const offices = Object.keys(asked);

/** Baht of all offices. */
export const allBaht = Object.values(asked)
  .flat()
  .reduce((sum, [, , , , baht]) => sum + baht, 0);
export const allRows = Object.values(asked).flat().length;

const groups = ["ครุภัณฑ์สำนักงาน", "ครุภัณฑ์การแพทย์"];

/** A plan of supplies in a layout that no built-in form has: of some offices, in a year (Buddhist Era). */
export function supplyPlan(year: number, of: readonly string[]): Grid {
  const lines: CellSpec[][] = [
    [`แผนจัดหาครุภัณฑ์โรงพยาบาล ประจำปีงบประมาณ พ.ศ. ${year}`],
    ...(of.length === 1 ? [[`หน่วยงาน : ${of[0]}`]] : [["โรงพยาบาลตัวอย่าง"]]),
    ["ลำดับ", "รายการ", "หน่วยนับ", "จำนวน", `วงเงินปี ${year} (บาท)`, "ผู้รับผิดชอบ"],
  ];
  const totals: string[] = [];
  groups.forEach((group, at) => {
    lines.push([`หมวดที่ ${at + 1} ${group}`]);
    const first = lines.length + 1;
    const rows = of.flatMap((office) =>
      asked[office]!.filter(([own]) => own === at + 1).map(
        ([, name, unit, count, baht]) => [name, unit, count, baht, office] as const,
      ),
    );
    rows.forEach((row, i) => lines.push([i + 1, ...row]));
    const value = rows.reduce((sum, [, , , baht]) => sum + baht, 0);
    const last = lines.length;
    lines.push([null, "รวม", null, null, { formula: last < first ? "=0" : `=SUM(E${first}:E${last})`, value }]);
    totals.push(`E${lines.length}`);
  });
  const value = of.flatMap((office) => asked[office]!).reduce((sum, [, , , , baht]) => sum + baht, 0);
  lines.push([null, "รวมทั้งสิ้น", null, null, { formula: `=${totals.join("+")}`, value }]);
  return gridOf("แผนจัดหา", lines, { merges: ["A1:F1", "A2:F2"] });
}
