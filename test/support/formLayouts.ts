import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadForm } from "../../src/forms/loadForm";
import type { Form } from "../../src/forms/schema";
import { columnName, parseArea } from "../../src/grid/area";
import type { Grid } from "../../src/grid/grid";
import { gridOf, type CellSpec } from "./grids";

/** A form of the samples and sheets in its layout; figures and bodies are invented. */
export interface FormLayout {
  readonly form: Form;
  readonly agencies: readonly [string, string];
  /** What an agency sends. */
  readonly sheets: readonly [Grid, Grid];
  readonly master: Grid;
  /** The first agency's sheet with faults in it, and what is to be said of it, in the order of the alphabet. */
  readonly faulty: Grid;
  readonly key: readonly string[];
}

/** `row`: 1-based, for formulas of the row's own. */
type Row = (row: number, agency: string) => CellSpec[];

interface Layout {
  readonly id: string;
  readonly agencies: readonly [string, string];
  /** Lines above the table; `{agency}` stands for the sender. */
  readonly above: readonly string[];
  readonly header: readonly CellSpec[][];
  readonly merges: readonly string[];
  readonly rows: readonly [readonly Row[], readonly Row[]];
  /** The label of the total below the rows, in its column, and the columns that are added up. */
  readonly total: { readonly at: number; readonly label: string; readonly columns: readonly number[] } | null;
  readonly faults: Readonly<Record<string, CellSpec>>;
  readonly key: readonly string[];
}

export const sampleForm = (id: string): Form => {
  const loaded = loadForm(readFileSync(join(__dirname, `../../src/samples/forms/${id}.json`), "utf8"));
  if ("faults" in loaded) throw new Error(JSON.stringify(loaded.faults));
  return loaded.form;
};

const none = (count: number): null[] => Array.from({ length: count }, () => null);

const valueOf = (cell: CellSpec | undefined): number => {
  if (typeof cell === "number") return cell;
  return typeof cell === "object" && cell !== null && "formula" in cell ? Number(cell.value) : 0;
};

function sheetOf(layout: Layout, agency: string, made: readonly Row[], planted: Layout["faults"]): Grid {
  const { above, header, merges, total } = layout;
  const table: CellSpec[][] = [...above.map((text) => [text.replace("{agency}", agency)]), ...header];
  const first = table.length + 1;
  made.forEach((row, i) => table.push(row(first + i, agency)));
  const plant = () => {
    for (const [cell, spec] of Object.entries(planted)) {
      const { top, left } = parseArea(cell)!;
      const line = table[top];
      while (line && line.length <= left) line.push(null);
      if (line) line[left] = spec;
    }
  };
  plant();
  if (total) {
    const last = table.length;
    const line: CellSpec[] = none(1 + Math.max(total.at, ...total.columns));
    line[total.at] = total.label;
    for (const column of total.columns) {
      const name = columnName(column);
      const value = Math.round(table.slice(first - 1).reduce((sum, row) => sum + valueOf(row[column]), 0) * 1e6) / 1e6;
      line[column] = { formula: `=SUM(${name}${first}:${name}${last})`, value };
    }
    table.push(line);
    plant();
  }
  return gridOf("แผน", table, { merges });
}

function made(layout: Layout): FormLayout {
  const { id, agencies, rows, faults, key } = layout;
  return {
    ...{ form: sampleForm(id), agencies, key },
    sheets: [sheetOf(layout, agencies[0], rows[0], {}), sheetOf(layout, agencies[1], rows[1], {})],
    master: sheetOf(layout, "", [], {}),
    faulty: sheetOf(layout, agencies[0], rows[0], faults),
  };
}

const marks = (...months: number[]): CellSpec[] =>
  Array.from({ length: 12 }, (_, month) => (months.includes(month) ? "●" : null));
