import { areaToA1, maxColumns, parseA1 } from "../../src/grid/area";
import type { Grid } from "../../src/grid/grid";
import { tratPlan2565 } from "../../src/forms/tratPlan2565";
import type { Form } from "../../src/forms/schema";
import type { Field } from "../../src/plan/fields";
import type { CellRole, PlanRow } from "../../src/plan/submission";
import { readSheet, type SheetReading } from "../../src/reading/readSheet";
import { agencySheet } from "./agencySheet";
import type { CellSpec, GridFacts } from "./grids";

/** The blameless agency sheet with some cells planted, read by the Trat form. */
export const readPlanted = (planted: Record<string, CellSpec> = {}, facts: GridFacts = {}): SheetReading =>
  readSheet(agencySheet(planted, facts), tratPlan2565);

/** What a reading reports, as "F11 amount-unreadable". */
export const reportedOf = ({ issues }: SheetReading): string[] =>
  issues.map(({ code, area }) => `${area && areaToA1(area)} ${code}`);

export const reportedOfGrid = (grid: Grid, form: Form = tratPlan2565): string[] => reportedOf(readSheet(grid, form));

/** The row that is in this row of the sheet, 1-based as people count. */
export function rowAt({ submission }: SheetReading, number: number): PlanRow {
  const found = submission.rows.find(({ row }) => row === number - 1);
  if (!found) throw new Error(`Row ${number} was not read as a row`);
  return found;
}

export const nameOf = (row: PlanRow, field: Field): string | undefined =>
  row.path.find((heading) => heading.field === field)?.name;

export const numberOf = (row: PlanRow, field: Field): number | null | undefined =>
  row.path.find((heading) => heading.field === field)?.number;

export function roleAt({ submission }: SheetReading, a1: string): CellRole | undefined {
  const { row, column } = parseA1(a1)!;
  return submission.roles.get(row * maxColumns + column);
}

/** The header of the Trat form in one row. */
export const tratHeader: readonly string[] = [
  ...["ที่", "แผนงาน/โครงการ/กิจกรรม", "หน่วยนับ", "ปริมาณงาน", "งบบูรณาการ", "งบหน่วยงาน"],
  ...["ตัวชี้วัด", "ผลลัพธ์", "ผู้รับผิดชอบ"],
];
