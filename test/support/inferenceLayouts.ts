import { columnName } from "../../src/grid/area";
import type { Grid } from "../../src/grid/grid";
import { gridOf, type CellSpec } from "./grids";

/** A sheet of another kind of plan, and what a form made from it has to hold. Figures and bodies are invented. */
export interface InferenceLayout {
  readonly name: string;
  readonly grid: Grid;
  /** By column of the sheet: its kind, and its role behind it; "level" for a level. */
  readonly columns: readonly string[];
  /** Outermost first: row or column. */
  readonly levels: readonly ("row" | "column")[];
  /** Cells of headings with rows of their own, and how deep they are. */
  readonly headings: Readonly<Record<string, number>>;
  /** What is totalled: levels by their depth, "all" for the whole plan. */
  readonly totals: readonly (number | "all")[];
  readonly years: readonly [number, number];
  readonly relations: number;
}

type Line = readonly CellSpec[];

/** A sum over rows (1-based) of a column. */
const sum = (column: number, first: number, last: number, value: number): CellSpec => ({
  formula: `=SUM(${columnName(column)}${first}:${columnName(column)}${last})`,
  value,
});
const across = (row: number, first: number, last: number, value: number): CellSpec => ({
  formula: `=SUM(${columnName(first)}${row}:${columnName(last)}${row})`,
  value,
});
const blank = (count: number): null[] => Array.from({ length: count }, () => null);

function layout(
  name: string,
  lines: readonly Line[],
  merges: readonly string[],
  rest: Omit<InferenceLayout, "name" | "grid">,
): InferenceLayout {
  return { name, grid: gridOf("แผน", lines, { merges }), ...rest };
}

const procurement = layout(
  "a procurement plan: numbered groups of things, prices and how they are bought",
  [
    ["แผนจัดหาครุภัณฑ์ ประจำปีงบประมาณ พ.ศ. 2570"],
    ["หน่วยงาน : โรงพยาบาลตัวอย่าง"],
    ["ลำดับ", "รายการ", "หน่วยนับ", "จำนวน", "ราคาต่อหน่วย (บาท)", "วงเงิน (บาท)", "วิธีจัดหา", "กำหนดส่งมอบ", "ผู้รับผิดชอบ"],
    ["1. ครุภัณฑ์สำนักงาน"],
    [1, "โต๊ะทำงาน", "ตัว", 10, 5500, 55000, "เฉพาะเจาะจง", "15 ม.ค. 2570", "กลุ่มงานพัสดุ"],
    [2, "เก้าอี้", "ตัว", 20, 2500, 50000, "เฉพาะเจาะจง", "15 ม.ค. 2570", "กลุ่มงานพัสดุ"],
    [3, "ตู้เหล็ก", "ตู้", 4, 6000, 24000, "เฉพาะเจาะจง", "28 ก.พ. 2570", "กลุ่มงานพัสดุ"],
    [null, "รวม", null, null, null, sum(5, 5, 7, 129000)],
    ["2. ครุภัณฑ์การแพทย์"],
    [1, "เครื่องวัดความดัน", "เครื่อง", 6, 32000, 192000, "e-bidding", "31 มี.ค. 2570", "กลุ่มงานการพยาบาล"],
    [2, "เตียงผู้ป่วย", "เตียง", 12, 45000, 540000, "e-bidding", "30 เม.ย. 2570", "กลุ่มงานการพยาบาล"],
    [3, "เครื่องกระตุกหัวใจ", "เครื่อง", 1, 380000, 380000, "คัดเลือก", "30 เม.ย. 2570", "กลุ่มงานการพยาบาล"],
    [null, "รวม", null, null, null, sum(5, 10, 12, 1112000)],
    [null, "รวมทั้งสิ้น", null, null, null, { formula: "=F8+F13", value: 1241000 }],
  ],
  ["A4:I4", "A9:I9"],
  {
    columns: [
      ...["ordinal", "level", "text unit", "number quantity", "amount", "amount budget", "list", "date", "text agency"],
    ],
    levels: ["row", "column"],
    headings: { A4: 0, A9: 0 },
    totals: [0, "all"],
    years: [2570, 2570],
    relations: 0,
  },
);

