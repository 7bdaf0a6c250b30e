import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Grid } from "../../src/grid/grid";
import { toThaiDigits } from "../../src/text/digits";
import { gridOf, type CellSpec } from "./grids";

/** What is used of the Trat plan's table as printed; `line` counts the lines of the printed document. */
interface TratPlan {
  readonly title: string;
  readonly blocks: readonly {
    readonly strategyNo: number;
    readonly strategyNamePrinted: string;
    readonly strategyLine: number;
    readonly klayutNo: number;
    readonly klayutNamePrinted: string;
    readonly klayutLine: number;
    readonly headerLines: readonly number[];
    readonly guidelines: readonly { readonly printed: string; readonly line: number }[];
    readonly published: PrintedTotal | null;
  }[];
  readonly grandTotal: { readonly published: PrintedTotal };
  readonly rows: readonly {
    readonly sourceLine: number;
    readonly projKey: string;
    readonly projectNo: number | null;
    readonly printed: { readonly cells: readonly string[]; readonly project: string };
  }[];
  readonly defects: readonly { readonly type: string; readonly line: number }[];
}

interface PrintedTotal {
  readonly line: number;
  readonly integratedPrinted: string;
  readonly agencyPrinted: string;
}

const read = <T>(folder: string, file: string): T => JSON.parse(readFileSync(join(folder, file), "utf8")) as T;

/**
 * The Trat plan as it was printed, faults and all: headers repeated at page breaks, page numbers, rows shifted to the
 * left. Row n of the sheet is line n of the document, so a cell of the sheet is a line of the list of its faults.
 */
export function printedTratPlan(data: string): Grid {
  const plan = read<TratPlan>(data, "trat-2565.json");
  const table: CellSpec[][] = [];
  const put = (line: number, cells: readonly CellSpec[]): void => {
    while (table.length < line) table.push([]);
    table[line - 1] = cells.map((cell) => (cell === "" ? null : cell));
  };
  const linesOf = (type: string): number[] =>
    plan.defects.filter((defect) => defect.type === type).map(({ line }) => line);
  const misread = new Set(linesOf("header-budget-column-misread"));

  put(394, [`${plan.title} ประจำปีงบประมาณ พ.ศ. ๒๕๖๕`]);
  for (const block of plan.blocks) {
    put(block.strategyLine, [`ยุทธศาสตร์ที่ ${toThaiDigits(String(block.strategyNo))} “${block.strategyNamePrinted}”`]);
    put(block.klayutLine, [`กลยุทธ์ที่ ${toThaiDigits(String(block.klayutNo))} “${block.klayutNamePrinted}”`]);
    for (const line of block.headerLines) {
      put(line, [
        ...["ที่", "แผนงาน/โครงการ/กิจกรรม", "เป้าหมายดำเนินงาน", "", "งบประมาณ (ถ้ามี)", ""],
        ...["ตัวชี้วัด", "ผลลัพธ์", "ผู้รับผิดชอบ"],
      ]);
      const integrated = misread.has(line + 1) ? "งบ บุคลากร" : "งบ บูรณาการ";
      put(line + 1, ["", "", "หน่วย นับ", "ปริมาณ งาน", integrated, "งบ หน่วยงาน"]);
    }
    for (const { printed, line } of block.guidelines) put(line, [`แนวทางตามกลยุทธ์ : ${printed}`]);
    if (block.published) put(block.published.line, totalCells("รวม", block.published));
  }
  for (const { sourceLine, projKey, projectNo, printed } of plan.rows) {
    const number = projectNo === null ? "" : `${toThaiDigits(String(projectNo))}) `;
    put(Number(projKey.slice(1)), [`${number}${printed.project}`]);
    put(sourceLine, printed.cells);
  }
  for (const line of linesOf("page-number-line")) put(line, [line === 450 ? "-๒๑-" : "-๒๒-"]);
  for (const line of linesOf("rule-row")) put(line, Array<string>(9).fill("--"));
  put(plan.grandTotal.published.line, totalCells("รวมงบประมาณทั้งสิ้น", plan.grandTotal.published));
  return gridOf("แผน 2565", table);
}

const totalCells = (label: string, { integratedPrinted, agencyPrinted }: PrintedTotal): string[] => [
  label,
  "",
  "",
  "",
  integratedPrinted,
  agencyPrinted,
];

interface RayongResults {
  readonly strategies: readonly { readonly no: number; readonly name: string; readonly sourceLine: number }[];
  readonly rows: readonly {
    readonly sourceLine: number;
    readonly no: number;
    readonly shape: "six-columns" | "percent-inside-output" | "output-outcome-merged";
    readonly projectPrinted: string;
    readonly indicatorPrinted: string;
    readonly targetPrinted: string;
    readonly outputPrinted: string;
    readonly outcomePrinted: string | null;
    readonly percentPrinted: string;
  }[];
  readonly defects: readonly { readonly type: string; readonly line: number }[];
}

/**
 * Rayong's results as they were printed, line by line: from the second strategy on the tables lack the header of the
 * percentage achieved, and most of their rows hold it in the next column to the left.
 */
export function printedRayongResults(data: string): Grid {
  const { strategies, rows, defects } = read<RayongResults>(data, "rayong-2553-results.json");
  const table: CellSpec[][] = [];
  const put = (line: number, cells: readonly (string | null)[]): void => {
    while (table.length < line) table.push([]);
    table[line - 1] = cells.map((cell) => (cell === "" ? null : cell));
  };
  const header = (line: number, project: string, percent: readonly string[]): void => {
    const measured = "ตัวชี้วัดผลสำเร็จและเป้าหมาย ปีงบประมาณ พ.ศ.๒๕๕๓";
    put(line, [project, measured, "", "ผลการดำเนินการ", "", ...percent]);
    put(line + 1, ["", "ตัวชี้วัด", "เป้าหมาย", "ผลผลิต", "ผลลัพธ์"]);
  };

  put(1, ["ผลการดำเนินการตามแผนปฏิบัติการป้องกันและปราบปรามการทุจริต จังหวัดระยอง ปีงบประมาณ พ.ศ.๒๕๕๓"]);
  for (const { no, name, sourceLine } of strategies) {
    put(sourceLine, [`ยุทธศาสตร์ที่ ${toThaiDigits(String(no))} ${name}`]);
  }
  for (const line of [15, 28]) header(line, "โครงการ/กิจกรรม", ["ร้อยละ ความสำเร็จ"]);
  for (const { type, line } of defects) {
    if (type === "results-header-missing-column") header(line, "กิจกรรม/โครงการ", []);
  }
  for (const row of rows) {
    const begins = [`${toThaiDigits(String(row.no))}. ${row.projectPrinted}`, row.indicatorPrinted, row.targetPrinted];
    const ends = {
      "six-columns": [row.outcomePrinted, row.percentPrinted],
      "percent-inside-output": [row.outcomePrinted],
      "output-outcome-merged": [row.percentPrinted],
    };
    put(row.sourceLine, [...begins, row.outputPrinted, ...ends[row.shape]]);
  }
  return gridOf("ผล 2553", table);
}