const months = ["ต.ค.", "พ.ย.", "ธ.ค.", "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย."];
const ditch =
  (number: number, baht: number, ...when: number[]): Row =>
  (_, agency) => [
    ...[number, `โครงการขุดลอกคลอง สายที่ ${number}`, `ขุดลอกยาว ${number}00 ม.`, baht, `หมู่ ${number}`, agency],
    ...marks(...when),
  ];

const workPlan = made({
  id: "work-plan-2568",
  agencies: ["กองช่าง", "กองการศึกษา"],
  above: [
    ...["แผนการดำเนินงาน ประจำปีงบประมาณ พ.ศ. 2568", "หน่วยงาน : {agency}"],
    ...["ยุทธศาสตร์ที่ 1 การพัฒนาโครงสร้างพื้นฐาน", "แผนงานอุตสาหกรรมและการโยธา"],
  ],
  header: [
    [
      ...["ที่", "โครงการ", "รายละเอียดของกิจกรรมที่เกิดขึ้นจากโครงการ", "งบประมาณ (บาท)", "สถานที่ดำเนินการ"],
      ...["หน่วยงานรับผิดชอบหลัก", "พ.ศ. 2567", null, null, "พ.ศ. 2568"],
    ],
    [...none(6), ...months],
  ],
  merges: ["A5:A6", "B5:B6", "C5:C6", "D5:D6", "E5:E6", "F5:F6", "G5:I5", "J5:R5"],
  rows: [
    [ditch(1, 150_000, 0, 1, 2), ditch(2, 300_000, 1, 2, 3), ditch(3, 450_000, 2, 3, 4), ditch(4, 120_000.5, 11)],
    [ditch(11, 80_000, 5), ditch(12, 95_000.25, 6, 7)],
  ],
  total: { at: 1, label: "รวม", columns: [3] },
  faults: {
    ...{ D7: "15O,000", G8: 25_000, H8: null, J9: null, I9: null, K9: null, E10: null, F9: "กองคลัง" },
    ...{ S6: "งบเพิ่มเติม", S7: 9_000 },
  },
  key: [
    ...["D7 amount-letter-for-digit", "E10 value-missing", "F9 agency-other", "G8 mark-is-number"],
    ...["G9:R9 relation-none", "S6 column-unknown-amounts"],
  ],
});

/** Months of a year: planned and spent baht of each; quarters and the year are added up across. */
const monthly =
  (name: string, monthsOfYear: readonly (readonly [number, number])[]): Row =>
  (row, agency) => {
    const cells: CellSpec[] = [`โครงการ${name}`, agency];
    const ofQuarter: number[][] = [];
    monthsOfYear.forEach((pair, month) => {
      cells.push(...pair);
      if (month % 3 !== 2) return;
      const within = monthsOfYear.slice(month - 2, month + 1);
      for (const side of [0, 1]) {
        const parts = [0, 1, 2].map((i) => `${columnName(cells.length - 6 - side + 2 * i + side)}${row}`);
        const value = within.reduce((sum, one) => sum + one[side]!, 0);
        cells.push({ formula: `=${parts.join("+")}`, value });
      }
      ofQuarter.push([cells.length - 2, cells.length - 1]);
    });
    for (const side of [0, 1]) {
      const parts = ofQuarter.map((columns) => `${columnName(columns[side]!)}${row}`);
      cells.push({ formula: `=${parts.join("+")}`, value: monthsOfYear.reduce((sum, one) => sum + one[side]!, 0) });
    }
    return cells;
  };

const sides = ["แผน", "ผล"];
const monthlyHeader = (): CellSpec[][] => {
  const [first, second, third]: [CellSpec[], CellSpec[], CellSpec[]] = [
    ["โครงการ", "หน่วยงาน"],
    [null, null],
    [null, null],
  ];
  months.forEach((month, at) => {
    const quarter = 1 + Math.floor(at / 3);
    first.push(at % 3 === 0 ? `ไตรมาส ${quarter}` : null, null);
    second.push(month, null);
    third.push(...sides);
    if (at % 3 !== 2) return;
    first.push(null, null);
    second.push(`รวมไตรมาส ${quarter}`, null);
    third.push(...sides);
  });
  first.push("รวมทั้งปี", null);
  second.push(null, null);
  third.push(...sides);
  return [first, second, third];
};
const even = (planned: number, spent: number): (readonly [number, number])[] =>
  months.map((_, month) => [planned + month, spent] as const);