const fund = layout(
  "a health fund: kinds by number, four quarters and their sum",
  [
    ["แผนงานกองทุนหลักประกันสุขภาพ ปีงบประมาณ 2571"],
    ["ที่", "โครงการ/กิจกรรม", "กลุ่มเป้าหมาย", "งบประมาณ (บาท)", null, null, null, null, "หน่วยงานรับผิดชอบ"],
    [null, null, null, "ไตรมาส 1", "ไตรมาส 2", "ไตรมาส 3", "ไตรมาส 4", "รวม", null],
    ["ประเภทที่ 1 สนับสนุนหน่วยบริการ"],
    [1, "โครงการคัดกรองเบาหวาน", "ประชาชน 500 คน", 10000, 20000, "-", "-", across(5, 3, 6, 30000), "รพ.สต.ท่าใหม่"],
    [2, "โครงการวัคซีน", "เด็ก 120 คน", "-", 15000, 15000, "-", across(6, 3, 6, 30000), "รพ.สต.ท่าใหม่"],
    ["ประเภทที่ 2 สนับสนุนกลุ่มประชาชน"],
    [1, "โครงการออกกำลังกาย", "ผู้สูงอายุ 60 คน", 5000, 5000, 5000, 5000, across(8, 3, 6, 20000), "ชมรมผู้สูงอายุ"],
    [null, "รวมทั้งสิ้น", null, ...[3, 4, 5, 6, 7].map((at, i) => sum(at, 5, 8, [15000, 40000, 20000, 5000, 80000][i]!))],
  ],
  ["A2:A3", "B2:B3", "C2:C3", "D2:H2", "I2:I3"],
  {
    columns: ["ordinal", "level", "text target", "amount", "amount", "amount", "amount", "amount", "text agency"],
    levels: ["row", "column"],
    headings: { A4: 0, A7: 0 },
    totals: ["all"],
    years: [2571, 2571],
    relations: 1,
  },
);

const school = layout(
  "a school: levels in columns, written once and blank below; two sources and their sum",
  [
    ["แผนปฏิบัติการโรงเรียน ปีการศึกษา 2570"],
    [
      ...["กลยุทธ์", "โครงการ", "กิจกรรม", "ตัวชี้วัดความสำเร็จ", "เงินอุดหนุน (บาท)", "เงินรายได้สถานศึกษา (บาท)", "รวมเงิน (บาท)"],
      ...["ระยะเวลาดำเนินการ", "ผู้รับผิดชอบ"],
    ],
    ...(
      [
        ["1. พัฒนาคุณภาพผู้เรียน", "โครงการอ่านออกเขียนได้", "1.1 ค่ายภาษาไทย", 8000, 2000],
        [null, null, "1.2 มุมหนังสือ", 3000, 0],
        [null, "โครงการวิทยาศาสตร์", "1.1 ค่ายวิทยาศาสตร์", 12000, 4000],
        ["2. พัฒนาครู", "โครงการอบรมครู", "2.1 อบรมการวัดผล", 15000, 0],
        [null, null, "2.2 ศึกษาดูงาน", 20000, 10000],
      ] as const
    ).map(([one, two, three, grant, own], i): Line => [
      ...[one, two, three, "นักเรียนร้อยละ 80", grant, own],
      across(i + 3, 4, 5, grant + own),
      ...["พ.ค. 2570 - ก.ย. 2570", "ครูสมศรี"],
    ]),
  ],
  [],
  {
    columns: [...["level", "level", "level", "text indicator", "amount", "amount", "amount", "period", "text agency"]],
    levels: ["column", "column", "column"],
    headings: {},
    totals: [],
    years: [2570, 2570],
    relations: 1,
  },
);

