import { parseA1 } from "../../src/grid/area";
import type { Grid } from "../../src/grid/grid";
import { tratPlan2565 } from "../../src/forms/tratPlan2565";
import { gridOf, type CellSpec, type GridFacts } from "./grids";

const strategy = tratPlan2565.taxonomy[0]!;
const [first, second] = strategy.children as [(typeof strategy.children)[0], (typeof strategy.children)[0]];
export const submitter = "สำนักงานวัฒนธรรมจังหวัดตราด";

const header: CellSpec[][] = [
  ["ที่", "แผนงาน/โครงการ/กิจกรรม", "เป้าหมายดำเนินงาน", null, "งบประมาณ (ถ้ามี)", null, "ตัวชี้วัด", "ผลลัพธ์", "ผู้รับผิดชอบ"],
  [null, null, "หน่วยนับ", "ปริมาณงาน", "งบบูรณาการ", "งบหน่วยงาน"],
];

/** The sheet's rows by number, as an agency fills in the Trat form: everything in it is right. */
const blameless: readonly CellSpec[][] = [
  ["แผนปฏิบัติการด้านการป้องกันปราบปรามการทุจริตและประพฤติมิชอบจังหวัดตราด"],
  ["ประจำปีงบประมาณ พ.ศ. ๒๕๖๕"],
  [`หน่วยงาน : ${submitter}`],
  [],
  [`ยุทธศาสตร์ที่ ๑ “${strategy.name}”`],
  [`กลยุทธ์ที่ ๑ “${first.name}”`],
  ...header,
  [`แนวทางตามกลยุทธ์ : ${first.children[0]!.name}`],
  [`๑) ${first.children[0]!.children[0]!.name}`],
  row("๑) กิจกรรมอบรมคุณธรรม", "คน", 40, "-", 50_000, "จำนวนผู้เข้าร่วมกิจกรรม", "ผู้เข้าร่วมมีคุณธรรมมากขึ้น"),
  row("๒) กิจกรรมเผยแพร่ความรู้", "ครั้ง", 3, 8000, "-", "จำนวนครั้งในการเผยแพร่", "ประชาชนรู้เท่าทันการทุจริต"),
  row("๓) กิจกรรมองค์กรต้นแบบ", "ร้อยละ", 80, "-", 12_500, "ร้อยละของหน่วยงานที่ผ่านเกณฑ์", "หน่วยงานเป็นองค์กรต้นแบบ"),
  ["รวม", null, null, null, sum("=SUM(E9:E13)", 8000), sum("=SUM(F9:F13)", 62_500)],
  [],
  [`ยุทธศาสตร์ที่ ๑ “${strategy.name}”`],
  [`กลยุทธ์ที่ ๒ “${second.name}”`],
  ...header,
  [`แนวทางตามกลยุทธ์ : ${second.children[0]!.name}`],
  [`๑) ${second.children[0]!.children[0]!.name}`],
  row("๑) กิจกรรมชุมชนพอเพียง", "ช่องทาง", 2, "-", 30_000, "จำนวนช่องทางที่เผยแพร่", "ชุมชนใช้หลักเศรษฐกิจพอเพียง"),
  row("๒) กิจกรรมบัญชีครัวเรือน", "คน", 25, "-", "-", "จำนวนครัวเรือนที่ทำบัญชี", "ครัวเรือนมีเงินออมเพิ่มขึ้น"),
  ["รวม", null, null, null, sum("=SUM(E20:E23)", 0), sum("=SUM(F20:F23)", 30_000)],
  ["รวมงบประมาณทั้งสิ้น", null, null, null, sum("=E14+E24", 8000), sum("=F14+F24", 92_500)],
];

/**
 * An agency's sheet with some cells written otherwise: `{ F11: "1O,000" }`. Detail rows 11-13 and 22-23, subtotals in
 * rows 14 and 24, the grand total in row 25; headers in rows 7-8 and 18-19.
 */
export function agencySheet(planted: Readonly<Record<string, CellSpec>> = {}, facts: GridFacts = {}): Grid {
  const table = blameless.map((cells) => [...cells]);
  for (const [a1, spec] of Object.entries(planted)) {
    const { row, column } = parseA1(a1)!;
    while (table.length <= row) table.push([]);
    while (table[row]!.length <= column) table[row]!.push(null);
    table[row]![column] = spec;
  }
  return gridOf("แผน 65", table, facts);
}

function row(
  activity: string,
  unit: string,
  quantity: number,
  integrated: CellSpec,
  own: CellSpec,
  indicator: string,
  outcome: string,
): CellSpec[] {
  return [null, activity, unit, quantity, integrated, own, indicator, outcome, submitter];
}

function sum(formula: string, value: number): CellSpec {
  return { formula, value };
}