const monthlyResults = made({
  id: "monthly-results-2570",
  agencies: ["กรมส่งเสริมการเกษตร", "กรมชลประทาน"],
  above: ["แผนและผลการใช้จ่าย ปีงบประมาณ พ.ศ. 2570", "หน่วยงาน : {agency}", "ผลผลิตที่ 1 เกษตรกรได้รับบริการ"],
  header: monthlyHeader(),
  merges: ["A4:A6", "B4:B6", "C4:J4", "K4:R4", "S4:Z4", "AA4:AH4", "AI4:AJ5"],
  rows: [
    [
      monthly("ส่งเสริมแปลงใหญ่", even(1000, 500)),
      monthly("พัฒนาศูนย์เรียนรู้", even(2000, 1999.75)),
      monthly("ข้าวหอม", even(50, 40)),
    ],
    [monthly("ปรับปรุงคลอง", even(7000, 6000))],
  ],
  total: { at: 0, label: "รวมผลผลิต", columns: Array.from({ length: 34 }, (_, i) => i + 2) },
  faults: {
    ...{ C7: "1OOO", E8: "สองพัน", H8: "1.500", I9: 9_000, AJ9: 700, Z10: 5 },
  },
  key: [
    ...["AJ9 amount-over-limit", "AJ9 amount-sum-differs", "C7 amount-letter-for-digit", "E8 amount-unreadable"],
    ...["H8 amount-point-ambiguous", "I9 amount-sum-differs", "Z10 total-mismatch"],
  ],
});

const progressRow =
  (code: CellSpec, name: string, planned: number, spent: number, status: string, day: CellSpec): Row =>
  (row, agency) => [
    ...[code, `โครงการ${name}`, planned, spent, { formula: `=C${row}-D${row}`, value: planned - spent }],
    ...[Math.round((spent / planned) * 10_000) / 100, status, day, agency],
  ];

const progress = made({
  id: "progress-2570",
  agencies: ["สำนักงานเกษตรจังหวัด", "สำนักงานประมงจังหวัด"],
  above: ["รายงานความก้าวหน้า ปีงบประมาณ พ.ศ. 2570", "หน่วยงาน : {agency}", "ยุทธศาสตร์ที่ 1 เศรษฐกิจฐานราก"],
  header: [
    [
      ...["รหัสโครงการ", "โครงการ", "งบประมาณตามแผน", "เบิกจ่าย", "คงเหลือ", "ร้อยละการเบิกจ่าย"],
      ...["สถานะ", "วันที่รายงาน", "หน่วยงาน"],
    ],
  ],
  merges: [],
  rows: [
    [
      progressRow("010101", "ทุเรียนคุณภาพ", 300_000, 100_000, "กำลังดำเนินการ", "15 ม.ค. 70"),
      progressRow("010102", "ตลาดเกษตรกร", 50_000, 50_000, "แล้วเสร็จ", { value: 46_402, format: "d mmm yyyy" }),
      progressRow("010103", "แปลงใหญ่", 120_000, 0, "ยังไม่เริ่ม", null),
      progressRow("010104", "ปุ๋ยอินทรีย์", 80_000, 20_000, "กำลังดำเนินการ", "16 ม.ค. 70"),
    ],
    [progressRow("020101", "เพาะพันธุ์ปลา", 640_000.5, 320_000.25, "กำลังดำเนินการ", "20 ก.พ. 2570")],
  ],
  total: { at: 1, label: "รวม", columns: [2, 3, 4] },
  faults: {
    ...{
      A6: "10102",
      D7: 150_000,
      E7: { formula: "=C7-D7", value: -30_000 },
      E5: 250_000,
      F5: 40,
      G6: "เสร็จบางส่วน",
      H5: "1/2/2027",
      H8: "ปลายเดือน",
    },
    ...{ C9: 600_000 },
  },
  key: [
    ...["A6 code-unreadable", "C9 total-mismatch", "D7 amount-over-limit", "E5 relation-differs", "E7 amount-negative"],
    ...["F5 relation-differs", "F7 relation-differs", "G6 choice-unknown", "H5 date-ambiguous", "H8 date-unreadable"],
  ],
});