const university = layout(
  "a university: goals under issues, a target and a budget for each of three years",
  [
    ["แผนยุทธศาสตร์มหาวิทยาลัย พ.ศ. 2570 - 2572"],
    ["ประเด็นยุทธศาสตร์ที่ 1 ผลิตบัณฑิต"],
    ["เป้าประสงค์ที่ 1.1 บัณฑิตมีงานทำ"],
    ["โครงการ", "ตัวชี้วัด", "พ.ศ. 2570", null, "พ.ศ. 2571", null, "พ.ศ. 2572", null, "ผู้รับผิดชอบ"],
    [null, null, "แผนเงิน", "จ่ายเงิน", "แผนเงิน", "จ่ายเงิน", "แผนเงิน", "จ่ายเงิน", null],
    ["สหกิจศึกษา", "ร้อยละผู้ได้งาน", 100000, 90000, 120000, 110000, 130000, 100000, "กองบริการการศึกษา"],
    ["ตลาดนัดแรงงาน", "จำนวนบริษัท", 50000, 50000, 60000, 45000, 60000, 60000, "กองพัฒนานักศึกษา"],
    ["รวมเป้าประสงค์", null, sum(2, 6, 7, 150000), ...blank(5)],
    ["เป้าประสงค์ที่ 1.2 บัณฑิตมีคุณธรรม"],
    ["ค่ายอาสา", "จำนวนค่าย", 30000, 30000, 30000, 30000, 30000, 30000, "กองพัฒนานักศึกษา"],
    ["รวมเป้าประสงค์", null, sum(2, 10, 10, 30000), ...blank(5)],
  ],
  ["A4:A5", "B4:B5", "C4:D4", "E4:F4", "G4:H4", "I4:I5"],
  {
    columns: ["level", "text indicator", ...Array.from({ length: 6 }, () => "amount"), "text agency"],
    levels: ["row", "row", "column"],
    headings: { A2: 0, A3: 1, A9: 1 },
    totals: [1],
    years: [2570, 2572],
    relations: 0,
  },
);

const councils = layout(
  "sources of money side by side, totals of strategies, header again on each page",
  [
    ["โครงการตามแผนพัฒนากลุ่มจังหวัด ประจำปีงบประมาณ พ.ศ. ๒๕๗๒"],
    ["ยุทธศาสตร์ที่ ๑ การท่องเที่ยว"],
    ...[1, 2].flatMap((page): Line[] => [
      ...(page === 2 ? [["ยุทธศาสตร์ที่ ๒ การค้า"]] : []),
      ["ลำดับที่", "ชื่อโครงการ", "แหล่งงบประมาณ (บาท)", null, null, null, "รวมงบประมาณ", "หน่วยงานดำเนินการ"],
      [null, null, "จังหวัด", "กลุ่มจังหวัด", "อปท.", "เอกชน", null, null],
      ...[1, 2].map((row): Line => {
        const at = 2 + (page - 1) * 6 + row + 2;
        const amounts = [100_000 * row, 50_000, page === 1 ? 20_000 : 0, 10_000 * row];
        const all = amounts.reduce((a, b) => a + b, 0);
        return [row, `โครงการพัฒนา ${page}.${row}`, ...amounts, across(at, 2, 5, all), "อบจ.ตัวอย่าง"];
      }),
      [
        ...[null, "รวมยุทธศาสตร์"],
        ...[2, 3, 4, 5, 6].map((column) => sum(column, page === 1 ? 5 : 11, page === 1 ? 6 : 12, 1)),
      ],
    ]),
    [
      null,
      "รวมทั้งหมด",
      ...[2, 3, 4, 5, 6].map((column): CellSpec => ({
        formula: `=${columnName(column)}7+${columnName(column)}13`,
        value: 2,
      })),
    ],
  ],
  ["C3:F3", "A3:A4", "B3:B4", "G3:G4", "H3:H4", "C9:F9", "A9:A10", "B9:B10", "G9:G10", "H9:H10"],
  {
    columns: ["ordinal", "level", "amount", "amount", "amount", "amount", "amount budget", "text agency"],
    levels: ["row", "column"],
    headings: { A2: 0, A8: 0 },
    totals: [0, "all"],
    years: [2572, 2572],
    relations: 1,
  },
);

