import type { Grid } from "../../src/grid/grid";
import { formFrom } from "./fileForm";
import { gridOf, type CellSpec } from "./grids";

/** A form whose totals show one of every kind of figure beside its sum of money. */
export const figuresForm = formFrom({
  ...{ format: 2, id: "figures", title: "แผนที่มีค่าเฉลี่ย", fiscalYear: 2570 },
  titles: { agency: ["หน่วยงาน"], fiscalYear: ["ปีงบประมาณ"] },
  levels: [
    { id: "strategy", name: "ยุทธศาสตร์" },
    { id: "project", name: "โครงการ", numbering: "never" },
  ],
  columns: [
    { level: "project" },
    { role: "agency", name: "หน่วยงาน", required: true, total: "count" },
    { id: "activity", name: "กิจกรรม", required: true, total: { count: "project" } },
    { role: "quantity", name: "จำนวนคน", total: "sum" },
    { id: "planned", role: "budget", name: "แผน" },
    { id: "spent", role: "budget", name: "จ่าย", total: "sum" },
    { id: "loan", kind: "amount", name: "เงินกู้", total: "none" },
    { id: "grant", kind: "amount", name: "เงินอุดหนุน", total: "mean" },
    { id: "score", kind: "number", name: "คะแนน", total: "mean" },
    { id: "rate", kind: "percent", name: "ร้อยละ", total: { ratio: ["spent", "planned"] } },
    { id: "status", name: "สถานะ", total: { where: "status", is: "เสร็จ" } },
    { id: "passed", kind: "number", name: "ผ่าน", total: { where: "score", least: 80 } },
  ],
  totals: [{ level: "strategy", label: "รวม" }, { label: "รวมทั้งสิ้น" }],
  main: "planned",
});

const letters = "ABCDEFGHIJKL";
const header = figuresForm.columns.map(({ headers }) => headers[0]!);

export type FigureRow = readonly [project: string | null, activity: string, ...values: CellSpec[]];

/** Rows 5 and 6, their total in 7; the second strategy's row in 10, its total in 11; the grand total in 12. */
export const figureRows: readonly (readonly FigureRow[])[] = [
  [
    ["โครงการ ก", "อบรม", 10, 100, 50, 5, 30, 70, 50, "เสร็จ", null],
    [null, "ประชุม", 20.5, 300.25, 50, 7, 0, 90, 16.65, "ไม่เสร็จ", null],
  ],
  [["โครงการ ข", "สำรวจ", null, 200, 200, 0, 60, null, 100, "เสร็จ", null]],
];

/** What the totals of those rows are, from the label's column on. */
const totals: CellSpec[][] = [
  ...[[2, 1, 30.5, 400.25, 100, null, 30, 80, 24.984385, 1, 1]],
  ...[[1, 1, 0, 200, 200, null, 60, "-", 100, 1, 0]],
  ...[[3, 2, 30.5, 600.25, 300, null, 45, 80, 49.979175, 2, 1]],
];

/** @param planted cells that are otherwise, by their address */
export function figuresSheet(
  agency: string,
  planted: Readonly<Record<string, CellSpec>> = {},
  rows = figureRows,
): Grid {
  const table: CellSpec[][] = [["แผน ปีงบประมาณ 2570"], [`หน่วยงาน : ${agency}`]];
  rows.forEach((some, strategy) => {
    table.push([`ยุทธศาสตร์ที่ ${strategy + 1} เรื่องที่ ${strategy + 1}`], [...header]);
    for (const [project, activity, ...values] of some) table.push([project, agency, activity, ...values]);
    table.push(["รวม", ...(totals[strategy] ?? [])]);
  });
  table.push(["รวมทั้งสิ้น", ...totals[2]!]);
  for (const [cell, spec] of Object.entries(planted)) {
    const line = table[Number(cell.slice(1)) - 1]!;
    while (line.length < letters.length) line.push(null);
    line[letters.indexOf(cell[0]!)] = spec;
  }
  return gridOf("แผน", table);
}
