import { columnName } from "../../src/grid/area";
import { localPlan, provincial } from "./fiveYearLayouts";
import { made, none, sampleForm, shown, type FormLayout, type Row } from "./formLayout";
import type { CellSpec } from "./grids";

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
    kinds.map((kind, i) => count(kind, i < 3 ? i : null, i < 3 ? i + 1 : null)),
  ],
  total: null,
  faults: { B5: -1, C6: "สองเรื่อง", B7: 1.5, A9: "การทิ้งขยะ", C10: "1-3", D11: "สำนักงานอื่น" },
  key: [
    ...["A9 heading-unknown", "B5 value-below-least", "B7 number-not-whole", "C10 quantity-range"],
    ...["C6 quantity-unreadable", "D11 agency-other"],
  ],
});

/** A project's line is given the first of its activities and their number. */
const enterpriseRow =
  (code: string, name: string, baht: number, activities = 0): Row =>
  (row, agency) => [
    ...[code, name, "รายได้เพิ่มขึ้น", "องค์กรมั่นคง", "มาตรา 13"],
    ...[activities === 0 ? baht : { formula: `=SUM(F${row + 1}:F${row + activities})`, value: baht }],
    ...[agency, "ต.ค. 69 - ก.ย. 70"],
  ];

const enterprise = made({
  id: "enterprise-plan-2570",
  agencies: ["ฝ่ายธุรกิจ", "ฝ่ายวิจัย"],
  above: [
    ...["แผนปฏิบัติการ ปีงบประมาณ 2570", "หน่วยงาน : {agency}"],
    ...["ยุทธศาสตร์ที่ 4 เพิ่มความมั่นคงทางการเงินแก่องค์กร", "กลยุทธ์ที่ 4.1 สร้างและพัฒนาธุรกิจองค์กร"],
  ],
  header: [["รหัส", "โครงการ/กิจกรรม", "ผลผลิต", "ผลลัพธ์", "แหล่งเงิน", "งบประมาณ", "ผู้รับผิดชอบ", "ระยะเวลา"]],
  merges: [],
  rows: [
    [
      enterpriseRow("040104", "โครงการสร้างรายได้จากทรัพย์สิน", 300_000, 2),
      enterpriseRow("04010401", "กิจกรรม สร้างรายได้", 200_000),
      enterpriseRow("04010402", "กิจกรรม แปลงพันธุ์ยาง", 100_000),
      enterpriseRow("040105", "โครงการตลาดกลาง", 75_000.25, 2),
      enterpriseRow("04010501", "กิจกรรม ตลาดยาง", 50_000.25),
      enterpriseRow("04010502", "กิจกรรม ตลาดน้ำยาง", 25_000),
    ],
    [
      enterpriseRow("040104", "โครงการสร้างรายได้จากทรัพย์สิน", 40_000, 1),
      enterpriseRow("04010403", "กิจกรรม วิจัยพันธุ์ยาง", 40_000),
    ],
  ],
  total: { at: 1, label: "รวมทั้งสิ้น", columns: [5], ofProjects: true },
  faults: {
    ...{ A7: null, E8: "เงินกู้", F8: "1OO,OOO", F9: 80_000, H7: "ก.ย. 70 - ต.ค. 69", H11: "ต.ค. 67 - ก.ย. 68" },
    ...{ H8: "ตลอดปี", I5: "งบสำรอง (บาท)", I7: 4_000 },
  },
  key: [
    ...["A7 value-missing", "E8 choice-unknown", "F8 amount-letter-for-digit", "F9 total-mismatch"],
    ...["H11 period-outside-plan", "H7 period-backwards", "H8 period-unreadable", "I5 column-unknown-amounts"],
  ],
});

const across = (row: number, amounts: readonly number[]): CellSpec[] => [
  ...amounts,
  { formula: `=SUM(B${row}:F${row})`, value: Math.round(amounts.reduce((sum, one) => sum + one, 0) * 1e6) / 1e6 },
];
/** A line that adds up `rows` lines below, some of which are lines like it. */
const expenseTotal =
  (name: string, amounts: readonly number[], ...below: number[]): Row =>
  (row) => [
    name,
    ...[...amounts, amounts.reduce((sum, one) => sum + one, 0)].map((value, i): CellSpec => {
      const cells = below.map((step) => `${columnName(i + 1)}${row + step}`);
      return { formula: `=${cells.join("+") || "0"}`, value: Math.round(value * 1e6) / 1e6 };
    }),
  ];
const expense =
  (name: string, ...amounts: number[]): Row =>
  (row, agency) => [`โครงการ${name}`, ...across(row, amounts), agency];

const expenses = made({
  id: "expenses-2570",
  agencies: ["กองคลัง", "กองแผนงาน"],
  above: ["งบประมาณรายจ่าย ปีงบประมาณ พ.ศ. 2570", "หน่วยงาน : {agency}", "(หน่วย : พันบาท)"],
  header: [
    ["รายการ", "งบรายจ่าย (พันบาท)", null, null, null, null, null, "หน่วยงาน"],
    [null, "งบบุคลากร", "งบดำเนินงาน", "งบลงทุน", "งบเงินอุดหนุน", "งบรายจ่ายอื่น", "รวม", null],
  ],
  merges: ["A4:A5", "B4:G4", "H4:H5"],
  rows: [
    [
      expenseTotal("รวมทั้งสิ้น", [3, 7.5, 9.25, 0, 1.105], 1),
      expenseTotal("แผนงานที่ 1 บริหารทั่วไป", [3, 7.5, 9.25, 0, 1.105], 1, 4),
      expenseTotal("งานที่ 1 งานคลัง", [1, 2.5, 9.25, 0, 0.005], 1, 2),
      expense("ปรับปรุงบัญชี", 1, 2, 9, 0, 0.005),
      expense("จัดซื้อเครื่องพิมพ์", 0, 0.5, 0.25, 0, 0),
      expenseTotal("งานที่ 2 งานแผน", [2, 5, 0, 0, 1.1], 1),
      expense("จัดทำแผน", 2, 5, 0, 0, 1.1),
    ],
    [
      expenseTotal("รวมทั้งสิ้น", [10, 0, 4.00125, 0, 0], 1),
      expenseTotal("แผนงานที่ 1 บริหารทั่วไป", [10, 0, 4.00125, 0, 0], 1),
      expenseTotal("งานที่ 2 งานแผน", [10, 0, 4.00125, 0, 0], 1),
      expense("อบรม", 10, 0, 4.00125, 0, 0),
    ],
  ],
  total: null,
  own: [expenseTotal("รวมทั้งสิ้น", [0, 0, 0, 0, 0])],
  faults: {
    ...{ A3: "(หน่วย : บาท)", B9: "1.000", D10: 0.000_001, I5: "งบกลาง", I9: { value: 20, format: "#,##0" } },
    ...{ C8: 3, C7: shown("=C8+C11", 8), C6: shown("=C7", 8), E7: 5, E6: shown("=E7", 5) },
    ...{ G12: 9, G11: shown("=G12", 9), G7: shown("=G8+G11", 21.755), G6: shown("=G7", 21.755) },
  },
  key: [
    ...["A3 amounts-in-other-unit", "B9 amount-point-ambiguous", "C8 total-mismatch", "D10 amount-below-satang"],
    ...["E7 total-mismatch", "G12 amount-sum-differs", "I5 column-unknown-amounts"],
  ],
});

export const formLayouts: readonly FormLayout[] = [
  provincial,
  localPlan,
  enterprise,
  expenses,
  workPlan,
  monthlyResults,
  progress,
  survey,
  complaints,
];