const expensesOfWorks = layout(
  "a council's budget: works and kinds of expenses hold what is below them, beside their names",
  [
    ["งบประมาณรายจ่าย องค์การบริหารส่วนตำบล ปีงบประมาณ พ.ศ. 2570"],
    ["รายการ", "ประมาณการ (บาท)", "จ่ายจริง (บาท)", "คงเหลือ (บาท)", "ร้อยละ", "หมายเหตุ"],
    [
      "แผนงานที่ 1 บริหารงานทั่วไป",
      { formula: "=B4+B7", value: 900 },
      { formula: "=C4+C7", value: 450 },
      { formula: "=B3-C3", value: 450 },
      { formula: "=C3/B3*100", value: 50 },
    ],
    [
      "หมวดที่ 1 ค่าตอบแทน",
      { formula: "=SUM(B5:B6)", value: 300 },
      { formula: "=SUM(C5:C6)", value: 150 },
      { formula: "=B4-C4", value: 150 },
      { formula: "=C4/B4*100", value: 50 },
    ],
    ["ค่าเบี้ยประชุม", 100, 50, { formula: "=B5-C5", value: 50 }, { formula: "=C5/B5*100", value: 50 }],
    ["ค่าล่วงเวลา", 200, 100, { formula: "=B6-C6", value: 100 }, { formula: "=C6/B6*100", value: 50 }],
    [
      "หมวดที่ 2 ค่าใช้สอย",
      { formula: "=SUM(B8:B9)", value: 600 },
      { formula: "=SUM(C8:C9)", value: 300 },
      { formula: "=B7-C7", value: 300 },
      { formula: "=C7/B7*100", value: 50 },
    ],
    ["ค่าจ้างเหมา", 400, 200, { formula: "=B8-C8", value: 200 }, { formula: "=C8/B8*100", value: 50 }, "เบิกแล้ว"],
    ["ค่าเดินทาง", 200, 100, { formula: "=B9-C9", value: 100 }, { formula: "=C9/B9*100", value: 50 }],
    ["รวมทั้งสิ้น", { formula: "=B3", value: 900 }, { formula: "=C3", value: 450 }, { formula: "=D3", value: 450 }],
  ],
  [],
  {
    columns: ["level", "amount", "amount", "amount", "percent", "text"],
    levels: ["row", "row", "column"],
    headings: { A3: 0, A4: 1, A7: 1 },
    totals: [0, 1, "all"],
    years: [2570, 2570],
    relations: 3,
  },
);

const monthMarks = layout(
  "a service's calendar: months with their year in one row, marks, a number of people",
  [
    ["ปฏิทินปฏิบัติงานป้องกันสาธารณภัย ปีงบประมาณ 2570"],
    [
      ...["ที่", "กิจกรรม", "สถานที่", "จำนวนผู้เข้าร่วม (คน)", "งบประมาณ"],
      ...["ต.ค. 69", "พ.ย. 69", "ธ.ค. 69", "ม.ค. 70", "ก.พ. 70", "มี.ค. 70", "เม.ย. 70", "พ.ค. 70", "มิ.ย. 70"],
      ...["ก.ค. 70", "ส.ค. 70", "ก.ย. 70", "ผู้รับผิดชอบ"],
    ],
    ["ด้านการป้องกัน"],
    [1, "ซ้อมแผนดับเพลิง", "โรงเรียน", 200, 15000, "/", "/", ...blank(10), "งานป้องกัน"],
    [2, "อบรมอาสาสมัคร", "หอประชุม", 80, 40000, null, null, "/", "/", ...blank(8), "งานป้องกัน"],
    ["ด้านการฟื้นฟู"],
    [1, "ซ่อมแซมบ้าน", "หมู่ 4", 12, 120000, ...blank(6), "/", "/", "/", "/", "/", "/", "งานฟื้นฟู"],
    [2, "มอบถุงยังชีพ", "หมู่ 1-9", 300, 90000, "/", null, "/", null, "/", null, "/", null, "/", null, "/", null, "งานฟื้นฟู"],
  ],
  ["A3:R3", "A6:R6"],
  {
    columns: [
      "ordinal",
      "level",
      "text",
      "number",
      "amount budget",
      ...Array.from({ length: 12 }, () => "mark"),
      "text agency",
    ],
    levels: ["row", "column"],
    headings: { A3: 0, A6: 0 },
    totals: [],
    years: [2570, 2570],
    relations: 0,
  },
);