const opinions =
  (number: number, item: string, high: number, medium: number, low: number): Row =>
  (_, agency) => [number, item, high, medium, low, "ประชาสัมพันธ์ไม่ทั่วถึง", agency];
const items = sampleForm("rayong-survey-2553").taxonomy.map(({ name }) => name);

const survey = made({
  id: "rayong-survey-2553",
  agencies: ["อำเภอเมือง", "อำเภอแกลง"],
  above: ["ผลการสำรวจความคิดเห็น ปีงบประมาณ พ.ศ. 2553", "หน่วยงาน : {agency}"],
  header: [
    ["ที่", "ประเด็น", "ระดับความเห็น (ร้อยละ)", null, null, "เหตุผล", "ผู้สำรวจ"],
    [null, null, "มาก", "ปานกลาง", "น้อย", null, null],
  ],
  merges: ["A3:A4", "B3:B4", "C3:E3", "F3:F4", "G3:G4"],
  rows: [
    [opinions(1, items[0]!, 8, 67, 25), opinions(2, items[1]!, 19, 43, 38), opinions(3, items[2]!, 15, 30, 55)],
    [opinions(1, items[0]!, 10, 60, 30), opinions(2, items[1]!, 20, 40, 40), opinions(3, items[2]!, 5, 30, 65)],
  ],
  total: null,
  faults: { C5: 80, D6: "สี่สิบ", E7: 155, C6: -19, B7: "ได้ประชาสัมพันธ์งานประจำปี", E6: 38.1234567891 },
  key: [
    ...["B7 heading-unknown", "C5:E5 relation-differs", "C6 value-below-least", "C7:E7 relation-differs"],
    ...["D6 quantity-unreadable", "E6 number-too-fine", "E7 value-above-most"],
  ],
});

const count =
  (kind: string, before: CellSpec, now: CellSpec): Row =>
  (_, agency) => [kind, before, now, agency];
const kinds = sampleForm("rayong-complaints-2553").taxonomy.map(({ name }) => name);

const complaints = made({
  id: "rayong-complaints-2553",
  agencies: ["ศูนย์ดำรงธรรม", "สำนักงานจังหวัด"],
  above: ["เรื่องร้องเรียน ปีงบประมาณ พ.ศ. 2552 - 2553", "หน่วยงาน : {agency}"],
  header: [
    ["เรื่อง", "จำนวนเรื่องร้องเรียน", null, "หน่วยงาน"],
    [null, "พ.ศ. 2552", "พ.ศ. 2553", null],
  ],
  merges: ["A3:A4", "B3:C3", "D3:D4"],
  rows: [
    kinds.map((kind, i) =>
      count(kind, [null, null, 1, null, 1, null, null][i]!, [null, null, 2, 1, 1, null, null][i]!),
    ),
    kinds.slice(0, 3).map((kind, i) => count(kind, i, i + 1)),
  ],
  total: null,
  faults: { B5: -1, C6: "สองเรื่อง", B7: 1.5, A9: "การทิ้งขยะ", C10: "1-3", D11: "สำนักงานอื่น" },
  key: [
    ...["A9 heading-unknown", "B5 value-below-least", "B7 number-not-whole", "C10 quantity-range"],
    ...["C6 quantity-unreadable", "D11 agency-other"],
  ],
});

export const formLayouts: readonly FormLayout[] = [workPlan, monthlyResults, progress, survey, complaints];