const register = layout(
  "a register as a machine prints it: no title, codes, dates, a state, shares of two columns",
  [
    ["รหัสโครงการ", "ยุทธศาสตร์", "ชื่อโครงการ", "วันที่อนุมัติ", "วงเงินอนุมัติ", "เบิกจ่ายแล้ว", "ร้อยละเบิกจ่าย", "สถานะ", "ส่วนราชการ"],
    ...[
      ["70010001", "คน", "โครงการ ก", 400000, 100000, "ดำเนินการ"],
      ["70010002", "คน", "โครงการ ข", 200000, 200000, "แล้วเสร็จ"],
      ["70020001", "น้ำ", "โครงการ ค", 900000, 300000, "ดำเนินการ"],
      ["70020002", "น้ำ", "โครงการ ง", 500000, 0, "ชะลอ"],
      ["70020003", "น้ำ", "โครงการ จ", 800000, 600000, "ดำเนินการ"],
      ["70030001", "ป่า", "โครงการ ฉ", 160000, 40000, "แล้วเสร็จ"],
    ].map(([code, strategy, name, planned, spent, state]): Line => [
      ...[
        code!,
        strategy!,
        name!,
        "1 ธ.ค. 2569",
        planned!,
        spent!,
        (Number(spent) / Number(planned)) * 100,
        state!,
        "กรมชลประทาน",
      ],
    ]),
  ],
  [],
  {
    columns: ["code", "level", "level", "date", "amount budget", "amount budget", "percent", "list", "text agency"],
    levels: ["column", "column"],
    headings: {},
    totals: [],
    years: [2580, 2580],
    relations: 2,
  },
);

const millions = layout(
  "a ministry: millions of baht, a header of three rows, plan and result of two years",
  [
    ["สรุปงบลงทุนกระทรวง (หน่วย : ล้านบาท)"],
    ["ผลผลิต/โครงการ", "งบประมาณ (ล้านบาท)", null, null, null, "หน่วยงาน"],
    [null, "ปี 2570", null, "ปี 2571", null, null],
    [null, "ตาม พ.ร.บ.", "หลังโอน", "ตาม พ.ร.บ.", "หลังโอน", null],
    ["ผลผลิตที่ 1 ทางหลวง"],
    ["โครงการถนนสายใหม่", 12.5, 12.25, 20, 19.5, "กรมทางหลวง"],
    ["โครงการสะพาน", 8, 8, 4.125, 4, "กรมทางหลวง"],
    ["รวมผลผลิตที่ 1", sum(1, 6, 7, 20.5), sum(2, 6, 7, 20.25), sum(3, 6, 7, 24.125), sum(4, 6, 7, 23.5)],
    ["ผลผลิตที่ 2 ทางน้ำ"],
    ["โครงการขุดลอก", 3, 3, 3, 2.5, "กรมเจ้าท่า"],
    ["รวมผลผลิตที่ 2", sum(1, 10, 10, 3), sum(2, 10, 10, 3), sum(3, 10, 10, 3), sum(4, 10, 10, 2.5)],
    [
      "รวมทั้งสิ้น",
      ...[1, 2, 3, 4].map((column): CellSpec => ({
        formula: `=${columnName(column)}8+${columnName(column)}11`,
        value: 1,
      })),
    ],
  ],
  ["A2:A4", "B2:E2", "B3:C3", "D3:E3", "F2:F4"],
  {
    columns: ["level", "amount", "amount", "amount", "amount", "text agency"],
    levels: ["row", "column"],
    headings: { A5: 0, A9: 0 },
    totals: [0, "all"],
    years: [2570, 2571],
    relations: 0,
  },
);

export const inferenceLayouts: readonly InferenceLayout[] = [
  ...[procurement, fund, school, university, councils, expensesOfWorks, monthMarks, register, millions],
];
